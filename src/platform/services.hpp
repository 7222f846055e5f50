// SPDX-License-Identifier: MIT
// What a process offers to commands: files, drafts, the editor, a question, a pager.
#pragma once

#include "mentor/commands/services.hpp"
#include "platform/drafts.hpp"
#include "platform/environment.hpp"
#include "platform/memory.hpp"

#include <iosfwd>
#include <optional>
#include <string>

namespace mentor::platform {

enum class Paging { never, long_text };

class ProcessServices final : public Files, public StateFiles, public JournalFolder, public Terminal, public Programs {
 public:
  /// Before anything else. `state`: the state directory, perhaps empty.
  void set_up(Environment environment, const std::string& state, std::ostream& out, Paging paging);
  /// What the configuration says.
  void set_programs(std::optional<std::string> editor, std::optional<std::string> pager);

  std::string read_input(std::size_t limit) override;
  bool input_waits() override;
  std::string read_waiting_input(std::size_t limit) override;
  std::string read_file(const std::string& path, std::string_view option, std::size_t limit) override;
  std::function<std::optional<std::string>()> open_lines(const std::string& path, std::string_view option) override;
  void write_file(const std::string& path, std::string_view text) override;
  void write_stream(const std::string& path,
                    const std::function<void(const std::function<void(std::string_view)>&)>& fill) override;
  bool exists(const std::string& path) override;
  void make_folder(const std::string& path, std::string_view option) override;
  std::string absolute_path(const std::string& path) override;
  std::vector<std::string> files_in(const std::string& folder, std::string_view ending) override;
  std::optional<std::vector<std::string>> files_below(const std::string& folder) override;
  std::string keep_draft(const DraftOwner& owner, std::string_view text) override;
  void drop_draft(const std::string& name) override;
  std::vector<Draft> drafts() override;
  Edited edit(const Editing& editing) override;
  std::string ask(std::string_view question) override;
  Ended run_program(const std::vector<std::string>& words) override;
  std::string own_program() override;
  std::optional<std::string> recall(std::string_view key) override;
  void remember(std::string_view key, std::string_view line) override;
  void page(std::string_view text) override;
  std::vector<KeptFile> kept_files() override;
  std::vector<JournalCopy> copies_of(const std::string& journal) override;
  void remove_file(const std::string& path) override;
  std::vector<OpenDoor> open_doors(const std::string& journal) override;
  void close_door(const OpenDoor& door) override;
  std::vector<std::string> left_overs(const std::string& journal) override;

 private:
  /// The words of the editor's command line, and where they come from.
  [[nodiscard]] std::vector<std::string> editor_words() const;
  [[nodiscard]] bool fits_screen(std::string_view text) const;

  Environment environment_;
  std::string state_;
  Drafts drafts_{""};
  Memory memory_{""};
  std::ostream* out_ = nullptr;
  Paging paging_ = Paging::never;
  std::optional<std::string> editor_;
  std::optional<std::string> pager_;
};

}  // namespace mentor::platform

// SPDX-License-Identifier: MIT
// What a process offers, by hand: files, drafts, answers and an editor in memory, for tests of commands.
#pragma once

#include "mentor/commands/services.hpp"
#include "support/layers.hpp"

#include <deque>
#include <map>
#include <string>
#include <vector>

namespace mentor::tests {

class TestServices final : public Files, public StateFiles, public JournalFolder, public Terminal, public Programs {
 public:
  std::string input;                                           ///< standard input
  std::map<std::string, std::string> files;                    ///< by path
  std::map<std::string, std::string> kept;                     ///< drafts by name
  std::deque<std::string> answers;                             ///< to questions, in order; none left: the user gave up
  std::vector<std::string> questions;                          ///< what was asked
  std::function<std::string(const std::string& text)> editor;  ///< what the user makes of a text; none: no editor
  std::chrono::seconds editor_open{0};                         ///< how long the editor is open each time
  std::size_t editor_line = 0;                                 ///< where the cursor was to be, last time
  std::string paged;
  std::vector<std::vector<std::string>> ran;                   ///< other programs, with their words
  Ended program_end{true, 0};                                  ///< how they end
  std::map<std::string, std::string, std::less<>> remembered;  ///< by key
  std::vector<std::string> folders;                            ///< that were made

  std::string read_input(std::size_t limit) override;
  bool input_waits() override { return false; }
  std::string read_waiting_input(std::size_t limit) override { return read_input(limit); }
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

  std::ostream* out = nullptr;  ///< where page() prints
  int kept_so_far = 0;          ///< drafts, also those that were dropped
};

}  // namespace mentor::tests

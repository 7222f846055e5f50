// SPDX-License-Identifier: MIT
// What commands may ask of the system around them, an interface a kind. src/platform/ implements them for a process,
// tests/support/ by hand.
#pragma once

#include "mentor/commands/draft_names.hpp"
#include "mentor/commands/layers.hpp"
#include "mentor/domain/config.hpp"
#include "mentor/store/copy_names.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

/// Text that was typed and is not yet in the journal; a file in the state directory (0600, fsync).
struct Draft {
  std::string name;  ///< of its file
  DraftOwner owner;
  std::string text;
  std::string path;
  bool is_whole = true;  ///< false: too long, or it cannot be read; `text` is what was to be had
};

/// A file of the state directory: a draft, what an editor left beside one, or what is remembered.
struct KeptFile {
  std::string path;
  std::optional<DraftOwner> owner;  ///< whose draft; nothing: what is remembered
  bool is_draft = false;            ///< and not what lies beside it
  std::string text;                 ///< its beginning, a few megabytes
};

/// How another program ended. `started` is false if it was not found (`code` is errno then).
struct Ended {
  bool started = false;
  int code = 0;  ///< exit code, or 128 + signal
};

/// A file or folder that others may read or change although it is for its owner alone. The folder that the journal was
/// put into may be read by others; they must not be able to exchange the journal.
struct OpenDoor {
  std::string path;
  unsigned excess = 0;  ///< the bits of its mode that are too much
};

/// A copy of the journal, or a part of one.
struct JournalCopy {
  std::string path;
  CopyKind kind = CopyKind::other;
};

/// Held by the address, so that a test can stand in for the process.
class Service {
 public:
  Service(const Service&) = delete;
  Service& operator=(const Service&) = delete;
  virtual ~Service() = default;

 protected:
  Service() = default;
};

/// Files of people, and streams.
class Files : public Service {
 public:
  /// All of standard input; throws UserError beyond `limit` bytes (naming the limit).
  virtual std::string read_input(std::size_t limit) = 0;
  /// Whether something is to be read there at this moment. Nothing is read, and nothing waited for. Precondition:
  /// Context::input_is_piped, as for the next.
  [[nodiscard]] virtual bool input_waits() = 0;
  /// What comes from there without a long silence, up to `limit` bytes: whoever holds the other end may never close it.
  virtual std::string read_waiting_input(std::size_t limit) = 0;
  /// A whole file; "-" is standard input. Throws UserError (Exit::failed) naming `option` and the path: missing, a
  /// directory, not readable, too large.
  virtual std::string read_file(const std::string& path, std::string_view option, std::size_t limit) = 0;
  /// Line by line, without holding the file; "-" is standard input.
  virtual std::function<std::optional<std::string>()> open_lines(const std::string& path, std::string_view option) = 0;
  /// Atomically: temporary file in the same directory, write, fsync, rename, fsync of the directory. 0600. Throws
  /// UserError (Exit::failed).
  virtual void write_file(const std::string& path, std::string_view text) = 0;
  /// The same as a stream: `fill` is given a sink for pieces; an exception from it leaves the old file.
  virtual void write_stream(const std::string& path,
                            const std::function<void(const std::function<void(std::string_view)>&)>& fill) = 0;
  [[nodiscard]] virtual bool exists(const std::string& path) = 0;
  /// A directory to write files into: made (0700) if it is not there. Throws UserError (Exit::failed) naming `option`
  /// if it cannot be made, or is something else.
  virtual void make_folder(const std::string& path, std::string_view option) = 0;
  /// The same path from the root on, links as they are.
  [[nodiscard]] virtual std::string absolute_path(const std::string& path) = 0;
  /// The names of the files in `folder` that end with `ending` (".toml"), without it, sorted; none if there is no such
  /// folder.
  [[nodiscard]] virtual std::vector<std::string> files_in(const std::string& folder, std::string_view ending) = 0;
  /// The paths of all files in `folder` and the folders in it, sorted; hidden ones are left out. Nothing if it is no
  /// folder.
  [[nodiscard]] virtual std::optional<std::vector<std::string>> files_below(const std::string& folder) = 0;
  /// Durably; nothing if it is not there. Throws UserError (Exit::failed).
  virtual void remove_file(const std::string& path) = 0;
};

/// What is kept for this user on this machine, in the state directory and never in the journal.
class StateFiles : public Service {
 public:
  /// Keeps `text` durably before it is parsed; `drop_draft` after the journal has it.
  virtual std::string keep_draft(const DraftOwner& owner, std::string_view text) = 0;  ///< returns the draft's name
  virtual void drop_draft(const std::string& name) = 0;
  [[nodiscard]] virtual std::vector<Draft> drafts() = 0;         ///< newest first
  [[nodiscard]] virtual std::vector<KeptFile> kept_files() = 0;  ///< sorted by path
  /// A line by its key, which is any text.
  /// `remember` throws UserError (Exit::failed) if it cannot be kept.
  [[nodiscard]] virtual std::optional<std::string> recall(std::string_view key) = 0;
  virtual void remember(std::string_view key, std::string_view line) = 0;
};

/// What lies beside the journal.
class JournalFolder : public Service {
 public:
  /// In the folder of its own backups, and beside it; sorted by path.
  [[nodiscard]] virtual std::vector<JournalCopy> copies_of(const std::string& journal) = 0;
  /// Among the journal, what lies beside it, its copies and the state directory.
  [[nodiscard]] virtual std::vector<OpenDoor> open_doors(const std::string& journal) = 0;
  virtual void close_door(const OpenDoor& door) = 0;  ///< throws UserError (Exit::failed)
  /// Temporary files that a run left behind that was killed: not written to for an hour, in the folders of the journal,
  /// its backups and the state, and in the present one.
  [[nodiscard]] virtual std::vector<std::string> left_overs(const std::string& journal) = 0;
};

/// The person before the screen.
class Terminal : public Service {
 public:
  /// What the editor is to be opened on.
  struct Editing {
    DraftOwner owner;
    std::string_view text;                  ///< what the draft begins with
    std::function<std::string()> way_back;  ///< the command that brings the draft back; asked where it is to be said
    std::size_t line = 0;  ///< where the cursor is to be, from 1, if the editor is known to take that; 0: anywhere
  };
  struct Edited {
    std::string text;
    std::string draft;                ///< its name
    std::chrono::seconds open_for{};  ///< how long the editor was open
  };
  /// Runs the user's editor on a draft; returns what was saved. Throws UserError if there is no terminal, no editor, or
  /// it failed; the draft stays then, and the message says where it is and the way back.
  virtual Edited edit(const Editing& editing) = 0;
  /// One line from the terminal; throws UserError at end of input (Exit::aborted) and at Ctrl-C (Exit::interrupted).
  /// Precondition: Context::interactive.
  virtual std::string ask(std::string_view question) = 0;
  /// To standard output, through the pager if that is wanted and possible. Long reading only.
  virtual void page(std::string_view text) = 0;
};

/// Other programs, and this one.
class Programs : public Service {
 public:
  /// Another program, found in PATH, with its arguments and without a shell. Precondition: at least one word.
  virtual Ended run_program(const std::vector<std::string>& words) = 0;
  /// Where the running program is, from the root on; "mentor" if the system does not say.
  [[nodiscard]] virtual std::string own_program() = 0;
};

}  // namespace mentor::commands

// SPDX-License-Identifier: MIT
// What devices keep outside the journal to be in step with each other: a place that carries sealed files from one to
// another, and private keys. src/platform/ implements both.
#pragma once

#include "mentor/commands/services.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

/// A file in a mailbox. Its name is of letters a to z, digits, dots and hyphens; it is a plain file.
struct Mailed {
  std::string name;
  std::string handle;  ///< how the mailbox finds it: two senders may use the same name
  std::size_t size = 0;
};

struct MailboxListing {
  std::vector<Mailed> files;         ///< sorted by name
  std::vector<std::string> strange;  ///< what else lies there: links, folders, names that are none of ours; sorted
};

/// A place that carries files: a folder that something else carries, or a git repository. Files in it never change.
/// Every call throws UserError (Exit::failed) that says who must do what.
class Mailbox {
 public:
  Mailbox() = default;
  Mailbox(const Mailbox&) = delete;
  Mailbox& operator=(const Mailbox&) = delete;
  virtual ~Mailbox() = default;

  virtual void fetch() = 0;  ///< what others put there
  [[nodiscard]] virtual MailboxListing list() = 0;
  /// Each as it is; nothing for one that cannot be read to its end, is no plain file, or is longer than `limit`.
  [[nodiscard]] virtual std::vector<std::optional<std::string>> read(std::span<const Mailed> files,
                                                                     std::size_t limit) = 0;
  /// Durably; the same again is no fault. It may leave the machine with deliver() only.
  virtual void put(const std::string& name, std::string_view bytes) = 0;
  virtual void remove(const std::string& name) = 0;  ///< what this device put there; nothing if it is not there
  virtual void deliver() = 0;                        ///< what was put and removed, to where others find it
};

/// Mailboxes, and the private keys of this machine.
class Mailboxes : public Service {
 public:
  /// `place`: a folder (made if it is not there), or a git repository: an address (file, https, ssh), or the folder of
  /// a bare one. `own`: what this device is called in it, letters a to f and digits. One at a time: throws UserError
  /// (Exit::busy) where another run has it open, (Exit::usage) for a place that cannot be meant.
  [[nodiscard]] virtual std::unique_ptr<Mailbox> open_mailbox(const std::string& place, const std::string& own) = 0;
  /// `place` as it is kept: a folder from the root on.
  [[nodiscard]] virtual std::string full_place(const std::string& place) = 0;

  /// A small file of the state directory, 0600, replaced in one step. Never in the journal, a backup or an export.
  /// `name`: letters, digits, dots and hyphens.
  virtual void keep_secret(const std::string& name, std::string_view text) = 0;
  [[nodiscard]] virtual std::optional<std::string> recall_secret(const std::string& name) = 0;
};

}  // namespace mentor::commands

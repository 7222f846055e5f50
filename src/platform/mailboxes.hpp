// SPDX-License-Identifier: MIT
// Mailboxes in folders and in git repositories, and the private keys of this machine.
#pragma once

#include "mentor/commands/mailbox.hpp"
#include "platform/environment.hpp"
#include "platform/file_access.hpp"

#include <memory>
#include <optional>
#include <string>

namespace mentor::platform {

class ProcessMailboxes final : public Mailboxes {
 public:
  /// `state`: the state directory, perhaps empty.
  void set_up(Environment environment, const std::string& state);

  std::unique_ptr<Mailbox> open_mailbox(const std::string& place, const std::string& own) override;
  std::string full_place(const std::string& place) override;
  void keep_secret(const std::string& name, std::string_view text) override;
  std::optional<std::string> recall_secret(const std::string& name) override;

 private:
  [[nodiscard]] std::string folder_of_state(const std::string& name) const;

  Environment environment_;
  std::string state_;
};

/// Names of files in a mailbox: "a1.seal". Nothing that leads elsewhere, nothing hidden.
[[nodiscard]] bool is_mailed_name(std::string_view name);

/// Held while a mailbox is open: two runs would send the same twice.
class MailboxLock {
 public:
  /// Throws UserError (Exit::busy) if somebody has it for ten seconds.
  explicit MailboxLock(const std::string& path);

 private:
  Descriptor file_;
};

[[nodiscard]] std::unique_ptr<Mailbox> open_folder_mailbox(const std::string& folder, MailboxLock lock);

struct GitPlace {
  std::string url;         ///< "file:///…", "https://…", "ssh://…" or "host:path"
  std::string repository;  ///< the bare one of this machine, made if it is not there
  std::string own;         ///< the name of this device's branch
};
[[nodiscard]] std::unique_ptr<Mailbox> open_git_mailbox(GitPlace place, Environment environment, MailboxLock lock);
/// "ssh://…", "host:path"; not a path.
[[nodiscard]] bool is_git_address(std::string_view place);
[[nodiscard]] bool is_bare_repository(const std::string& folder);

}  // namespace mentor::platform

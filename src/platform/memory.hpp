// SPDX-License-Identifier: MIT
// What is remembered from one run to the next for this user on this machine: one small file a key in the state
// directory.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mentor::platform {

class Memory {
 public:
  /// `state`: the state directory; empty if it is not known.
  explicit Memory(const std::string& state);
  /// What was remembered; nothing if that cannot be read.
  [[nodiscard]] std::optional<std::string> recall(std::string_view key) const;
  /// Durably. Throws UserError (Exit::failed). Precondition: `line` has no line break.
  void remember(std::string_view key, std::string_view line) const;

 private:
  [[nodiscard]] std::string path_of(std::string_view key) const;

  std::string directory_;
};

}  // namespace mentor::platform

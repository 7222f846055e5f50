// SPDX-License-Identifier: MIT
// Texts that were typed and are not yet in the journal: files in the state directory, durable before anything is made
// of them.
#pragma once

#include "mentor/commands/services.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mentor::platform {

/// The names of the files in a directory, in no order; none if it cannot be read.
[[nodiscard]] std::vector<std::string> files_of(const std::string& directory);

class Drafts {
 public:
  /// `state`: the program's state directory; empty if there is none (keeping a draft fails then).
  explicit Drafts(std::string state);

  /// Returns the file's name. Throws UserError (Exit::failed).
  std::string keep(const DraftOwner& owner, std::string_view text);
  /// With what an editor left beside it: "log-ana….md~", ".log-ana….md.swp".
  void drop(const std::string& name);
  /// None is so broken that the others cannot be had: see Draft::is_whole.
  [[nodiscard]] std::vector<Draft> newest_first() const;
  [[nodiscard]] std::string path_of(const std::string& name) const;

 private:
  std::string directory_;
};

}  // namespace mentor::platform

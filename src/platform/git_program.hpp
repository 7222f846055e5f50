// SPDX-License-Identifier: MIT
// git as plumbing on one bare repository: no checkout, no hook, no shell of ours, only the protocols that we allow, an
// environment of its own. What it complains of becomes a sentence that says who must do what.
#pragma once

#include "platform/child.hpp"
#include "platform/environment.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mentor::platform {

class GitProgram {
 public:
  /// Makes the repository if it is not there, and sets it up for `url`. Throws UserError (Exit::failed).
  GitProgram(std::string repository, std::string url, const Environment& environment);

  /// What it answers. Throws UserError (Exit::failed) if it does not end well.
  [[nodiscard]] std::string ask(const std::vector<std::string>& words, std::string_view input = {}) const;
  /// The same, for what may end badly without being a fault.
  [[nodiscard]] Answer try_to(const std::vector<std::string>& words, std::string_view input = {}) const;
  [[noreturn]] void complain(const Answer& answer) const;
  [[nodiscard]] const std::string& url() const { return url_; }

 private:
  void set_up() const;

  std::string repository_;
  std::string url_;
  std::vector<std::string> environment_;
};

}  // namespace mentor::platform

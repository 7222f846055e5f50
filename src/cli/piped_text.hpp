// SPDX-License-Identifier: MIT
// What is piped into a line is kept as a draft until its command has it, also where the line is refused before anything
// has read it.
#pragma once

#include "commands/support/drafts.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/commands/context.hpp"

#include <functional>
#include <string>
#include <vector>

namespace mentor::cli {

class PipedText {
 public:
  /// `words`: of the line, which may change while it is being understood.
  PipedText(Context& context, const std::vector<std::string>& words)
      : context_(context), words_(words), drafts_(context) {}

  /// All of standard input, for a text that is "-".
  [[nodiscard]] std::string read();

  /// Runs what understands the line and does it. What was read is dropped when that is done. Where it is refused, what
  /// still waits for the command's text is read and kept, and the message says so; where it is done without reading
  /// what waits, that is said.
  Exit until_saved(const std::function<Exit()>& work);

 private:
  void keep(std::string_view text);
  void keep_unread();
  void remark_unread();

  Context& context_;
  const std::vector<std::string>& words_;
  Drafts drafts_;
};

}  // namespace mentor::cli

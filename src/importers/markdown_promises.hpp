// SPDX-License-Identifier: MIT
// The promises that stand in notes: which lines are one, and whose.
#pragma once

#include "importers/markdown_parts.hpp"

namespace mentor::importers {

struct PromisedLine {
  std::string text;  ///< as it stands, its speaker too
  bool done = false;
  std::size_t line = 0;
};

/// Of the lines from `begin` up to `end`, which tell of `day`: tasks ("- [ ] …"), and the lines of a list that begin
/// with who does it, where they stand below a heading such as "Actions" or end in a day to come ("me: ask Kim by
/// Friday"). Notes in `imported` who speaks anywhere, and tasks that nobody `wanted`.
[[nodiscard]] std::vector<PromisedLine> promised_lines(const MarkdownLines& lines, std::size_t begin, std::size_t end,
                                                       Date day, bool wanted, Imported& imported);

/// Makes commitments of them. Whom no name and no initials stand for keeps them in the text.
class PromiseMaker {
 public:
  PromiseMaker(const NotesOptions& options, Imported& imported) : options_(options), imported_(imported) {}

  /// The partner's name, as the title says it.
  void know(const std::string& name);
  void add(const PromisedLine& line, const ImportedRecord& session, Date day, std::string key);

 private:
  [[nodiscard]] std::optional<std::string> handle_of(const std::string& speaker) const;

  const NotesOptions& options_;
  Imported& imported_;
  std::map<std::string, std::string> known_;  ///< handles by folded names
};

}  // namespace mentor::importers

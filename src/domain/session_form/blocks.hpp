// SPDX-License-Identifier: MIT
// The session form as a table of blocks: how each is called, what a line of it means, how it is written and read back.
#pragma once

#include "mentor/domain/session_form.hpp"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::session_form {

/// What the form is about.
struct FormData {
  const SessionForm& form;
  const OpenMentorship& open;
};

struct NumberedLine {
  std::size_t number;
  std::string_view text;
};
using BlockLines = std::vector<NumberedLine>;

/// What a block's reader is given, and what it fills.
struct BlockReader {
  const FormData& data;
  const std::set<std::string_view>& ours;  ///< lines that the form began with, trimmed
  FilledForm& filled;

  void refuse(std::size_t line, std::string message) const { filled.problems.push_back({line, std::move(message)}); }
  /// A comment that somebody wrote is a problem: it is not read.
  [[nodiscard]] BlockLines without_comments(const BlockLines& lines) const;
  /// Of these the lines that are neither blank nor as they were: where each line says something of its own.
  [[nodiscard]] BlockLines meant(const BlockLines& lines) const;
};

/// One block. A new one is one row of the table, and what its two functions do.
struct FormBlock {
  std::string_view heading;  ///< empty: the lines before the first heading
  std::string_view hint;     ///< a comment below it, not read back
  std::string (*write)(const FormData& data);
  void (*read)(const BlockLines& lines, const BlockReader& reader);
  bool (*is_shown)(const SessionForm& form) = nullptr;  ///< nothing: always; it is read wherever it stands
};
[[nodiscard]] std::span<const FormBlock> blocks();

/// "## Summary <!-- block -->": the comment in it tells it from headings that people write.
[[nodiscard]] std::string heading_line(const FormBlock& block);
[[nodiscard]] std::string comment(std::string_view words);
/// A problem of an earlier time, shown above its line.
[[nodiscard]] std::string problem_comment(std::string_view message);
[[nodiscard]] bool is_problem_comment(std::string_view line);
/// No text may end the comment that it stands in.
[[nodiscard]] std::string comment_safe(std::string text);

/// "- [x] words", or without the box.
struct ListLine {
  bool has_box = false;
  bool ticked = false;
  std::string_view words;
};
[[nodiscard]] ListLine read_list_line(std::string_view line);

// Lists of what is open, with ids.
[[nodiscard]] std::string write_my_promises(const FormData& data);
[[nodiscard]] std::string write_their_promises(const FormData& data);
[[nodiscard]] std::string write_goals(const FormData& data);
[[nodiscard]] std::string write_topics(const FormData& data);
void read_my_promises(const BlockLines& lines, const BlockReader& reader);
void read_their_promises(const BlockLines& lines, const BlockReader& reader);
void read_goals(const BlockLines& lines, const BlockReader& reader);
void read_topics(const BlockLines& lines, const BlockReader& reader);

// "Label: value" lines, for fields of the session, of feedback and of a pulse.
[[nodiscard]] std::string write_head(const FormData& data);
[[nodiscard]] std::string write_feedback(const FormData& data);
[[nodiscard]] std::string write_pulse(const FormData& data);
[[nodiscard]] std::string write_obstacle(const FormData& data);
[[nodiscard]] std::string write_prompts(const FormData& data);
[[nodiscard]] std::string write_next(const FormData& data);
void read_head(const BlockLines& lines, const BlockReader& reader);
void read_feedback(const BlockLines& lines, const BlockReader& reader);
void read_pulse(const BlockLines& lines, const BlockReader& reader);
void read_obstacle(const BlockLines& lines, const BlockReader& reader);
void read_prompts(const BlockLines& lines, const BlockReader& reader);
void read_next(const BlockLines& lines, const BlockReader& reader);

}  // namespace mentor::session_form

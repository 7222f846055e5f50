// SPDX-License-Identifier: MIT
// Writes the session form, filled with what is open; and shows problems above their lines.
#include "domain/session_form/blocks.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/session_form.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::session_form {

namespace {

/// A comment of many lines: none of them is read back.
std::string page_comment(const std::string& page) {
  if (page.empty()) return {};
  const std::string safe = comment_safe(page);
  std::string text = "<!--\n";
  for (const auto line : split_lines(safe)) text += std::string(line) + "\n";
  return text + "-->\n";
}

std::string first_comment(const SessionForm& form) {
  const std::string clock = form.length == FormLength::by_the_clock ? messages::form_clock() : "";
  return comment(messages::form_about(form.title, clock)) + "\n";
}

std::string shown_line(std::string_view text, std::size_t line) {
  const auto lines = split_lines(text);
  return line == 0 || line > lines.size() ? std::string() : visible(trim(lines[line - 1]));
}

std::string whole_lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line + "\n";
  return text;
}

}  // namespace

}  // namespace mentor::session_form

namespace mentor {

std::string write_session_form(const SessionForm& form, const OpenMentorship& open) {
  std::string text = session_form::page_comment(form.page) + session_form::first_comment(form);
  for (const auto& block : session_form::blocks()) {
    if (block.is_shown != nullptr && !block.is_shown(form)) continue;
    if (!block.heading.empty()) text += fmt::format("\n{}\n", session_form::heading_line(block));
    if (!block.hint.empty()) text += session_form::comment(block.hint) + "\n";
    text += block.write({form, open});
  }
  return text;
}

std::string mark_problems(std::string_view text, const std::vector<FormProblem>& problems) {
  std::vector<std::string> marked;
  std::size_t number = 0;
  for (const auto line : split_lines(text)) {
    ++number;
    if (session_form::is_problem_comment(line)) continue;
    for (const auto& problem : problems)
      if (problem.line == number) marked.push_back(session_form::problem_comment(problem.message));
    marked.emplace_back(line);
  }
  return session_form::whole_lines(marked);
}

std::string describe_problems(std::string_view text, const std::vector<FormProblem>& problems) {
  const auto& first = problems.front();
  std::string words = messages::first_problem(first.line, session_form::shown_line(text, first.line), first.message);
  if (problems.size() == 2) words += messages::another_problem();
  if (problems.size() > 2) words += messages::more_problems(problems.size() - 1);
  return words;
}

std::size_t line_to_begin(std::string_view text) {
  const auto lines = split_lines(text);
  const auto marked = std::find_if(lines.begin(), lines.end(), session_form::is_problem_comment);
  if (marked != lines.end()) return static_cast<std::size_t>(marked - lines.begin()) + 2;
  const auto heading = std::find(lines.begin(), lines.end(), "## Summary <!-- block -->");
  if (heading == lines.end()) return 1;
  return static_cast<std::size_t>(heading - lines.begin()) + 3;
}

}  // namespace mentor

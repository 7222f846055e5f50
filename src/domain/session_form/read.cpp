// SPDX-License-Identifier: MIT
// Reads the session form back: cuts it into its blocks, and lets each read its lines.
#include "domain/session_form/blocks.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace mentor::session_form {

namespace {

/// The lines of each block, in the order of the table.
struct CutForm {
  std::vector<BlockLines> of = std::vector<BlockLines>(blocks().size());
  bool any = false;  ///< one of our headings
};

std::map<std::string, std::size_t, std::less<>> blocks_by_heading() {
  std::map<std::string, std::size_t, std::less<>> places;
  const auto all = blocks();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (!all[i].heading.empty()) places.emplace(heading_line(all[i]), i);
  return places;
}

CutForm cut(std::string_view text) {
  const auto places = blocks_by_heading();
  CutForm form;
  std::size_t current = 0;
  std::size_t number = 0;
  for (const auto line : split_lines(text)) {
    ++number;
    if (is_problem_comment(line)) continue;
    if (const auto block = places.find(trim(line)); block != places.end()) {
      current = block->second;
      form.any = true;
    } else {
      form.of[current].push_back({number, line});
    }
  }
  return form;
}

/// Also of comments of many lines.
void add_comments(const BlockLines& lines, std::set<std::string_view>& ours) {
  bool inside = false;
  for (const auto& line : lines) {
    const std::string_view words = trim(line.text);
    const bool in_comment = inside || words.starts_with("<!--");
    inside = in_comment && words.find("-->") == std::string_view::npos;
    if (in_comment) ours.insert(words);
  }
}

bool same_lines(const BlockLines& one, const BlockLines& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const NumberedLine& a, const NumberedLine& b) { return trim(a.text) == trim(b.text); });
}

void sort_by_line(std::vector<FormProblem>& problems) {
  std::stable_sort(problems.begin(), problems.end(),
                   [](const FormProblem& one, const FormProblem& other) { return one.line < other.line; });
}

}  // namespace

}  // namespace mentor::session_form

namespace mentor {

bool is_session_form(std::string_view text) { return session_form::cut(text).any; }

FilledForm read_session_form(std::string_view text, const SessionForm& form, const OpenMentorship& open,
                             std::string_view begun) {
  FilledForm filled;
  filled.by_the_clock = form.length == FormLength::by_the_clock;
  const std::string written_text = write_session_form(form, open);
  const session_form::CutForm written = session_form::cut(written_text);
  const session_form::CutForm known = session_form::cut(begun);
  const session_form::CutForm typed = session_form::cut(text);
  const session_form::FormData data{form, open};
  for (std::size_t i = 0; i < session_form::blocks().size(); ++i) {
    if (session_form::same_lines(typed.of[i], written.of[i])) continue;
    std::set<std::string_view> ours;
    for (const auto& line : written.of[i]) ours.insert(trim(line.text));
    session_form::add_comments(known.of[i], ours);
    session_form::blocks()[i].read(typed.of[i], {data, ours, filled});
  }
  session_form::sort_by_line(filled.problems);
  return filled;
}

bool FilledForm::is_untouched() const {
  return !when && !with && !next && !to_share && session.empty() && pulse.empty() && feedback.empty() && mine.empty() &&
         theirs.empty() && goals.empty() && topics.empty() && wins.empty() && facts.empty() && problems.empty();
}

}  // namespace mentor

// SPDX-License-Identifier: MIT
// A review as people read it: the answers, and how they changed.
#include "mentor/domain/review.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

std::string change_words(const ReviewComparison& one) {
  if (one.before.empty()) return {};
  if (!one.change) return one.now == one.before ? " (as before)" : std::string();
  return *one.change == 0 ? " (as before)" : fmt::format(" ({:+}, was {})", *one.change, one.before);
}

ListItem answer_item(const ReviewComparison& one) {
  if (one.now.empty()) return {fmt::format("{}\nnot answered; before: {}", one.question, one.before), {}, {}};
  std::string text = fmt::format("{}\n{}{}", one.question, one.now, change_words(one));
  const bool other_words = !one.before.empty() && !one.change && one.before != one.now;
  if (other_words) text += fmt::format("\nbefore: {}", one.before);
  return {std::move(text), {}, {}};
}

}  // namespace

Report review_report(const Review& review, const ReviewSet& set, const std::vector<ReviewComparison>& comparisons,
                     const std::optional<Review>& before, std::string_view mentorship_title, std::string_view person) {
  const std::string by = review.by == Side::me ? "you" : person.empty() ? "the other side" : std::string(person);
  Report report;
  report.title = fmt::format("{}: {}", mentorship_title, set.title);
  report.subtitle =
      fmt::format("{}, {}, answered by {}", to_text(Id{Kind::review, review.id}), format_day(review.date), by);
  if (before)
    report.subtitle +=
        fmt::format("; held against {}, {}", to_text(Id{Kind::review, before->id}), format_day(before->date));
  BulletList answers;
  for (const auto& one : comparisons) answers.items.push_back(answer_item(one));
  // One of the last change or the next one alone answers nothing else.
  if (std::any_of(comparisons.begin(), comparisons.end(), [](const auto& one) { return !one.now.empty(); }))
    report.sections.push_back({"Answers", {std::move(answers)}});
  if (review.went && !trim(*review.went).empty())
    report.sections.push_back({"How the last change went", {Paragraph{*review.went}}});
  if (review.adjustment && !trim(*review.adjustment).empty())
    report.sections.push_back({"What changes from now on", {Paragraph{*review.adjustment}}});
  return report;
}

}  // namespace mentor

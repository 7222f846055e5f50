// SPDX-License-Identifier: MIT
// How the two work together: what the first sessions still lack, what the last review changed, feedback that wants a
// deed, what keeps getting in the way, what was agreed and does not happen, and the agreed boundaries.
#include "domain/prep/parts.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

/// Feedback that is older has been acted on, or never will be.
constexpr Days feedback_is_fresh{180};
constexpr Days change_is_fresh{120};

/// Trust that comes early goes again where nothing is agreed (article 004).
void add_lacking(const PrepData& data, PrepPart& part) {
  if (!is_early(data)) return;
  const auto& handle = data.open.mentorship.handle;
  if (data.open.goals.empty() && data.open.goals_ever == 0)
    add_item(part, 7, fmt::format("no goal yet: mentor goal add {} \"…\"", handle));
  if (!data.open.agreement)
    add_item(part, 7, fmt::format("no agreement yet: mentor agreement {}", handle));
  else if (!data.open.agreement->signed_by_me || !data.open.agreement->signed_by_partner)
    add_item(part, 4, "the agreement is not signed by both yet");
}

void add_review(const PrepData& data, Date today, PrepPart& part) {
  const auto& review = data.review;
  if (!review || review->withheld || !review->adjustment || today - review->date > change_is_fresh) return;
  add_item(part, 8,
           fmt::format("changed by the review of {}: {}", format_day(review->date), first_line(*review->adjustment)));
}

std::string who_said(const PrepData& data, const Feedback& feedback) {
  if (feedback.person) return owner_name(data.open.partners, *feedback.person);
  return data.open.partners.size() == 1 ? data.open.partners.front().name : "they";
}

/// The newest that asks for a change, of each direction. What became of feedback that is withheld is withheld too.
void add_feedback(const PrepData& data, FeedbackDirection direction, Date today, PrepPart& part) {
  for (const auto& feedback : data.feedback) {
    if (feedback.direction != direction || feedback.type != FeedbackKind::constructive || feedback.withheld) continue;
    if (today - feedback.date > feedback_is_fresh) return;
    const std::string id = to_text(Id{Kind::feedback, feedback.id});
    const auto text = first_line(feedback.text);
    if (direction == FeedbackDirection::received)
      add_item(
          part, 8,
          fmt::format("{} said: {}{}", who_said(data, feedback), text,
                      feedback.follow_up ? fmt::format("; what follows: {}", first_line(*feedback.follow_up)) : ""),
          id);
    else if (!feedback.follow_up)
      add_item(part, 6, fmt::format("ask what came of your feedback: {}", text), id);
    return;
  }
}

/// Of what the rules find, what the session itself can settle.
void add_matters(const PrepData& data, PrepPart& part) {
  constexpr int columns = 76;
  for (const Matter* matter : matters_for(data, PagePart::how_we_work)) {
    const std::string with_command = fmt::format("{}: {}", matter->text(), matter->command);
    add_item(part, traits_of(*matter).worth,
             matter->command.empty() || display_width(with_command) > columns ? matter->text() : with_command);
  }
}

void add_boundaries(const PrepData& data, PrepPart& part) {
  if (!data.open.agreement || !data.open.agreement->boundaries) return;
  for (const auto line : split_lines(*data.open.agreement->boundaries))
    if (!trim(line).empty()) add_item(part, 1, fmt::format("agreed boundary: {}", trim(line)));
}

}  // namespace

std::optional<PrepPart> prep_how_we_work(const PrepData& data, LocalTime now) {
  const Date today = date_of(now);
  PrepPart part{.title = "How you work together", .weight = 2};
  add_lacking(data, part);
  add_review(data, today, part);
  add_feedback(data, FeedbackDirection::received, today, part);
  add_feedback(data, FeedbackDirection::given, today, part);
  for (auto& words : agreed_but_not_done(data)) add_item(part, 6, std::move(words));
  add_matters(data, part);
  add_boundaries(data, part);
  return part_with_items(std::move(part));
}

}  // namespace mentor

// SPDX-License-Identifier: MIT
// How the two work together: what the first sessions still lack, roles that were agreed anew, what the last review
// changed, feedback that wants a deed, what keeps getting in the way and what was tried, what was agreed and does not
// happen, how they like to learn, and the agreed boundaries.
#include "domain/prep/parts.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/obstacles.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mentor {

namespace {

/// What came of feedback of mine is asked in so many sessions after it.
constexpr std::ptrdiff_t feedback_is_fresh = 2;

void add_unsigned(const PrepData& data, PrepPart& part) {
  const auto missing = not_signed_by(data.open);
  if (missing.empty()) return;
  std::vector<std::string> names;
  for (const auto& handle : missing) names.push_back(owner_name(data.open.partners, handle));
  const bool nobody = missing.size() == data.open.partners.size() + 1;
  add_item(part, 4,
           fmt::format("the agreement is not signed {}: {}", nobody ? "yet" : "by " + with_commas(names),
                       signing_command(data.open, missing)));
}

/// Trust that comes early goes again where nothing is agreed (article 004).
void add_lacking(const PrepData& data, Date today, PrepPart& part) {
  if (!is_early(data)) return;
  const auto& handle = data.open.mentorship.handle;
  if (data.open.goals.empty() && data.open.goals_ever == 0 && !end_is_near(data.open.mentorship, today))
    add_item(part, 7, fmt::format("no goal yet: mentor goal add {} TITLE", handle));
  if (!data.open.agreement)
    add_item(part, 7, fmt::format("no agreement yet: mentor agreement {}", handle));
  else if (!data.open.signs_agreements)
    add_unsigned(data, part);
}

/// What each does, when the two meet for the first time since it was agreed, and it is not what it was.
void add_roles(const PrepData& data, PrepPart& part) {
  const Date last = last_session_day(data).value_or(data.open.mentorship.start);
  const auto is_new = [&](std::string_view key) { return data.agreed.since(key).value_or(Date::min()) >= last; };
  if (!is_new("roles.mine") && !is_new("roles.theirs")) return;
  const std::string mine = data.agreed.value("roles.mine");
  const std::string theirs = data.agreed.value("roles.theirs");
  const std::string mine_before = data.agreed.value_before("roles.mine", last);
  const std::string theirs_before = data.agreed.value_before("roles.theirs", last);
  if (mine == mine_before && theirs == theirs_before) return;
  const bool anew = !mine_before.empty() || !theirs_before.empty();
  constexpr int columns = 60;
  std::vector<std::string> words;
  if (!mine.empty()) words.push_back("your part: " + truncate(first_line(mine), columns));
  if (!theirs.empty()) words.push_back("theirs: " + truncate(first_line(theirs), columns));
  add_item(part, 7, fmt::format("{}: {}", anew ? "agreed anew" : "agreed", fmt::join(words, "; ")));
}

/// Who answers it again.
std::string answered_by(const Review& review) {
  if (review.person) return " --person " + *review.person;
  return review.by == Side::partner ? " --theirs" : "";
}

/// They come back until a review says how they went.
void add_changes(const PrepData& data, PrepPart& part) {
  for (const auto& review : data.changed)
    add_item(part, 8,
             fmt::format("changed by the review of {}: {}; the next one asks how it went: mentor review {}{}",
                         format_day(review.date), first_line(*review.adjustment), data.open.mentorship.handle,
                         answered_by(review)));
}

std::string who_said(const PrepData& data, const Feedback& feedback) {
  if (feedback.person) return owner_name(data.open.partners, *feedback.person);
  return data.open.partners.size() == 1 ? data.open.partners.front().name : "the others";
}

/// The newest that asks for a change and of which nothing is known to have come, of who still takes part. What became
/// of feedback that is withheld is withheld too.
const Feedback* open_feedback(const PrepData& data, FeedbackDirection direction) {
  for (const auto& feedback : data.feedback)
    if (feedback.direction == direction && feedback.type == FeedbackKind::constructive && !feedback.withheld &&
        !feedback.follow_up && (!feedback.person || takes_part(data.open.partners, *feedback.person)))
      return &feedback;
  return nullptr;
}

std::string command_to_follow_up(const Feedback& feedback) {
  return fmt::format("mentor edit {} --set follow_up=TEXT", to_text(Id{Kind::feedback, feedback.id}));
}

std::ptrdiff_t sessions_since(const PrepData& data, Date day) {
  return std::count_if(data.recent.begin(), data.recent.end(),
                       [&](const Session& session) { return data.clock.day_of(session) > day; });
}

void add_feedback(const PrepData& data, PrepPart& part) {
  if (const auto* received = open_feedback(data, FeedbackDirection::received))
    add_item(part, 8,
             fmt::format("{} said: {}; what you did with it: {}", who_said(data, *received), first_line(received->text),
                         command_to_follow_up(*received)));
  const auto* given = open_feedback(data, FeedbackDirection::given);
  if (given != nullptr && sessions_since(data, given->date) < feedback_is_fresh)
    add_item(part, 6,
             fmt::format("ask {} what came of your feedback \"{}\": {}", who_said(data, *given),
                         first_line(given->text), command_to_follow_up(*given)));
}

/// "last time, Mon 2026-08-03, you said: trust 3; works: short calls"
std::string answers_words(const AnsweredReview& review) {
  constexpr int columns = 40;
  std::vector<std::string> words;
  for (const auto& answer : review.answers)
    words.push_back(fmt::format("{}{} {}", answer.key, answer.type == TomlEntry::Type::integer ? "" : ":",
                                truncate(first_line(answer.value), columns)));
  return fmt::format("last time, {}, you said: {}", format_day(review.date), fmt::join(words, "; "));
}

/// Of what the rules find, what the session itself can settle.
void add_matters(const PrepData& data, PrepPart& part) {
  constexpr int columns = 76;
  for (const Matter* matter : matters_for(data, PagePart::how_we_work)) {
    const std::string with_command = fmt::format("{}: {}", matter->text(), matter->command);
    add_item(part, traits_of(*matter).worth,
             matter->command.empty() || display_width(with_command) > columns ? matter->text() : with_command);
    if (traits_of(*matter).review && data.answered_last && !data.answered_last->answers.empty())
      add_item(part, traits_of(*matter).worth, answers_words(*data.answered_last));
  }
}

void add_learning(const PrepData& data, PrepPart& part) {
  if (auto words = learning_words(data); !words.empty()) add_item(part, 5, std::move(words));
}

void add_boundaries(const PrepData& data, PrepPart& part) {
  if (!data.open.agreement || !data.open.agreement->boundaries) return;
  for (const auto line : split_lines(*data.open.agreement->boundaries))
    if (!trim(line).empty()) add_item(part, 1, fmt::format("agreed boundary: {}", trim(line)));
}

}  // namespace

std::optional<PrepPart> prep_how_we_work(const PrepData& data, LocalTime now) {
  PrepPart part{.title = "How you work together", .weight = 2};
  add_lacking(data, date_of(now), part);
  add_roles(data, part);
  add_changes(data, part);
  add_feedback(data, part);
  if (auto words = obstacle_to_ask(data.open, data.clock); !words.empty()) add_item(part, 7, std::move(words));
  for (auto& words : agreed_but_not_done(data)) add_item(part, 6, std::move(words));
  if (is_early(data)) add_learning(data, part);
  add_matters(data, part);
  add_boundaries(data, part);
  return part_with_items(std::move(part));
}

}  // namespace mentor

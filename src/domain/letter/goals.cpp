// SPDX-License-Identifier: MIT
// What a letter says of goals: reached, with why and how it was known; let go; and those that come next.
#include "domain/letter/sentences.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t goals_told = 3;
constexpr std::size_t milestones_told = 3;

/// Whose goal it is: of one person, or a mentee's own.
std::string reached_by(const ReportData& data, const Goal& goal) {
  if (goal.owner) return letter_who(data, *goal.owner) + " reached it";
  if (data.mentorship.role == Role::peer || data.mentorship.type == MentorshipKind::group) return "it was reached";
  return (data.mentorship.role == Role::mentee ? std::string("I") : letter_them(data)) + " reached it";
}

/// ", 10 days before the date that was set"
std::string against_target(const Goal& goal) {
  if (!goal.target || !goal.closed) return {};
  const auto days = (*goal.target - *goal.closed).count();
  if (days == 0) return ", on the very day that was set";
  return fmt::format(", {} {} the date that was set", plural(days < 0 ? -days : days, "day"),
                     days > 0 ? "before" : "after");
}

std::vector<const Goal*> goals_ended(const ReportData& data, const Period& period, GoalStatus status) {
  std::vector<const Goal*> goals;
  for (const auto& goal : data.goals)
    if (goal.status == status && in_period(period, goal.closed) && can_quote(goal, goal.title)) goals.push_back(&goal);
  std::stable_sort(goals.begin(), goals.end(), [](const Goal* a, const Goal* b) { return *a->closed < *b->closed; });
  return goals;
}

/// The same is said of each goal in other words.
struct GoalWords {
  std::string_view begin, reason, measure, way;
};
constexpr std::array<GoalWords, goals_told> goal_words{
    {{"The first goal to be reached was {}.", "The reason for it: {}.", "How we would know: {}.",
      "On the way came {}."},
     {"The second was {}.", "What stood behind it: {}.", "The sign that was set for it: {}.", "Before that came {}."},
     {"And the third was {}.", "Its reason: {}.", "Its measure: {}.", "First came {}."}}};

void add_quoted(LetterParagraph& sentences, const Goal& goal, std::string_view form,
                const std::optional<std::string>& text) {
  if (text && can_quote(goal, *text))
    sentences.push_back({fmt::format(fmt::runtime(form), quote(*text)), {{Kind::goal, goal.id}}});
}

void add_way(const ReportData& data, const Goal& goal, std::string_view form, Date today, LetterParagraph& sentences) {
  LetterSentence way;
  std::vector<std::string> stops;
  for (const auto& milestone : data.milestones) {
    const bool passed = milestone.outcome == Outcome::kept || milestone.outcome == Outcome::late;
    if (milestone.goal.number != goal.id || !passed || !milestone.closed || stops.size() == milestones_told ||
        !can_quote(milestone, milestone.title))
      continue;
    stops.push_back(fmt::format("{} in {}", quote(milestone.title), letter_month(*milestone.closed, today)));
    way.from.push_back({Kind::milestone, milestone.id});
  }
  if (stops.empty()) return;
  way.text = fmt::format(fmt::runtime(form), in_a_row(stops));
  sentences.push_back(std::move(way));
}

/// "The goal ahead", "My goal ahead", "Dee's goal that stays open"
std::string goal_ahead(const ReportData& data, const Goal& goal) {
  const bool over = data.mentorship.status == MentorshipStatus::closed;
  const std::string whose = goal.owner ? sentence_case(letter_whose(data, *goal.owner)) : "The";
  return fmt::format("{} goal {}", whose, over ? "that stays open" : "ahead");
}

}  // namespace

LetterParagraph letter_goals(const ReportData& data, const Period& period, Date today) {
  LetterParagraph sentences;
  const auto goals = goals_ended(data, period, GoalStatus::reached);
  for (std::size_t i = 0; i < std::min(goals.size(), goals_told); ++i) {
    const Goal& goal = *goals[i];
    const std::vector<Id> from{{Kind::goal, goal.id}};
    const GoalWords& words = goal_words.at(i);
    const std::string_view begin = goals.size() == 1 ? "One goal was reached: {}." : words.begin;
    sentences.push_back({fmt::format(fmt::runtime(begin), quote(goal.title)), from, i > 0});
    add_quoted(sentences, goal, words.reason, goal.why);
    add_quoted(sentences, goal, words.measure, goal.measure);
    add_way(data, goal, words.way, today, sentences);
    sentences.push_back({sentence_case(fmt::format("{} {}{}.", reached_by(data, goal), letter_day(*goal.closed, today),
                                                   against_target(goal))),
                         from});
  }
  LetterSentence others;
  std::vector<std::string> titles;
  for (std::size_t i = goals_told; i < goals.size(); ++i) {
    titles.push_back(quote(goals[i]->title));
    others.from.push_back({Kind::goal, goals[i]->id});
  }
  if (titles.empty()) return sentences;
  others.text = fmt::format("{} {} reached too.", in_a_row(titles), titles.size() == 1 ? "was" : "were");
  sentences.push_back(std::move(others));
  return sentences;
}

LetterParagraph letter_dropped_goals(const ReportData& data, const Period& period, Date today) {
  LetterParagraph sentences;
  for (const auto* goal : goals_ended(data, period, GoalStatus::dropped)) {
    std::string text = fmt::format("{} was let go {}", quote(goal->title), letter_day(*goal->closed, today));
    if (goal->reason && can_quote(*goal, *goal->reason)) text += ": " + quote(*goal->reason);
    sentences.push_back({text + ".", {{Kind::goal, goal->id}}});
  }
  return sentences;
}

LetterParagraph letter_next_goals(const ReportData& data, const Period&, Date today) {
  const bool over = data.mentorship.status == MentorshipStatus::closed;
  LetterParagraph sentences;
  const Goal* before = nullptr;
  std::size_t told = 0;
  for (const auto& goal : data.goals) {
    if (goal.status != GoalStatus::open || !can_quote(goal, goal.title) || told == goals_told) continue;
    const bool another = before != nullptr && before->owner == goal.owner;
    std::string text = fmt::format("{} is {}", another ? "Another one" : goal_ahead(data, goal), quote(goal.title));
    before = &goal;
    ++told;
    if (goal.target) text += fmt::format(", by {}", letter_date(*goal.target, today));
    LetterSentence sentence{text, {{Kind::goal, goal.id}}};
    if (const auto percent = percent_then(data, goal); percent && *percent > 0)
      sentence.text += fmt::format("; {} % of the way is done", *percent);
    sentence.text += ".";
    sentences.push_back(std::move(sentence));
    if (!over) add_quoted(sentences, goal, goal_words.front().reason, goal.why);
  }
  return sentences;
}

}  // namespace mentor

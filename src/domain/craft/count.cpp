// SPDX-License-Identifier: MIT
// My own craft, counted: promises, answers, feedback, questions, next steps.
#include "domain/report/sections.hpp"
#include "domain/threads/words.hpp"
#include "mentor/domain/craft.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace mentor {

namespace {

constexpr std::size_t most_returning = 5;

void count_feedback(const ReportData& data, Craft& craft) {
  for (const auto& one : data.feedback) {
    auto& figures = one.direction == FeedbackDirection::given ? craft.given : craft.received;
    ++(one.type == FeedbackKind::praise ? figures.praise : figures.constructive);
  }
}

/// Where a next step was spoken of.
struct StepsSpokenOf {
  std::set<std::int64_t> sessions;  ///< a promise was made in it
  std::set<Date> days;              ///< of promises that belong to no session, and of topics
};

StepsSpokenOf steps_in(const CraftData& data) {
  StepsSpokenOf steps;
  for (const auto& promise : data.report.commitments)
    if (promise.session)
      steps.sessions.insert(promise.session->number);
    else
      steps.days.insert(promise.made);
  for (const auto& topic : data.topics) steps.days.insert(topic.raised);
  return steps;
}

/// A session speaks of the next step by a promise that was made in it, by a promise or topic of its day that belongs to
/// no session (of several on that day the last one), or by a date that is set after it.
void count_steps(const CraftData& data, Craft& craft) {
  const StepsSpokenOf steps = steps_in(data);
  const Session* last = nullptr;
  std::map<Date, const Session*> last_of_day;
  std::set<const Session*> left_one;
  for (const auto& session : data.report.sessions) {
    if (session.status != SessionStatus::held) continue;
    ++craft.sessions;
    last = &session;
    if (steps.sessions.contains(session.id)) left_one.insert(&session);
    const Session*& of_day = last_of_day[data.report.clock.day_of(session)];
    if (!of_day || std::tie(of_day->start, of_day->id) < std::tie(session.start, session.id)) of_day = &session;
  }
  for (const auto& [day, session] : last_of_day)
    if (steps.days.contains(day)) left_one.insert(session);
  if (last && !data.report.planned.empty()) left_one.insert(last);
  craft.with_a_next_step += static_cast<std::int64_t>(left_one.size());
}

/// What was found more than once, most often first.
std::vector<Returning> returning(const std::map<std::string, Returning>& found) {
  std::vector<Returning> often;
  for (const auto& [key, one] : found)
    if (one.times > 1) often.push_back(one);
  std::stable_sort(often.begin(), often.end(), [](const auto& a, const auto& b) { return a.times > b.times; });
  if (often.size() > most_returning) often.resize(most_returning);
  return often;
}

void found_once_more(std::map<std::string, Returning>& found, const std::string& key, std::string_view text, Id id) {
  auto& one = found[key];
  one.text = text;
  ++one.times;
  one.from.push_back(id);
}

/// Areas first; a word only where it says more than the area does.
std::vector<Returning> returning_feedback(const std::vector<const Feedback*>& received) {
  std::map<std::string, Returning> areas;
  std::map<std::string, Returning> words;
  for (const auto* one : received) {
    const Id id{Kind::feedback, one->id};
    const std::string area = fold(trim(one->area.value_or("")));
    if (!area.empty()) found_once_more(areas, area, trim(*one->area), id);
    for (const auto& word : telling_words(one->text)) found_once_more(words, word, word, id);
  }
  auto often = returning(areas);
  for (auto& word : returning(words)) {
    const bool known = std::any_of(often.begin(), often.end(), [&](const Returning& one) {
      return fold(one.text) == word.text || one.from == word.from;
    });
    if (!known) often.push_back(std::move(word));
  }
  return often;
}

std::vector<Returning> returning_questions(const std::vector<const CraftData*>& all) {
  std::map<std::string, Returning> asked;
  for (const auto* data : all) {
    for (const auto& prompt : data->prompts)
      if (!prompt.withheld) found_once_more(asked, "prompt " + prompt.key, prompt.text, {Kind::prompt, prompt.id});
    for (const auto& question : data->report.questions)
      if (question.asker == my_handle && !question.withheld)
        found_once_more(asked, fold(trim(question.text)), trim(question.text), {Kind::question, question.id});
  }
  return returning(asked);
}

Craft craft_of(const std::vector<const CraftData*>& all, const Period& period, Date today) {
  Craft craft;
  craft.role = all.front()->report.mentorship.role;
  craft.promises.owner = my_handle;
  std::vector<const Feedback*> received;
  for (const auto* data : all) {
    craft.people.push_back(data->report.mentorship.title);
    craft.promises += promises_of(data->report, my_handle, period, today);
    craft.answers += answers_by(data->report, Side::me, period, today);
    count_feedback(data->report, craft);
    count_steps(*data, craft);
    for (const auto& one : data->report.feedback)
      if (one.direction == FeedbackDirection::received && one.type == FeedbackKind::constructive && !one.withheld)
        received.push_back(&one);
  }
  craft.feedback = returning_feedback(received);
  craft.questions = returning_questions(all);
  return craft;
}

}  // namespace

std::vector<Craft> crafts_of(const std::vector<CraftData>& data, const Period& period, Date today) {
  std::vector<Craft> crafts;
  for (const Role role : {Role::mentor, Role::mentee, Role::peer}) {
    std::vector<const CraftData*> all;
    for (const auto& one : data)
      if (one.report.mentorship.role == role) all.push_back(&one);
    if (!all.empty()) crafts.push_back(craft_of(all, period, today));
  }
  return crafts;
}

}  // namespace mentor

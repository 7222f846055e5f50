// SPDX-License-Identifier: MIT
// mentor plan: a session to come, with both local times and its topics.
#include "commands/support/bank.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/display.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/output.hpp"
#include "commands/support/planning.hpp"
#include "commands/support/promises.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/visibility.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/acts/session.hpp"
#include "mentor/domain/behind_moment.hpp"
#include "mentor/domain/check_in.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/importers/imported.hpp"
#include "mentor/messages/sessions.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace mentor::commands {

namespace {

struct PlanRequest {
  std::string who;
  std::string when;
  std::vector<std::string> words;  ///< what follows WHEN
  std::vector<std::string> topics;
  std::string length;
  std::optional<Channel> channel;
  std::string focus;
  std::optional<std::string> questions;  ///< how many; empty: the usual number
  VisibilityOptions visibility;
};

constexpr std::size_t usual_questions = 3;
constexpr std::size_t most_questions_planned = 10;

/// "15:0" or a last "3" behind the day was to be its time, and is no topic.
bool was_meant_as_time(const PlanRequest& request) {
  if (request.words.empty()) return false;
  const std::string_view word = request.words.front();
  if (word.empty() || word.front() < '0' || word.front() > '9' || word.find(' ') != std::string_view::npos)
    return false;
  return request.words.size() == 1 || word.find_first_of(":/.-") != std::string_view::npos;
}

/// "mentor plan ana next tuesday 15:00 CV": the longest beginning that reads as a moment is WHEN.
void take_when(const Context& context, PlanRequest& request) {
  std::vector<std::string> words{request.when};
  words.insert(words.end(), request.words.begin(), request.words.end());
  // Without a moment all of them are refused together, so that the word that is amiss is named.
  const std::size_t read = date_words_at_start(words, "WHEN", context.now, Direction::future);
  const std::size_t count = read == 0 ? words.size() : read;
  for (std::size_t i = 1; i < count; ++i) request.when += " " + words[i];
  request.words.assign(words.begin() + static_cast<std::ptrdiff_t>(count), words.end());
  if (was_meant_as_time(request)) request.when += " " + request.words.front();
}

bool is_quoted(const std::string& word) { return word.find(' ') != std::string::npos; }

/// What goes on with WHEN, or says the channel, is no topic. In quotation marks it is one.
void refuse_more_of_when(const Context& context, const PlanRequest& request, const Moment& moment) {
  if (request.words.empty() || std::any_of(request.words.begin(), request.words.end(), is_quoted)) return;
  if (moment.has_time) refuse_more_of_time(request.when, request.words, "WHEN", context.now);
  const std::string words = fmt::format("{}", fmt::join(request.words, " "));
  if (const auto channel = channel_named(words))
    throw UserError(messages::channel_as_topic(visible(words), to_text(*channel)));
}

/// A time that stands among the topics of a session without one.
void remark_unread_time(Context& context, const PlanRequest& request, const Moment& moment, const Session& session) {
  if (moment.has_time) return;
  const Date day = date_of(context.zones->to_local(moment.instant, moment.zone));
  if (const auto time = time_behind(day, request.words, context.now))
    remark(context, messages::time_not_read(visible(time->typed), to_text(Id{Kind::session, session.id}),
                                            format_local(time->value)));
}

Moment moment_to_come(const Context& context, const PlanRequest& request) {
  const Moment moment = read_moment(context, request.when, "WHEN", Direction::future);
  const Date day = date_of(context.zones->to_local(moment.instant, moment.zone));
  const Date today = date_of(context.zones->to_local(context.instant, moment.zone));
  if (day < today || (moment.has_time && moment.instant < context.instant))
    throw UserError(messages::session_over(
        moment.has_time ? format_local(context.zones->to_local(moment.instant, moment.zone)) : format_day(day),
        visible(request.who), visible(request.when)));
  return moment;
}

Session session_to_plan(const Context& context, const PlanRequest& request, const Mentorship& mentorship,
                        const UsualSession& usual, const Moment& moment) {
  auto session = fresh<Session>(context);
  session.visibility = chosen_visibility(request.visibility, session.visibility);
  session.mentorship = mentorship.handle;
  session.channel = request.channel;
  if (!request.length.empty()) session.length = parse_duration(request.length, "--duration");
  if (!request.focus.empty()) session.focus = require_line(request.focus, "--focus");
  return with_usual(moved_to(std::move(session), told_start(moment)), usual);
}

/// Words without quotation marks are one topic; where any has a blank, each is a topic of its own.
std::vector<std::string> topics_typed(const PlanRequest& request) {
  std::vector<std::string> topics = request.topics;
  const bool quoted = std::any_of(request.words.begin(), request.words.end(), is_quoted);
  if (quoted) topics.insert(topics.begin(), request.words.begin(), request.words.end());
  if (!quoted && !request.words.empty())
    topics.insert(topics.begin(), fmt::format("{}", fmt::join(request.words, " ")));
  return topics;
}

std::vector<Topic> topics_to_plan(const Context& context, const Reading& store, const Mentorship& mentorship,
                                  const PlanRequest& request) {
  std::vector<Topic> topics;
  for (std::string word : topics_typed(request)) {
    auto topic = fresh<Topic>(context);
    topic.visibility = chosen_visibility(request.visibility, topic.visibility);
    topic.brought_by = whose_of_several(store, mentorship, word, {}, "TOPIC");
    topic.text = require_line(word, "TOPIC");
    topics.push_back(topic);
  }
  return topics;
}

/// "--questions CV": what is no number is a topic, and the usual number of questions is meant.
std::size_t take_question_count(PlanRequest& request) {
  if (!request.questions) return 0;
  const std::string word = *request.questions;
  if (word.empty()) return usual_questions;
  if (word.find_first_not_of("0123456789") != std::string::npos) {
    request.words.push_back(word);
    return usual_questions;
  }
  const std::size_t count = word.size() > 2 ? most_questions_planned + 1 : std::stoul(word);
  if (count > most_questions_planned)
    throw UserError(messages::questions_too_many(static_cast<std::int64_t>(most_questions_planned)));
  return count;
}

std::vector<Prompt> prompts_to_plan(Context& context, const Reading& store, const Mentorship& mentorship,
                                    std::size_t count) {
  std::vector<Prompt> prompts;
  if (count == 0) return prompts;
  const OpenRecords book = store.open_records(mentorship.handle);
  for (const auto& question : questions_to_ask(context, store, book.mentorships.front(), count)) {
    auto prompt = fresh<Prompt>(context);
    prompt.key = question.key;
    prompt.text = question.text;
    prompts.push_back(prompt);
  }
  return prompts;
}

std::vector<std::string> plan_sentences(Context& context, const Mentorship& mentorship, SessionPlan plan) {
  const Reading& screen = context.screen();
  show_on_screen(screen, plan);
  const Mentorship shown = on_screen(screen, mentorship);
  std::vector<std::string> lines{planned_sentence(shown, plan.session, clock_of(context), context.today())};
  for (auto& sentence : partner_times(context, screen, plan.session)) lines.push_back(std::move(sentence));
  const auto name = [&](const std::string& handle) { return name_of(screen, handle); };
  for (const auto& topic : plan.topics) lines.push_back(topic_sentence(shown, topic, name, context.today()));
  for (const auto& prompt : plan.prompts)
    lines.push_back(messages::question_to_ask(to_text(Id{Kind::prompt, prompt.id}), visible(prompt.text)));
  return lines;
}

Exit run_plan(Context& context, PlanRequest request) {
  const std::size_t questions = take_question_count(request);
  const Reading& store = journal_to_change(context);
  const auto mentorship = find_mentorship(context, store, request.who);
  take_when(context, request);
  const Moment moment = moment_to_come(context, request);
  refuse_more_of_when(context, request, moment);
  const UsualSession usual = usual_session(context, store, mentorship);
  auto [planned, changes] = plan(
      {session_to_plan(context, request, mentorship, usual, moment),
       topics_to_plan(context, store, mentorship, request), prompts_to_plan(context, store, mentorship, questions)},
      context.today());
  auto remarks = plan_remarks(context, store, planned.session);
  if (moment.remark) remarks.push_back(*moment.remark);
  if (mentorship.status == MentorshipStatus::closed) remarks.push_back(messages::closed_mentorship(mentorship.handle));
  Saved saved{.shape = Saved::Shape::mixed};
  saved.ids = take_numbers(planned, save(context, changes));
  saved.lines = plan_sentences(context, mentorship, planned);
  say_saved(context, saved);
  remark_unread_time(context, request, moment, planned.session);
  for (const auto& sentence : remarks) remark(context, sentence);
  return Exit::ok;
}

}  // namespace

Verb plan_verb() {
  const auto request = std::make_shared<PlanRequest>();
  Verb verb{.run = runs(run_plan, request)};
  verb.options = {
      required(word("WHO", request->who, "With whom")),
      required(word("WHEN", request->when, "When: fri 15:00, tomorrow at 9, 2026-11-27 15:00 Europe/Berlin")),
      words("TOPIC", request->words, "What to talk about; several topics each in quotation marks"),
      option("--topic", request->topics, "TEXT", "One more topic"),
      option("--duration,--length", request->length, "TIME", "How long: 45m, 1h; as agreed if not given"),
      choice("--channel", request->channel, "CHANNEL", "{}; as agreed if not given"),
      option("--focus", request->focus, "TEXT", "What it is about, in a few words"),
      number_or_none("--questions", request->questions, "N",
                     "This many questions to ask from the bank; 3 without a number"),
      visibility_options(request->visibility),
  };
  return verb;
}

}  // namespace mentor::commands

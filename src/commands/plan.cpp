// mentor plan: a session to come, with both local times and its topics.
#include "commands/support/bank.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/form_text.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/say.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/sentences.hpp"
#include "commands/support/visibility.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/check_in.hpp"
#include "mentor/text.hpp"
#include "mentor/working_hours.hpp"

#include <fmt/format.h>
#include <memory>

namespace mentor {

namespace {

struct PlanRequest {
  std::string who;
  std::string when;
  std::vector<std::string> topics;
  std::string length;
  std::optional<Channel> channel;
  std::string focus;
  std::optional<std::string> questions;  ///< how many; empty: the usual number
  VisibilityOptions visibility;
};

/// How long a session is taken to be when nothing says so, to see whether two overlap.
constexpr Minutes length_of_a_plan{60};
constexpr std::size_t usual_questions = 3;
constexpr std::size_t most_questions_planned = 10;

/// "mentor plan ana next tuesday": the words of a date without quotation marks are recognised, to say what is amiss.
[[noreturn]] void refuse_when(const Context& context, const PlanRequest& request, const UserError& error) {
  std::string joined = request.when;
  std::string best;
  for (const auto& word : request.topics) {
    joined += " " + word;
    const auto read = read_date_prefix(joined, context.now, Direction::future);
    if (read && read->length == joined.size()) best = joined;
  }
  if (best.empty()) throw error;
  throw UserError(
      fmt::format("WHEN \"{}\" alone is no date. Put the whole of it in quotation marks: mentor plan {} \"{}\"",
                  visible(request.when), visible(request.who), visible(best)));
}

Moment moment_to_come(const Context& context, const PlanRequest& request) {
  Moment moment;
  try {
    moment = read_moment(context, request.when, "WHEN", Direction::future);
  } catch (const UserError& error) {
    refuse_when(context, request, error);
  }
  const Date day = date_of(context.zones->to_local(moment.instant, moment.zone));
  const Date today = date_of(context.zones->to_local(context.instant, moment.zone));
  if (day < today || (moment.has_time && moment.instant < context.instant))
    throw UserError(fmt::format(
        "WHEN {} is over. A session that was held is recorded with: mentor log {} -d \"{}\"",
        moment.has_time ? format_local(context.zones->to_local(moment.instant, moment.zone)) : format_day(day),
        visible(request.who), visible(request.when)));
  return moment;
}

/// What was agreed about sessions, as far as it was.
struct AgreedSession {
  std::optional<Minutes> length;
  std::optional<Channel> channel;
};

AgreedSession agreed_session(Context& context, const Reading& store, const Mentorship& mentorship) {
  const auto book = store.open_book(mentorship.handle);
  if (book.mentorships.empty() || !book.mentorships.front().agreement) return {};
  const Agreement& agreement = *book.mentorships.front().agreement;
  AgreedSession agreed{agreement.length, std::nullopt};
  for (const auto& entry : stored_entries(context, agreement.text))
    if (entry.key == "meetings.channel") agreed.channel = from_text<Channel>(trim(entry.value));
  return agreed;
}

/// What is not said is as agreed, or else as the configuration has it.
Session session_to_plan(const Context& context, const PlanRequest& request, const Mentorship& mentorship,
                        const AgreedSession& agreed, const Moment& moment) {
  auto session = fresh<Session>(context);
  session.visibility = chosen_visibility(request.visibility, session.visibility);
  session.mentorship = mentorship.handle;
  session.start = moment.instant;
  session.zone = moment.zone;
  session.has_time = moment.has_time;
  session.status = SessionStatus::planned;
  session.length = agreed.length ? agreed.length : context.config.length;
  session.channel = agreed.channel ? agreed.channel : context.config.channel;
  if (!request.length.empty()) session.length = parse_duration(request.length, "--duration");
  if (request.channel) session.channel = request.channel;
  if (!request.focus.empty()) session.focus = require_line(request.focus, "--focus");
  return session;
}

std::vector<Topic> topics_to_plan(const Context& context, const PlanRequest& request, const Mentorship& mentorship) {
  std::vector<Topic> topics;
  for (const auto& word : request.topics) {
    auto topic = fresh<Topic>(context);
    topic.visibility = chosen_visibility(request.visibility, topic.visibility);
    topic.mentorship = mentorship.handle;
    topic.text = require_line(word, "TOPIC");
    topic.raised = context.today();
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
    request.topics.push_back(word);
    return usual_questions;
  }
  const std::size_t count = word.size() > 2 ? most_questions_planned + 1 : std::stoul(word);
  if (count > most_questions_planned)
    throw UserError(fmt::format("--questions {} is too many. Expected is a number up to {}.", visible(word),
                                most_questions_planned));
  return count;
}

std::vector<Prompt> prompts_to_plan(Context& context, const Reading& store, const Mentorship& mentorship,
                                    std::size_t count) {
  std::vector<Prompt> prompts;
  if (count == 0) return prompts;
  for (const auto& question : questions_to_ask(context, store, mentorship, count)) {
    auto prompt = fresh<Prompt>(context);
    prompt.mentorship = mentorship.handle;
    prompt.key = question.key;
    prompt.text = question.text;
    prompt.date = context.today();
    prompts.push_back(prompt);
  }
  return prompts;
}

/// The clock of a zone is moved on the day of the session: easy to come an hour early or late.
bool clock_moves(const Context& context, const Session& session, const std::string& zone) {
  const Date day = date_of(context.zones->to_local(session.start, zone));
  const auto offset_at = [&](Date date) {
    return context.zones->offset(context.zones->to_instant(LocalTime{date}, zone).instant, zone);
  };
  return offset_at(day) != offset_at(day + Days{1});
}

/// What may be wrong with the hour for those who are to come.
std::vector<std::string> unkind_hours(const Context& context, const Reading& store, const Session& session) {
  std::vector<std::string> sentences;
  if (!session.has_time) return sentences;
  if (clock_moves(context, session, session.zone))
    sentences.push_back(fmt::format("the clocks of {} change on that day.", session.zone));
  for (const auto& partner : partners_of(store, session.mentorship)) {
    if (!partner.zone || !context.zones->known(*partner.zone)) continue;
    const LocalTime theirs = context.zones->to_local(session.start, *partner.zone);
    const auto hours = partner.hours ? read_working_hours(*partner.hours) : std::nullopt;
    if (hours && !hours->contain(theirs))
      sentences.push_back(fmt::format("that is outside the working hours of {} ({}): {} for them.",
                                      visible(partner.name), visible(*partner.hours), format_local(theirs)));
    if (*partner.zone != session.zone && clock_moves(context, session, *partner.zone))
      sentences.push_back(
          fmt::format("the clocks of {} ({}) change on that day.", visible(partner.name), *partner.zone));
  }
  return sentences;
}

bool overlap(const Session& one, const Session& other) {
  if (!one.has_time || !other.has_time) return false;
  return one.start < other.start + other.length.value_or(length_of_a_plan) &&
         other.start < one.start + one.length.value_or(length_of_a_plan);
}

/// Sentences about planned sessions that collide with this one: at the same time, or the same people on the same day.
std::vector<std::string> collisions(const Context& context, const Reading& store, const Session& session) {
  std::vector<std::string> sentences;
  const Date day = date_of(local_start(context, session));
  const Filter near{.kind = Kind::session, .status = {"planned"}, .since = day - Days{1}, .until = day + Days{1}};
  for (const auto& other : store.all<Session>(near)) {
    const bool same_day = other.mentorship == session.mentorship && date_of(local_start(context, other)) == day;
    if (!same_day && !overlap(session, other)) continue;
    sentences.push_back(fmt::format("{} with {} is planned for {} too.", to_text(Id{Kind::session, other.id}),
                                    other.mentorship, format_start(context, other)));
  }
  return sentences;
}

std::vector<std::string> partner_times(const Context& context, const Reading& store, const Session& session) {
  std::vector<std::string> sentences;
  if (!session.has_time) return sentences;
  for (const auto& partner : partners_of(store, session.mentorship))
    if (partner.zone && context.zones->known(*partner.zone) &&
        context.zones->offset(session.start, *partner.zone) != context.zones->offset(session.start, session.zone))
      sentences.push_back(fmt::format("For {} ({}) that is {}.", visible(partner.name), *partner.zone,
                                      format_local(context.zones->to_local(session.start, *partner.zone))));
  return sentences;
}

std::string planned_sentence(const Context& context, const Mentorship& mentorship, const Session& session) {
  const Date day = date_of(local_start(context, session));
  std::string line = fmt::format("{}: session with {} planned for {} ({})", to_text(Id{Kind::session, session.id}),
                                 visible(mentorship.title),
                                 session.has_time ? format_local(local_start(context, session)) : format_day(day),
                                 format_relative(day, context.today()));
  if (session.zone != context.zone && session.has_time) line += fmt::format(", {}", session.zone);
  if (session.length) line += ", " + format_duration(*session.length);
  if (session.channel) line += fmt::format(", {}", to_text(*session.channel));
  return line + ".";
}

struct Plan {
  Session session;
  std::vector<Topic> topics;
  std::vector<Prompt> prompts;
};

void write_plan(Writer& writer, Plan& plan, std::vector<Id>& ids) {
  plan.session.id = writer.insert(plan.session).number;
  ids.push_back(Id{Kind::session, plan.session.id});
  for (auto& topic : plan.topics) ids.push_back(Id{Kind::topic, topic.id = writer.insert(topic).number});
  for (auto& prompt : plan.prompts) {
    prompt.session = Id{Kind::session, plan.session.id};
    ids.push_back(Id{Kind::prompt, prompt.id = writer.insert(prompt).number});
  }
}

Exit run_plan(Context& context, PlanRequest request) {
  const std::size_t questions = take_question_count(request);
  const Reading& store = journal_to_change(context);
  const auto mentorship = find_mentorship(context, store, request.who);
  const Moment moment = moment_to_come(context, request);
  const AgreedSession agreed = agreed_session(context, store, mentorship);
  Plan plan{session_to_plan(context, request, mentorship, agreed, moment), topics_to_plan(context, request, mentorship),
            prompts_to_plan(context, store, mentorship, questions)};
  auto remarks = collisions(context, store, plan.session);
  for (auto& sentence : unkind_hours(context, context.screen(), plan.session)) remarks.push_back(std::move(sentence));
  if (moment.remark) remarks.push_back(*moment.remark);
  if (mentorship.status == MentorshipStatus::closed) remarks.push_back(fmt::format("{} is closed.", mentorship.handle));
  Saved saved{.shape = Saved::Shape::mixed};
  save(context, [&](Writer& writer) { write_plan(writer, plan, saved.ids); });
  const Reading& screen = context.screen();
  const Mentorship shown = on_screen(screen, mentorship);
  saved.lines.push_back(planned_sentence(context, shown, plan.session));
  for (auto& sentence : partner_times(context, screen, plan.session)) saved.lines.push_back(std::move(sentence));
  for (const auto& topic : plan.topics) saved.lines.push_back(topic_sentence(context, shown, on_screen(screen, topic)));
  for (const auto& prompt : plan.prompts)
    saved.lines.push_back(fmt::format("{}: a question to ask: {}", to_text(Id{Kind::prompt, prompt.id}),
                                      visible(on_screen(screen, prompt).text)));
  say_saved(context, saved);
  for (const auto& sentence : remarks) remark(context, sentence);
  return Exit::ok;
}

}  // namespace

Verb plan_verb() {
  const auto request = std::make_shared<PlanRequest>();
  Verb verb{.run = runs(run_plan, request)};
  verb.options = {
      required(word("WHO", request->who, "With whom")),
      required(word("WHEN", request->when, "When: \"fri 15:00\", \"2026-11-27 15:00 Europe/Berlin\"")),
      words("TOPIC", request->topics, "What to talk about, each in quotation marks"),
      option("--duration", request->length, "TIME", "How long: 45m, 1h; as agreed if not given"),
      choice("--channel", request->channel, "CHANNEL", "{}; as agreed if not given"),
      option("--focus", request->focus, "TEXT", "What it is about, in a few words"),
      number_or_none("--questions", request->questions, "N",
                     "So many questions to ask from the bank; 3 without a number"),
      visibility_options(request->visibility),
  };
  return verb;
}

}  // namespace mentor

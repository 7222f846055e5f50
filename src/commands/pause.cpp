// SPDX-License-Identifier: MIT
// mentor pause, resume, close: what becomes of a mentorship as a whole.
#include "commands/support/agreed.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/display.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/output.hpp"
#include "commands/support/questions.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/acts/mentorship.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/agreement.hpp"
#include "mentor/messages/letter.hpp"
#include "mentor/messages/sessions.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace mentor::commands {

namespace {

struct PauseRequest {
  std::string who;
  std::string until;
  std::string reason;
};

struct CloseRequest {
  std::string who;
  std::string reason;
  std::string retrospective;
  std::string date;
  bool recover = false;
};

void save_mentorship(Context& context, Act<Mentorship> act, std::vector<std::string> lines) {
  const Mentorship mentorship = save(context, std::move(act));
  say_saved(context, {std::move(lines), {Id{Kind::mentorship, mentorship.id}}});
}

std::vector<Pause> pauses_of(const Reading& store, const Mentorship& mentorship) {
  return store.all<Pause>({.mentorship = mentorship.handle});
}

constexpr std::size_t most_sessions_named = 5;

/// What was planned and promised before: it is not called off by a pause.
std::vector<std::string> lines_of_pause(const Context& context, const Reading& store, const Mentorship& mentorship) {
  std::vector<std::string> lines;
  std::vector<std::string> sessions;
  for (const auto& one : store.all<Session>({.mentorship = mentorship.handle, .status = {"planned"}})) {
    const Date day = date_of(clock_of(context).shown(one));
    if (clock_of(context).is_to_come(one, context.now) && (!mentorship.paused_until || day < *mentorship.paused_until))
      sessions.push_back(fmt::format("{} on {}", to_text(Id{Kind::session, one.id}), format_start(context, one)));
  }
  if (sessions.size() > most_sessions_named) {
    const auto more = sessions.size() - (most_sessions_named - 1);
    sessions.resize(most_sessions_named - 1);
    sessions.push_back(fmt::format("{} more", more));
  }
  if (!sessions.empty()) lines.push_back(messages::planned_in_pause(in_a_row(sessions)));
  std::size_t mine = 0;
  const auto promises = store.all<Commitment>({.mentorship = mentorship.handle, .status = {"open"}});
  for (const auto& one : promises) mine += one.owner == my_handle ? 1 : 0;
  if (!promises.empty())
    lines.push_back(messages::promised_in_pause(static_cast<std::int64_t>(mine),
                                                static_cast<std::int64_t>(promises.size() - mine), mentorship.handle));
  return lines;
}

Exit run_pause(Context& context, const PauseRequest& request) {
  std::optional<Date> until;
  if (!request.until.empty()) until = parse_date(request.until, "--until", context.today(), Direction::future);
  std::optional<std::string> reason;
  if (!request.reason.empty()) reason = require_line(request.reason, "--reason");
  const Store& store = journal_to_change(context);
  const auto mentorship = find_mentorship(context, store, request.who);
  auto act = pause(mentorship, pauses_of(store, mentorship), until, std::move(reason), context.today(), "--until");
  const std::string& handle = act.record.handle;
  const auto& last = act.record.paused_until;
  const std::string how_long = last ? fmt::format("until {}", format_due(*last, context.today()))
                                    : fmt::format("until mentor resume {}", handle);
  auto lines = lines_of_pause(context, context.screen(), act.record);
  lines.insert(lines.begin(),
               messages::paused(handle, how_long, visible(on_screen(context.screen(), act.record).title)));
  save_mentorship(context, std::move(act), std::move(lines));
  return Exit::ok;
}

Exit run_resume(Context& context, const PauseRequest& request) {
  const Store& store = journal_to_change(context);
  const auto before = find_mentorship(context, store, request.who);
  auto act = resume(before, pauses_of(store, before), context.today());
  std::string sentence =
      messages::resumed(before.handle, visible(on_screen(context.screen(), before).title),
                        before.status == MentorshipStatus::closed ? "open" : "active", format_day(context.today()));
  if (before.end && !act.record.end) sentence += messages::end_taken_away(format_day(*before.end), before.handle);
  save_mentorship(context, std::move(act), {sentence + "."});
  return Exit::ok;
}

/// What is open there, a line each: promises, mine first, then goals and questions. Read for the screen.
std::vector<std::string> open_lines(const Context& context, const Reading& store, const Mentorship& mentorship) {
  std::vector<std::string> lines;
  const auto add = [&](const auto& item, const std::string& words) {
    lines.push_back(fmt::format("  {}  {}", to_text(Id{item.kind, item.id}), words));
  };
  const std::string& handle = mentorship.handle;
  auto promises = store.all<Commitment>({.mentorship = handle, .status = {"open"}});
  std::stable_partition(promises.begin(), promises.end(), [](const auto& one) { return one.owner == my_handle; });
  for (const auto& one : promises)
    add(one, fmt::format("{} promised {}{}", visible(name_of(store, one.owner)), quoted_text(one.text, one),
                         due_clause(one.due, context.today())));
  for (const auto& one : store.all<Goal>({.mentorship = handle, .status = {"open"}}))
    add(one, fmt::format("goal {}{}", quoted_text(one.title, one),
                         one.withheld ? std::string() : fmt::format(", {} %", one.percent)));
  for (const auto& one : store.all<Question>({.mentorship = handle, .status = {"open"}}))
    add(one, fmt::format("{} asked {}{}", visible(name_of(store, one.asker)),
                         one.person ? visible(name_of(store, *one.person)) + " " : std::string(),
                         quoted_text(one.text, one)));
  return lines;
}

/// The sessions planned there, a line each.
std::vector<std::string> planned_lines(const Context& context, const Reading& store, const Mentorship& mentorship) {
  std::vector<std::string> lines;
  for (const auto& one : store.all<Session>({.mentorship = mentorship.handle, .status = {"planned"}})) {
    const std::string id = to_text(Id{Kind::session, one.id});
    lines.push_back(clock_of(context).is_to_come(one, context.now)
                        ? messages::planned_session(id, format_start(context, one))
                        : messages::unlogged_session(id, format_start(context, one), mentorship.handle,
                                                     format_date(clock_of(context).day_of(one))));
  }
  return lines;
}

/// What is still open is seen before the questions, while there is time to settle it.
void show_open(Context& context, const std::vector<std::string>& open, const std::vector<std::string>& planned) {
  if ((open.empty() && planned.empty()) || !context.interactive) return;
  confirm(context, messages::still_open());
  for (const auto* part : {&open, &planned})
    for (const auto& line : *part) confirm(context, line);
}

std::vector<std::string> closed_lines(const Mentorship& mentorship, const std::string& title,
                                      const std::vector<std::string>& open, const std::vector<std::string>& planned) {
  std::vector<std::string> lines{
      messages::closed(mentorship.handle, visible(title), format_day(*mentorship.closed_on))};
  if (!open.empty()) lines.push_back(messages::open_and_silent());
  lines.insert(lines.end(), open.begin(), open.end());
  if (!planned.empty()) lines.push_back(messages::planned_and_silent());
  lines.insert(lines.end(), planned.begin(), planned.end());
  if (mentorship.visibility == Visibility::shared) lines.push_back(messages::letter_of_closed(mentorship.handle));
  return lines;
}

/// How both wanted to close; empty if nothing was agreed of it.
std::string closing_words(const Reading& screen, const Mentorship& mentorship) {
  const std::string closing = agreed_clauses(screen, mentorship.handle).line("duration.closing");
  return closing.empty() ? closing : messages::agreed_closing(visible(closing));
}

/// Without --reason both are asked for, on a terminal.
void ask_for_farewell(Context& context, Drafts& drafts, CloseRequest& request) {
  if (!request.recover && (!request.reason.empty() || !context.interactive)) return;
  std::vector<Asked> questions{{"reason", messages::why_it_ends(), &request.reason}};
  if (request.retrospective.empty())
    questions.push_back({"retrospective", messages::what_to_take(), &request.retrospective});
  ask_in_turn(context, drafts, questions, request.recover);
}

Farewell farewell_typed(const CloseRequest& request, Date day) {
  Farewell farewell{day, {}, std::nullopt};
  if (trim(request.reason).empty()) throw UserError(messages::reason_missing());
  farewell.reason = require_line(request.reason, "--reason");
  if (!trim(request.retrospective).empty())
    farewell.retrospective = require_note(request.retrospective, "--retrospective");
  return farewell;
}

Saved close_and_save(Context& context, CloseRequest& request, Drafts& drafts) {
  const Store& store = context.interactive ? context.store(Access::read) : journal_to_change(context);
  const auto mentorship = find_mentorship(context, store, request.who);
  drafts.belong_to(mentorship.handle);
  const Date day = day_or_today(context, request.date, "--date");
  require_closable(mentorship, day, "--date");
  const Reading& screen = context.screen();
  const auto open = open_lines(context, screen, mentorship);
  const auto planned = planned_lines(context, screen, mentorship);
  const std::string title = on_screen(screen, mentorship).title;
  show_open(context, open, planned);
  const std::string closing = closing_words(screen, mentorship);
  if (!closing.empty() && context.interactive) confirm(context, closing);
  ask_for_farewell(context, drafts, request);
  auto act = end(mentorship, pauses_of(store, mentorship), farewell_typed(request, day));
  auto lines = closed_lines(act.record, title, open, planned);
  if (!closing.empty() && !context.interactive) lines.push_back(closing);
  const Mentorship closed = save(context, std::move(act));
  return {std::move(lines), {Id{Kind::mentorship, closed.id}}};
}

Exit run_close(Context& context, CloseRequest request) {
  Drafts drafts(context, "close", request.who);
  say_saved(context, drafts.until_saved([&] { return close_and_save(context, request, drafts); }));
  return Exit::ok;
}

}  // namespace

Verb pause_verb() {
  const auto request = std::make_shared<PauseRequest>();
  Verb verb{.verbs = noun_verbs(Kind::pause),
            .footer =
                "Sessions planned in the pause and open promises stay, and are named. No gap between sessions "
                "that overlaps a pause is judged; the time between a close and a resume is a pause too.",
            .run = runs(run_pause, request),
            .alone = lists(Kind::pause)};
  verb.options = {
      required(word("WHO", request->who, "Which mentorship")),
      option("--until", request->until, "DATE", "First day after the pause"),
      option("--reason", request->reason, "TEXT", "Why"),
  };
  return verb;
}

Verb resume_verb() {
  const auto request = std::make_shared<PauseRequest>();
  return {.options = {required(word("WHO", request->who, "Which mentorship"))},
          .footer = "The end of a closed one is taken away if it is past.",
          .run = runs(run_resume, request)};
}

Verb close_verb() {
  const auto request = std::make_shared<CloseRequest>();
  Verb verb{.run = runs(run_close, request)};
  verb.options = {
      required(word("WHO", request->who, "Which mentorship")),
      option("--reason", request->reason, "TEXT", "Why it ends; asked for on a terminal"),
      option("--retrospective", request->retrospective, "TEXT", "What you take with you; asked for on a terminal"),
      option("-d,--date", request->date, "DATE", "Closed on; today if not given"),
      flag("--recover", request->recover, "Bring back the newest answers that were not saved"),
  };
  return verb;
}

}  // namespace mentor::commands

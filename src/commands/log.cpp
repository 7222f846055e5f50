// SPDX-License-Identifier: MIT
// mentor log and mentor meet: record a session and everything that came of it, in one transaction.
#include "commands/log_request.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/display.hpp"
#include "commands/support/editing.hpp"
#include "commands/support/output.hpp"
#include "commands/support/planning.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/acts/feedback.hpp"
#include "mentor/domain/check_in.hpp"
#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/choices.hpp"
#include "mentor/messages/sessions.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace mentor::commands {

namespace {

constexpr const char* shared_help =
    "The partner may see the summary, and what goes with it, in reports; never notes or pulse";

/// What was recorded as the screen may show it. Steps keep their figures, which are not told of a sealed goal.
HeldSession held_on_screen(const Reading& screen, HeldSession held) {
  std::vector<std::int64_t> figures;
  for (const auto& step : held.goals) figures.push_back(step.entry.percent);
  show_on_screen(screen, held);
  for (std::size_t i = 0; i < figures.size(); ++i) held.goals[i].entry.percent = figures[i];
  for (auto& step : held.goals) step.goal = on_screen(screen, step.goal);
  if (held.session.withheld) held.absent.clear();
  return held;
}

/// The sentences about what was saved, in their order.
std::vector<std::string> sentences_of(Context& context, const Mentorship& mentorship, const HeldSession& held,
                                      const std::vector<FormEdit>& edits) {
  const Reading& screen = context.screen();
  std::vector<std::string> edited;
  for (const auto& edit : edits)
    edited.push_back(
        fmt::format("{}: {}.", edit.after.name(), in_a_row(change_clauses(context, edit.before, edit.after))));
  const auto name = [&](const std::string& handle) { return name_of(screen, handle); };
  auto lines = log_sentences(on_screen(screen, mentorship), held_on_screen(screen, held), edited, name,
                             clock_of(context), context.now);
  if (held.next)
    for (auto& sentence : partner_times(context, screen, *held.next)) lines.push_back(std::move(sentence));
  return lines;
}

/// What is due already when it is promised.
void remark_overdue(Context& context, const std::vector<Commitment>& promises) {
  for (const auto& made : promises) {
    if (!made.due || *made.due >= context.today()) continue;
    const Commitment promise = on_screen(context.screen(), made);
    remark(context, messages::was_due(quoted_text(promise.text, promise), format_due(*promise.due, context.today())));
  }
}

/// What was typed as a plan of what is to be written. Where the form has lines that cannot be meant it is opened again.
LogPlan plan_typed(Context& context, const Mentorship& mentorship, const LogRequest& request, Drafts& drafts,
                   LogText& text) {
  for (;;) {
    LogPlan plan = plan_log(context, context.store(Access::read), mentorship, request, text);
    if (plan.problems.empty()) return plan;
    mend_form(context, request, plan.problems, drafts, text);
  }
}

/// That lasts: it was on that day, and is today.
bool is_in_a_pause(Context& context, const Mentorship& mentorship, Date day) {
  if (status_on(mentorship, context.today()) != MentorshipStatus::paused) return false;
  const auto pauses = context.store(Access::read).all<Pause>({.mentorship = mentorship.handle});
  return std::any_of(pauses.begin(), pauses.end(), [&](const Pause& one) { return rests(one, day); });
}

std::vector<std::string> remarks_of(Context& context, const Mentorship& mentorship, const LogPlan& plan,
                                    const HeldSession& held) {
  std::vector<std::string> remarks = plan.remarks;
  if (is_in_a_pause(context, mentorship, plan.day))
    remarks.push_back(messages::held_while_paused(mentorship.handle, pause_end(mentorship)));
  if (held.next)
    for (auto& sentence : plan_remarks(context, context.screen(), *held.next)) remarks.push_back(std::move(sentence));
  return remarks;
}

/// Of what is one person's in a group: what the others read without anybody having chosen so, and what is kept from
/// them.
std::vector<std::string> told_of_one(const Context& context, const Reading& store, const Mentorship& mentorship,
                                     HeldSession held, const VisibilityOptions& options) {
  held.kept.clear();  // the others knew of them before
  held.discussed.clear();
  std::vector<std::string> ids;
  each_record(held, [&](const auto& record) {
    if (const Record made = to_record(record); is_told_unasked(store, mentorship, made, options))
      ids.push_back(made.name());
  });
  std::vector<std::string> lines;
  if (!ids.empty()) lines.push_back(messages::others_read_them(in_a_row(ids), ids.front()));
  for (const auto& feedback : held.feedback)
    lines.push_back(kept_private(store, mentorship, feedback.person, Id{Kind::feedback, feedback.id},
                                 context.config.visibility_of(to_record(feedback)), options));
  std::erase(lines, std::string());
  return lines;
}

Saved save_plan(Context& context, const Mentorship& mentorship, const LogRequest& request, LogPlan plan) {
  auto [held, changes] = hold(std::move(plan.held), plan.day);
  auto remarks = remarks_of(context, mentorship, plan, held);
  Saved saved{.shape = Saved::Shape::mixed};
  saved.ids = take_numbers(held, save(context, changes));
  for (const auto& edit : plan.edits) saved.ids.push_back(edit.after.reference());
  saved.lines = sentences_of(context, mentorship, held, plan.edits);
  for (auto& line : told_of_one(context, context.store(Access::read), mentorship, held, request.visibility))
    saved.lines.push_back(std::move(line));
  for (const auto& sentence : remarks) remark(context, sentence);
  if (plan.length_missed) remark(context, messages::length_unknown(to_text(Id{Kind::session, held.session.id})));
  remark_overdue(context, held.promises);
  return saved;
}

Saved record_session(Context& context, const LogRequest& request, Drafts& drafts, LogText& text) {
  const Store& store = wants_editor(context, request) ? context.store(Access::read) : journal_to_change(context);
  const auto mentorship = find_mentorship(context, store, request.who);
  drafts.belong_to(mentorship.handle);
  const LogPlan before = plan_log(context, store, mentorship, request, {});
  read_log_text(context, mentorship, request, before, drafts, text);
  return save_plan(context, mentorship, request, plan_typed(context, mentorship, request, drafts, text));
}

Exit run_log(Context& context, LogRequest request) {
  if (request.recover && request.who.empty()) request.who = who_of_newest_draft(context, "log");
  if (request.who.empty()) throw UserError(messages::log_who());
  if (request.edit && !context.interactive) throw UserError(messages::edit_without_terminal());
  Drafts drafts(context, "log", request.who);
  LogText text = read_piped_text(context, request, drafts);
  say_saved(context, drafts.until_saved([&] { return record_session(context, request, drafts, text); }));
  return Exit::ok;
}

/// What is piped in is kept as a draft first.
Option with_own_input(Option text) {
  text.from_input = false;
  return text;
}

/// What is open during a call is a form of `mentor log`: its draft is brought back by either.
Exit run_meet(Context& context, LogRequest request) {
  if (!context.interactive) throw UserError(messages::meet_without_terminal(visible(request.who)));
  request.meeting = true;
  return run_log(context, std::move(request));
}

Option prompts_option(LogRequest& request) {
  return choice("--form", request.prompts, "FORM", "Prompts in the editor's form: {}");
}

Option recover_option(LogRequest& request) {
  return flag("--recover", request.recover, "Bring back the newest text that was not saved");
}

Option channel_option(LogRequest& request) { return choice("--channel", request.channel, "CHANNEL", "{}"); }

Option focus_option(LogRequest& request) {
  return option("--focus", request.focus, "TEXT", "The planned focus, in a few words");
}

Option tag_option(LogRequest& request) { return option("-t,--tag", request.tags, "TAG", "A word to find it by"); }

Options session_options(LogRequest& request) {
  return {
      word("WHO", request.who, "Who you met: the handle of the mentorship"),
      with_own_input(rest("TEXT", request.words, "What it was about; - for standard input")),
      option("-d,--date,--when", request.date, "WHEN", "When; now if not given: friday, 2026-11-20 15:00"),
      option("--duration,--length", request.length, "TIME", "How long: 45m, 1h30"),
      channel_option(request),
      focus_option(request),
      option("--with", request.with, "PEOPLE",
             "Who of a group was there: cy,dee or \"cy dee\"; everybody if not given"),
      choice("--trouble", request.trouble, "WHAT", "What got in the way: {}"),
      option("--strategy", request.strategy, "TEXT", "What you try against it from now on"),
      choice("--helped", request.helped, "HOW", "Whether what you tried before helped: {}"),
      option("-F,--file", request.file, "FILE", "Read the text from a file; - for standard input"),
      flag("-e,--edit", request.edit, "Open the editor, with TEXT as the summary"),
      prompts_option(request),
      recover_option(request),
  };
}

Option score(std::string_view name, std::optional<std::int64_t>& value, std::string help) {
  const Field& field = score_field();
  return within(field, number(name, value, fmt::format("{}-{}", field.low, field.high), std::move(help)));
}

Options outcome_options(LogRequest& request) {
  return {
      option("-c,--commit", request.mine, "TEXT", "You promised: \"send the paper by fri\""),
      option("-C,--their-commit", request.theirs, "TEXT", "They promised; in a group \"bo: …\""),
      option("-g,--goal", request.goals, "GOAL=N",
             "Where a goal stands: g3=60%, g3=+10, \"g3=60% comment\"; 60% where only one is open"),
      option("--topic", request.topics, "TEXT", "Something for next time"),
      option("--win", request.wins, "TEXT", "Something that went well"),
      score("--trust", request.trust, "How trust feels"),
      score("--progress", request.progress, "How progress feels"),
      score("--energy", request.energy, "How your energy feels"),
      tag_option(request),
      visibility_options(request.visibility, shared_help),
  };
}

}  // namespace

Verb logging_verb() {
  const auto request = std::make_shared<LogRequest>();
  return {.options = {session_options(*request), outcome_options(*request)},
          .footer = "Without TEXT it opens your editor on a terminal, and reads standard input otherwise.",
          .reads_input_as = "log",
          .run = runs(run_log, request)};
}

Verb meet_verb() {
  const auto request = std::make_shared<LogRequest>();
  Verb verb{.run = runs(run_meet, request)};
  verb.options = {
      required(word("WHO", request->who, "Who you are meeting: the handle of the mentorship")),
      channel_option(*request),
      focus_option(*request),
      prompts_option(*request),
      recover_option(*request),
      tag_option(*request),
      visibility_options(request->visibility, shared_help),
  };
  return verb;
}

}  // namespace mentor::commands

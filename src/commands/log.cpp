// SPDX-License-Identifier: MIT
// mentor log: record a session and everything that came of it, in one transaction.
#include "commands/log_request.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/looking.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/say.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/sentences.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>
#include <memory>

namespace mentor::commands {

namespace {

std::vector<Id> take_numbers(HeldSession& held, WrittenIds written) {
  Numbers numbers(std::move(written));
  numbers.take(held.session);
  numbers.take_all(held.promises);
  numbers.take_all(held.kept);
  for (auto& step : held.goals) numbers.take(step.entry);
  numbers.take_all(held.topics);
  numbers.take_all(held.discussed);
  numbers.take_all(held.notes);
  if (held.pulse) numbers.take(*held.pulse);
  return numbers.ids();
}

std::string pulse_sentence(const Pulse& pulse) {
  const std::string said = pulse.withheld
                               ? std::string(sealed_words)
                               : fmt::format("{} of {}", in_a_row(numbers_of(to_record(pulse))), score_field().high);
  return fmt::format("{}: pulse, {}.", to_text(Id{Kind::pulse, pulse.id}), said);
}

/// A word on a goal is easily taken for one of the private notes.
std::string comment_seen(const Progress& progress) {
  if (!progress.comment || progress.withheld) return {};
  const bool shared = progress.visibility == Visibility::shared;
  return fmt::format(" {}{}", quoted_text(*progress.comment, progress),
                     shared ? " is shared, as the goal is." : " goes with it.");
}

/// "c19: KEPT"
template <class T>
std::string line_about(const T& record, std::string_view words) {
  return fmt::format("{}: {}.", to_text(Id{T::kind, record.id}), words);
}

void say_settled(const Reading& screen, const HeldSession& held, std::vector<std::string>& lines) {
  for (const auto& kept : held.kept) {
    const Commitment commitment = on_screen(screen, kept);
    lines.push_back(line_about(commitment, fmt::format("{} {}", quoted_text(commitment.text, commitment),
                                                       kept.outcome == Outcome::late ? "kept, but late" : "kept")));
  }
  for (const auto& step : held.goals)
    lines.push_back(progress_sentence(on_screen(screen, step.goal), step.before, step.entry.percent) +
                    comment_seen(on_screen(screen, step.entry)));
}

void say_topics_and_notes(const Context& context, const Reading& screen, const Mentorship& mentorship,
                          const HeldSession& held, std::vector<std::string>& lines) {
  for (const auto& topic : held.topics) lines.push_back(topic_sentence(context, mentorship, on_screen(screen, topic)));
  for (const auto& discussed : held.discussed) {
    const Topic topic = on_screen(screen, discussed);
    lines.push_back(line_about(topic, fmt::format("{} discussed", quoted_text(topic.text, topic))));
  }
  for (const auto& made : held.notes) {
    const Note note = on_screen(screen, made);
    lines.push_back(line_about(note, fmt::format("{}: {}", to_text(note.type), quoted_text(note.text, note))));
  }
}

/// Everything is read for the screen.
std::vector<std::string> log_sentences(const Context& context, const Reading& screen, const Mentorship& mentorship,
                                       const HeldSession& held) {
  const Session session = on_screen(screen, held.session);
  const std::string id = to_text(Id{Kind::session, session.id});
  std::vector<std::string> lines{fmt::format("{}: {}.", id, session_phrase(context, mentorship, session))};
  if (held.planned)
    lines.push_back(fmt::format("{} was planned for {}; it is held now.", id, format_start(context, *held.planned)));
  for (const auto& promise : held.promises)
    lines.push_back(promise_sentence(context, screen, mentorship, on_screen(screen, promise)));
  say_settled(screen, held, lines);
  say_topics_and_notes(context, screen, mentorship, held, lines);
  if (held.pulse) lines.push_back(pulse_sentence(on_screen(screen, *held.pulse)));
  if (!held.tags.empty())
    lines.push_back(
        fmt::format("{}: tagged {}.", id, session.withheld ? std::string(sealed_words) : visible(in_a_row(held.tags))));
  return lines;
}

/// What is due already when it is promised.
void remark_overdue(Context& context, const std::vector<Commitment>& promises) {
  for (const auto& made : promises) {
    if (!made.due || *made.due >= context.today()) continue;
    const Commitment promise = on_screen(context.screen(), made);
    remark(context, fmt::format("{} was due {}.", quoted_text(promise.text, promise),
                                format_due(*promise.due, context.today())));
  }
}

Saved log_and_save(Context& context, const Mentorship& mentorship, const LogRequest& request, const LogText& text) {
  LogPlan plan = plan_log(context, context.store(Access::read), mentorship, request, text);
  auto [held, changes] = hold(std::move(plan.told), plan.day);
  Saved saved{.shape = Saved::Shape::mixed};
  saved.ids = take_numbers(held, save(context, changes));
  const Reading& screen = context.screen();
  saved.lines = log_sentences(context, screen, on_screen(screen, mentorship), held);
  for (const auto& sentence : plan.remarks) remark(context, sentence);
  remark_overdue(context, held.promises);
  return saved;
}

Saved record_session(Context& context, const LogRequest& request, LogText& text) {
  const Store& store = wants_editor(context, request) ? context.store(Access::read) : journal_to_change(context);
  const auto mentorship = find_mentorship(context, store, request.who);
  const LogPlan before = plan_log(context, store, mentorship, request, {});
  read_log_text(context, mentorship, request, before, text);
  return log_and_save(context, mentorship, request, text);
}

Exit run_log(Context& context, LogRequest request) {
  if (request.recover && request.who.empty()) request.who = whose_draft(newest_log_draft(context).name);
  if (request.who.empty()) throw UserError("WHO is missing. Expected is whom you met: mentor log WHO [TEXT]");
  if (request.edit && !context.interactive)
    throw UserError(
        "--edit: without a terminal there is no editor. Give the text as TEXT, with -F FILE or on standard input.");
  constexpr std::string_view way_back = "mentor log --recover";
  LogText text = read_piped_text(context, request);
  Saved saved;
  try {
    saved = record_session(context, request, text);
  } catch (const UserError& error) {
    if (error.exit() == Exit::aborted) throw;
    throw UserError(naming_the_draft(error.what(), text.kept, way_back), error.exit());
  } catch (const StoreError& error) {
    throw StoreError(naming_the_draft(error.what(), text.kept, way_back), error.exit());
  }
  drop_drafts(context, text.kept);
  say_saved(context, saved);
  return Exit::ok;
}

/// What is piped in is kept as a draft first.
Option with_own_input(Option text) {
  text.from_input = false;
  return text;
}

Options session_options(LogRequest& request) {
  return {
      word("WHO", request.who, "Whom you met: the handle of the mentorship"),
      with_own_input(rest("TEXT", request.words, "What it was about; - for standard input")),
      option("-d,--date,--when", request.date, "WHEN", "When; now if not given: friday, 2026-11-20 15:00"),
      option("--duration,--length", request.length, "TIME", "How long: 45m, 1h30"),
      choice("--channel", request.channel, "CHANNEL", "{}"),
      option("--focus", request.focus, "TEXT", "What it was to be about, in a few words"),
      choice("--trouble", request.trouble, "WHAT", "What got in the way: {}"),
      option("-F,--file", request.file, "FILE", "Read the text from a file; - for standard input"),
      flag("-e,--edit", request.edit, "Open the editor, with TEXT as the summary"),
      choice("--form", request.prompts, "FORM", "Prompts in the editor's form: {}"),
      flag("--recover", request.recover, "Bring back the newest text that was not recorded"),
  };
}

Option score(std::string_view name, std::optional<std::int64_t>& value, std::string help) {
  const Field& range = score_field();
  return within({range.low, range.high},
                number(name, value, fmt::format("{}-{}", range.low, range.high), std::move(help)));
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
      option("-t,--tag", request.tags, "TAG", "A word to find it by"),
      visibility_options(request.visibility),
  };
}

}  // namespace

Verb logging_verb() {
  const auto request = std::make_shared<LogRequest>();
  return {.options = {session_options(*request), outcome_options(*request)}, .run = runs(run_log, request)};
}

}  // namespace mentor::commands

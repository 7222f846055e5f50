// SPDX-License-Identifier: MIT
// mentor done: close commitments, topics, milestones, goals and questions, several at once.
#include "commands/support/changes.hpp"
#include "commands/support/named.hpp"
#include "commands/support/percent.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/acts/closing.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/promises.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace mentor::commands {

namespace {

struct DoneRequest {
  std::vector<std::string> ids;
  std::optional<std::string> drop;
  std::string date;
};

/// `c4: "stand by me" dropped on Wed 2026-11-25 (no longer needed).`
std::string closing_sentence(const Reading& screen, const Record& closed, const Closing& closing) {
  const Record shown = screen.find_named(closed.reference()).value();
  const auto due = late_for(closed);
  const std::string state = due ? std::string(to_text(Outcome::kept)) : closed.text(info(closed.kind).status);
  const std::string late = due ? messages::late(format_day(*due)) : std::string();
  const std::string why =
      closing.dropped && !shown.withheld ? fmt::format(" ({})", visible(*closing.dropped)) : std::string();
  return messages::settled(shown.name(), quoted_text(shown), state, format_day(closing.day), late, why);
}

Closing closing_typed(const Context& context, const DoneRequest& request) {
  Closing closing{day_or_today(context, request.date, "--date"),
                  {context.instant},
                  std::nullopt,
                  clock_of(context),
                  context.config.visibility_of(Kind::progress)};
  if (closing.day != context.today())
    closing.answered = {
        context.zones->to_instant(LocalTime{closing.day} + std::chrono::hours{12}, context.zone).instant, false};
  if (request.drop) closing.dropped = require_line(*request.drop, "--drop");
  return closing;
}

Act<Record> close_named(const Reading& store, const Record& record, const Closing& closing) {
  const auto entries = record.kind == Kind::goal ? entries_of(store, record.id) : std::vector<Progress>{};
  return close(record, closing, entries, "--date");
}

bool is_named(const std::vector<Id>& ids, Id id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

/// Milestones that stay open below a goal that is closed, those closed along with it not counted.
void say_open_milestones(const Reading& store, Saved& saved) {
  for (const Id goal : saved.ids) {
    if (goal.kind != Kind::goal) continue;
    std::vector<std::string> open;
    for (const auto& milestone : store.all<Milestone>({.parent = goal, .status = {"open"}}))
      if (const Id id{Kind::milestone, milestone.id}; !is_named(saved.ids, id)) open.push_back(to_text(id));
    if (!open.empty()) saved.lines.push_back(messages::milestones_open(to_text(goal), in_a_row(open)));
  }
}

/// What an id names, each word for itself; or what is open and has all the words.
std::vector<Record> records_named(Context& context, const Reading& store, const std::vector<std::string>& words) {
  std::vector<Record> named;
  if (std::any_of(words.begin(), words.end(), [](const std::string& word) { return parse_id(trim(word)); })) {
    for (const auto& word : words) named.push_back(find_kind(store, word, closable));
    return named;
  }
  return {open_one(context, store, closable, fmt::format("{}", fmt::join(words, " ")))};
}

Exit run_done(Context& context, const DoneRequest& request) {
  const Reading& store = journal_there(context);
  const Closing closing = closing_typed(context, request);
  std::vector<Record> closed;
  Changes changes;
  Saved saved{.shape = Saved::Shape::mixed};
  for (const auto& record : records_named(context, store, request.ids)) {
    if (is_named(saved.ids, record.reference())) continue;
    auto act = close_named(store, record, closing);
    closed.push_back(std::move(act.record));
    changes.append(std::move(act.changes));
    saved.ids.push_back(record.reference());
  }
  save(context, changes);
  for (const auto& record : closed) saved.lines.push_back(closing_sentence(context.screen(), record, closing));
  say_open_milestones(context.store(Access::read), saved);
  say_saved(context, saved);
  return Exit::ok;
}

}  // namespace

Verb done_verb() {
  const auto request = std::make_shared<DoneRequest>();
  Verb verb{.footer =
                "A promise is kept, or late after its date; a goal is reached; a topic was discussed; a question was "
                "answered.",
            .run = runs(run_done, request)};
  verb.options = {
      required(meaning(Means::closable,
                       words("ID", request->ids,
                             "Promises, topics, milestones, goals, questions: c19 t2; or words that only one has"))),
      option("--drop", request->drop, "REASON", "Not done but dropped, and why"),
      option("-d,--date", request->date, "DATE", "When; today if not given"),
  };
  return verb;
}

}  // namespace mentor::commands

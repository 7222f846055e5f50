// mentor done: close commitments, topics, milestones, goals and questions, several at once.
#include "commands/support/changes.hpp"
#include "commands/support/percent.hpp"
#include "commands/support/sentences.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/description.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <memory>

namespace mentor {

namespace {

struct DoneRequest {
  std::vector<std::string> ids;
  std::optional<std::string> drop;
  std::string date;
};

/// How they are to be closed.
struct Closing {
  Date date{};
  Instant instant{};
  std::optional<std::string> dropped;  ///< the reason; nothing: done
};

constexpr std::array closable{Kind::commitment, Kind::topic, Kind::milestone, Kind::goal, Kind::question};

struct DoneResult {
  Record after;
  std::optional<Progress> progress;
  std::string state;               ///< in the sentence that says it
  std::optional<Date> late_for{};  ///< it was due then
};

void refuse_closed(const Record& record) {
  if (is_open(record)) return;
  const auto& about = info(record.kind);
  const std::string state = record.text(about.status);
  const auto closed = about.has("closed") ? record.number("closed") : std::nullopt;
  throw UserError(fmt::format(
      "ID {} was closed as {}{} already: nothing was changed. To open it again: mentor edit {} "
      "--set {}=open",
      record.name(), state, closed ? " on " + format_day(Date{Days{*closed}}) : "", record.name(), about.status));
}

void refuse_before(const Record& record, std::string_view field, const Closing& closing) {
  const auto began = record.number(field);
  if (began && closing.date < Date{Days{*began}})
    throw UserError(fmt::format("--date {} is before {} began, {}. Expected is a later day.", format_day(closing.date),
                                record.name(), format_day(Date{Days{*began}})));
}

std::string kept_or_late(const Closing& closing, std::optional<std::int64_t> due) {
  if (closing.dropped) return "dropped";
  return due && closing.date > Date{Days{*due}} ? "late" : "kept";
}

/// `c4: "stand by me" dropped on Wed 2026-11-25 (no longer needed).`
std::string closing_sentence(const Reading& screen, const DoneResult& result, const Closing& closing) {
  const Record shown = screen.find_named(result.after.reference()).value();
  const std::string why =
      closing.dropped && !shown.withheld ? fmt::format(" ({})", visible(*closing.dropped)) : std::string();
  const std::string late =
      result.late_for ? fmt::format(", late: it was due {}", format_day(*result.late_for)) : std::string();
  return fmt::format("{}: {} {} on {}{}{}.", shown.name(), quoted_text(shown), result.state, format_day(closing.date),
                     late, why);
}

void set_closed(Record& record, const Closing& closing) {
  record.set("closed", std::int64_t{closing.date.time_since_epoch().count()});
  if (closing.dropped) record.set("reason", *closing.dropped);
}

DoneResult close_promise(const Record& record, const Closing& closing) {
  DoneResult result{record, std::nullopt, {}};
  if (record.kind == Kind::commitment) refuse_before(record, "made", closing);
  const auto due = record.number("due");
  const std::string outcome = kept_or_late(closing, due);
  result.after.set("outcome", outcome);
  set_closed(result.after, closing);
  result.state = outcome == "late" ? "kept" : outcome;
  if (outcome == "late") result.late_for = Date{Days{*due}};
  return result;
}

DoneResult close_topic(const Record& record, const Closing& closing) {
  DoneResult result{record, std::nullopt, {}};
  refuse_before(record, "raised", closing);
  const std::string state = closing.dropped ? "dropped" : "discussed";
  result.after.set("status", state);
  set_closed(result.after, closing);
  result.state = state;
  return result;
}

DoneResult close_question(const Record& record, const Closing& closing) {
  DoneResult result{record, std::nullopt, {}};
  const std::string state = closing.dropped ? "dropped" : "answered";
  result.after.set("status", state);
  if (closing.dropped)
    result.after.set("reason", *closing.dropped);
  else
    result.after.set("answered", std::int64_t{closing.instant.time_since_epoch().count()});
  result.state = state;
  return result;
}

DoneResult close_goal(const Context& context, const Reading& store, const Record& record, const Closing& closing) {
  DoneResult result{record, std::nullopt, {}};
  refuse_before(record, "opened", closing);
  const std::string state = closing.dropped ? "dropped" : "reached";
  result.after.set("status", state);
  set_closed(result.after, closing);
  if (!closing.dropped && record.number("percent") != 100) {
    result.progress = fresh<Progress>(context);
    result.progress->visibility = record.visibility;
    result.progress->goal = record.reference();
    result.progress->date = closing.date;
    result.progress->percent = 100;
    result.after.set("percent", percent_with(store, record.id, result.progress));
  }
  result.state = state;
  return result;
}

DoneResult close_record(const Context& context, const Reading& store, const Record& record, const Closing& closing) {
  refuse_closed(record);
  switch (record.kind) {
    case Kind::topic:
      return close_topic(record, closing);
    case Kind::question:
      return close_question(record, closing);
    case Kind::goal:
      return close_goal(context, store, record, closing);
    default:
      return close_promise(record, closing);
  }
}

Closing closing_typed(const Context& context, const DoneRequest& request) {
  Closing closing{day_or_today(context, request.date, "--date"), context.instant, std::nullopt};
  if (closing.date != context.today())
    closing.instant = context.zones->to_instant(LocalTime{closing.date} + std::chrono::hours{12}, context.zone).instant;
  if (request.drop) closing.dropped = require_line(*request.drop, "--drop");
  return closing;
}

/// Milestones that stay open below a goal that is closed, those closed along with it not counted.
void say_open_milestones(const Reading& store, const std::vector<DoneResult>& results, Saved& saved) {
  for (const auto& result : results) {
    if (result.after.kind != Kind::goal) continue;
    std::vector<std::string> open;
    for (const auto& milestone : store.all<Milestone>({.parent = result.after.reference(), .status = {"open"}})) {
      const Id id{Kind::milestone, milestone.id};
      if (std::find(saved.ids.begin(), saved.ids.end(), id) == saved.ids.end()) open.push_back(to_text(id));
    }
    if (!open.empty())
      saved.lines.push_back(fmt::format("Still open below {}: {}.", result.after.name(), in_a_row(open)));
  }
}

Exit run_done(Context& context, const DoneRequest& request) {
  const Reading& store = journal_to_change(context);
  const Closing closing = closing_typed(context, request);
  std::vector<DoneResult> results;
  Saved saved{.shape = Saved::Shape::mixed};
  for (const auto& word : request.ids) {
    const Record record = find_kind(store, word, closable);
    if (std::find(saved.ids.begin(), saved.ids.end(), record.reference()) != saved.ids.end()) continue;
    results.push_back(close_record(context, store, record, closing));
    saved.ids.push_back(record.reference());
  }
  save(context, [&](Writer& writer) {
    for (const auto& result : results) {
      writer.update(result.after);
      if (result.progress) writer.insert(*result.progress);
    }
  });
  for (const auto& result : results) saved.lines.push_back(closing_sentence(context.screen(), result, closing));
  say_open_milestones(context.store(Access::read), results, saved);
  say_saved(context, saved);
  return Exit::ok;
}

}  // namespace

Verb done_verb() {
  const auto request = std::make_shared<DoneRequest>();
  Verb verb{.run = runs(run_done, request)};
  verb.options = {
      required(words("ID", request->ids, "Commitments, topics, milestones, goals, questions: c19 t2")),
      option("--drop", request->drop, "REASON", "Not done but given up, and why"),
      option("-d,--date", request->date, "DATE", "On which day; today if not given"),
  };
  return verb;
}

}  // namespace mentor

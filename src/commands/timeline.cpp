// SPDX-License-Identifier: MIT
// `mentor timeline`: everything that has a day, newest first, of one mentorship or all.
#include "commands/support/display.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/reports.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

struct TimelineRequest {
  std::string who;
  std::string since;
  std::string until;
  std::int64_t count = 30;
  bool reveal = false;
};

struct TimelineRow {
  Date day;
  std::string time;
  Record record;
  std::string mentorship;
};

Date day_on_timeline(const Context& context, const Record& record) {
  if (record.kind == Kind::session) return date_of(clock_of(context).shown(from_record<Session>(record)));
  const auto& about = info(record.kind);
  const std::int64_t number = record.number(about.day).value_or(0);
  if (about.field(about.day)->kind == FieldKind::instant)
    return date_of(clock_of(context).mine(Instant{std::chrono::seconds{number}}));
  return Date{Days{number}};
}

Filter timeline_filter(Context& context, const Reading& store, const TimelineRequest& request) {
  Filter filter;
  if (!request.who.empty()) filter.mentorship = find_mentorship(context, store, request.who).handle;
  if (!request.since.empty()) filter.since = parse_date(request.since, "--since", context.today(), Direction::past);
  if (!request.until.empty()) filter.until = parse_period(request.until, "--until", context.today()).last;
  if (filter.since && filter.until && *filter.since > *filter.until)
    throw UserError(messages::since_after_until(format_date(*filter.since), format_date(*filter.until)));
  filter.order = Filter::Order::newest_first;
  filter.limit = request.count + 1;
  return filter;
}

std::vector<TimelineRow> timeline_rows(Context& context, const Reading& store, Filter filter) {
  std::vector<TimelineRow> rows;
  for (const Kind kind : all_kinds()) {
    if (info(kind).day.empty()) continue;
    filter.kind = kind;
    for (auto& record : store.list(filter)) {
      const Date day = day_on_timeline(context, record);
      std::string handle = filter.mentorship ? *filter.mentorship : store.mentorship_of(record).value_or("");
      rows.push_back({day, {}, std::move(record), std::move(handle)});
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.day > b.day; });
  return rows;
}

std::string session_words(const Context& context, const Session& session) {
  std::string text =
      session.status == SessionStatus::held ? std::string() : fmt::format("{} ", to_text(session.status));
  if (session.has_time) text += clock_of(context).time_of(session) + " ";
  if (session.length) text += format_duration(*session.length) + " ";
  if (session.channel) text += fmt::format("{} ", to_text(*session.channel));
  return text + gist_of(session);
}

std::string pulse_words(const Pulse& pulse) {
  const std::string speaker = pulse.by == Side::me ? "" : pulse.person.value_or("partner") + ": ";
  return fmt::format("{}{} {}", speaker, fmt::join(numbers_of(to_record(pulse)), " "), pulse.comment.value_or(""));
}

/// "cy: " before what one of a group promised, asked or is told about.
std::string whose_words(const Record& record) {
  const std::string person = person_named(record);
  return person.empty() || person == my_handle ? std::string() : person + ": ";
}

std::string timeline_words(const Context& context, const Record& record) {
  switch (record.kind) {
    case Kind::session:
      return session_words(context, from_record<Session>(record));
    case Kind::progress: {
      const auto entry = from_record<Progress>(record);
      const std::string percent = entry.withheld ? "" : fmt::format("{} % ", entry.percent);
      return fmt::format("{} {}{}", to_text(entry.goal), percent, entry.comment.value_or(""));
    }
    case Kind::pulse:
      return pulse_words(from_record<Pulse>(record));
    case Kind::pause: {
      const auto pause = from_record<Pause>(record);
      const std::string until = pause.until ? fmt::format("until {} ", format_day(*pause.until)) : std::string();
      return until + pause.reason.value_or("");
    }
    default:
      return whose_words(record) + std::string(first_line(record.text(info(record.kind).text)));
  }
}

std::string kind_word(const Record& record) {
  if (record.kind == Kind::note) return record.text("type");
  return std::string(info(record.kind).name);
}

std::string timeline_json(const Context& context, const std::vector<TimelineRow>& rows) {
  std::vector<JsonObject> objects;
  for (const auto& row : rows)
    objects.push_back({{"date", format_date(row.day)},
                       {"mentorship", row.mentorship.empty() ? JsonValue() : JsonValue(row.mentorship)},
                       {"kind", std::string(info(row.record.kind).name)},
                       {"id", to_text(row.record.reference())},
                       {"text", row.record.withheld ? JsonValue() : JsonValue(timeline_words(context, row.record))},
                       {"sealed", row.record.withheld}});
  return json_flat_list("mentor.timeline/1", "entries", objects);
}

std::string timeline_table(const Context& context, const std::vector<TimelineRow>& rows) {
  Table table;
  for (const auto& row : rows)
    table.rows.push_back({format_day(row.day), row.mentorship.empty() ? "-" : row.mentorship,
                          to_text(row.record.reference()), kind_word(row.record),
                          std::string(trim(timeline_words(context, row.record)))});
  return render_table(table, context.style);
}

Exit run_timeline(Context& context, const TimelineRequest& request) {
  const Reading& journal = context.reading(Reveal{request.reveal});
  const Filter filter = timeline_filter(context, journal, request);
  if (filter.mentorship) remark_sealed(context, find_mentorship(context, journal, *filter.mentorship));
  auto rows = timeline_rows(context, journal, filter);
  const bool more = rows.size() > static_cast<std::size_t>(request.count);
  if (more) rows.resize(static_cast<std::size_t>(request.count));
  if (context.json) {
    print(context, timeline_json(context, rows));
    return Exit::ok;
  }
  show_long(context, timeline_table(context, rows));
  if (more) remark(context, messages::more_rows(request.count * 2));
  return Exit::ok;
}

}  // namespace

Verb timeline_verb() {
  const auto request = std::make_shared<TimelineRequest>();
  Verb verb{.run = runs(run_timeline, request)};
  verb.options = {
      word("WHO", request->who, "Only this mentorship"),
      option("--since", request->since, "DATE", "From this day on"),
      option("--until", request->until, "DATE", "Up to this day"),
      within(row_counts, number("-n,--limit", request->count, "N", "How many at most (30)")),
      flag("--reveal", request->reveal, "Show the words of sealed items"),
  };
  return verb;
}

}  // namespace mentor::commands

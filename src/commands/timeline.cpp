// SPDX-License-Identifier: MIT
// `mentor timeline`: everything that has a day, newest first, of one mentorship or all.
#include "mentor/render/timeline.hpp"

#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/reports.hpp"

#include <algorithm>

namespace mentor::commands {

namespace {

constexpr std::int64_t usual_rows = 30;

struct TimelineRequest {
  std::string who;
  std::string since;
  std::string until;
  std::optional<std::int64_t> count;
  bool reveal = false;
};

Filter timeline_filter(Context& context, const Reading& store, const TimelineRequest& request) {
  Filter filter;
  if (!request.who.empty()) filter.mentorship = find_mentorship(context, store, request.who).handle;
  if (!request.since.empty()) filter.since = parse_date(request.since, "--since", context.today(), Direction::past);
  if (!request.until.empty()) filter.until = parse_period(request.until, "--until", context.today()).last;
  if (filter.since && filter.until && *filter.since > *filter.until)
    throw UserError(messages::since_after_until(format_date(*filter.since), format_date(*filter.until)));
  filter.order = Filter::Order::newest_first;
  filter.limit = rows_wanted(context, request.count, usual_rows) + 1;
  return filter;
}

std::vector<TimelineRow> timeline_rows(Context& context, const Reading& store, Filter filter) {
  std::vector<TimelineRow> rows;
  for (const Kind kind : all_kinds()) {
    if (info(kind).day.empty()) continue;
    filter.kind = kind;
    for (auto& record : store.list(filter)) {
      const Date day = kind == Kind::session ? date_of(clock_of(context).shown(from_record<Session>(record)))
                                             : day_of(clock_of(context), record);
      std::string handle = filter.mentorship ? *filter.mentorship : store.mentorship_of(record).value_or("");
      TimelineRow row{day, std::move(record), std::move(handle)};
      if (kind == Kind::session) {
        const auto session = from_record<Session>(row.record);
        row.absent = absent_from(store, session, clock_of(context).day_of(session));
        row.aside = without_words(store, row.absent);
      }
      rows.push_back(std::move(row));
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.day > b.day; });
  return rows;
}

Exit run_timeline(Context& context, const TimelineRequest& request) {
  const Reading& journal = context.reading(Reveal{request.reveal});
  const Filter filter = timeline_filter(context, journal, request);
  if (filter.mentorship) remark_sealed(context, find_mentorship(context, journal, *filter.mentorship));
  auto rows = timeline_rows(context, journal, filter);
  const auto wanted = rows_wanted(context, request.count, usual_rows);
  const bool more = rows.size() > static_cast<std::size_t>(wanted);
  if (more) rows.resize(static_cast<std::size_t>(wanted));
  if (context.json) {
    print(context, json_timeline(rows));
    return Exit::ok;
  }
  show_long(context, render_timeline(rows, context.style, clock_of(context)));
  if (more) remark(context, messages::more_rows(wanted * 2));
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
      within(row_counts, number("-n,--limit", request->count, "N", "How many at most (30; with --json all)")),
      flag("--reveal", request->reveal, "Show the words of sealed items"),
  };
  return verb;
}

}  // namespace mentor::commands

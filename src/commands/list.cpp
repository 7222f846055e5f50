// SPDX-License-Identifier: MIT
// `mentor list`: the mentorships, a line each: when the last contact was, what is planned, what is open.
#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/who.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

struct OverviewRequest {
  bool all = false;
  bool reveal = false;
};

struct ListedMentorship {
  Mentorship mentorship;
  std::optional<Date> last;
  std::optional<Date> next;
  std::int64_t goals = 0;
  std::int64_t mine = 0;
  std::int64_t theirs = 0;
  std::vector<Person> people;
};

ListedMentorship listed_open(const Context& context, const OpenMentorship& open) {
  ListedMentorship row;
  row.mentorship = open.mentorship;
  if (hides_parts(row.mentorship)) return row;
  const WallClock clock = clock_of(context);
  if (open.last_contact) row.last = open.last_contact->day(clock);
  for (const auto& session : open.planned) {
    const Date day = date_of(clock.mine(session.start));
    if (day >= context.today() && (!row.next || day < *row.next)) row.next = day;
  }
  row.goals = static_cast<std::int64_t>(open.goals.size());
  row.people = open.partners;
  for (const auto& commitment : open.commitments) ++(commitment.owner == my_handle ? row.mine : row.theirs);
  return row;
}

ListedMentorship listed_closed(const Context& context, const Reading& store, const Mentorship& mentorship) {
  ListedMentorship row;
  row.mentorship = mentorship;
  if (hides_parts(row.mentorship)) return row;
  const auto last = store.all<Session>(
      {.mentorship = mentorship.handle, .status = {"held"}, .order = Filter::Order::newest_first, .limit = 1});
  if (!last.empty()) row.last = clock_of(context).day_of(last.front());
  row.people = partners_of(store, mentorship.handle);
  return row;
}

std::vector<ListedMentorship> listed_mentorships(Context& context, const OverviewRequest& request) {
  const Reading& store = context.reading(Reveal{request.reveal});
  std::vector<ListedMentorship> rows;
  for (const auto& open : store.open_records().mentorships) rows.push_back(listed_open(context, open));
  if (request.all)
    for (const auto& mentorship : store.all<Mentorship>({.status = {"closed"}}))
      rows.push_back(listed_closed(context, store, mentorship));
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.mentorship.handle < b.mentorship.handle; });
  return rows;
}

/// What is not known on the screen is no dash, which says that there is none.
std::string dash(const ListedMentorship& row) { return hides_parts(row.mentorship) ? "" : "-"; }

std::string day_or_dash(const ListedMentorship& row, std::optional<Date> day) {
  return day ? format_day(*day) : dash(row);
}

std::string open_counts(const ListedMentorship& row) {
  std::string text;
  const auto add_count = [&](std::int64_t count, std::string_view what) {
    if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, what);
  };
  add_count(row.mine, "mine");
  add_count(row.theirs, "theirs");
  add_count(row.goals, row.goals == 1 ? "goal" : "goals");
  return text.empty() ? dash(row) : text;
}

/// A group says who is in it.
std::string title_with_people(const ListedMentorship& row) {
  if (row.mentorship.type != MentorshipKind::group) return row.mentorship.title;
  std::string text = row.mentorship.title;
  for (const auto& person : row.people) text += (&person == &row.people.front() ? ": " : ", ") + person.name;
  return text;
}

std::string list_table(const Context& context, const std::vector<ListedMentorship>& rows) {
  Table table{{"handle", "title", "role", "status", "cadence", "last contact", "next", "open"}, {}, {}, {4, 2, 3}};
  for (const auto& row : rows) {
    const auto& m = row.mentorship;
    table.rows.push_back({m.handle, title_with_people(row), std::string(to_text(m.role)),
                          std::string(to_text(status_on(m, context.today()))),
                          m.cadence ? format_cadence(*m.cadence) : "-", day_or_dash(row, row.last),
                          day_or_dash(row, row.next), open_counts(row)});
  }
  return render_table(table, context.style);
}

JsonValue json_day(std::optional<Date> day) { return day ? JsonValue(format_date(*day)) : JsonValue(); }

std::vector<std::string> handles_of(const std::vector<Person>& people) {
  std::vector<std::string> handles;
  for (const auto& person : people) handles.push_back(person.handle);
  return handles;
}

std::string list_json(const Context& context, const std::vector<ListedMentorship>& rows) {
  std::vector<JsonObject> objects;
  for (const auto& row : rows) {
    const auto& m = row.mentorship;
    const bool hides = hides_parts(m);
    const auto known = [hides](auto value) { return hides ? JsonValue() : JsonValue(std::move(value)); };
    objects.push_back({{"handle", m.handle},
                       {"sealed", m.withheld},
                       {"title", m.withheld ? JsonValue() : JsonValue(m.title)},
                       {"type", std::string(to_text(m.type))},
                       {"role", std::string(to_text(m.role))},
                       {"status", std::string(to_text(status_on(m, context.today())))},
                       {"cadence", m.cadence ? JsonValue(cadence_code(*m.cadence)) : JsonValue()},
                       {"start", format_date(m.start)},
                       {"end", json_day(m.end)},
                       {"last_contact", json_day(row.last)},
                       {"next_planned", json_day(row.next)},
                       {"open_mine", known(row.mine)},
                       {"open_theirs", known(row.theirs)},
                       {"open_goals", known(row.goals)},
                       {"people", known(handles_of(row.people))}});
  }
  return json_flat_list("mentor.list/1", "mentorships", objects);
}

Exit run_overview(Context& context, const OverviewRequest& request) {
  const auto rows = listed_mentorships(context, request);
  if (context.json)
    print(context, list_json(context, rows));
  else if (!rows.empty())
    print(context, list_table(context, rows));
  else
    remark(context, request.all ? messages::no_mentorship() : messages::no_open_mentorship());
  return Exit::ok;
}

}  // namespace

Verb list_verb() {
  const auto request = std::make_shared<OverviewRequest>();
  Verb verb{.run = runs(run_overview, request)};
  verb.options = {
      flag("-a,--all", request->all, "Closed mentorships too"),
      flag("--reveal", request->reveal, "Show the words of sealed items"),
  };
  return verb;
}

}  // namespace mentor::commands

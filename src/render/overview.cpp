// SPDX-License-Identifier: MIT
// The mentorships, a line each.
#include "mentor/render/overview.hpp"

#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <fmt/format.h>

namespace mentor::render {

namespace {

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
  add_count(row.open.mine, "mine");
  add_count(row.open.theirs, "theirs");
  add_count(row.open.goals, row.open.goals == 1 ? "goal" : "goals");
  add_count(row.open.questions, row.open.questions == 1 ? "question" : "questions");
  add_count(row.open.topics, row.open.topics == 1 ? "topic" : "topics");
  return text.empty() ? dash(row) : text;
}

/// The day of the next session, or that a contact is due.
std::string next_words(const ListedMentorship& row) {
  return row.next || !row.contact ? day_or_dash(row, row.next) : std::string(to_text(*row.contact));
}

/// A group says who is in it.
std::string title_with_people(const ListedMentorship& row) {
  if (row.mentorship.type != MentorshipKind::group) return row.mentorship.title;
  std::string text = row.mentorship.title;
  for (const auto& person : row.people) text += (&person == &row.people.front() ? ": " : ", ") + person.name;
  return text;
}

JsonValue json_day(std::optional<Date> day) { return day ? JsonValue(format_date(*day)) : JsonValue(); }

std::vector<std::string> handles_of(const std::vector<Person>& people) {
  std::vector<std::string> handles;
  for (const auto& person : people) handles.push_back(person.handle);
  return handles;
}

}  // namespace

std::string render_overview(const std::vector<ListedMentorship>& rows, const Style& style, Date today) {
  Table table{{"Handle", "Title", "Role", "Status", "Cadence", "Last contact", "Next", "Open"}, {}, {}, {4, 2, 3}};
  for (const auto& row : rows) {
    const auto& m = row.mentorship;
    table.rows.push_back({m.handle, title_with_people(row), std::string(to_text(m.role)),
                          std::string(to_text(status_on(m, today))), m.cadence ? format_cadence(*m.cadence) : "-",
                          day_or_dash(row, row.last), next_words(row), open_counts(row)});
  }
  return render_table(table, style);
}

std::string json_overview(const std::vector<ListedMentorship>& rows, Date today) {
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
                       {"status", std::string(to_text(status_on(m, today)))},
                       {"cadence", m.cadence ? JsonValue(cadence_code(*m.cadence)) : JsonValue()},
                       {"start", format_date(m.start)},
                       {"end", json_day(m.end)},
                       {"last_contact", json_day(row.last)},
                       {"next_planned", json_day(row.next)},
                       {"open_mine", known(row.open.mine)},
                       {"open_theirs", known(row.open.theirs)},
                       {"open_goals", known(row.open.goals)},
                       {"open_questions", known(row.open.questions)},
                       {"open_topics", known(row.open.topics)},
                       {"contact", row.contact ? JsonValue(std::string(to_text(*row.contact))) : JsonValue()},
                       {"people", known(handles_of(row.people))}});
  }
  return json_flat_list("mentor.list/1", "mentorships", objects);
}

}  // namespace mentor::render

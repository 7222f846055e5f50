// SPDX-License-Identifier: MIT
// One session in bullet points, ready to mail to who was there: what was said, what each side promised, when next.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>
#include <utility>

namespace mentor {

namespace {

/// "Cy and Ana Alba; 1 h; in-person"
std::string session_subtitle(const ReportData& data, const Session& session) {
  const bool group = data.mentorship.type == MentorshipKind::group;
  std::string words = group ? data.mentorship.title
                            : fmt::format("{} and {}", report_side(data, Side::me), report_side(data, Side::partner));
  if (session.status != SessionStatus::held) words += "; " + called_off_words(data, session);
  if (session.length) words += "; " + format_duration(*session.length);
  if (session.channel) words += fmt::format("; {}", to_text(*session.channel));
  return words;
}

/// A line that is a bullet already loses its mark.
std::string_view without_list_mark(std::string_view line) {
  line = trim(line);
  if (line.size() > 2 && std::string_view("-*+").find(line.front()) != std::string_view::npos && line[1] == ' ')
    line.remove_prefix(2);
  return trim(line);
}

void add_text(BulletList& list, const std::optional<std::string>& text, std::string_view lead = {}) {
  if (!text) return;
  for (const auto line : split_lines(*text))
    if (const auto one = without_list_mark(line); !one.empty())
      list.items.push_back({std::string(lead) + std::string(one), {}, {}});
}

BulletList summary_list(const Session& session) {
  BulletList list{{}, "summary"};
  add_text(list, session.focus, "focus: ");
  add_text(list, session.summary);
  add_text(list, session.reason, "reason: ");
  if (session.trouble)
    list.items.push_back({fmt::format("what got in the way: {}", to_text(*session.trouble)), {}, {}});
  return list;
}

BulletList progress_list(const ReportData& data) {
  BulletList list{{}, "progress"};
  for (const auto& goal : data.goals)
    for (const auto& entry : data.progress) {
      if (entry.goal.number != goal.id) continue;
      const bool said = entry.comment && !entry.comment->empty();
      const std::string comment = said ? ": " + *entry.comment : std::string();
      const std::string percent = entry.withheld ? std::string() : fmt::format(": {} %", entry.percent);
      list.items.push_back({reported_title(goal) + percent + comment,
                            id_for_reader(data, {Kind::goal, goal.id}),
                            ListItem::Mark::none,
                            TextKind::plain,
                            {{"goal", reported_title(goal)},
                             {"date", entry.date},
                             {"percent", entry.withheld ? Fact() : Fact(Percent{entry.percent})},
                             {"comment", fact_of(entry.comment)}}});
    }
  return list;
}

BulletList topic_list(const ReportData& data) {
  BulletList list{{}, "topics"};
  for (const auto& topic : data.topics)
    if (!topic.text.empty()) list.items.push_back({topic.text, id_for_reader(data, {Kind::topic, topic.id}), {}});
  return list;
}

BulletList next_list(const ReportData& data) {
  BulletList list{{}, "next"};
  if (data.planned.empty()) return list;
  const auto& next = data.planned.front();
  const std::string channel = next.channel ? fmt::format("; {}", to_text(*next.channel)) : std::string();
  list.items.push_back({planned_words(data, next) + channel,
                        id_for_reader(data, {Kind::session, next.id}),
                        ListItem::Mark::none,
                        TextKind::plain,
                        {{"start", planned_fact(data, next)}}});
  add_text(list, next.focus, "focus: ");
  return list;
}

/// With the time of day, as it was there; others get the zone's name with it.
std::string session_day(const ReportData& data, const Session& session) {
  if (data.audience == Audience::me) return data.clock.start_of(session);
  if (session.status == SessionStatus::planned) return planned_words(data, session);
  if (!session.has_time) return day_for_reader(data, data.clock.day_of(session));
  return fmt::format("{} ({})", moment_words(data.clock.in(session.start, session.zone), dates_for(data)),
                     session.zone);
}

void add_list(ReportPart& report, std::string title, BulletList list) {
  if (!list.items.empty()) report.sections.push_back({std::move(title), {std::move(list)}});
}

}  // namespace

Report build_session_report(const ReportData& data, Date today) {
  const auto& session = data.sessions.front();
  Report report;
  sign_report(report, {&data, 1}, today);
  report.title = "Session of " + session_day(data, session);
  report.subtitle = session_subtitle(data, session);
  auto& part = report.parts.emplace_back();
  part.facts = {{"id", id_fact(data, {Kind::session, session.id})},
                {"date", data.clock.day_of(session)},
                {"minutes", fact_of(session.length)},
                {"channel", session.channel ? Fact(std::string(to_text(*session.channel))) : Fact()},
                {"status", std::string(to_text(session.status))}};
  add_list(part, "Summary", summary_list(session));
  if (session.notes && !trim(*session.notes).empty())
    part.sections.push_back({"Notes", {Paragraph{std::string(trim(*session.notes)), TextKind::markdown, "notes"}}});
  add_list(part, "Topics", topic_list(data));
  add_list(part, "Goals", progress_list(data));
  add_list(part, "Wins", {note_items(data, NoteKind::win, NoteDays::known), "wins"});
  add_list(part, "Lessons", {note_items(data, NoteKind::lesson, NoteDays::known), "lessons"});
  add_list(part, "Feedback", report_feedback_list(data));
  add_list(part, "Promises", promise_list(data, today));
  add_list(part, "Next session", next_list(data));
  return report;
}

}  // namespace mentor

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
  BulletList list;
  add_text(list, session.focus, "focus: ");
  add_text(list, session.summary);
  add_text(list, session.reason, "reason: ");
  if (session.trouble)
    list.items.push_back({fmt::format("what got in the way: {}", to_text(*session.trouble)), {}, {}});
  return list;
}

ListItem::Mark promise_mark(const Commitment& promise) {
  return promise.outcome == Outcome::open ? ListItem::Mark::open : ListItem::Mark::done;
}

BulletList promise_list(const ReportData& data) {
  BulletList list;
  for (const auto& owner : report_owners(data))
    for (const auto& promise : data.commitments)
      if (promise.owner == owner && !promise.text.empty())
        list.items.push_back({fmt::format("{}: {}", report_who(data, owner), promise_words(promise)),
                              id_for_reader(data, {Kind::commitment, promise.id}), promise_mark(promise)});
  return list;
}

BulletList progress_list(const ReportData& data) {
  BulletList list;
  for (const auto& goal : data.goals)
    for (const auto& entry : data.progress) {
      if (entry.goal.number != goal.id) continue;
      const bool said = entry.comment && !entry.comment->empty();
      const std::string comment = said ? ": " + *entry.comment : std::string();
      const std::string percent = entry.withheld ? std::string() : fmt::format(": {} %", entry.percent);
      list.items.push_back({reported_title(goal) + percent + comment, id_for_reader(data, {Kind::goal, goal.id}), {}});
    }
  return list;
}

BulletList topic_list(const ReportData& data) {
  BulletList list;
  for (const auto& topic : data.topics)
    if (!topic.text.empty()) list.items.push_back({topic.text, id_for_reader(data, {Kind::topic, topic.id}), {}});
  return list;
}

BulletList note_list(const ReportData& data, NoteKind kind) {
  BulletList list;
  for (const auto& note : data.notes)
    if (note.type == kind && !note.text.empty())
      list.items.push_back(
          {note.text, id_for_reader(data, {Kind::note, note.id}), ListItem::Mark::none, TextKind::markdown});
  return list;
}

BulletList next_list(const ReportData& data) {
  BulletList list;
  if (data.planned.empty()) return list;
  const auto& next = data.planned.front();
  const std::string channel = next.channel ? fmt::format(", {}", to_text(*next.channel)) : std::string();
  const std::string times = partner_times(data.clock, data.partners, next);
  list.items.push_back(
      {planned_start(data.clock, next) + channel + times, id_for_reader(data, {Kind::session, next.id}), {}});
  add_text(list, next.focus, "focus: ");
  return list;
}

void add_list(Report& report, std::string title, BulletList list) {
  if (!list.items.empty()) report.sections.push_back({std::move(title), {std::move(list)}});
}

}  // namespace

std::string promise_words(const Commitment& promise) {
  const std::string text = promise.text;
  if (promise.outcome == Outcome::open)
    return text + (promise.due ? fmt::format(", due {}", format_day(*promise.due)) : std::string());
  return fmt::format("{}, {}{}", text, to_text(promise.outcome),
                     promise.closed ? " " + format_day(*promise.closed) : std::string());
}

Report build_session_report(const ReportData& data) {
  const auto& session = data.sessions.front();
  Report report;
  report.title = fmt::format("Session of {}", data.clock.start_of(session));
  report.subtitle = session_subtitle(data, session);
  add_list(report, "Summary", summary_list(session));
  if (session.notes && !trim(*session.notes).empty())
    report.sections.push_back({"Notes", {Paragraph{std::string(trim(*session.notes)), TextKind::markdown}}});
  add_list(report, "Topics", topic_list(data));
  add_list(report, "Goals", progress_list(data));
  add_list(report, "Wins", note_list(data, NoteKind::win));
  add_list(report, "Lessons", note_list(data, NoteKind::lesson));
  if (auto feedback = report_feedback_list(data); !feedback.items.empty())
    report.sections.push_back({"Feedback", {std::move(feedback)}});
  add_list(report, "Promises", promise_list(data));
  add_list(report, "Next session", next_list(data));
  report.left_out = left_out_lines({&data, 1});
  return report;
}

}  // namespace mentor

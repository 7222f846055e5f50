// SPDX-License-Identifier: MIT
// What was said last time: the summary, and the notes under their own headings, so that an answer stands with its
// question. What they left for later is picked up elsewhere.
#include "domain/prep/parts.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/attendance.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

std::string session_words(const PrepData& data, const Session& session, Date today) {
  std::vector<std::string> words{format_due(data.clock.day_of(session), today)};
  if (session.length) words.push_back(format_duration(*session.length));
  if (session.channel) words.push_back(std::string(to_text(*session.channel)));
  std::vector<std::string> absent;
  for (const auto& person : missed_last_time(data.open, data.clock)) absent.push_back(person.name);
  if (!absent.empty()) words.push_back("without " + in_a_row(absent));
  words.push_back(to_text(Id{Kind::session, session.id}));
  return with_commas(words);
}

void add_lines_of(PrepPart& part, const std::optional<std::string>& text, int worth) {
  if (!text) return;
  auto lines = note_lines(*text);
  std::erase_if(lines, [](const NoteLine& line) { return is_pick_up_heading(line.heading); });
  add_note_lines(part, lines, worth);
}

/// What was written to the prompts of its form, as an item each: "will: ask for the lead".
void add_answers_of(PrepPart& part, const Session& session, int worth) {
  const Record record = to_record(session);
  for (const auto& field : info(Kind::session).fields)
    if (const std::string text = field.prompted ? record.text(field.name) : ""; !text.empty())
      add_item(part, worth, fmt::format("{}: {}", to_lower_ascii(field.prompted->label), first_line(text)));
}

}  // namespace

std::optional<PrepPart> prep_last_time(const PrepData& data, LocalTime now) {
  if (data.recent.empty()) return std::nullopt;
  constexpr int worth_of_summary = 100;
  const auto& session = data.recent.front();
  PrepPart part{.title = "Last time", .weight = 4};
  part.lead = session_words(data, session, date_of(now));
  if (session.focus) add_item(part, worth_of_summary, "focus: " + *session.focus);
  add_lines_of(part, session.summary, worth_of_summary);
  add_answers_of(part, session, worth_of_summary / 2);
  add_lines_of(part, session.notes, 0);
  return part;
}

}  // namespace mentor

// What was said last time, and what its notes wanted to come back to.
#include "domain/prep/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t most_lines = 8;
constexpr std::size_t most_pick_ups = 6;
constexpr int most_columns = 240;  // three lines of a common screen

/// Words of headings under which people leave what is still to come.
constexpr std::array<std::string_view, 9> pick_up_words{"next",  "other topic",  "follow up", "follow-up",     "to do",
                                                        "to-do", "action items", "need help", "open questions"};

bool is_pick_up_heading(std::string_view heading) {
  const std::string folded = " " + fold(heading);
  return std::any_of(pick_up_words.begin(), pick_up_words.end(), [&](std::string_view words) {
    return folded.find(fmt::format(" {}", words)) != std::string::npos;
  });
}

BulletList bullets_of(std::string_view text, std::string_view id) {
  BulletList list;
  for (const auto line : split_lines(text)) {
    const auto words = note_words(line);
    if (words.empty() || !note_heading(line).empty()) continue;
    list.items.push_back({truncate(words, most_columns), {}, {}});
  }
  const std::size_t count = list.items.size();
  if (count > most_lines) {
    list.items.resize(most_lines - 1);
    list.items.push_back({fmt::format("{} more lines: mentor show {}", count - most_lines + 1, id), {}, {}});
  }
  return list;
}

std::string session_words(const PrepData& data, const Session& session, Date today) {
  std::vector<std::string> words{format_due(data.clock.day_of(session), today)};
  if (session.length) words.push_back(format_duration(*session.length));
  if (session.channel) words.push_back(std::string(to_text(*session.channel)));
  words.push_back(to_text(Id{Kind::session, session.id}));
  return with_commas(words);
}

std::string_view body_of(const Session& session) {
  if (session.summary && !trim(*session.summary).empty()) return *session.summary;
  return session.notes ? std::string_view(*session.notes) : std::string_view();
}

}  // namespace

std::optional<ReportSection> prep_last_time(const PrepData& data, LocalTime now) {
  const Date today = date_of(now);
  ReportSection section{"Last time", {}};
  if (data.recent.empty()) {
    section.blocks.push_back(
        Paragraph{fmt::format("No session yet, since the start {}.", format_due(data.open.mentorship.start, today))});
    return section;
  }
  const auto& session = data.recent.front();
  section.blocks.push_back(Paragraph{session_words(data, session, today)});
  const bool sealed = session.visibility == Visibility::sealed;
  auto list = bullets_of(sealed ? "(sealed)" : body_of(session), to_text(Id{Kind::session, session.id}));
  if (session.focus)
    list.items.insert(list.items.begin(), {"focus: " + screen_text(*session.focus, session.visibility), {}, {}});
  if (!list.items.empty()) section.blocks.push_back(std::move(list));
  return section;
}

std::optional<ReportSection> prep_pick_up(const PrepData& data, LocalTime) {
  if (data.recent.empty() || !data.recent.front().notes || data.recent.front().visibility == Visibility::sealed)
    return std::nullopt;
  BulletList list;
  bool under_heading = false;
  for (const auto line : split_lines(*data.recent.front().notes)) {
    if (const auto heading = note_heading(line); !heading.empty())
      under_heading = is_pick_up_heading(heading);
    else if (under_heading && !note_words(line).empty())
      list.items.push_back({truncate(note_words(line), most_columns), {}, {}});
  }
  if (list.items.empty()) return std::nullopt;
  keep_short(list, most_pick_ups);
  return ReportSection{"To pick up again", {std::move(list)}};
}

}  // namespace mentor

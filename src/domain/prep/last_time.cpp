// SPDX-License-Identifier: MIT
// What was said last time, and what its notes wanted to come back to.
#include "domain/prep/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

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

/// The lines of what was written last time, told apart: what was said, and what was left for later.
struct LastLines {
  std::vector<std::string> said;
  std::vector<std::string> left;
};

LastLines last_lines(std::string_view text) {
  LastLines result;
  bool under_heading = false;
  for (const auto line : split_lines(text)) {
    if (const auto heading = note_heading(line); !heading.empty())
      under_heading = is_pick_up_heading(heading);
    else if (const auto words = note_words(line); !words.empty())
      (under_heading ? result.left : result.said).push_back(truncate(words, most_columns));
  }
  return result;
}

BulletList bullets_of(const PrepData& data, const std::vector<std::string>& lines, std::string_view id) {
  const std::size_t most = most_items(data, most_lines);
  BulletList list;
  const bool all = lines.size() <= most;
  for (std::size_t i = 0; i < (all ? lines.size() : most - 1); ++i) list.items.push_back({lines[i], {}, {}});
  if (!all) list.items.push_back({fmt::format("{} more lines: mentor show {}", lines.size() - most + 1, id), {}, {}});
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

/// What was written to the prompts of its form: "will: ask for the lead".
std::vector<std::string> prompt_answers(const Session& session) {
  std::vector<std::string> answers;
  for (const auto& [name, text] :
       {std::pair{"receive", session.rasa_receive}, std::pair{"appreciate", session.rasa_appreciate},
        std::pair{"summarise", session.rasa_summarise}, std::pair{"ask", session.rasa_ask},
        std::pair{"goal", session.grow_goal}, std::pair{"reality", session.grow_reality},
        std::pair{"options", session.grow_options}, std::pair{"will", session.grow_will}})
    if (text) answers.push_back(truncate(fmt::format("{}: {}", name, first_line(*text)), most_columns));
  return answers;
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
  auto lines = last_lines(body_of(session)).said;
  for (auto& answer : prompt_answers(session)) lines.push_back(std::move(answer));
  auto list = bullets_of(data, lines, to_text(Id{Kind::session, session.id}));
  if (session.focus) list.items.insert(list.items.begin(), {"focus: " + *session.focus, {}, {}});
  if (!list.items.empty()) section.blocks.push_back(std::move(list));
  return section;
}

std::optional<ReportSection> prep_pick_up(const PrepData& data, LocalTime) {
  if (data.recent.empty() || data.recent.front().withheld) return std::nullopt;
  const auto& session = data.recent.front();
  BulletList list;
  for (const auto& text : {session.summary, session.notes})
    if (text)
      for (const auto& line : last_lines(*text).left) list.items.push_back({line, {}, {}});
  if (list.items.empty()) return std::nullopt;
  keep_short(list, data, most_pick_ups);
  return ReportSection{"To pick up again", {std::move(list)}};
}

}  // namespace mentor

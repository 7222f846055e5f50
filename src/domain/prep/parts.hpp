// SPDX-License-Identifier: MIT
// The parts of the page before a session, one function each; table.cpp lists them. Private to the domain.
#pragma once

#include "mentor/domain/acts/session.hpp"
#include "mentor/domain/report.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

struct PrepItem {
  ListItem item;
  int worth = 0;  ///< where the page is full, less worth goes first; of the same worth what stands further down
  int group = 0;  ///< items of one group, but 0, are the lines of one bullet
};

/// A part before it is fitted to the page: everything that it has to say.
struct PrepPart {
  std::string title;
  std::string lead;             ///< a line before the items, or none
  std::vector<PrepItem> items;  ///< as they are read
  std::size_t fewest = 1;       ///< items that stay while another part can give way
  std::size_t weight = 3;       ///< of two parts of a length, the lighter one gives way
};

using PrepPartMaker = std::optional<PrepPart> (*)(const PrepData& data, LocalTime now);

/// Nothing where there is nothing to say.
using PrepPartFunction = std::optional<PrepPart>(const PrepData& data, LocalTime now);
PrepPartFunction prep_reach, prep_warm_up, prep_first_meeting, prep_owed, prep_since, prep_last_time, prep_pick_up,
    prep_how_we_work, prep_to_ask;

/// Nothing where there are no items.
std::optional<PrepPart> part_with_items(PrepPart part);
void add_item(PrepPart& part, int worth, std::string text, std::string id = {},
              ListItem::Mark mark = ListItem::Mark::none);
/// The page as it is read, within 35 lines if it is to fit on a screen; a last line counts what is left out.
std::vector<ReportSection> fitted_sections(const PrepData& data, std::vector<PrepPart> parts, std::size_t lines_before);
/// Lines that a text takes behind what leads it, of `indent` columns, on a screen of 80.
std::size_t printed_lines(std::string_view text, int indent);

/// The day of the newest held session.
std::optional<Date> last_session_day(const PrepData& data);
/// Days that were noted and fall on the next session or beside it; they stand with how to reach them.
std::vector<NotedDay> days_near_next_session(const PrepData& data, LocalTime now);
/// "no session was held yet": the page is for people who have not met.
bool is_first_meeting(const PrepData& data);
/// Few sessions were held: trust comes early and goes again where nothing is agreed (article 004).
bool is_early(const PrepData& data);
/// Whether progress of the goal was noted since the last session.
bool has_moved_since(const PrepData& data, const Goal& goal);
/// What the rules found for that part of the page, what is worth most first.
std::vector<const Matter*> matters_for(const PrepData& data, PagePart part);
/// "Ana likes to learn by trying it out", of the mentees among them: of me, where I am one. Empty if it is not known.
std::string learning_words(const PrepData& data);
/// Adds the lesson whose words fit an open topic or goal best, if one does; none that tells of somebody from elsewhere.
void add_advice(const PrepData& data, PrepPart& part);
/// ", due Wed 2026-11-18, 5 days late"; ", due Fri 2026-11-27 (in 7 days)"; or nothing.
std::string late_suffix(std::optional<Date> due, Date today);

/// A line of notes with the heading that it stands under.
struct NoteLine {
  std::string heading;  ///< "What did you struggle with?"; empty above the first one
  std::string words;    ///< without the marks of a list, and with links as they are read
  int place = 0;        ///< the how manieth under its heading, from 0
  bool nested = false;  ///< below another point of the list: mostly what the other one said to it
};
std::vector<NoteLine> note_lines(std::string_view text);
/// Whether people leave under such a heading what is still to come.
bool is_pick_up_heading(std::string_view heading);
/// Adds the lines as bullets, a heading with its first line; each is worth less than the one above it under its
/// heading.
void add_note_lines(PrepPart& part, const std::vector<NoteLine>& lines, int worth);

/// What was agreed and does not happen, a sentence each.
std::vector<std::string> agreed_but_not_done(const PrepData& data);

}  // namespace mentor

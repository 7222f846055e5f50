// SPDX-License-Identifier: MIT
// The sections of the page before a session, one function each; table.cpp lists them. Private to the domain.
#pragma once

#include "mentor/domain/report.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

std::optional<ReportSection> prep_last_time(const PrepData& data, LocalTime now);
std::optional<ReportSection> prep_my_promises(const PrepData& data, LocalTime now);
std::optional<ReportSection> prep_their_promises(const PrepData& data, LocalTime now);
std::optional<ReportSection> prep_goals(const PrepData& data, LocalTime now);
std::optional<ReportSection> prep_topics(const PrepData& data, LocalTime now);
std::optional<ReportSection> prep_pick_up(const PrepData& data, LocalTime now);
std::optional<ReportSection> prep_warm_up(const PrepData& data, LocalTime now);
std::optional<ReportSection> prep_reach(const PrepData& data, LocalTime now);
std::optional<ReportSection> prep_questions(const PrepData& data, LocalTime now);
std::optional<ReportSection> prep_keep_in_mind(const PrepData& data, LocalTime now);
std::optional<ReportSection> prep_to_ask(const PrepData& data, LocalTime now);

/// What a line of a note says, without the marks of a list or a heading before it.
std::string_view note_words(std::string_view line);
/// The heading's words if the line is one ("## Next meeting", "**Next steps**", "Next steps:"); empty otherwise.
std::string_view note_heading(std::string_view line);

/// How many items a section shows that shows `usual` ones where there is room.
std::size_t most_items(const PrepData& data, std::size_t usual);
/// The page is full: what is only good to know is left out.
bool is_tight(const PrepData& data);
/// The first items, and for what is beyond them a last one that counts ("3 more").
void keep_short(BulletList& list, const PrepData& data, std::size_t usual);

}  // namespace mentor

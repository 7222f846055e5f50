// SPDX-License-Identifier: MIT
// Values in, text for people out. Every string ends with a line break, or is empty when there is nothing to say.
// Text of people goes through visible() here, so callers pass it as it is stored.
#pragma once

#include "mentor/domain/check_in.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/journal_values.hpp"
#include "mentor/domain/report.hpp"
#include "mentor/domain/wall_clock.hpp"
#include "mentor/render/style.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace mentor::render {

using Table = ReportTable;

/// Columns aligned by display width, two blanks between them. On a terminal it fits `style.width`: headings wrap, words
/// are shortened to some letters, spare columns go, and where that is not enough each row is stacked; a column of dates
/// or figures is never cut. Elsewhere everything is printed in full. No rows: empty.
[[nodiscard]] std::string render_table(const Table& table, const Style& style);

/// `lines`: a line of at most 80 columns for each matter: the handle once a mentorship, the state, what it is, and
/// where it fits the command that settles it, as short as can be. `full`: nothing is cut, and each command stands in a
/// line of its own.
enum class Detail { lines, full };

/// Empty for an empty digest; a last line says how much more is open, if anything is.
[[nodiscard]] std::string render_digest(const Digest& digest, const Style& style, Detail detail = Detail::lines);

enum class ReportFormat { text, md, html, json, csv };
}  // namespace mentor::render

template <>
inline constexpr std::array<std::string_view, 5> mentor::names<mentor::render::ReportFormat>{"text", "md", "html",
                                                                                             "json", "csv"};

namespace mentor::render {

/// In Markdown and HTML everything that people wrote is escaped, so that it cannot change the structure; HTML is one
/// file that loads nothing and runs nothing. CSV is one line a fact: section, item, column, value. `style` holds for
/// text.
[[nodiscard]] std::string render_report(const Report& report, ReportFormat format, const Style& style);

/// For `show`: the id, then each field that has a value, aligned; long texts in full below.
[[nodiscard]] std::string render_record(const Record& record, const Style& style, Date today,
                                        const WallClock& clock = {});

/// Newest first, as given: number, time in the owner's zone, what was done, and its changes below.
[[nodiscard]] std::string render_history(const std::vector<HistoryEntry>& entries, const Style& style,
                                         const WallClock& clock = {});

/// One line each: day, mentorship, id, excerpt. When there are more, the last line says how to see them; `limit` is the
/// one that was asked for.
[[nodiscard]] std::string render_hits(const SearchResult& result, const Style& style, std::int64_t limit = 20);

}  // namespace mentor::render

// SPDX-License-Identifier: MIT
// The help on what is not one command's business: dates, check-in's rules, exit codes.
#include "mentor/render/help_topics.hpp"

#include "mentor/domain/check_in.hpp"
#include "mentor/render/columns.hpp"

#include <array>
#include <fmt/format.h>

namespace mentor::render {

namespace {

std::string help_dates(const Style& style) {
  std::string page = paragraph("Dates, wherever one is expected, in small or capital letters:", style) + "\n";
  page += two_columns(
      {{"2026-11-27", "a day; 2026-11, 2026-W48 and 2026-Q4 are periods, or their first day"},
       {"2026-11-27 15:00", "with a time; 3pm is a time too; a zone may follow: 15:00 Europe/Berlin"},
       {"today, tomorrow", "also yesterday, now, tonight, day after tomorrow"},
       {"friday, next friday", "the coming one for --by, the last one for log -d; fri next week"},
       {"in 3 days, +3d", "d, w, mo, y; 2 weeks ago, an hour ago, in a fortnight"},
       {"27 nov, nov 27", "the nearest one that fits, ahead or back; with a year if you like; the 5th, w50"},
       {"eom, end of month", "also eod, eow, eoq, eoy, end of next month"},
       {"15:00, 3pm, at 9", "also 15.30, noon, midnight; after the day or before it"}},
      style);
  page += "\n" + paragraph(
                     "As a due date, a period is its last day (next week: Friday). 1/12 is refused: it could be "
                     "1 December or 12 January. m is minutes, and only in durations (45m, 1h30); a month is mo.",
                     style);
  page += "\nperiods\n" + two_columns({{"2026-10, 2026-Q3, 2026", "a month, a quarter, a year"},
                                       {"last-month, this-year", "also next; week, month, quarter, year"},
                                       {"last 90 days, 90d", "up to today"}},
                                      style);
  return page + "\n" + paragraph("More: man mentor-dates", style);
}

std::string help_check_in(const Style& style) {
  std::string page = paragraph(
      "check-in looks at what is open by these rules, and tells you of each on certain days only: what is owed on "
      "the first day, 3, 7, 14 and 30 days later and at a session; what is coming up when it is near and on its day; "
      "one practice a week. If nothing is new, it says nothing and exits with 0.",
      style);
  page += "\n";
  Columns rows;
  for (const auto& rule : rules()) {
    std::string said = fmt::format("{}: {}", to_text(rule.type), rule.summary);
    if (rule.number != 0) said = fmt::format("{} ({} {}).", said.substr(0, said.rfind('.')), rule.number, rule.unit);
    rows.emplace_back(rule.name, said);
  }
  page += two_columns(rows, style);
  page += "\n" + paragraph(
                     "In mentor.toml each can be switched off or given another number, for all or for one "
                     "mentorship:",
                     style);
  return page + "\n  [check-in]\n  goal-stale = 45\n\n  [mentorship.ana.check-in]\n  no-goal = false\n\n" +
         paragraph("Its options: mentor check-in --help", style);
}

std::string help_exit_codes(const Style& style) {
  return two_columns({{"0", "Done, even if there was nothing to show."},
                      {"1",
                       "It failed: a file, the disk, unreadable input. Also check-in --exit-code when something "
                       "was said."},
                      {"2",
                       "What you typed is wrong: an unknown command, option, handle or id, an impossible "
                       "date or value."},
                      {"3", "You cancelled: an unchanged form, or \"no\" to a question. Nothing was changed."},
                      {"75", "Another mentor is writing to the journal. Try again."},
                      {"130", "Interrupted with Ctrl-C."}},
                     style);
}

constexpr std::array<HelpTopic, 3> table_of_topics{
    {{"dates", help_dates}, {"check-in", help_check_in}, {"exit-codes", help_exit_codes}}};

}  // namespace

std::span<const HelpTopic> help_topics() { return table_of_topics; }

}  // namespace mentor::render

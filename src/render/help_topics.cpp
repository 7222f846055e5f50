// SPDX-License-Identifier: MIT
// The help on what is not one command's business: dates, ids, who reads what, check-in's rules, exit codes.
#include "mentor/render/help_topics.hpp"

#include "mentor/domain/check_in.hpp"
#include "mentor/domain/config.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/render/columns.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

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
  page +=
      "\nperiods\n" + two_columns({{"2026-10, 2026-Q3, 2026", "a month, a quarter, a year; 2026-H2 is its second half"},
                                   {"last-month, this-year", "also next; week, month, quarter, year"},
                                   {"last 90 days, 90d", "up to today"}},
                                  style);
  return page + "\n" + paragraph("More: man mentor-dates", style);
}

/// "m1  Milestones": what people call by an id.
Columns kinds_with_ids() {
  Columns rows;
  for (const Kind kind : all_kinds())
    if (const auto& about = info(kind); about.chapter.place > 0 && !about.list.columns.empty())
      rows.emplace_back(fmt::format("{}1", about.letter), about.chapter.title);
  return rows;
}

std::string help_ids(const Style& style) {
  std::string page = paragraph(
      "A mentorship is called by its handle, such as ana, and so is the person you meet in it; you are me. Everything "
      "else has an id, a letter for what it is and a number that is never given again:",
      style);
  page += "\n" + two_columns(kinds_with_ids(), style) + "\n";
  return page +
         paragraph(
             "Capitals do as well. On a terminal the beginning of a handle is enough if only one begins so; in "
             "a script it is written in full. done, snooze and answer also take a few words of what is open: "
             "mentor done two pages. Undo and history also name what has no list of its own, such as z1, a snooze.",
             style);
}

/// "shared", and which kinds are that when they are new, without a configuration.
Columns usual_visibilities() {
  std::map<std::string, std::string> kinds;
  Columns others;
  for (const auto& key : config_keys()) {
    if (!key.seen) continue;
    const std::string kind(to_text(*key.seen));
    std::string usual = key.show(Config{});
    std::erase(usual, '"');
    if (usual.empty()) {
      others.emplace_back(kind, key.otherwise);
    } else {
      std::string& row = kinds[usual];
      row += fmt::format("{}{}", row.empty() ? "" : ", ", kind);
    }
  }
  Columns rows(kinds.begin(), kinds.end());
  rows.insert(rows.end(), others.begin(), others.end());
  return rows;
}

std::string help_privacy(const Style& style) {
  std::string page = paragraph("Each item is one of", style);
  page += two_columns(
      {{"private",
        "for you alone: in no report for others and sent to no partner; of a session, they know when and how "
        "long you met"},
       {"shared", "the partner may read it: in a report for them, and through mentor share"},
       {"sealed", "private, and hidden on your own screen as well until you give --reveal"}},
      style);
  page += "\n" + paragraph("Unless you say otherwise with --private, --shared or --sealed, a new one is", style);
  page += two_columns(usual_visibilities(), style);
  page += "\n" +
          paragraph(
              "[visibility] in mentor.toml changes that (mentor config show says what holds); mentor edit s12 "
              "--set visibility=shared changes one "
              "item. In a group, what passes between you and one person, feedback or a question, is private, since the "
              "others read the reports; what one person takes on, a promise or a goal, is shared.",
              style);
  page +=
      "\nwho reads what\n" +
      two_columns(
          {{"report", "you: everything; of sealed items no words"},
           {"--audience partner", "what is shared, and when and how long you met"},
           {"--audience sponsor", "counts and hours; names and titles only where marked --for-sponsor"},
           {"share", "the partner's own journal: what is shared, and when and how long you met"},
           {"sync, backup, export", "yourself: everything, sealed items too; Markdown and tables only with --reveal"}},
          style);
  return page + "\n" + paragraph("The file is not encrypted: whoever can read your files can read it.", style);
}

/// "1 working day ahead"
std::string number_of(const Rule& rule) {
  std::string unit(rule.unit);
  for (const std::string_view several : {"days", "sessions"})
    if (const auto at = unit.find(several); rule.number == 1 && at != std::string::npos)
      unit.erase(at + several.size() - 1, 1);
  return fmt::format("{} {}", rule.number, unit);
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
    if (rule.number != 0) said = fmt::format("{} ({}).", said.substr(0, said.rfind('.')), number_of(rule));
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

constexpr std::array<ExitMeaning, 6> table_of_exits{{
    {Exit::ok, "Done, even if there was nothing to show, or the reader of the output went away."},
    {Exit::failed,
     "It failed: a file, the disk, unreadable input, output that could not be written. Also check-in --exit-code when "
     "something was said."},
    {Exit::usage,
     "What you typed is wrong: an unknown command, option, handle or id, an impossible date or value. Nothing was "
     "changed."},
    {Exit::aborted, "You cancelled: an unchanged form, or \"no\" to a question. Nothing was changed."},
    {Exit::busy, "Another mentor is writing to the journal. Try again."},
    {Exit::interrupted, "Interrupted with Ctrl-C."},
}};

std::string help_exit_codes(const Style& style) {
  Columns rows;
  for (const auto& [exit, means] : table_of_exits) rows.emplace_back(std::to_string(static_cast<int>(exit)), means);
  return two_columns(rows, style);
}

constexpr std::array<HelpTopic, 5> table_of_topics{
    {{"dates", {"date", "times", "periods"}, "How dates, times and periods are written", help_dates},
     {"ids", {"id", "handles", "handle"}, "What c2 and ana stand for", help_ids},
     {"privacy", {"visibility", "sealed", "audiences"}, "Private, shared, sealed, and who reads what", help_privacy},
     {"check-in", {"reminders", "rules"}, "The reminders, and the rules behind them", help_check_in},
     {"exit-codes", {"exit", "errors"}, "What the exit codes mean", help_exit_codes}}};

}  // namespace

std::span<const ExitMeaning> exit_meanings() { return table_of_exits; }

std::span<const HelpTopic> help_topics() { return table_of_topics; }

const HelpTopic* find_help_topic(std::string_view name) {
  for (const auto& topic : table_of_topics)
    if (topic.name == name || std::ranges::find(topic.also, name) != topic.also.end()) return &topic;
  return nullptr;
}

}  // namespace mentor::render

// SPDX-License-Identifier: MIT
// `mentor help [TOPIC]`: the overview, and what is not one command's business: dates, check-in's rules, exit codes.
// `help COMMAND` is answered by the command line itself, from the table of the command.
#include "commands/support/columns.hpp"
#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/global_options.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/hints.hpp"
#include "mentor/messages/setup.hpp"

#include <array>
#include <fmt/format.h>
#include <memory>

namespace mentor::commands {

namespace {

struct HelpRequest {
  std::string topic;
};

struct HelpGroup {
  Group group;
  std::string_view title;
};
constexpr std::array<HelpGroup, 5> help_groups{{{Group::day, "the day"},
                                                {Group::looking, "looking"},
                                                {Group::records, "records"},
                                                {Group::data, "data"},
                                                {Group::setup, "setup"}}};

/// "-q, --quiet", "--journal FILE"
Columns global_rows() {
  Columns rows;
  for (const auto& option : global_options())
    rows.emplace_back(fmt::format("{}{}{}{}{}", option.short_name, option.short_name.empty() ? "" : ", ", option.name,
                                  option.value.empty() ? "" : " ", option.value),
                      option.summary);
  return rows;
}

const Columns examples{{R"(mentor add ana --name "Ana Alba")", "start a mentorship"},
                       {R"(mentor log ana talk -c "slides by fri")", "record a session, and a promise"},
                       {"mentor plan ana tue 15:00", "plan the next one"},
                       {"mentor prep ana", "read one page before it"},
                       {"mentor done slides", "a promise is kept"},
                       {"mentor report ana -p last-month", "look back"}};

/// "l, log": words of one letter that run a command.
std::string letters() {
  std::string row;
  for (const auto& synonym : all_synonyms())
    if (synonym.word.size() == 1) row += fmt::format("{}{} {}", row.empty() ? "" : ", ", synonym.word, synonym.meant);
  return row;
}

Columns short_rows() {
  return {{letters(), "short names: mentor l ana talk"},
          {"rep, --dur", "a beginning of a command or option that only one has; on a terminal also of a handle"},
          {"ls, todo, sessions",
           "what you try first often works; if it would change something, mentor says the right word"}};
}

std::string help_overview(const Style& style) {
  std::string page = paragraph("A mentoring journal. Without a command: what is due, and what comes soon.", style);
  page += "\nexamples\n" + two_columns(examples, style);
  for (const auto& group : help_groups) {
    Columns rows;
    for (const auto& command : all_commands())
      if (command.group == group.group) rows.emplace_back(command.name, command.summary);
    if (!rows.empty()) page += fmt::format("\n{}\n{}", group.title, two_columns(rows, style));
  }
  page += "\nshorter\n" + two_columns(short_rows(), style);
  page += "\noptions, anywhere on the line\n" + two_columns(global_rows(), style);
  page += "\ntopics\n" + two_columns({{"help COMMAND", "A command with all its options"},
                                      {"help dates", "How dates, times and periods are written"},
                                      {"help check-in", "The reminders, and the rules behind them"},
                                      {"help exit-codes", "What the exit codes mean"}},
                                     style);
  return page;
}

std::string help_dates(const Style& style) {
  std::string page = paragraph("Dates, wherever one is expected, in small or capital letters:", style) + "\n";
  page +=
      two_columns({{"2026-11-27", "a day; 2026-11, 2026-W48 and 2026-Q4 are periods, or their first day"},
                   {"2026-11-27 15:00", "with a time; 3pm is a time too; a zone may follow: 15:00 Europe/Berlin"},
                   {"today, tomorrow", "also yesterday, now, tonight, day after tomorrow"},
                   {"friday, next friday", "the coming one for --by, the last one for log -d; fri next week"},
                   {"in 3 days, +3d", "d, w, mo, y; 2 weeks ago, an hour ago, in a fortnight"},
                   {"27 nov, nov 27", "the nearest one in the field's direction; perhaps with a year; the 5th, w50"},
                   {"eom, end of month", "also eod, eow, eoq, eoy, end of next month"},
                   {"15:00, 3pm, at 9", "also 15.30, noon, midnight; behind the day or before it"}},
                  style);
  page += "\n" + paragraph(
                     "As a due date, a period is its last day (next week: Friday). 1/12 is refused: it could be "
                     "1 December or 12 January. m is minutes, and only in durations (45m, 1h30); a month is mo.",
                     style);
  page += "\nperiods\n" + two_columns({{"2026-10, 2026-Q3, 2026", "a month, a quarter, a year"},
                                       {"last-month, this-year", "also next; week, month, quarter, year"},
                                       {"last 90 days, 90d", "up to today"}},
                                      style);
  return page + "\n" + paragraph("All of it: mentor-dates(7)", style);
}

std::string help_check_in(const Style& style) {
  std::string page = paragraph(
      "check-in looks at what is open by these rules, and tells each matter on its own days: what is owed when it "
      "begins, 3, 7, 14 and 30 days later and at a session; what comes when it is near and on its day; of the "
      "practices "
      "one a week. Nothing new: it says nothing, and its exit code is 0.",
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
  return two_columns({{"0", "It is done, also if there was nothing to show."},
                      {"1",
                       "It failed: a file, the disk, unreadable input. Also check-in --exit-code when something "
                       "was said."},
                      {"2",
                       "What was typed cannot be meant: an unknown command, option, handle or id, an impossible "
                       "date or value."},
                      {"3", "You gave up: an unchanged template, or \"no\" to a question. Nothing was changed."},
                      {"75", "Somebody else is writing to the journal. Try again."},
                      {"130", "Interrupted with Ctrl-C."}},
                     style);
}

struct HelpTopic {
  std::string_view name;
  std::string (*page)(const Style& style);
};
constexpr std::array<HelpTopic, 3> help_topics{
    {{"dates", help_dates}, {"check-in", help_check_in}, {"exit-codes", help_exit_codes}}};

[[noreturn]] void refuse_topic(std::string_view topic) {
  std::vector<std::string> names;
  names.reserve(help_topics.size() + all_commands().size());
  for (const auto& row : help_topics) names.emplace_back(row.name);
  for (const auto& command : all_commands())
    if (command.group != Group::hidden) names.emplace_back(command.name);
  const auto near = closest(to_lower_ascii(topic), names);
  throw UserError(messages::no_help_on(visible(topic), near ? messages::did_you_mean(*near) : messages::see("help")));
}

Exit run_help(Context& context, const HelpRequest& request) {
  if (request.topic.empty()) {
    show_long(context, help_overview(context.style));
    return Exit::ok;
  }
  const std::string topic = to_lower_ascii(request.topic);
  for (const auto& row : help_topics)
    if (row.name == topic || (row.name == "exit-codes" && topic == "exit")) {
      show_long(context, row.page(context.style));
      return Exit::ok;
    }
  refuse_topic(request.topic);
}

}  // namespace

bool is_help_topic(std::string_view name) {
  for (const auto& row : help_topics)
    if (row.name == name) return true;
  return false;
}

Verb help_verb() {
  const auto request = std::make_shared<HelpRequest>();
  return {.options = {completed_as("HELP-TOPIC",
                                   word("TOPIC", request->topic, "A command, or dates, check-in, exit-codes"))},
          .run = runs(run_help, request)};
}

}  // namespace mentor::commands

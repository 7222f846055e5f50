// SPDX-License-Identifier: MIT
// `mentor help [TOPIC]`: the overview, and what is not one command's business, by topic.
// `help COMMAND` is answered by the command line itself, from the table of the command.
#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/global_options.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/hints.hpp"
#include "mentor/messages/setup.hpp"
#include "mentor/render/columns.hpp"
#include "mentor/render/help_topics.hpp"

#include <fmt/format.h>
#include <memory>

namespace mentor::commands {

namespace {

struct HelpRequest {
  std::string topic;
};

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

Columns topic_rows() {
  Columns rows{{"help COMMAND", "A command with all its options"}};
  for (const auto& topic : help_topics()) rows.emplace_back(fmt::format("help {}", topic.name), topic.summary);
  return rows;
}

std::string help_overview(const Style& style) {
  std::string page = paragraph("A mentoring journal. Without a command: what is due, and what comes soon.", style);
  page += "\nexamples\n" + two_columns(examples, style);
  for (const auto& group : help_groups()) {
    Columns rows;
    for (const auto& command : all_commands())
      if (command.group == group.group) rows.emplace_back(command.name, command.summary);
    if (!rows.empty()) page += fmt::format("\n{}\n{}", to_lower_ascii(group.title), two_columns(rows, style));
  }
  page += "\nshorter\n" + two_columns(short_rows(), style);
  page += "\noptions, anywhere on the line\n" + two_columns(global_rows(), style);
  return page + "\ntopics\n" + two_columns(topic_rows(), style);
}

[[noreturn]] void refuse_topic(std::string_view topic) {
  std::vector<std::string> names;
  names.reserve(help_topics().size() + all_commands().size());
  for (const auto& row : help_topics()) names.emplace_back(row.name);
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
  if (const HelpTopic* topic = find_help_topic(to_lower_ascii(request.topic))) {
    show_long(context, topic->page(context.style));
    return Exit::ok;
  }
  refuse_topic(request.topic);
}

}  // namespace

bool is_help_topic(std::string_view name) { return find_help_topic(name) != nullptr; }

Verb help_verb() {
  const auto request = std::make_shared<HelpRequest>();
  std::vector<std::string_view> topics;
  for (const auto& topic : help_topics()) topics.push_back(topic.name);
  return {.options = {meaning(Means::help_topic,
                              word("TOPIC", request->topic, fmt::format("A command, or {}", fmt::join(topics, ", "))))},
          .run = runs(run_help, request)};
}

}  // namespace mentor::commands

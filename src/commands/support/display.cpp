// SPDX-License-Identifier: MIT
// What the commands that look share.
#include "commands/support/display.hpp"

#include "commands/support/output.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

constexpr int farthest_days = 999;

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 3 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

[[noreturn]] void refuse_too_far(std::string_view words, std::string_view option) {
  throw UserError(
      fmt::format("{} \"{}\" is too far ahead: expected are at most {} days.", option, visible(words), farthest_days));
}

Days length_of(const Context& context, std::string_view words, std::string_view option) {
  try {
    return length_from(context.today(), parse_cadence(words, option));
  } catch (const UserError&) {
    if (!words.empty() && words.find_first_not_of("0123456789") > 3) refuse_too_far(words, option);
    throw UserError(fmt::format("{}: \"{}\" is no length of time. Expected is for example 2d, 1w or a number of days.",
                                option, visible(words)));
  }
}

}  // namespace

WallClock clock_of(const Context& context) { return {context.zones, context.zone}; }

Digest due_now(const Context& context, const OpenRecords& book, std::optional<Days> within) {
  return check_in(book, context.now, within ? within : context.config.within, context.config.rules, clock_of(context));
}

void recall_last_talk(const Reading& screen, Digest& digest) {
  for (auto& group : digest.groups)
    for (auto& matter : group.matters) {
      if (matter.withheld || matter.last_session == 0) continue;
      const auto last = screen.get<Session>(matter.last_session);
      if (!last || last->withheld || !last->summary) continue;
      matter.last_talk = first_line(*last->summary);
      while (matter.last_talk.ends_with('.')) matter.last_talk.pop_back();
    }
}

void show_long(Context& context, std::string_view text) {
  if (context.style.terminal)
    context.terminal->page(text);
  else
    print(context, text);
}

std::string gist_of(const Session& session) {
  if (session.summary) return std::string(first_line(*session.summary));
  if (!session.notes) return {};
  for (const auto line : split_lines(*session.notes)) {
    std::string_view words = trim(line);
    if (words.empty() || words.front() == '#' || words.front() == '<') continue;
    while (!words.empty() && std::string_view("*-+> ").find(words.front()) != std::string_view::npos)
      words.remove_prefix(1);
    if (!words.empty()) return std::string(words);
  }
  return std::string(first_line(*session.notes));
}

std::string render_indented(const Table& table, const Style& style) {
  Style narrower = style;
  narrower.width -= 2;
  const std::string text = render_table(table, narrower);
  std::string indented;
  for (const auto line : split_lines(text))
    if (!line.empty()) indented.append("  ").append(line).append("\n");
  return indented;
}

std::vector<std::string> numbers_of(const Record& record) {
  std::vector<std::string> words;
  for (const auto& field : info(record.kind).fields)
    if (const auto number = record.number(field.name); number && field.kind == FieldKind::integer)
      words.push_back(field.unit.empty() ? fmt::format("{} {}", name_in_words(field.name), *number)
                                         : fmt::format("{} {}", *number, field.unit));
  return words;
}

const Field& score_field() { return *field_of_kind(info(Kind::pulse), FieldKind::integer); }

Kind kind_typed(std::string_view typed) {
  const std::string word = to_lower_ascii(trim(typed));
  for (const Kind kind : all_kinds())
    if (word == info(kind).name || word == info(kind).plural) return kind;
  const auto near = closest(word, std::vector<std::string>(names<Kind>.begin(), names<Kind>.end()));
  throw UserError(fmt::format("--kind: \"{}\" is no kind of record.{} Expected is one of {}.", visible(typed),
                              near ? fmt::format(" Did you mean \"{}\"?", *near) : std::string(),
                              fmt::join(names<Kind>, ", ")));
}

Days read_within(const Context& context, std::string_view text, std::string_view option) {
  const std::string_view words = trim(text);
  if (is_number(words)) return Days(std::stoi(std::string(words)));
  if (words == "0d") return Days(0);
  const Days days = length_of(context, words, option);
  if (days.count() > farthest_days) refuse_too_far(words, option);
  return days;
}

}  // namespace mentor::commands

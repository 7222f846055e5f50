// SPDX-License-Identifier: MIT
// The words that can stand for a value: handles, ids of what is open, tags, names.
#include "cli/candidates.hpp"

#include "mentor/commands/commands.hpp"
#include "mentor/domain/acts/closing.hpp"
#include "mentor/domain/check_in.hpp"
#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/render/help_topics.hpp"

#include <array>
#include <fmt/format.h>
#include <map>
#include <span>

namespace mentor::cli {

namespace {

Candidates handle_candidates(Context& context, Kind kind) {
  Candidates found;
  for (const auto& record : context.screen().list({.kind = kind, .texts = Texts::left_out}))
    found.emplace_back(record.name(), text_of(record));
  return found;
}

/// What it says; of what says nothing yet, such as a planned session, its state, and with whom.
std::string words_or_state(const Record& record, const std::string& mentorship) {
  std::string words = text_of(record);
  const std::string_view status = info(record.kind).status;
  if (!words.empty() || status.empty()) return words;
  return fmt::format("{} with {}", record.text(status), mentorship);
}

/// What is open in the mentorships that are open themselves.
Candidates open_candidates(const Reading& store, std::span<const Kind> kinds) {
  std::map<std::string, std::string> titles;
  for (const auto& mentorship :
       store.list({.kind = Kind::mentorship, .status = info(Kind::mentorship).open, .texts = Texts::left_out}))
    titles[mentorship.name()] = text_of(mentorship);
  Candidates found;
  for (const Kind kind : kinds)
    store.each({.kind = kind, .status = info(kind).open}, [&](const Record& record) {
      const auto title = titles.find(store.mentorship_of(record).value_or(""));
      if (title != titles.end()) found.emplace_back(record.name(), words_or_state(record, title->second));
    });
  return found;
}

/// The newest: who names a record mostly means one of the last.
Candidates newest_candidates(Context& context, Kind kind) {
  Candidates found;
  const Reading& store = context.screen();
  for (const auto& record : store.list({.kind = kind, .order = Filter::Order::newest_first, .limit = 20}))
    found.emplace_back(record.name(), words_or_state(record, store.mentorship_of(record).value_or("")));
  return found;
}

/// Of every kind that people call by its id.
Candidates id_candidates(Context& context) {
  Candidates found;
  for (const Kind kind : all_kinds())
    if (is_called_by_name(kind) && !info(kind).has("handle"))
      for (auto& candidate : newest_candidates(context, kind)) found.push_back(std::move(candidate));
  return found;
}

/// "g3=": the number follows.
Candidates progress_candidates(Context& context) {
  Candidates found = open_candidates(context.screen(), std::array{Kind::goal});
  for (auto& candidate : found) candidate.first += '=';
  return found;
}

Candidates words_to_offer(std::span<const std::string_view> words) {
  Candidates found;
  for (const auto word : words) found.emplace_back(word, "");
  return found;
}

Candidates date_candidates() {
  return words_to_offer(
      std::to_array<std::string_view>({"today", "tomorrow", "yesterday", "monday", "tuesday", "wednesday", "thursday",
                                       "friday", "saturday", "sunday", "eow", "eom", "eoq", "eoy"}));
}

Candidates period_candidates() {
  return words_to_offer(std::to_array<std::string_view>({"last-week", "last-month", "last-quarter", "last-year",
                                                         "this-week", "this-month", "this-quarter", "this-year"}));
}

Candidates duration_candidates() {
  return words_to_offer(std::to_array<std::string_view>({"30m", "45m", "1h", "1h30"}));
}
Candidates cadence_candidates() {
  return words_to_offer(std::to_array<std::string_view>({"1w", "2w", "3w", "4w", "monthly"}));
}

/// The newest: who completes a session mostly means one of the last.
Candidates session_candidates(Context& context) {
  Candidates found;
  for (const auto& session : context.screen().list(
           {.kind = Kind::session, .status = {"held"}, .order = Filter::Order::newest_first, .limit = 20}))
    found.emplace_back(session.name(), words_or_state(session, session.text("mentorship")));
  return found;
}

Candidates tag_candidates(Context& context) {
  Candidates found;
  for (const auto& name : context.screen().tag_names()) found.emplace_back(name, "");
  return found;
}

Candidates zone_candidates(Context& context) {
  Candidates found;
  for (const auto& name : context.zones->names()) found.emplace_back(name, "");
  return found;
}

Candidates rule_candidates() {
  Candidates found;
  for (const auto& rule : rules()) found.emplace_back(rule.name, rule.summary);
  return found;
}

Candidates help_candidates() {
  Candidates found;
  for (const auto& topic : help_topics()) found.emplace_back(topic.name, topic.summary);
  for (auto& command : command_candidates()) found.push_back(std::move(command));
  return found;
}

Candidates item_candidates(Context& context) {
  Candidates found = id_candidates(context);
  for (auto& candidate : handle_candidates(context, Kind::mentorship)) found.push_back(std::move(candidate));
  return found;
}

Candidates snooze_candidates(Context& context) {
  Candidates found = item_candidates(context);
  for (auto& candidate : rule_candidates()) found.push_back(std::move(candidate));
  return found;
}

}  // namespace

Candidates candidates_for(Context& context, const Option& option) {
  Candidates found;
  for (const auto& word : option.choices) found.emplace_back(word, "");
  if (!found.empty()) return found;
  if (option.newest_of) return newest_candidates(context, *option.newest_of);
  switch (option.means) {
    case Means::word:
    case Means::text:
    case Means::only_text:
    case Means::setting:
      return {};
    case Means::date:
      return date_candidates();
    case Means::period:
      return period_candidates();
    case Means::cadence:
      return cadence_candidates();
    case Means::duration:
      return duration_candidates();
    case Means::people:
    case Means::person:
      return handle_candidates(context, Kind::person);
    case Means::progress:
      return progress_candidates(context);
    case Means::file:
      return files_of_the_shell();
    case Means::mentorship:
      return handle_candidates(context, Kind::mentorship);
    case Means::record:
      return id_candidates(context);
    case Means::item:
      return item_candidates(context);
    case Means::snoozable:
      return snooze_candidates(context);
    case Means::closable:
      return open_candidates(context.screen(), closable);
    case Means::goal:
      return open_candidates(context.screen(), std::array{Kind::goal});
    case Means::session:
      return session_candidates(context);
    case Means::planned:
      return open_candidates(context.screen(), std::array{Kind::session});
    case Means::question:
      return open_candidates(context.screen(), std::array{Kind::question});
    case Means::tag:
      return tag_candidates(context);
    case Means::zone:
      return zone_candidates(context);
    case Means::rule:
      return rule_candidates();
    case Means::kind:
      return words_to_offer(names<Kind>);
    case Means::help_topic:
      return help_candidates();
  }
  return {};
}

Candidates command_candidates() {
  Candidates found;
  for (const auto& command : all_commands())
    if (command.group != Group::hidden) found.emplace_back(command.name, command.summary);
  return found;
}

Candidates field_candidates(Kind kind) {
  Candidates found;
  for (const auto& field : editable_fields(kind)) found.emplace_back(field + "=", "");
  return found;
}

}  // namespace mentor::cli

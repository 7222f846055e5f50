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
#include <initializer_list>
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

Candidates mentorship_candidates(Context& context) { return handle_candidates(context, Kind::mentorship); }
Candidates person_candidates(Context& context) { return handle_candidates(context, Kind::person); }

/// What it says; of what says nothing yet, such as a planned session, its state, and with whom.
std::string words_or_state(const Record& record, const std::string& mentorship) {
  const std::string words = text_of(record);
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

Candidates closable_candidates(Context& context) { return open_candidates(context.screen(), closable); }

Candidates question_candidates(Context& context) {
  return open_candidates(context.screen(), std::array{Kind::question});
}

Candidates planned_candidates(Context& context) { return open_candidates(context.screen(), std::array{Kind::session}); }

Candidates goal_candidates(Context& context) { return open_candidates(context.screen(), std::array{Kind::goal}); }

/// "g3=": the number follows.
Candidates progress_candidates(Context& context) {
  Candidates found = goal_candidates(context);
  for (auto& candidate : found) candidate.first += '=';
  return found;
}

Candidates words_to_offer(std::initializer_list<std::string_view> words) {
  Candidates found;
  for (const auto word : words) found.emplace_back(word, "");
  return found;
}

Candidates date_candidates(Context&) {
  return words_to_offer({"today", "tomorrow", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday",
                         "saturday", "sunday", "eow", "eom", "eoq", "eoy"});
}

Candidates period_candidates(Context&) {
  return words_to_offer(
      {"last-week", "last-month", "last-quarter", "last-year", "this-week", "this-month", "this-quarter", "this-year"});
}

Candidates duration_candidates(Context&) { return words_to_offer({"30m", "45m", "1h", "1h30"}); }
Candidates cadence_candidates(Context&) { return words_to_offer({"1w", "2w", "3w", "4w", "monthly"}); }
Candidates file_candidates(Context&) { return {{"", "files"}}; }

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

Candidates rule_candidates(Context&) {
  Candidates found;
  for (const auto& rule : rules()) found.emplace_back(rule.name, rule.summary);
  return found;
}

Candidates help_candidates(Context&) {
  Candidates found;
  for (const auto& topic : help_topics()) found.emplace_back(topic.name, topic.summary);
  for (const auto& command : all_commands())
    if (command.group != Group::hidden) found.emplace_back(command.name, command.summary);
  return found;
}

Candidates item_candidates(Context& context) {
  Candidates found = id_candidates(context);
  for (auto& candidate : mentorship_candidates(context)) found.push_back(std::move(candidate));
  return found;
}

Candidates snooze_candidates(Context& context) {
  Candidates found = item_candidates(context);
  for (auto& candidate : rule_candidates(context)) found.push_back(std::move(candidate));
  return found;
}

Candidates kind_candidates(Context&) {
  Candidates found;
  for (const auto word : names<Kind>) found.emplace_back(word, "");
  return found;
}

struct Placeholder {
  std::string_view name;
  Candidates (*find)(Context& context);
};
constexpr std::array<Placeholder, 27> placeholder_table{{
    {"WHO", mentorship_candidates},    {"WHO...", mentorship_candidates},
    {"HANDLE", mentorship_candidates}, {"MENTORSHIP", mentorship_candidates},
    {"PERSON", person_candidates},     {"ID", id_candidates},
    {"GOAL", goal_candidates},         {"GOAL=N", progress_candidates},
    {"DATE", date_candidates},         {"WHEN", date_candidates},
    {"PERIOD", period_candidates},     {"TIME", duration_candidates},
    {"CADENCE", cadence_candidates},   {placeholder_of_files, file_candidates},
    {"SESSION", session_candidates},   {"ID|WHO", item_candidates},
    {"ITEM", item_candidates},         {"WHAT", snooze_candidates},
    {"PEOPLE", person_candidates},     {"TAG", tag_candidates},
    {"ZONE", zone_candidates},         {"RULE", rule_candidates},
    {"HELP-TOPIC", help_candidates},   {"KIND", kind_candidates},
    {"CLOSABLE", closable_candidates}, {"QUESTION", question_candidates},
    {"PLANNED", planned_candidates},
}};

}  // namespace

Candidates candidates_for(Context& context, const Option& option) {
  Candidates found;
  for (const auto& word : option.choices) found.emplace_back(word, "");
  if (!found.empty()) return found;
  for (const auto& row : placeholder_table)
    if (row.name == option.placeholder) return row.find(context);
  const auto kind = from_text<Kind>(option.placeholder);
  return kind ? newest_candidates(context, *kind) : found;
}

Candidates field_candidates(Kind kind) {
  Candidates found;
  for (const auto& field : editable_fields(kind)) found.emplace_back(field + "=", "");
  return found;
}

}  // namespace mentor::cli

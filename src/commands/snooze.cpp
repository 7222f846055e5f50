// SPDX-License-Identifier: MIT
// mentor snooze: check-in is silent about an item, a mentorship or a rule until a date, or speaks again.
#include "mentor/domain/acts/snooze.hpp"

#include "commands/support/changes.hpp"
#include "commands/support/named.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/acts/closing.hpp"
#include "mentor/domain/check_in.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/check_in.hpp"

#include <memory>
#include <optional>

namespace mentor::commands {

namespace {

struct SnoozeRequest {
  std::string what;
  std::string until;
};

/// A rule's name, or what find_record() finds.
std::string snooze_target(Context& context, const Reading& store, std::string_view word) {
  if (const auto* rule = find_rule(to_lower_ascii(trim(word)))) return std::string(rule->name);
  std::vector<std::string> names_of_rules;
  for (const auto& rule : rules()) names_of_rules.emplace_back(rule.name);
  const auto near = closest(to_lower_ascii(trim(word)), names_of_rules);
  if (near && !parse_id(trim(word)) && !store.find_handle(Kind::mentorship, to_lower_ascii(trim(word))))
    throw UserError(messages::rule_near(visible(word), *near));
  const bool is_named = parse_id(trim(word)) || is_somebody(store, word);
  const bool is_open = !is_named && !open_with_words(context.screen(), closable, word).empty();
  const Record record = is_open ? open_one(context, store, closable, word) : find_record(context, store, word, "WHAT");
  if (record.kind == Kind::person) throw UserError(messages::person_is_not_snoozed(record.name()));
  return record.name();
}

std::optional<Snooze> snooze_of(const Reading& store, std::string_view target) {
  for (auto& snooze : store.all<Snooze>())
    if (snooze.target == target) return snooze;
  return std::nullopt;
}

std::optional<Record> record_called(const Reading& store, std::string_view target) {
  const auto id = parse_id(target);
  return id ? store.find(*id) : store.find_handle(Kind::mentorship, target);
}

Exit run_snooze_end(Context& context, const Reading& store, const std::string& target) {
  const auto ended = save(context, speak_again(snooze_of(store, target), target, context.today()));
  say_saved(context, {{messages::snooze_ended(target, format_due(ended.until, context.today()))}, {}});
  return Exit::ok;
}

Exit run_snooze(Context& context, const SnoozeRequest& request) {
  const Reading& store = journal_to_change(context);
  const std::string target = snooze_target(context, store, request.what);
  const std::string until = to_lower_ascii(trim(request.until));
  if (until == "off" || until == "today") return run_snooze_end(context, store, target);
  auto snooze = fresh<Snooze>(context);
  snooze.target = target;
  snooze.until = read_day(context, request.until, "DATE", Direction::future);
  snooze = save(context,
                silence(std::move(snooze), snooze_of(store, target), record_called(store, target), context.today()));
  say_saved(context, {{messages::snoozed(snooze.target, format_due(snooze.until, context.today()))},
                      {Id{Kind::snooze, snooze.id}}});
  return Exit::ok;
}

}  // namespace

Verb snooze_verb() {
  const auto request = std::make_shared<SnoozeRequest>();
  Verb verb{.run = runs(run_snooze, request)};
  verb.options = {
      required(word("WHAT", request->what, "An id, a mentorship, or a rule of check-in such as goal-stale")),
      required(word("DATE", request->until, "The day reminders start again; off: now")),
  };
  return verb;
}

}  // namespace mentor::commands

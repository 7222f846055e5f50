// mentor snooze: check-in is silent about an item, a mentorship or a rule until a date.
#include "commands/support/changes.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/check_in.hpp"
#include "mentor/description.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace mentor {

namespace {

struct SnoozeRequest {
  std::string what;
  std::string until;
};

/// A rule's name, or what find_record() finds.
std::string snooze_target(Context& context, const Store& store, std::string_view word) {
  if (const auto* rule = find_rule(to_lower_ascii(trim(word)))) return std::string(rule->name);
  std::vector<std::string> names_of_rules;
  for (const auto& rule : rules()) names_of_rules.emplace_back(rule.name);
  const auto near = closest(to_lower_ascii(trim(word)), names_of_rules);
  if (near && !parse_id(trim(word)) && !store.find_handle(Kind::mentorship, to_lower_ascii(trim(word))))
    throw UserError(
        fmt::format("WHAT: no rule of check-in is called \"{}\". Did you mean \"{}\"?", visible(word), *near));
  const Record record = find_record(context, store, word, "WHAT");
  if (record.kind == Kind::person)
    throw UserError(
        fmt::format("WHAT {} is a person. Expected is an id, a mentorship or a rule of check-in.", record.name()));
  return record.name();
}

Exit run_snooze(Context& context, const SnoozeRequest& request) {
  const Store& store = journal_to_change(context);
  auto snooze = fresh<Snooze>(context);
  snooze.target = snooze_target(context, store, request.what);
  snooze.until = read_day(context, request.until, "DATE", Direction::future);
  if (snooze.until <= context.today())
    throw UserError(
        fmt::format("DATE {} is not in the future. Expected is the first day on which it shall speak again.",
                    format_day(snooze.until)));
  for (const auto& other : store.all<Snooze>())
    if (other.target == snooze.target) {
      snooze.id = other.id;
      snooze.uid = other.uid;
    }
  save(context, [&](Writer& writer) {
    if (snooze.id != 0)
      writer.update(snooze);
    else
      snooze.id = writer.insert(snooze).number;
  });
  say_saved(
      context,
      {{fmt::format("check-in is silent about {} until {}.", snooze.target, format_due(snooze.until, context.today()))},
       {Id{Kind::snooze, snooze.id}}});
  return Exit::ok;
}

}  // namespace

void add_snooze(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<SnoozeRequest>();
  app.add_option("WHAT", request->what, "An id, a mentorship, or a rule of check-in such as goal-stale")->required();
  app.add_option("DATE", request->until, "The first day on which it speaks again")->required();
  app.callback(
      [request, &launch] { launch.run = [request](Context& context) { return run_snooze(context, *request); }; });
}

}  // namespace mentor

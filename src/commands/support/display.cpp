// SPDX-License-Identifier: MIT
// What the commands that look share.
#include "commands/support/display.hpp"

#include "commands/support/output.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/check_in.hpp"
#include "mentor/messages/hints.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <map>

namespace mentor::commands {

WallClock clock_of(const Context& context) { return {context.zones, context.zone}; }

JsonView json_view(const Context& context) { return {context.instant, clock_of(context)}; }

Digest due_now(const Context& context, const OpenRecords& book, std::optional<Cadence> within) {
  const auto ahead = within ? within : context.config.within;
  const auto days = ahead ? std::optional(length_from(context.today(), *ahead)) : std::nullopt;
  return check_in(book, context.now, days, context.config.rules, clock_of(context));
}

void recall_last_talk(const Reading& screen, Digest& digest) {
  std::multimap<std::int64_t, Matter*> waiting;
  for (auto& group : digest.groups)
    for (auto& matter : group.matters)
      if (!matter.withheld && matter.last_session != 0) waiting.emplace(matter.last_session, &matter);
  if (waiting.empty()) return;
  Filter last_ones;
  for (const auto& [number, matter] : waiting) last_ones.numbers.push_back(number);
  for (const auto& last : screen.all<Session>(last_ones)) {
    if (last.withheld || !last.summary) continue;
    std::string talk(first_line(*last.summary));
    while (talk.ends_with('.')) talk.pop_back();
    const auto [from, to] = waiting.equal_range(last.id);
    std::for_each(from, to, [&](const auto& one) { one.second->last_talk = talk; });
  }
}

std::string without_words(const Reading& store, const std::vector<std::string>& absent) {
  const auto name = [&](const std::string& handle) { return name_of(store, handle); };
  return absent.empty() ? std::string() : "without " + names_in_a_row(absent, name);
}

Detail detail_of(const Context& context) { return context.verbose ? Detail::full : Detail::lines; }

void show_long(Context& context, std::string_view text) {
  if (context.style.terminal)
    context.terminal->page(text);
  else
    print(context, text);
}

Kind kind_typed(std::string_view typed) {
  const std::string word = to_lower_ascii(trim(typed));
  for (const Kind kind : all_kinds())
    if (word == info(kind).name || word == info(kind).plural) return kind;
  const auto near = closest(word, std::vector<std::string>(names<Kind>.begin(), names<Kind>.end()));
  throw UserError(messages::unknown_kind(
      visible(typed), near ? messages::did_you_mean(*near) : messages::use(alternatives(names<Kind>))));
}

std::int64_t rows_wanted(const Context& context, const std::optional<std::int64_t>& typed, std::int64_t usual) {
  return typed.value_or(context.json ? row_counts.high : usual);
}

}  // namespace mentor::commands

// SPDX-License-Identifier: MIT
// Between what people type for a moment and what is stored, in the owner's zone; and the dates that a commitment's
// words end with.
#include "commands/support/moments.hpp"

#include "mentor/domain/date_scanner.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/domain/wall_clock.hpp"
#include "mentor/messages/sessions.hpp"

#include <algorithm>

namespace mentor::commands {

Moment read_moment(const Context& context, std::string_view text, std::string_view option, Direction direction) {
  const auto [typed, said] = read_whole_moment(text, option, context.now, direction);
  Moment moment;
  moment.zone = typed.zone ? context.zones->require(*typed.zone, option) : context.zone;
  moment.has_time = typed.time.has_value();
  const LocalTime local = LocalTime{typed.date} + typed.time.value_or(std::chrono::hours{12});
  const ResolvedTime resolved = context.zones->to_instant(local, moment.zone);
  moment.instant = resolved.instant;
  if (!typed.time && !said.empty()) moment.remark = messages::part_of_day(visible(said));
  if (resolved.kind == LocalKind::skipped)
    moment.remark = messages::skipped_hour(format_local(local), moment.zone,
                                           format_local(context.zones->to_local(resolved.instant, moment.zone)));
  if (resolved.kind == LocalKind::repeated) moment.remark = messages::repeated_hour(format_local(local), moment.zone);
  return moment;
}

ToldStart told_start(const Moment& moment) { return {moment.instant, moment.zone, moment.has_time, true}; }

std::string format_start(const Context& context, const Session& session) {
  return WallClock{context.zones, context.zone}.start_of(session);
}

namespace {

bool is_digit_of_date(char c) { return c >= '0' && c <= '9'; }

/// Words that can only have been meant as a date: "31 feb", "5/10", "2026-13-01".
bool was_meant_as_date(std::string_view words) {
  if (words.empty() || !is_digit_of_date(words.front())) return false;
  const std::size_t end = std::min(words.find(' '), words.size());
  for (std::size_t i = 1; i + 1 < end; ++i)
    if ((words[i] == '/' || words[i] == '-' || words[i] == '.') && is_digit_of_date(words[i - 1]) &&
        is_digit_of_date(words[i + 1]))
      return true;
  const std::string next = to_lower_ascii(trim(words.substr(end)));
  return month_from_word(next.substr(0, next.find(' '))).has_value();
}

}  // namespace

Promise read_promise(const Context& context, std::string_view text, std::string_view option, Date made,
                     std::string_view by) {
  const std::string words = require_line(text, option);
  const LocalTime then = made == context.today() ? context.now : LocalTime{made} + std::chrono::hours{12};
  if (!by.empty()) {
    const Due due = parse_due(by, "--by", then);
    return {with_due_time(words, due), due.day};
  }
  auto split = split_due(words, then);
  // Better refused than kept as a promise that nobody is reminded of.
  if (!split.due && was_meant_as_date(split.rest)) static_cast<void>(parse_due(split.rest, option, then));
  return {std::move(split.words), split.due};
}

}  // namespace mentor::commands

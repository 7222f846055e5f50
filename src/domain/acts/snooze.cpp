// SPDX-License-Identifier: MIT
// Check-in is silenced about something until a day, or speaks again.
#include "mentor/domain/acts/snooze.hpp"

#include "mentor/domain/errors.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

/// Check-in is silent about what is closed as it is.
void refuse_silent(const Record& target, std::string_view called) {
  const auto& about = info(target.kind);
  if (about.status.empty() || is_open(target)) return;
  throw UserError(fmt::format("WHAT {} is {}: check-in says nothing about it as it is. Nothing was changed.", called,
                              target.text(about.status)));
}

}  // namespace

Act<Snooze> silence(Snooze snooze, const std::optional<Snooze>& before, const std::optional<Record>& target,
                    Date today) {
  if (target) refuse_silent(*target, snooze.target);
  if (snooze.until <= today)
    throw UserError(
        fmt::format("DATE {} is not in the future. Expected is the first day on which it shall speak again, or off.",
                    format_day(snooze.until)));
  if (!before) return added(std::move(snooze));
  snooze.id = before->id;
  snooze.uid = before->uid;
  return changed(std::move(snooze));
}

Act<Snooze> speak_again(const std::optional<Snooze>& before, std::string_view target, Date today) {
  if (!before || before->until <= today)
    throw UserError(fmt::format("WHAT {} is not snoozed: nothing was changed.", target));
  Act<Snooze> act{*before, {}};
  act.changes.remove(Id{Kind::snooze, before->id});
  return act;
}

}  // namespace mentor

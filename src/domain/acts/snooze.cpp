// SPDX-License-Identifier: MIT
// Check-in is silenced about something until a day, or speaks again.
#include "mentor/domain/acts/snooze.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/acts.hpp"

namespace mentor {

namespace {

/// Check-in is silent about what is closed as it is.
void refuse_silent(const Record& target, std::string_view called) {
  const auto& about = info(target.kind);
  if (about.status.empty() || is_open(target)) return;
  throw UserError(messages::never_reminded_of(called, target.text(about.status)));
}

}  // namespace

Act<Snooze> silence(Snooze snooze, const std::optional<Snooze>& before, const std::optional<Record>& target,
                    Date today) {
  if (target) refuse_silent(*target, snooze.target);
  if (snooze.until <= today) throw UserError(messages::snooze_not_ahead(format_day(snooze.until)));
  if (!before) return added(std::move(snooze));
  snooze.id = before->id;
  snooze.uid = before->uid;
  return changed(std::move(snooze));
}

Act<Snooze> speak_again(const std::optional<Snooze>& before, std::string_view target, Date today) {
  if (!before || before->until <= today) throw UserError(messages::not_snoozed(target));
  Act<Snooze> act{*before, {}};
  act.changes.remove(Id{Kind::snooze, before->id});
  return act;
}

}  // namespace mentor

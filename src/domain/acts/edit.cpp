// SPDX-License-Identifier: MIT
// A record is changed by hand: its state and its days stay true to each other.
#include "mentor/domain/acts/edit.hpp"

#include "mentor/domain/acts/agreement.hpp"
#include "mentor/domain/acts/outcome.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/messages/acts.hpp"
#include "mentor/messages/editing.hpp"
#include "mentor/messages/places.hpp"

#include <fmt/format.h>
#include <string_view>
#include <vector>

namespace mentor {

namespace {

bool differs(const Record& before, const Record& after, std::string_view field) {
  return before.at(field) != after.at(field);
}

std::optional<Date> day_in(const Record& record, std::string_view field) {
  const auto number = record.number(field);
  return number ? std::optional(Date{Days{*number}}) : std::nullopt;
}

void settle_closing_day(const Record& before, Record& after, Date today) {
  if (after.kind == Kind::question && is_open(after)) after.set("answered", {});
  const auto& about = info(after.kind);
  if (about.status.empty() || !about.has("closed") || !differs(before, after, about.status)) return;
  if (is_open(after)) {
    after.set("closed", {});
    if (!differs(before, after, "reason")) after.set("reason", {});
  } else if (!after.number("closed")) {
    after.set("closed", std::int64_t{today.time_since_epoch().count()});
  }
}

/// Who says only that it was kept does not say when.
void settle_outcome(const Record& before, Record& after) {
  if (!info(after.kind).has("outcome") || !info(after.kind).has("due")) return;
  const std::string outcome = after.text("outcome");
  const bool done = outcome == to_text(Outcome::kept) || outcome == to_text(Outcome::late);
  const auto closed = day_in(after, "closed");
  const bool days_changed = differs(before, after, "closed") || differs(before, after, "due");
  if (done && closed && days_changed)
    after.set("outcome", std::string(to_text(outcome_of(day_in(after, "due"), closed))));
}

/// Words of one's own are no lines of the file.
void forget_source(const Record& before, Record& after) {
  if (after.kind == Kind::session && differs(before, after, "notes")) after.set("source_line", {});
}

/// Each day that was changed, or all where the version's own was.
void require_signing_days(const Record& before, const Record& after, const EditedAt& at) {
  const bool own = after.kind == Kind::agreement;
  const auto signed_version = own ? std::optional(from_record<Agreement>(after)) : at.signed_version;
  if (!signed_version) return;
  if (own && signed_version->date > at.today)
    throw UserError(messages::day_ahead(messages::at("--set date"), format_due(signed_version->date, at.today)));
  using Fields = std::vector<std::string_view>;
  for (const auto field : own ? Fields{"signed_by_me", "signed_by_partner"} : Fields{"date"})
    if (const auto day = day_in(after, field); day && (differs(before, after, field) || differs(before, after, "date")))
      require_signing_day(*signed_version, *day, at.today, fmt::format("--set {}", field));
}

void require_sense(const Record& before, const Record& after, const EditedAt& at) {
  require_signing_days(before, after, at);
  if (after.kind == Kind::session) {
    const auto session = from_record<Session>(after);
    if (session.status == SessionStatus::held && at.clock.day_of(session) > at.today)
      throw UserError(messages::held_in_future(after.name(), at.clock.start_of(session)));
  }
  if (after.kind == Kind::mentorship && after.number("end") && *after.number("end") < *after.number("start"))
    throw UserError(messages::end_before_start());
  if (after.kind == Kind::pause && after.number("until") && *after.number("until") <= *after.number("from"))
    throw UserError(messages::pause_ends_before(format_day(*day_in(after, "until"))));
}

}  // namespace

Record settled(const Record& before, Record after, const EditedAt& at) {
  settle_outcome(before, after);
  settle_closing_day(before, after, at.today);
  forget_source(before, after);
  check(after);
  require_sense(before, after, at);
  return after;
}

Changes edit(const Record& settled, const std::optional<GoalEntries>& of) {
  if (!of) return changed(settled).changes;
  return change_entry(from_record<Progress>(settled), of->goal, of->entries).changes;
}

}  // namespace mentor

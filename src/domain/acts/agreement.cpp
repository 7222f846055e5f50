// SPDX-License-Identifier: MIT
// Both sides agree something new, and sign it.
#include "mentor/domain/acts/agreement.hpp"

#include "domain/agreement/meaning.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/acts.hpp"
#include "mentor/messages/editing.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/values.hpp"

#include <algorithm>

namespace mentor {

namespace {

std::string place_of(const TomlEntries& entries, const AgreementKey& key) {
  return messages::in_line(entry_under(entries, key)->line, key.name);
}

const AgreementKey& end_key() { return agreement_key_of(&Mentorship::end); }

/// nullptr for a blank one.
const TomlEntry* said_under(const TomlEntries& entries, const AgreementKey& key) {
  const TomlEntry* entry = entry_under(entries, key);
  return entry != nullptr && !trim(entry->value).empty() ? entry : nullptr;
}

std::optional<Date> end_agreed(const TomlEntries& entries, Date written) {
  const auto* entry = said_under(entries, end_key());
  if (entry == nullptr) return std::nullopt;
  return parse_date(entry->value, place_of(entries, end_key()), written, end_key().direction);
}

void require_days_to_come(const Agreement& read, const TomlEntries& entries, std::optional<Date> end,
                          const Mentorship& mentorship, Date today) {
  if (end && *end <= mentorship.start)
    throw UserError(
        messages::ends_before_start(place_of(entries, end_key()), format_day(*end), format_day(mentorship.start)));
  if (end && *end < today) throw UserError(messages::end_not_ahead(place_of(entries, end_key()), format_day(*end)));
  if (read.review_on && *read.review_on <= today)
    throw UserError(messages::review_not_ahead(place_of(entries, agreement_key_of(&Agreement::review_on)),
                                               format_day(*read.review_on)));
}

/// What was agreed is followed; what is agreed no more is not, unless somebody has set it otherwise since.
template <class Value>
void follow(std::optional<Value>& followed, const std::optional<Value>& now, const std::optional<Value>& before) {
  if (now || (before && followed == before)) followed = now;
}

/// What no other version says was perhaps set by hand before.
template <class Value>
void go_back(std::optional<Value>& followed, const std::optional<Value>& gone, const std::optional<Value>& staying) {
  if (followed == gone && staying) followed = staying;
}

/// The end that a version says, as it was when it was written.
std::optional<Date> end_said(const VersionBefore& version) {
  return read_if_meant([&] { return end_agreed(version.entries, version.agreement.date); }).value_or(std::nullopt);
}

std::optional<Date>& signature_of(Agreement& agreement, Side side) {
  return side == Side::me ? agreement.signed_by_me : agreement.signed_by_partner;
}

void require_written_by(const Agreement& agreement, Date day, std::string_view option) {
  const std::string id = to_text(Id{Kind::agreement, agreement.id});
  if (day < agreement.date)
    throw UserError(
        messages::signed_before_it_was(option, format_day(day), id, agreement.version, format_day(agreement.date)));
}

}  // namespace

Act<Agreed> agree(Agreement read, const TomlEntries& entries, const Mentorship& mentorship,
                  const std::optional<VersionBefore>& before, Date today) {
  const auto end = end_agreed(entries, today);
  require_days_to_come(read, entries, end, mentorship, today);
  Act<Agreed> act{{std::move(read), std::nullopt, mentorship}, {}};
  auto& [agreement, last, following, kept_unread] = act.record;
  agreement.mentorship = mentorship.handle;
  agreement.date = today;
  if (const auto* kept = said_under(entries, agreement_key_of(&Agreement::kept_for));
      kept != nullptr && !agreement.kept_for)
    kept_unread = trim(kept->value);
  std::optional<Date> end_before;
  if (before) {
    last = before->agreement;
    agreement.version = last->version + 1;
    agreement.visibility = last->visibility;
    end_before = end_said(*before);
  }
  follow(following.cadence, agreement.cadence, last ? last->cadence : std::nullopt);
  follow(following.end, end, end_before);
  agreement.id = act.changes.insert(agreement).number;
  if (to_record(following) != to_record(mentorship)) act.changes.update(following);
  return act;
}

Mentorship without_newest(Mentorship mentorship, const VersionBefore& newest, const VersionBefore& staying) {
  go_back(mentorship.cadence, newest.agreement.cadence, staying.agreement.cadence);
  go_back(mentorship.end, end_said(newest), end_said(staying));
  return mentorship;
}

void require_signing_day(const Agreement& agreement, Date day, Date today, std::string_view option) {
  if (day > today) throw UserError(messages::day_ahead(messages::at(option), format_due(day, today)));
  require_written_by(agreement, day, option);
}

Act<Agreement> sign(Agreement agreement, Side side, Date day, std::string_view called, std::string_view option) {
  auto& signature = signature_of(agreement, side);
  const std::string id = to_text(Id{Kind::agreement, agreement.id});
  if (signature)
    throw UserError(messages::signed_already(id, called, format_day(*signature), id,
                                             side == Side::me ? "signed_by_me" : "signed_by_partner"));
  require_written_by(agreement, day, option);
  signature = day;
  return changed(std::move(agreement));
}

Act<Agreement> sign_one(Agreement agreement, Signature signature, const std::vector<Signature>& signatures,
                        const std::vector<std::string>& missing, std::string_view called, std::string_view option) {
  Date last = signature.date;
  signature.agreement = Id{Kind::agreement, agreement.id};
  for (const auto& one : signatures) {
    if (one.person == signature.person)
      throw UserError(messages::signed_already(to_text(signature.agreement), called, format_day(one.date),
                                               to_text(Id{Kind::signature, one.id}), "date"));
    last = std::max(last, one.date);
  }
  require_written_by(agreement, signature.date, option);
  signature.visibility = agreement.visibility;
  const bool is_last = std::all_of(missing.begin(), missing.end(),
                                   [&](const std::string& person) { return person == signature.person; });
  Act<Agreement> act{std::move(agreement), {}};
  act.changes.insert(signature);
  if (!is_last) return act;
  act.record.signed_by_partner = last;
  act.changes.update(act.record);
  return act;
}

}  // namespace mentor

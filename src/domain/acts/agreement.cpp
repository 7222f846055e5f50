// SPDX-License-Identifier: MIT
// Both sides agree something new, and sign it.
#include "mentor/domain/acts/agreement.hpp"

#include "mentor/domain/agreement.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/acts.hpp"
#include "mentor/messages/values.hpp"

#include <algorithm>

namespace mentor {

namespace {

std::optional<Date> end_agreed(const TomlEntries& entries, const Mentorship& mentorship, Date today) {
  std::optional<Date> end;
  for (const auto& entry : entries) {
    if (entry.key != "duration.until" || trim(entry.value).empty()) continue;
    const std::string place = messages::in_line(entry.line, "duration.until");
    end = parse_date(entry.value, place, today, Direction::deadline);
    if (*end <= mentorship.start)
      throw UserError(messages::ends_before_start(place, format_day(*end), format_day(mentorship.start)));
  }
  return end;
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
                  const std::vector<Agreement>& versions, Date today) {
  Act<Agreed> act{{std::move(read), std::nullopt, mentorship}, {}};
  auto& [agreement, before, following, kept_unread] = act.record;
  agreement.mentorship = mentorship.handle;
  agreement.date = today;
  if (!agreement.kept_for) kept_unread = words_under(entries, "notes.kept_for");
  if (!versions.empty()) {
    before = versions.back();
    agreement.version = before->version + 1;
    agreement.visibility = before->visibility;
  }
  if (agreement.cadence) following.cadence = agreement.cadence;
  if (const auto end = end_agreed(entries, mentorship, today)) following.end = end;
  agreement.id = act.changes.insert(agreement).number;
  if (to_record(following) != to_record(mentorship)) act.changes.update(following);
  return act;
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

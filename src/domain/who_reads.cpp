// SPDX-License-Identifier: MIT
// What others get to read of a record.
#include "mentor/domain/who_reads.hpp"

namespace mentor {

bool is_in_reports(const Record& record, const Mentorship& mentorship) {
  const bool small_talk = record.kind == Kind::note && record.text("type") == to_text(NoteKind::fact);
  return !small_talk && stricter(record.visibility, mentorship.visibility) == Visibility::shared;
}

bool is_told_to_others(const Record& record, const Mentorship& mentorship) {
  const std::string whose = person_named(record);
  return !whose.empty() && whose != my_handle && is_in_reports(record, mentorship);
}

}  // namespace mentor

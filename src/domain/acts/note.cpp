// SPDX-License-Identifier: MIT
// Something is worth remembering: a fact, a win, a lesson.
#include "mentor/domain/acts/note.hpp"

#include "mentor/domain/acts/tag.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/messages/acts.hpp"

namespace mentor {

Act<Note> remember(Note note, const std::vector<std::string>& tags) {
  if (note.type != NoteKind::fact && (note.yearly || note.ask_after)) throw UserError(messages::only_for_facts());
  auto act = added(std::move(note));
  put_tags(tags, to_text(Id{Kind::note, act.record.id}), act.changes);
  return act;
}

Date next_yearly(Date date, Date today) {
  const int years = static_cast<int>(std::chrono::year_month_day{today}.year()) -
                    static_cast<int>(std::chrono::year_month_day{date}.year());
  const Date this_year = add_months(date, 12 * std::max(years, 0));
  return this_year < today ? add_months(date, 12 * (std::max(years, 0) + 1)) : this_year;
}

}  // namespace mentor

// SPDX-License-Identifier: MIT
// Accomplishments, and stories worth telling.
#include "domain/report/sections.hpp"

namespace mentor {

std::vector<ListItem> note_items(const ReportData& data, NoteKind kind, NoteDays days) {
  std::vector<ListItem> items;
  for (const auto& note : data.notes) {
    if (note.type != kind || note.text.empty()) continue;
    const bool one_of_several = note.person && !note.person->empty() && data.partners.size() > 1;
    const std::string whose = one_of_several ? report_who(data, *note.person) : std::string();
    const std::string lead =
        with_commas({days == NoteDays::told ? day_for_reader(data, note.date) : std::string(), whose});
    items.push_back({lead + (lead.empty() ? "" : ": ") + note.text,
                     id_for_reader(data, {Kind::note, note.id}),
                     ListItem::Mark::none,
                     TextKind::markdown,
                     {{"date", note.date}, {"person", whose.empty() ? Fact() : Fact(whose)}, {"text", note.text}}});
  }
  return items;
}

Blocks report_lessons(const ReportData& data, const Period&, Date) {
  BulletList list{note_items(data, NoteKind::lesson), "lessons"};
  if (list.items.empty()) return {};
  return {std::move(list)};
}

}  // namespace mentor

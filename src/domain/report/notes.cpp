// SPDX-License-Identifier: MIT
// What went well, and what is worth telling others.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

/// "Tue 2026-11-03", and in a group whose it is.
std::string note_lead(const ReportData& data, const Note& note) {
  const bool one_of_several = note.person && !note.person->empty() && data.partners.size() > 1;
  return format_day(note.date) + (one_of_several ? ", " + report_who(data, *note.person) : std::string());
}

std::optional<ReportSection> notes_section(const ReportData& data, NoteKind kind, std::string title) {
  BulletList list;
  for (const auto& note : data.notes)
    if (note.type == kind && !note.text.empty())
      list.items.push_back({fmt::format("{}: {}", note_lead(data, note), note.text),
                            id_for_reader(data, {Kind::note, note.id}), ListItem::Mark::none, TextKind::markdown});
  if (list.items.empty()) return std::nullopt;
  return ReportSection{std::move(title), {std::move(list)}};
}

}  // namespace

std::optional<ReportSection> report_wins(const ReportData& data, const Period&, Date) {
  return notes_section(data, NoteKind::win, "Wins");
}

std::optional<ReportSection> report_lessons(const ReportData& data, const Period&, Date) {
  return notes_section(data, NoteKind::lesson, "Lessons");
}

}  // namespace mentor

// What went well, and what is worth telling others.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

std::optional<ReportSection> notes_section(const ReportData& data, NoteKind kind, std::string title) {
  BulletList list;
  for (const auto& note : data.notes)
    if (note.type == kind && !note.text.empty())
      list.items.push_back({fmt::format("{}: {}", format_day(note.date), screen_text(note.text, note.visibility)),
                            to_text(Id{Kind::note, note.id}), ListItem::Mark::none, TextKind::markdown});
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

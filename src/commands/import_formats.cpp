// SPDX-License-Identifier: MIT
// The formats of other programs and of notes: a row each.
#include "commands/import_formats.hpp"

#include <array>

namespace mentor::commands {

std::span<const ImportFormat> foreign_formats() {
  static constexpr auto formats = std::to_array<ImportFormat>(
      {{"jrnl", "A journal of jrnl, its JSON or its text: sessions", "a journal of jrnl", "Whose a tag is",
        "@ana=ana,@bo=bo", [](const ImportSource& source) { return read_jrnl(source.text, source.clock); }},
       {"taskwarrior", "What task export writes: your promises", "an export of Taskwarrior",
        "Whose a project or tag is", "mentoring.ana=ana",
        [](const ImportSource& source) { return read_taskwarrior(source.text, source.clock); }},
       {"timewarrior", "What timew export writes: sessions with their length", "an export of Timewarrior",
        "Whose a tag is", "ana=ana,bo=bo",
        [](const ImportSource& source) { return read_timewarrior(source.text, source.clock); }},
       {"csv", "A table with a heading: sessions and promises", "a table of sessions", "What a column is",
        "Who=handle,Minutes=duration", read_csv_import, "csv", false, true},
       {"ics", "A calendar of any program: its events as sessions", "a calendar", "Whose an attendee or a word is",
        "Mentoring=ana", [](const ImportSource& source) { return read_icalendar(source.text, source.clock); },
        "ics ical"}});
  return formats;
}

const ImportFormat& markdown_format() {
  static constexpr ImportFormat format{"markdown",
                                       "Meeting notes: a dated heading, or a file, for each meeting",
                                       "notes of meetings",
                                       "",
                                       "",
                                       read_markdown_import,
                                       "md markdown txt org",
                                       true};
  return format;
}

}  // namespace mentor::commands

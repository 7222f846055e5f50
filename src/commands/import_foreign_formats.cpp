// The formats of other programs: a row each.
#include "commands/import_foreign.hpp"

#include <array>

namespace mentor {

std::span<const ForeignFormat> foreign_formats() {
  static constexpr std::array<ForeignFormat, 5> formats{
      {{"jrnl", "A journal of jrnl, its JSON or its text: sessions", "journal of jrnl", "Whose a tag is",
        "@ana=ana,@bo=bo", [](const ForeignSource& source) { return read_jrnl(source.text, source.clock); }},
       {"taskwarrior", "What task export writes: promises of mine", "export of Taskwarrior",
        "Whose a project or tag is", "mentoring.ana=ana",
        [](const ForeignSource& source) { return read_taskwarrior(source.text, source.clock); }},
       {"timewarrior", "What timew export writes: sessions with their length", "export of Timewarrior",
        "Whose a tag is", "ana=ana,bo=bo",
        [](const ForeignSource& source) { return read_timewarrior(source.text, source.clock); }},
       {"csv", "A table with a heading: sessions and promises", "table of sessions", "What a column is",
        "Who=handle,Minutes=duration", read_csv_import},
       {"ics", "A calendar of any program: its events as sessions", "calendar", "Whose an attendee or a word is",
        "Mentoring=ana", [](const ForeignSource& source) { return read_icalendar(source.text, source.clock); }}}};
  return formats;
}

}  // namespace mentor

// SPDX-License-Identifier: MIT
// The steps by which notes are read: their lines with heading and speaker, the words that tell what a line is, the days
// in it. suggest.cpp puts them together.
#pragma once

#include "mentor/domain/suggest.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// What a heading asks for.
enum class Asks {
  anything,  ///< no heading, or one that says nothing of what stands below it
  achieved,  ///< "What did you achieve?"
  lately,    ///< "This week": what was done, if that is what it tells
  next,      ///< "What would you like to work on next week?"
  help,      ///< "Where do you need help?"
  topics,    ///< "Any other topics"
  events,    ///< "Upcoming dates"
  aside,     ///< "Who helped you?", "What brought you joy?": nothing to be taken over as such
};

/// Words in lower case, a blank around each, without marks, links and emoji: " what did you achieve ".
[[nodiscard]] std::string plain_words(std::string_view text);
/// Whether one of the phrases stands in it; one that ends with "*" is the beginning of a word.
[[nodiscard]] bool has_phrase(std::string_view plain, std::span<const std::string_view> phrases);
[[nodiscard]] bool begins_with_phrase(std::string_view plain, std::span<const std::string_view> phrases);

/// The word that begins at `at` of plain words.
[[nodiscard]] std::string_view next_word(std::string_view plain, std::size_t at);
/// "EK": two to four capitals.
[[nodiscard]] bool are_initials(std::string_view name);

[[nodiscard]] Asks asked_by(std::string_view heading);
/// What a short label at the begin of a line asks for: "Wins", "TODO", "AI". Nothing for other words.
[[nodiscard]] std::optional<Asks> asked_by_label(std::string_view label);

/// The same before a colon, where a name may follow: "Action Ana".
[[nodiscard]] std::optional<Asks> asked_before_colon(std::string_view label);

enum class Tick { none, open, ticked };

struct NoteItem {
  std::size_t line = 0;  ///< of its first line, from 0
  std::size_t indent = 0;
  bool bullet = false;
  bool named = false;          ///< `speaker` is written in the line itself
  bool reply = false;          ///< somebody answers what stands above
  bool nested = false;         ///< a point of another one
  bool answered = false;       ///< a reply stands below it
  bool speaker_group = false;  ///< it stands below a point that only names a speaker or says what is asked for
  bool below_lead = false;     ///< it stands below a point that ends with a colon
  Tick tick = Tick::none;
  Asks asks = Asks::anything;
  bool by_label = false;  ///< a label in the line says what it is: "AI: send the notes"
  std::string speaker;    ///< as written; empty: nobody is named
  std::string text;
  std::vector<std::pair<std::size_t, std::size_t>> breaks;  ///< where in the text another line begins, and which
  std::optional<Date> due;                                  ///< of its own column in a table
};
[[nodiscard]] std::vector<NoteItem> read_items(std::string_view notes, const NotedPeople& people, Date day);

/// A row of a table in Markdown: its cells.
[[nodiscard]] std::vector<std::string_view> table_cells(std::string_view line);

/// A day within a text, that lies ahead of the day of the notes.
struct NotedDay {
  Date day;
  bool whole_period = false;  ///< a week or more: "next week"
  bool long_period = false;   ///< "next year"
  bool today = false;
  bool deadline = false;  ///< "by friday"
  bool weekday = false;   ///< "Friday", "on Friday": which one, only the sentence tells
};
[[nodiscard]] std::optional<NotedDay> first_day_ahead(std::string_view text, Date day);

/// What a sentence sounds like.
[[nodiscard]] bool is_empty_answer(std::string_view plain);     ///< "Nothing to report", "n/a"
[[nodiscard]] bool sounds_like_praise(std::string_view plain);  ///< "Well done", "Sounds great"
[[nodiscard]] bool tells_of_past(std::string_view plain);       ///< "Finished the draft", "I wrote to Bo"
[[nodiscard]] bool is_no_win(std::string_view plain);
[[nodiscard]] bool boasts(std::string_view plain);  ///< "my paper was accepted"
[[nodiscard]] bool cheers(std::string_view plain);  ///< of a short point with an exclamation mark: "paper accepted!!"
[[nodiscard]] bool is_promise(std::string_view plain, const NoteItem& item);
[[nodiscard]] bool begins_with_deed(std::string_view plain);  ///< "have lunch", though having is none
[[nodiscard]] bool names_deed(std::string_view plain);        ///< under "next week": something that can be done
[[nodiscard]] bool names_occasion(std::string_view plain);    ///< a meeting, an exam
[[nodiscard]] bool names_absence(std::string_view plain);     ///< leave, holidays
[[nodiscard]] bool asks_question(std::string_view plain, std::string_view text);
[[nodiscard]] bool settles(std::string_view plain);  ///< "Done in the meeting"
/// "bo to confirm", "Bo will write": the word before it, as written.
[[nodiscard]] std::string doer_named(std::string_view text, const NotedPeople& people);
/// "Ana asked: what do you fear most?" tells who did; empty where nobody who is known is named.
[[nodiscard]] std::string asker_named(std::string_view text, const NotedPeople& people);

}  // namespace mentor

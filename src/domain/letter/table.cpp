// SPDX-License-Identifier: MIT
// The one list of a letter's sentences in their order, and the letter that is made of them.
#include "domain/letter/sentences.hpp"
#include "mentor/domain/report_period.hpp"
#include "mentor/domain/text.hpp"

#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr auto new_paragraph = LetterRule::Place::new_paragraph;

constexpr auto letter_table = std::to_array<LetterRule>({
    {"meetings", letter_meetings},
    {"rhythm", letter_rhythm},
    {"pulse", letter_pulse},
    {"goals", letter_goals, new_paragraph},
    {"dropped-goals", letter_dropped_goals},
    {"wins", letter_wins, new_paragraph},
    {"their-promises", letter_their_promises, new_paragraph},
    {"my-promises", letter_my_promises},
    {"answers", letter_answers},
    {"praise", letter_praise, new_paragraph},
    {"wishes", letter_wishes},
    {"their-praise", letter_their_praise},
    {"their-wishes", letter_their_wishes},
    {"lessons", letter_lessons, new_paragraph},
    {"reviews", letter_reviews},
    {"ending", letter_ending, new_paragraph},
    {"next-goals", letter_next_goals, new_paragraph},
    {"next-promises", letter_next_promises},
    {"waiting", letter_waiting},
    {"next-session", letter_next_session},
    {"end-ahead", letter_end_ahead},
    {"thanks", letter_thanks, new_paragraph},
    {"goodbye", letter_goodbye},
});

std::string greeting_of(const ReportData& data) {
  std::vector<std::string> names;
  for (const auto& person : data.partners)
    if (!person.name.empty()) names.push_back(calling_name(person));
  const bool some_unnamed = data.mentorship.type == MentorshipKind::group && names.size() < 2;
  return names.empty() || some_unnamed ? (data.mentorship.type == MentorshipKind::group ? "Hello all," : "Hello,")
                                       : fmt::format("Dear {},", in_a_row(names));
}

/// Of what a letter would tell; what it never tells is missed by nobody.
std::vector<std::string> held_back_from(ReportData data) {
  for (const ToldKind& told : told_kinds())
    if (!told.in_letters) data.left_out.erase(told.kind);
  return left_out_lines({&data, 1});
}

}  // namespace

std::span<const LetterRule> letter_rules() { return letter_table; }

Letter write_letter(const ReportData& data, const Period& period, Date today) {
  Letter letter;
  const bool mine = data.audience == Audience::me;
  letter.title = fmt::format("{} {}", mine ? "For myself:" : "Letter to", data.mentorship.title);
  if (!mine) letter.greeting = greeting_of(data);
  if (!mine) letter.farewell = "With best wishes,\n" + as_beginning(data.my_name);
  bool fresh = true;
  for (const auto& rule : letter_rules()) {
    fresh = fresh || rule.place == new_paragraph;
    for (auto& sentence : rule.write(data, period, today)) {
      if (fresh || sentence.begins) letter.paragraphs.emplace_back();
      fresh = false;
      letter.paragraphs.back().push_back(std::move(sentence));
    }
  }
  letter.held_back = held_back_from(data);
  return letter;
}

std::string letter_text(const Letter& letter) {
  if (letter.paragraphs.empty()) return {};
  std::string text = letter.greeting.empty() ? std::string() : letter.greeting + "\n\n";
  for (std::size_t i = 0; i < letter.paragraphs.size(); ++i) {
    if (i > 0) text += "\n";
    std::string_view blank;
    for (const auto& sentence : letter.paragraphs[i]) {
      text.append(blank).append(sentence.text);
      blank = " ";
    }
    text += "\n";
  }
  return letter.farewell.empty() ? text : text + "\n" + letter.farewell + "\n";
}

}  // namespace mentor

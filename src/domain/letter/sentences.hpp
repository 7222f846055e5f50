// SPDX-License-Identifier: MIT
// The rules of a letter, one function each; table.cpp lists them. And the words that they share. Private to the domain.
#pragma once

#include "domain/report/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/letter.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mentor {

using LetterRuleFunction = LetterParagraph(const ReportData& data, const Period& period, Date today);
LetterRuleFunction letter_meetings, letter_rhythm, letter_pulse, letter_goals, letter_dropped_goals, letter_wins,
    letter_their_promises, letter_my_promises, letter_answers, letter_praise, letter_wishes, letter_their_praise,
    letter_their_wishes, letter_lessons, letter_reviews, letter_ending, letter_next_goals, letter_next_promises,
    letter_waiting, letter_next_session, letter_end_ahead, letter_thanks, letter_goodbye;

/// What a text may be quoted for: it is there, and was not withheld.
bool can_quote(const RecordBase& record, std::string_view text);
/// “send the paper”: in one line, without a full stop at its end; a long one is cut after a word.
std::string quote(std::string_view text);
/// "one", "nine", "12"
std::string spelt(std::int64_t count);
/// "once", "twice", "12 times"
std::string times_spelt(std::int64_t count);
/// With a capital at the beginning.
std::string sentence_case(std::string words);

/// "on 5 May", with the year where it is not today's.
std::string letter_day(Date date, Date today);
/// "5 May", "5 May 2025"
std::string letter_date(Date date, Date today);
/// "May", "May 2025"
std::string letter_month(Date date, Date today);

/// How a person is called in the letter: "I"; "you", or a name where the letter is mine or goes to several.
std::string letter_who(const ReportData& data, std::string_view handle);
/// The same before what is theirs: "my", "your", "Ana's".
std::string letter_whose(const ReportData& data, std::string_view handle);
/// The same for the partners' side, as the subject of a sentence ("you", "Ana") and as its object.
std::string letter_them(const ReportData& data);
/// The first name, if the handle says that it is used; else the whole one.
std::string calling_name(const Person& person);
/// It ended within the period.
bool says_goodbye(const ReportData& data, const Period& period);
/// The day is in the period.
bool in_period(const Period& period, std::optional<Date> day);

}  // namespace mentor

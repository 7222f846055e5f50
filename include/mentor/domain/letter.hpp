// SPDX-License-Identifier: MIT
// A time with somebody as one page of prose, drafted from what was recorded. Every sentence knows its records.
#pragma once

#include "mentor/domain/report.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

struct LetterSentence {
  std::string text;      ///< with its full stop
  std::vector<Id> from;  ///< what it was made of; never empty
  bool begins = false;   ///< a paragraph, wherever its rule stands
};
using LetterParagraph = std::vector<LetterSentence>;

/// From the journal's owner to the partner; for me the same of them, with neither greeting nor farewell.
struct Letter {
  std::string title;     ///< "Letter to Ana Alba"
  std::string greeting;  ///< "Dear Ana,"
  std::vector<LetterParagraph> paragraphs;
  std::string farewell;                ///< lines: "With best wishes,", the name
  std::vector<std::string> held_back;  ///< what the reader does not get, in numbers: "2 private notes"
};

/// The sentences of one kind; none where what was recorded does not carry them. Their texts are quoted as they were
/// written, withheld ones never.
struct LetterRule {
  std::string_view name;
  LetterParagraph (*write)(const ReportData& data, const Period& period, Date today);
  enum class Place { same_paragraph, new_paragraph } place = Place::same_paragraph;
};
[[nodiscard]] std::span<const LetterRule> letter_rules();

/// A year's letter; of a mentorship that was closed within the period it says goodbye.
[[nodiscard]] Letter write_letter(const ReportData& data, const Period& period, Date today);

/// One line a paragraph, an empty one between two: what the editor shows. Empty for a letter without a paragraph.
[[nodiscard]] std::string letter_text(const Letter& letter);

}  // namespace mentor

// SPDX-License-Identifier: MIT
// The periodic evaluation: the same questions over time, the comparison with the last answers, and the adjustment
// agreed (article 001). Question sets are data: three built in, others from TOML files of the user.
#pragma once

#include "mentor/domain/clauses.hpp"
#include "mentor/domain/dates.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/report.hpp"
#include "mentor/domain/toml_entries.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

struct ReviewQuestion {
  std::string key;  ///< bare TOML key, unique in the set: "trust"
  std::string text;
  enum class Kind { rating, words } kind = Kind::words;  ///< rating: 1 to 5
};

struct ReviewSet {
  std::string name;  ///< "mentor", "mentee", "start-stop-continue", or a file's name
  std::string title;
  std::vector<ReviewQuestion> questions;
};

/// In the order in which they are offered.
[[nodiscard]] std::span<const ReviewSet> built_in_reviews();

/// A user's set: `title = "…"`, then for each question a table `[key]` with `ask = "…"` and perhaps `rating = true`.
/// Throws UserError naming the line: no question, an unknown key, a question without text, more than 50 questions.
[[nodiscard]] ReviewSet read_review_set(std::string_view name, const TomlEntries& entries);

/// The form to fill in: TOML, each question as a comment above its key, the last answers as comments, `adjustment` at
/// the end.
/// `changed`: what was changed last, if nobody has said how it went; `agreed`: of it what a review looks at, on top.
[[nodiscard]] std::string review_template(const ReviewSet& set, std::string_view mentorship_title,
                                          const TomlEntries& last, std::string_view changed = {},
                                          const Clauses& agreed = {});

struct ReviewAnswers {
  TomlEntries answers;  ///< given ones only, in the order of the set
  std::optional<std::string> adjustment;
  std::optional<std::string> went;  ///< how the adjustment before went
};
/// Throws UserError naming the line: an unknown key (with a suggestion), a rating that is not 1 to 5, nothing answered.
[[nodiscard]] ReviewAnswers read_review(const ReviewSet& set, const TomlEntries& entries);

/// Without the words that stand for answers where a review was of a change alone.
[[nodiscard]] TomlEntries answers_to_questions(TomlEntries stored);

/// The stored form of answers: TOML, a line a key.
[[nodiscard]] std::string write_answers(const TomlEntries& answers);

struct ReviewComparison {
  std::string question;  ///< text; the key where the set no longer has it
  std::string before;    ///< empty: not answered then
  std::string now;
  std::optional<int> change;  ///< of a rating answered both times
};
[[nodiscard]] std::vector<ReviewComparison> compare_reviews(const ReviewSet& set, const TomlEntries& before,
                                                            const TomlEntries& now);

/// For reading: an item per question with the answer and how it changed, then the adjustment. `before` is the review
/// that it is compared with, `person` the one of a group who answered.
[[nodiscard]] Report review_report(const Review& review, const ReviewSet& set,
                                   const std::vector<ReviewComparison>& comparisons,
                                   const std::optional<Review>& before, std::string_view mentorship_title,
                                   std::string_view person = {});

}  // namespace mentor

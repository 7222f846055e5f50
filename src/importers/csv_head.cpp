// SPDX-License-Identifier: MIT
// The heading of a table in CSV: which line it is, which character separates, and what each column may mean by its
// name.
#include "importers/csv_rows.hpp"
#include "importers/csv_words.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/messages/values.hpp"

#include <algorithm>
#include <utility>

namespace mentor::importers {

namespace {

/// So far down a heading is looked for: a title, who made the table, an empty line.
constexpr std::size_t looked_down = 20;

bool may_be_several(CsvField field) {
  return field == CsvField::leave || field == CsvField::summary || field == CsvField::notes ||
         field == CsvField::promises || field == CsvField::my_promises || field == CsvField::their_promises;
}

class HeadGuess {
 public:
  HeadGuess(CsvHead& head, Role mine) : head_(head) {
    for (const auto& column : head.columns) guesses_.push_back(guess_csv_column(column, mine));
    place_start();
    settle();
    for (const auto& guess : guesses_) head_.guess.push_back(guess.field);
    keep_one_summary();
  }

 private:
  /// "Start" beside a date is its time.
  void place_start() {
    const bool dated = std::any_of(guesses_.begin(), guesses_.end(), [](const ColumnGuess& guess) {
      return guess.field == CsvField::date && !guess.start;
    });
    for (auto& guess : guesses_)
      if (dated && guess.start) guess.field = CsvField::time;
  }
  /// Of several columns for what only one can be, one whose whole name says it; nobody knows of two such.
  void settle() {
    for (std::size_t number = 0; number < names<CsvField>.size(); ++number) {
      const auto field = static_cast<CsvField>(number);
      std::vector<std::size_t> found;
      std::vector<std::size_t> whole;
      for (std::size_t i = 0; i < guesses_.size(); ++i) {
        if (may_be_several(field) || guesses_[i].field != field) continue;
        found.push_back(i);
        if (guesses_[i].whole) whole.push_back(i);
      }
      if (found.size() < 2) continue;
      for (const std::size_t i : found) guesses_[i].field = CsvField::leave;
      if (whole.size() == 1)
        guesses_[whole.front()].field = field;
      else
        head_.doubts.emplace_back(field, whole.empty() ? found : whole);
    }
  }
  void keep_one_summary() {
    bool seen = false;
    for (auto& field : head_.guess) {
      if (field != CsvField::summary) continue;
      if (seen) field = CsvField::notes;
      seen = true;
    }
  }

  CsvHead& head_;
  std::vector<ColumnGuess> guesses_;
};

/// How much a row looks like a heading.
struct RowRank {
  std::size_t known = 0;  ///< cells that are names of columns; 0 without a date
  std::size_t filled = 0;
};

RowRank rank_of(const std::vector<std::string>& cells, const CsvHint& hint) {
  RowRank rank;
  bool dated = false;
  for (const auto& cell : cells) {
    const std::string plain = fold(trim(cell));
    if (plain.empty()) continue;
    ++rank.filled;
    const CsvField field = guess_csv_column(cell, hint.role).field;
    const bool said = std::any_of(hint.columns.begin(), hint.columns.end(),
                                  [&](const std::string& name) { return fold(name) == plain; });
    dated = dated || said || field == CsvField::date;
    rank.known += said ? 2 : field != CsvField::leave ? 1 : 0;
  }
  if (!dated) rank.known = 0;
  return rank;
}

struct FoundHead {
  CsvHead head;
  RowRank rank;
};

/// The first row with two names of columns; without one the first with two cells, else the first.
std::optional<FoundHead> head_with(std::string_view text, char separator, bool hinted, const CsvHint& hint) {
  std::optional<FoundHead> best;
  std::size_t rows = 0;
  const auto fault = each_csv_row(text, separator, [&](CsvRow row) {
    ++rows;
    if (hinted && rows == 1) return true;
    const RowRank rank = rank_of(row.cells, hint);
    if (!best || rank.known >= 2 || (best->rank.filled < 2 && rank.filled >= 2)) {
      best = FoundHead{{}, rank};
      best->head.separator = separator;
      best->head.columns = std::move(row.cells);
      best->head.rows = rows;
      best->head.line = row.line;
      best->head.titled = rows > (hinted ? 2U : 1U);
    }
    return rank.known < 2 && rows < looked_down;
  });
  if (fault && (!best || best->head.line >= fault->line))
    throw UserError(messages::in_line(fault->line, fault->text), Exit::failed);
  return best;
}

/// "sep=;" in the first line.
std::optional<char> hinted_separator(std::string_view text) {
  const bool says = text.size() > 4 && to_lower_ascii(text.substr(0, 4)) == "sep=" &&
                    std::string_view(",;\t|").find(text[4]) != std::string_view::npos;
  return says ? std::optional(text[4]) : std::nullopt;
}

}  // namespace

CsvHead read_csv_head(std::string_view text, const CsvHint& hint) {
  const auto hinted = hinted_separator(text);
  std::optional<FoundHead> best;
  std::optional<UserError> refused;
  for (const char separator : hinted ? std::string{*hinted} : std::string(",;\t")) {
    std::optional<FoundHead> found;
    const auto refusal = refusal_of([&] { found = head_with(text, separator, hinted.has_value(), hint); });
    if (refusal && !refused) refused = refusal;
    const auto rank = [](const FoundHead& item) { return std::pair(item.rank.known, item.head.columns.size()); };
    if (found && (!best || rank(*found) > rank(*best))) best = std::move(found);
  }
  if (refused && (!best || best->rank.known < 2)) throw *refused;
  if (!best) throw UserError(messages::no_csv_head(), Exit::failed);
  CsvHead head = std::move(best->head);
  for (auto& column : head.columns) column = std::string(trim(column));
  HeadGuess(head, hint.role);
  return head;
}

}  // namespace mentor::importers

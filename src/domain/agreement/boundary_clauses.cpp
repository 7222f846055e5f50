// SPDX-License-Identifier: MIT
// A small grammar of clauses. What is not understood says nothing.
#include "domain/agreement/boundary_clauses.hpp"

#include "mentor/domain/text.hpp"

#include <algorithm>
#include <utility>

namespace mentor::boundary {

namespace {

bool denies(std::string_view word) {
  return is_one_of(word, {"no", "not", "never", "none", "nothing", "nobody", "neither", "nor", "unavailable",
                          "unreachable", "offline", "off", "away", "silence", "quiet", "taboo"});
}

bool restricts(std::string_view word) { return is_one_of(word, {"only", "solely", "exclusively"}); }

bool excepts(std::string_view word) { return is_one_of(word, {"except", "unless", "besides"}); }

/// With these it is about something else: how much, which of several days, a date, what is talked about.
bool clouds(const Words& words, std::size_t at) {
  const std::string_view word = words[at];
  if (is_one_of(word, {"more",    "less",       "longer", "most",      "least",     "about",    "without",  "first",
                       "second",  "third",      "last",   "other",     "alternate", "even",     "odd",      "problem",
                       "trouble", "preference", "matter", "mind",      "objection", "january",  "february", "april",
                       "june",    "july",       "august", "september", "october",   "november", "december", "always"}))
    return true;
  const bool follows_the = at > 0 && words[at - 1] == "the";
  if (follows_the && days_at(words, at) && !word.starts_with("week") && !word.starts_with("work")) return true;
  return word.size() > 2 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "only if urgent", "only by arrangement": what it depends on, no clock says.
bool depends(std::string_view word) {
  return is_one_of(word, {"if",     "when",      "whenever",  "once",    "urgent",    "urgently",    "emergency",
                          "case",   "cases",     "need",      "needed",  "needs",     "necessary",   "emergencies",
                          "asked",  "ask",       "asking",    "agreed",  "agreement", "appointment", "arrangement",
                          "crisis", "important", "exception", "request", "notice",    "warning",     "exceptionally"});
}

bool joins(std::string_view word) { return is_one_of(word, {"and", "or", "nor", ",", "&"}); }

bool leads(std::string_view word) {
  return is_one_of(word, {"on", "at", "in", "the", "during", "over", "every", "each", "any", "all", "also", "late",
                          "early", "please", "onwards", "on"});
}

/// Reads a clause from its first word to its last.
class ClauseReader {
 public:
  explicit ClauseReader(const Words& words, Said said = Said::never)
      : words_(words), restricts_(said == Said::only || std::any_of(words.begin(), words.end(), restricts)) {}

  Clause read() {
    while (at_ < words_.size()) read_word();
    if (denied_ && restricted_) clause_.is_clear = false;
    if (denied_ || kept_free_) clause_.polarity = Polarity::never;
    if (restricted_) clause_.polarity = Polarity::only;
    if (restricted_ && only_kinds_) {
      clause_.polarity = Polarity::never;
      clause_.other_kinds = true;
    }
    // "never except on Mondays" is only on Mondays.
    if (denied_ && clause_.terms.empty() && !clause_.except.empty()) {
      clause_.polarity = Polarity::only;
      std::swap(clause_.terms, clause_.except);
    }
    return std::move(clause_);
  }

 private:
  [[nodiscard]] std::string_view next(std::size_t ahead = 1) const {
    return at_ + ahead < words_.size() ? std::string_view(words_[at_ + ahead]) : std::string_view();
  }

  void read_word() {
    const std::string_view word = words_[at_];
    if (clouds(words_, at_) || (restricts_ && !in_exception_ && depends(word))) clause_.is_clear = false;
    if (const auto days = days_at(words_, at_)) return take_days(*days);
    if (const auto hours = hours_at(words_, at_, restricts_ ? Said::only : Said::never)) return take_hours(*hours);
    if (const auto kind = kind_called(word)) {
      if (!in_exception_) clause_.kinds.push_back(*kind);
      kind_was_last_ = true;
      ++at_;
      return;
    }
    if (restricts(word)) return take_only();
    if (denies(word)) {
      // "not only", and "off the record"
      if (word == "off" && next() == "the") clause_.is_clear = false;
      if (restricts(next())) clause_.is_clear = false;
      denied_ = true;
    }
    if (excepts(word) || (word == "but" && denied_) || (word == "other" && next() == "than")) in_exception_ = true;
    if (is_one_of(word, {"keep", "kept", "stay", "stays"})) keeps_ = true;
    if (word == "free" && keeps_) kept_free_ = true;
    if (joins(word)) joined_ = word;
    ++at_;
  }

  /// "only on Mondays", "only not on Mondays", "only calls", or behind what it is about.
  void take_only() {
    ++at_;
    std::size_t ahead = at_;
    while (ahead < words_.size() && is_one_of(words_[ahead], {"by", "via", "through", "for", "with"})) ++ahead;
    if (ahead < words_.size() && words_[ahead] == "not") return;
    restricted_ = true;
    const bool kind_follows = ahead < words_.size() && kind_called(words_[ahead]).has_value();
    only_kinds_ = kind_follows || (at_ == words_.size() && kind_was_last_);
    // "only for the family"
    if (ahead > at_ && !kind_follows) clause_.is_clear = false;
  }

  std::vector<Term>& terms() { return in_exception_ ? clause_.except : clause_.terms; }

  /// "only on weekdays and before 18:00" wants both, "never on Sundays and after 20:00" wants either.
  [[nodiscard]] bool wants_both(std::string_view joined) const {
    return joined.empty() || (restricts_ && joined != "or");
  }

  void take_days(const Found<DaySet>& days) {
    at_ += days.words;
    kind_was_last_ = false;
    const std::string_view joined = std::exchange(joined_, {});
    const bool has_hours = !terms().empty() && !terms().back().hours.empty();
    const bool is_whole = has_hours && terms().back().days.any() && !terms().back().days_taken_over;
    if (terms().empty() || is_whole || (has_hours && !wants_both(joined))) terms().emplace_back();
    Term& term = terms().back();
    if (std::exchange(term.days_taken_over, false)) term.days.reset();
    term.days |= days.value;
  }

  void take_hours(const Found<HourSpan>& hours) {
    at_ += hours.words;
    kind_was_last_ = false;
    const std::string_view joined = std::exchange(joined_, {});
    if (terms().empty()) terms().emplace_back();
    const Term before = terms().back();
    const bool overlap = !before.hours.empty() && (contains(before.hours.back(), hours.value.start) ||
                                                   contains(hours.value, before.hours.back().start));
    if (!before.hours.empty() && !(overlap && wants_both(joined)))
      terms().push_back({before.days, {}, before.days.any()});
    else if (before.hours.empty() && before.days.any() && !wants_both(joined))
      terms().emplace_back();
    terms().back().hours.push_back(hours.value);
  }

  const Words& words_;
  bool restricts_;  ///< somewhere in it
  std::size_t at_ = 0;
  Clause clause_;
  std::string_view joined_;  ///< the word that joins what comes to what was
  bool denied_ = false;
  bool restricted_ = false;
  bool only_kinds_ = false;
  bool kind_was_last_ = false;
  bool in_exception_ = false;
  bool keeps_ = false;
  bool kept_free_ = false;
};

bool suits(std::string_view word) {
  return is_one_of(word, {"we",   "us",   "both", "i",    "me",   "they",  "them", "you",   "meet",
                          "are",  "is",   "am",   "can",  "suit", "suits", "work", "works", "best",
                          "good", "fine", "free", "well", "from", "for",   "to",   "sides", "available"});
}

/// "…, or after 20:00" goes on with what was said before: days and hours alone, but for words that `say_nothing`.
bool only_goes_on(const Words& words, bool (*say_nothing)(std::string_view) = leads) {
  bool says = false;
  for (std::size_t at = 0; at < words.size();) {
    const auto days = days_at(words, at);
    const auto hours = days ? std::nullopt : hours_at(words, at, Said::never);
    says = says || days || hours;
    if (days)
      at += days->words;
    else if (hours)
      at += hours->words;
    else if (joins(words[at]) || leads(words[at]) || say_nothing(words[at]))
      ++at;
    else
      return false;
  }
  return says;
}

bool divides(const Words& words, std::size_t at) {
  const std::string_view word = words[at];
  return is_one_of(word, {",", ";", ".", "(", ")", "!", "?"}) || (word == "but" && at > 0 && words[at - 1] == ",");
}

}  // namespace

bool contains(const HourSpan& span, Minutes clock) {
  return span.start < span.end ? clock >= span.start && clock < span.end : clock >= span.start || clock < span.end;
}

Clause read_clause(const Words& words, Said said) { return ClauseReader(words, said).read(); }

std::vector<Words> clauses_of(const Words& words) {
  std::vector<Words> clauses(1);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!divides(words, at))
      clauses.back().push_back(words[at]);
    else if (!clauses.back().empty())
      clauses.emplace_back();
  }
  std::vector<Words> whole;
  for (auto& clause : clauses) {
    if (clause.empty()) continue;
    if (whole.empty() || !only_goes_on(clause)) {
      whole.push_back(std::move(clause));
      continue;
    }
    whole.back().emplace_back(",");
    whole.back().insert(whole.back().end(), clause.begin(), clause.end());
  }
  return whole;
}

std::vector<Words> clauses_of_sentences(std::string_view text) {
  std::vector<Words> clauses;
  for (const auto line : split_lines(text)) {
    Words sentence;
    const Words words = words_of(line);
    for (std::size_t at = 0; at <= words.size(); ++at) {
      const bool ends = at == words.size() || is_one_of(words[at], {";", "."}) ||
                        (words[at] == "or" && at > 0 && words[at - 1] == ",");
      if (!ends)
        sentence.push_back(words[at]);
      else
        for (auto& clause : clauses_of(std::exchange(sentence, {}))) clauses.push_back(std::move(clause));
    }
  }
  return clauses;
}

bool only_suits(const Words& words) { return only_goes_on(words, suits); }

}  // namespace mentor::boundary

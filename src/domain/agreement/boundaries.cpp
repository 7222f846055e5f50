// SPDX-License-Identifier: MIT
// Whether a moment lies where an agreed boundary says that it should not. A small grammar: clauses that say never or
// only, days, hours, kinds of contact, and exceptions. What is not understood says nothing.
#include "domain/agreement/boundary_words.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <initializer_list>
#include <utility>

namespace mentor {

namespace {

using namespace boundary;  // NOLINT(google-build-using-namespace): the words of a boundary

constexpr std::array<std::string_view, 7> day_titles{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                     "Thursday", "Friday", "Saturday"};

/// Days and hours that belong together: all that it names must hold.
struct Term {
  DaySet days;                  ///< none: any
  std::vector<HourSpan> hours;  ///< none: any
  bool days_taken_over = false;

  [[nodiscard]] bool is_empty() const { return days.none() && hours.empty(); }
};

bool contains(const HourSpan& span, Minutes clock) {
  return span.start < span.end ? clock >= span.start && clock < span.end : clock >= span.start || clock < span.end;
}

enum class Polarity { unknown, never, only };

struct Clause {
  Polarity polarity = Polarity::unknown;
  bool is_clear = true;
  std::vector<Term> terms;   ///< any of them
  std::vector<Term> except;  ///< but for these
  std::vector<ContactKind> kinds;
  bool other_kinds = false;  ///< it is about all but these
};

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
  explicit ClauseReader(const Words& words)
      : words_(words), restricts_(std::any_of(words.begin(), words.end(), restricts)) {}

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

/// "…, or after 20:00" goes on with what was said before.
bool only_goes_on(const Words& words) {
  bool says = false;
  for (std::size_t at = 0; at < words.size();) {
    const auto days = days_at(words, at);
    const auto hours = days ? std::nullopt : hours_at(words, at, Said::never);
    says = says || days || hours;
    if (days)
      at += days->words;
    else if (hours)
      at += hours->words;
    else if (joins(words[at]) || leads(words[at]))
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

std::vector<Words> clauses_of(std::string_view line) {
  std::vector<Words> clauses(1);
  const Words words = words_of(line);
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

bool is_of(ContactKind kind, const Disturbance& contact) {
  const auto by = [&](Channel channel) { return contact.channel == channel; };
  switch (kind) {
    case ContactKind::call:
      return by(Channel::phone) || by(Channel::video) || (!contact.message && !contact.channel);
    case ContactKind::meeting:
      return !contact.message;
    case ContactKind::message:
      return contact.message || by(Channel::chat) || by(Channel::email);
    case ContactKind::mail:
      return by(Channel::email) || (contact.message && !contact.channel);
    case ContactKind::chat:
      return by(Channel::chat) || (contact.message && !contact.channel);
  }
  return false;
}

bool concerns(const Clause& clause, const Disturbance& contact) {
  if (clause.kinds.empty()) return true;
  const bool named =
      std::any_of(clause.kinds.begin(), clause.kinds.end(), [&](ContactKind kind) { return is_of(kind, contact); });
  return named != clause.other_kinds;
}

struct Moment {
  Date day;
  Minutes clock;
  bool has_time;
};

bool has_day(const Term& term, Date day) {
  return term.days.none() || term.days.test(std::chrono::weekday{day}.c_encoding());
}

/// The small hours belong to the evening before.
bool holds(const Term& term, const Moment& moment) {
  if (term.hours.empty()) return has_day(term, moment.day);
  if (!moment.has_time) return false;
  return std::all_of(term.hours.begin(), term.hours.end(), [&](const HourSpan& span) {
    const bool small_hours = span.end <= span.start && moment.clock < span.end;
    return contains(span, moment.clock) && has_day(term, moment.day - Days{small_hours ? 1 : 0});
  });
}

bool may_hold(const Term& term, const Moment& moment) {
  return moment.has_time ? holds(term, moment) : has_day(term, moment.day);
}

std::string day_words(Date day) { return fmt::format("a {}", day_titles.at(std::chrono::weekday{day}.c_encoding())); }

/// How the moment is called that the clause is against; nothing where it is not.
std::optional<std::string> met_by(const Clause& clause, const Moment& moment) {
  const auto words = [&](bool days, bool hours) {
    if (!hours) return day_words(moment.day);
    const std::string clock = format_clock(moment.clock);
    return days ? fmt::format("{} at {}", day_words(moment.day), clock) : clock;
  };
  const auto fits = [&](const Term& term) { return may_hold(term, moment); };
  if (clause.polarity == Polarity::only) {
    if (clause.terms.empty() || std::any_of(clause.terms.begin(), clause.terms.end(), fits)) return std::nullopt;
    const bool right_day = std::any_of(clause.terms.begin(), clause.terms.end(),
                                       [&](const Term& term) { return has_day(term, moment.day); });
    return words(false, right_day);
  }
  if (std::any_of(clause.except.begin(), clause.except.end(), fits)) return std::nullopt;
  for (const auto& term : clause.terms)
    if (!term.is_empty() && holds(term, moment)) return words(term.days.any(), !term.hours.empty());
  return std::nullopt;
}

}  // namespace

std::optional<BoundaryMet> boundary_met(const std::optional<Agreement>& agreement, LocalTime time, bool has_time,
                                        const Disturbance& contact) {
  if (!agreement || agreement->withheld || !agreement->boundaries) return std::nullopt;
  const Date day = date_of(time);
  const Moment moment{day, std::chrono::floor<Minutes>(time - LocalTime{day}), has_time};
  for (const auto line : split_lines(*agreement->boundaries))
    for (const auto& words : clauses_of(line)) {
      const Clause clause = ClauseReader(words).read();
      if (!clause.is_clear || clause.polarity == Polarity::unknown || !concerns(clause, contact)) continue;
      if (auto met = met_by(clause, moment)) return BoundaryMet{std::move(*met), std::string(trim(line))};
    }
  return std::nullopt;
}

std::optional<BoundaryMet> boundary_met(const std::optional<Agreement>& agreement, const std::vector<Person>& partners,
                                        Instant instant, bool has_time, const WallClock& clock,
                                        const Disturbance& contact) {
  if (auto met = boundary_met(agreement, clock.mine(instant), has_time, contact)) return met;
  if (!has_time || clock.zones == nullptr) return std::nullopt;
  for (const auto& partner : partners) {
    if (!partner.zone || !clock.zones->known(*partner.zone)) continue;
    auto met = boundary_met(agreement, clock.in(instant, *partner.zone), has_time, contact);
    if (!met) continue;
    met->what += " for " + partner.name;
    return met;
  }
  return std::nullopt;
}

}  // namespace mentor

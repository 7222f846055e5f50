// SPDX-License-Identifier: MIT
// Whether a moment lies where an agreed boundary says that it should not, or where nobody said that it suits.
#include "domain/agreement/boundary_clauses.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/date_scanner.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace mentor {

namespace {

using namespace boundary;  // NOLINT(google-build-using-namespace): the words of a boundary

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

bool has_day(const Term& term, Date day) { return term.days.none() || (term.days & day_set(iso_weekday(day))).any(); }

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

std::string day_words(Date day) { return fmt::format("a {}", weekday_name(iso_weekday(day))); }

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

Moment moment_of(LocalTime time, bool has_time) {
  const Date day = date_of(time);
  return {day, std::chrono::floor<Minutes>(time - LocalTime{day}), has_time};
}

/// What is said of the days and hours for sessions: its clauses, and as one of "only" all days and hours that are said
/// to suit, unless some of that is not understood.
std::vector<Clause> availability_of(const std::string& text) {
  std::vector<Clause> clauses;
  Clause suiting{Polarity::only, true, {}, {}, {}, false};
  for (const auto& words : clauses_of_sentences(text)) {
    Clause clause = read_clause(words, Said::only);
    if (clause.polarity != Polarity::unknown) {
      if (clause.is_clear) clauses.push_back(std::move(clause));
      continue;
    }
    suiting.is_clear = suiting.is_clear && (clause.terms.empty() || (clause.is_clear && only_suits(words)));
    suiting.terms.insert(suiting.terms.end(), clause.terms.begin(), clause.terms.end());
  }
  if (suiting.is_clear) clauses.push_back(std::move(suiting));
  return clauses;
}

/// Nobody said on whose clock, so it is enough that it suits on one.
std::optional<BoundaryMet> unavailable(const Clauses& agreed, const std::vector<Moment>& moments,
                                       const Disturbance& contact) {
  for (const auto& clause : availability_of(agreed.value("meetings.availability"))) {
    if (!concerns(clause, contact)) continue;
    const auto met = met_by(clause, moments.front());
    const bool everywhere = std::all_of(moments.begin(), moments.end(),
                                        [&](const Moment& moment) { return met_by(clause, moment).has_value(); });
    if (met && everywhere) return BoundaryMet{*met, agreed.line("meetings.availability")};
  }
  return std::nullopt;
}

}  // namespace

std::optional<BoundaryMet> boundary_met(const Clauses& agreed, LocalTime time, bool has_time,
                                        const Disturbance& contact) {
  const Moment moment = moment_of(time, has_time);
  for (const auto* key : {"boundaries.personal", "boundaries.professional"}) {
    const std::string text = agreed.value(key);
    for (const auto line : split_lines(text))
      for (const auto& words : clauses_of(words_of(line))) {
        const Clause clause = read_clause(words);
        if (!clause.is_clear || clause.polarity == Polarity::unknown || !concerns(clause, contact)) continue;
        if (auto met = met_by(clause, moment)) return BoundaryMet{std::move(*met), std::string(trim(line))};
      }
  }
  return std::nullopt;
}

std::optional<BoundaryMet> boundary_met(const Clauses& agreed, const std::vector<Person>& partners, Instant instant,
                                        bool has_time, const WallClock& clock, const Disturbance& contact) {
  const LocalTime mine = clock.mine(instant);
  if (auto met = boundary_met(agreed, mine, has_time, contact)) return met;
  std::vector<Moment> moments{moment_of(mine, has_time)};
  for (const auto& partner : partners) {
    if (!has_time || clock.zones == nullptr || !partner.zone || !clock.zones->known(*partner.zone)) continue;
    const LocalTime theirs = clock.in(instant, *partner.zone);
    moments.push_back(moment_of(theirs, has_time));
    auto met = boundary_met(agreed, theirs, has_time, contact);
    if (!met) continue;
    met->what += " for " + partner.name;
    return met;
  }
  return contact.message ? std::nullopt : unavailable(agreed, moments, contact);
}

}  // namespace mentor

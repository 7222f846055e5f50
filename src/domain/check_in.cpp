// SPDX-License-Identifier: MIT
// The check-in: plays the table of rules over what is open, drops what another matter says better, and puts the most
// urgent first.
#include "mentor/domain/check_in.hpp"

#include "domain/wording.hpp"
#include "mentor/domain/acts/mentorship.hpp"
#include "mentor/domain/telling.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <tuple>
#include <utility>

namespace mentor {

namespace {

bool is_said_better(const Matter& matter, const std::vector<Matter>& all) {
  const auto& better = traits_of(matter).yields_to;
  if (better.front().empty()) return false;
  // What is said of the mentorship as a whole is also said better of a part of it, its agreement.
  const bool of_the_whole = matter.id == matter.mentorship;
  return std::any_of(all.begin(), all.end(), [&](const Matter& other) {
    return (of_the_whole || other.id == matter.id) &&
           std::find(better.begin(), better.end(), other.rule) != better.end();
  });
}

/// A session of today or tomorrow leads its mentorship.
bool is_session_at_hand(const Matter& matter) {
  return traits_of(matter).meeting && (matter.state == MatterState::today || matter.state == MatterState::tomorrow);
}

auto urgency(const Matter& matter) {
  const bool meets_today = is_session_at_hand(matter) && matter.state == MatterState::today;
  return std::tuple(meets_today ? 0 : 1, matter.state, matter.mine ? 0 : 1, matter.since);
}

/// Within a mentorship.
auto place(const Matter& matter) { return std::tuple(is_session_at_hand(matter) ? 0 : 1, urgency(matter)); }

auto urgency(const DigestGroup& group) {
  auto most = urgency(group.matters.front());
  for (const auto& matter : group.matters) most = std::min(most, urgency(matter));
  return most;
}

bool is_snoozed(const Matter& matter, const std::vector<Snooze>& snoozes, Date today) {
  return std::any_of(snoozes.begin(), snoozes.end(), [&](const Snooze& snooze) {
    return snooze.until > today &&
           (snooze.target == matter.id || snooze.target == matter.mentorship || snooze.target == matter.rule);
  });
}

RuleSetting setting_of(const RuleSettings& settings, std::string_view mentorship, std::string_view rule) {
  if (settings.empty()) return {};
  if (const auto one = settings.find(fmt::format("{}/{}", mentorship, rule)); one != settings.end()) return one->second;
  if (const auto all = settings.find(rule); all != settings.end()) return all->second;
  return {};
}

using PlayedRules = std::vector<const Rule*>;

template <class Wanted>
PlayedRules rules_where(Wanted wanted) {
  PlayedRules found;
  for (const auto& rule : rules())
    if (wanted(rule)) found.push_back(&rule);
  return found;
}

/// It asks for a contact, or says what one that does leaves to it.
bool bears_on_contact(const Rule& rule) {
  return rule.traits.contact || std::any_of(rules().begin(), rules().end(), [&](const Rule& other) {
           const auto& better = other.traits.yields_to;
           return other.traits.contact && std::find(better.begin(), better.end(), rule.name) != better.end();
         });
}

std::vector<Matter> play(const PlayedRules& played, const OpenMentorship& open, const std::vector<Snooze>& snoozes,
                         LocalTime now, std::optional<Days> within, const RuleSettings& settings,
                         const WallClock& clock) {
  std::vector<Matter> found;
  found.reserve(8);  // as many as there usually are: growing moves them all
  for (const Rule* const rule : played) {
    if (!setting_of(settings, open.mentorship.handle, rule->name).on) continue;
    const std::int64_t number = number_of(*rule, settings, open.mentorship.handle);
    find_matters(*rule,
                 RuleInput{open, date_of(now), now, within.value_or(Days{static_cast<int>(number)}), number, clock,
                           rule->traits.working_days && !within, within.has_value()},
                 found);
  }
  std::vector<std::size_t> wanted;
  for (std::size_t i = 0; i < found.size(); ++i)
    if (!is_said_better(found[i], found) && !is_snoozed(found[i], snoozes, date_of(now))) wanted.push_back(i);
  std::vector<Matter> kept;
  kept.reserve(wanted.size());
  for (const std::size_t i : wanted) kept.push_back(std::move(found[i]));
  std::stable_sort(kept.begin(), kept.end(), [](const Matter& a, const Matter& b) { return place(a) < place(b); });
  return kept;
}

}  // namespace

bool is_more_urgent(const Matter& one, const Matter& other) { return place(one) < place(other); }

std::int64_t number_of(const Rule& rule, const RuleSettings& settings, std::string_view mentorship) {
  const auto general = settings.find(rule.name);
  const auto for_all = general != settings.end() ? general->second.number : std::nullopt;
  const auto here = setting_of(settings, mentorship, rule.name).number;
  // Beyond three centuries a date would leave the calendar.
  return std::clamp<std::int64_t>(here.value_or(for_all.value_or(rule.number)), 0, 100'000);
}

void find_matters(const Rule& rule, const RuleInput& input, std::vector<Matter>& found) {
  const std::size_t before = found.size();
  // An import is history: practices rest until the owner has logged a session there himself.
  if (rule.type == MatterClass::practice && input.open.last_contact && input.open.last_contact->imported) return;
  rule.find(input, found);
  if (found.size() == before) return;
  std::vector<Date> sessions;
  for (const auto& session : input.open.planned) sessions.push_back(planned_day(input.clock, session));
  for (std::size_t i = before; i < found.size(); ++i) {
    Matter& matter = found[i];
    matter.rule = rule.name;
    matter.type = rule.type;
    matter.mentorship = input.open.mentorship.handle;
    if (rule.type == MatterClass::practice) matter.state = MatterState::hint;
    matter.moment = newest_moment(matter, sessions, input.today);
  }
}

std::int64_t Digest::count() const {
  std::int64_t total = 0;
  for (const auto& group : groups) total += static_cast<std::int64_t>(group.matters.size());
  return total;
}

Digest only_matters(const Digest& digest, const std::function<bool(const Matter&)>& wanted) {
  Digest kept;
  for (const auto& group : digest.groups) {
    DigestGroup one{group.mentorship, group.title, group.withheld, {}};
    for (const auto& matter : group.matters)
      if (wanted(matter)) one.matters.push_back(matter);
    if (!one.matters.empty()) kept.groups.push_back(std::move(one));
  }
  return kept;
}

std::optional<Date> last_contact_day(const OpenMentorship& open, const WallClock& clock) {
  std::optional<Date> last = open.last_feedback;  // an empty optional is less than any date
  if (open.last_contact) last = std::max(last, std::optional(open.last_contact->day(clock)));
  if (open.last_exchange) last = std::max(last, std::optional(date_of(clock.mine(*open.last_exchange))));
  return last;
}

bool end_is_near(const Mentorship& mentorship, Date today) {
  constexpr Days most{28};
  if (!mentorship.end) return false;
  return *mentorship.end - today <= std::min(most, (*mentorship.end - mentorship.start) / 3);
}

MentorshipStatus status_on(const Mentorship& mentorship, Date today) {
  const bool pause_over = mentorship.paused_until && *mentorship.paused_until <= today;
  return mentorship.status == MentorshipStatus::paused && pause_over ? MentorshipStatus::active : mentorship.status;
}

bool OpenMentorship::is_of_several() const { return company_of(mentorship, partners.size()) == Company::several; }

std::vector<std::string> not_signed_by(const OpenMentorship& open) {
  std::vector<std::string> missing;
  if (!open.agreement) return missing;
  if (!open.agreement->signed_by_me) missing.emplace_back(my_handle);
  if (open.agreement->signed_by_partner) return missing;
  for (const auto& person : open.partners)
    if (std::find(open.signed_by.begin(), open.signed_by.end(), person.handle) == open.signed_by.end())
      missing.push_back(person.handle);
  return missing;
}

std::string signing_command(const OpenMentorship& open, const std::vector<std::string>& missing) {
  const bool group = open.is_of_several();
  const bool mine = !missing.empty() && missing.front() == my_handle;
  return fmt::format("mentor agreement {} --sign {}", open.mentorship.handle,
                     mine                       ? "me"
                     : !group                   ? "partner"
                     : open.agreement->withheld ? "PERSON"
                                                : missing.front());
}

std::vector<Matter> matters_of(const OpenMentorship& open, const std::vector<Snooze>& snoozes, LocalTime now,
                               std::optional<Days> within, const RuleSettings& settings, const WallClock& clock) {
  static const auto of_the_open = rules_where([](const Rule&) { return true; });
  static const auto of_the_closed =
      rules_where([](const Rule& rule) { return rule.traits.of == RuleTraits::Of::over; });
  const bool closed = open.mentorship.status == MentorshipStatus::closed;
  return play(closed ? of_the_closed : of_the_open, open, snoozes, now, within, settings, clock);
}

std::optional<MatterState> contact_due(const OpenMentorship& open, const std::vector<Snooze>& snoozes, LocalTime now,
                                       const RuleSettings& settings, const WallClock& clock) {
  static const auto about_contact = rules_where(bears_on_contact);
  if (status_on(open.mentorship, date_of(now)) != MentorshipStatus::active) return std::nullopt;
  for (const auto& matter : play(about_contact, open, snoozes, now, std::nullopt, settings, clock))
    if (traits_of(matter).contact) return matter.state;
  return std::nullopt;
}

Digest check_in(const OpenRecords& book, LocalTime now, std::optional<Days> within, const RuleSettings& settings,
                const WallClock& clock) {
  Digest digest;
  const auto tell_of = [&](const OpenMentorship& open) {
    auto matters = matters_of(open, book.snoozes, now, within, settings, clock);
    if (status_on(open.mentorship, date_of(now)) == MentorshipStatus::paused)
      std::erase_if(matters, [](const Matter& matter) { return !traits_of(matter).in_a_pause; });
    if (!matters.empty())
      digest.groups.push_back(
          {open.mentorship.handle, open.mentorship.title, open.mentorship.withheld, std::move(matters)});
  };
  for (const auto& open : book.mentorships)
    if (open.mentorship.status != MentorshipStatus::closed) tell_of(open);
  for (const auto& closed : book.kept) tell_of(closed);
  std::stable_sort(digest.groups.begin(), digest.groups.end(),
                   [](const DigestGroup& a, const DigestGroup& b) { return urgency(a) < urgency(b); });
  return digest;
}

}  // namespace mentor

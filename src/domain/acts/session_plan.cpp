// SPDX-License-Identifier: MIT
// A session is planned: what belongs to it, whether it collides, whether the hour is kind; or it is called off.
#include "domain/days_in_text.hpp"
#include "mentor/domain/acts/session.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/domain/working_hours.hpp"
#include "mentor/messages/acts.hpp"
#include "mentor/messages/sessions.hpp"

#include <algorithm>

namespace mentor {

namespace {

/// How long a session is taken to be when nothing says so, to see whether two overlap.
constexpr Minutes length_of_a_plan{60};

bool overlap(const Session& one, const Session& other) {
  if (!one.has_time || !other.has_time) return false;
  return one.start < other.start + other.length.value_or(length_of_a_plan) &&
         other.start < one.start + one.length.value_or(length_of_a_plan);
}

/// The clock of a zone is moved on the day of the session: easy to come an hour early or late.
bool clock_moves(const WallClock& clock, const Session& session, const std::string& zone) {
  const Zones& zones = *clock.zones;
  const Date day = date_of(zones.to_local(session.start, zone));
  const auto offset_at = [&](Date date) { return zones.offset(zones.to_instant(LocalTime{date}, zone).instant, zone); };
  return offset_at(day) != offset_at(day + Days{1});
}

bool is_outside_hours(const Person& partner, LocalTime theirs, std::optional<Minutes> length) {
  const auto hours = partner.hours ? read_working_hours(*partner.hours) : std::nullopt;
  return hours && !hours->contain(theirs, length.value_or(Minutes{0}));
}

bool is_night(LocalTime theirs) {
  constexpr Minutes dawn{6 * 60};
  constexpr Minutes dusk{22 * 60};
  const auto time = std::chrono::duration_cast<Minutes>(theirs - LocalTime{date_of(theirs)});
  return time < dawn || time >= dusk;
}

/// The fact's day that is nearest to another one.
std::optional<Date> noted_day(const Note& fact, Date near, Date today) {
  if (!fact.yearly) return fact.date > today ? std::optional(fact.date) : std::nullopt;
  return nearest_yearly(fact.date, near);
}

}  // namespace

std::vector<NotedDay> noted_days_near(const Session& session, const std::vector<Note>& facts,
                                      const std::vector<Person>& partners, const WallClock& clock, Date today) {
  constexpr Days near{1};
  const Date day = date_of(clock.shown(session));
  std::vector<NotedDay> found;
  for (const auto& fact : facts) {
    if (fact.withheld || fact.type != NoteKind::fact || fact.person == my_handle) continue;
    const auto noted = noted_day(fact, day, today);
    if (noted && std::chrono::abs(*noted - day) <= near)
      found.push_back({*noted, std::string(first_line(fact.text)), to_text(Id{Kind::note, fact.id})});
  }
  for (const auto& partner : partners)
    for (auto& noted : days_in_text(partner.customs.value_or(std::string()), day))
      if (const Date nearest = std::clamp(day, noted.first, noted.last); std::chrono::abs(nearest - day) <= near)
        found.push_back({nearest, std::move(noted.words), partner.handle});
  return found;
}

Session with_usual(Session session, const UsualSession& usual) {
  if (!session.length) session.length = usual.length;
  if (!session.channel) session.channel = usual.channel;
  return session;
}

Act<SessionPlan> plan(SessionPlan plan, Date today) {
  Act<SessionPlan> act{std::move(plan), {}};
  auto& [session, topics, prompts] = act.record;
  session.status = SessionStatus::planned;
  session.id = act.changes.insert(session).number;
  for (auto& topic : topics) {
    topic.mentorship = session.mentorship;
    topic.raised = today;
    topic.id = act.changes.insert(topic).number;
  }
  for (auto& prompt : prompts) {
    prompt.mentorship = session.mentorship;
    prompt.date = today;
    prompt.session = Id{Kind::session, session.id};
    prompt.id = act.changes.insert(prompt).number;
  }
  return act;
}

bool collide(const Session& one, const Session& other, const WallClock& clock) {
  const bool same_day = one.mentorship == other.mentorship && clock.day_of(one) == clock.day_of(other);
  return same_day || overlap(one, other);
}

std::vector<HourRemark> remarks_on_hour(const Session& session, const std::vector<Person>& partners,
                                        const WallClock& clock) {
  std::vector<HourRemark> remarks;
  if (!session.has_time || clock.zones == nullptr) return remarks;
  if (clock_moves(clock, session, session.zone))
    remarks.push_back({HourRemark::What::clocks_change, session.zone, std::nullopt});
  for (const auto& partner : partners) {
    if (!partner.zone || !clock.zones->known(*partner.zone)) continue;
    if (is_outside_hours(partner, clock.in(session.start, *partner.zone), session.length))
      remarks.push_back({HourRemark::What::outside_hours, *partner.zone, partner});
    else if (!partner.hours && is_night(clock.in(session.start, *partner.zone)))
      remarks.push_back({HourRemark::What::night, *partner.zone, partner});
    if (*partner.zone != session.zone && clock_moves(clock, session, *partner.zone))
      remarks.push_back({HourRemark::What::clocks_change, *partner.zone, partner});
  }
  return remarks;
}

std::optional<std::int64_t> notice_of(const ToldStart& called_off, const Session& session, const WallClock& clock) {
  constexpr std::int64_t hours_a_day = 24;
  constexpr std::int64_t longest = 365 * hours_a_day;
  std::int64_t hours = std::chrono::floor<std::chrono::hours>(session.start - called_off.start).count();
  const bool in_days = !session.has_time || !called_off.has_time;
  if (in_days)
    hours = hours_a_day * (clock.day_of(session) - date_of(clock.in(called_off.start, called_off.zone))).count();
  const bool at_some_hour = in_days && hours == 0 && session.has_time;
  return hours < 0 || hours > longest || at_some_hour ? std::nullopt : std::optional(hours);
}

std::string notice_words(const Session& session) {
  constexpr std::int64_t hours_a_day = 24;
  if (!session.notice_hours) return {};
  const std::int64_t hours = *session.notice_hours;
  if (hours == 0) return session.has_time ? messages::less_than_an_hour_before() : messages::on_the_day_itself();
  const bool in_days = hours == hours_a_day || hours >= 2 * hours_a_day;
  return messages::so_long_before(in_days ? plural(hours / hours_a_day, "day") : plural(hours, "hour"));
}

Act<Session> call_off(Session session, CallingOff how, const WallClock& clock, LocalTime now) {
  const std::string id = to_text(Id{Kind::session, session.id});
  if (session.status == how.status) throw UserError(messages::called_off_already(id, to_text(session.status)));
  if (session.status != SessionStatus::planned)
    throw UserError(messages::not_planned(id, to_text(session.status), to_text(how.status)));
  // Of a day without a time it may be known before it is over.
  const bool is_its_day = !session.has_time && date_of(clock.shown(session)) == date_of(now);
  if (how.status == SessionStatus::missed && clock.is_to_come(session, now) && !is_its_day)
    throw UserError(messages::not_missed_yet(clock.start_of(session), id));
  session.status = how.status;
  session.called_off_by = how.by;
  session.reason = std::move(how.reason);
  session.notice_hours = how.notice_hours;
  return changed(std::move(session));
}

}  // namespace mentor

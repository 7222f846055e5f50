// SPDX-License-Identifier: MIT
// A session to come, wherever it is planned: what is usual for it, what may be wrong with it, how it is said.
#include "commands/support/planning.hpp"

#include "commands/support/agreed.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/check_in.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/sessions.hpp"

#include <fmt/format.h>

namespace mentor::commands {

namespace {

/// "Tue 2026-11-24 17:45", "Tue 2026-11-24 17:45 to 18:30"
std::string time_there(const Session& session, LocalTime start) {
  const std::string words = format_local(start);
  if (!session.length) return words;
  const LocalTime end = start + *session.length;
  return fmt::format("{} to {}", words, format_clock(std::chrono::floor<Minutes>(end - std::chrono::floor<Days>(end))));
}

std::string hour_sentence(const HourRemark& remark, const Session& session, const WallClock& clock) {
  if (!remark.of) return messages::clocks_change(remark.zone);
  if (remark.what == HourRemark::What::clocks_change)
    return messages::clocks_of_partner_change(visible(remark.of->name), remark.zone);
  if (remark.what == HourRemark::What::night) return messages::at_night(visible(remark.of->name));
  return messages::outside_hours(visible(remark.of->name), visible(*remark.of->hours),
                                 time_there(session, clock.in(session.start, remark.zone)));
}

}  // namespace

UsualSession usual_session(Context& context, const Reading& store, const Mentorship& mentorship) {
  UsualSession usual{context.config.length, context.config.channel};
  const Clauses agreed = agreed_clauses(store, mentorship.handle);
  if (const auto length = agreed.value("meetings.length"); !length.empty())
    usual.length = parse_duration(length, "meetings.length");
  if (const auto channel = agreed.value("meetings.channel"); !channel.empty())
    usual.channel = from_text<Channel>(channel);
  return usual;
}

std::string pause_end(const Mentorship& mentorship) {
  return mentorship.paused_until ? messages::until_day(format_day(*mentorship.paused_until)) : std::string();
}

std::vector<std::string> plan_remarks(Context& context, const Reading& store, const Session& session) {
  std::vector<std::string> sentences;
  const WallClock clock{context.zones, context.zone};
  const Date day = clock.day_of(session);
  const Filter near{.kind = Kind::session, .status = {"planned"}, .since = day - Days{1}, .until = day + Days{1}};
  for (const auto& other : store.all<Session>(near))
    if (collide(session, other, clock))
      sentences.push_back(
          messages::collides(to_text(Id{Kind::session, other.id}), other.mentorship, format_start(context, other)));
  const auto partners = partners_of(context.screen(), session.mentorship);
  for (const auto& remark : remarks_on_hour(session, partners, clock))
    sentences.push_back(hour_sentence(remark, session, clock));
  if (const auto met = boundary_met(agreed_clauses(context.screen(), session.mentorship), partners, session.start,
                                    session.has_time, clock, {false, session.channel}))
    sentences.push_back(messages::on_a_boundary(visible(met->what), visible(met->line)));
  const auto mentorship = from_record<Mentorship>(store.required(Kind::mentorship, session.mentorship));
  if (status_on(mentorship, day) == MentorshipStatus::paused)
    sentences.push_back(messages::planned_while_paused(mentorship.handle, pause_end(mentorship)));
  if (mentorship.end && day > *mentorship.end)
    sentences.push_back(messages::beyond_the_end(format_day(*mentorship.end), mentorship.handle));
  const auto facts = context.screen().all<Note>({.mentorship = session.mentorship, .type = "fact"});
  for (const auto& noted : noted_days_near(session, facts, partners, clock, context.today()))
    sentences.push_back(messages::near_noted_day(noted.name, format_day(noted.day), visible(noted.words)));
  return sentences;
}

std::vector<std::string> partner_times(const Context& context, const Reading& store, const Session& session) {
  const WallClock clock = clock_of(context);
  const auto partners = partners_of(store, session.mentorship);
  std::vector<std::string> sentences;
  for (const auto& [person, time] : clock.elsewhere(session, partners))
    if (time != clock.in(session.start, session.zone))  // which was told before
      sentences.push_back(messages::partner_time(visible(person->name), *person->zone, format_local(time)));
  return sentences;
}

}  // namespace mentor::commands

// SPDX-License-Identifier: MIT
// How the letter ends: how the mentorship ended, or when we meet next; what it thanks for, and the goodbye.
#include "domain/letter/sentences.hpp"
#include "mentor/domain/text.hpp"

#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

/// What a mentee, or a peer, thanks for: what the other side kept and answered.
void add_thanks_for(const ReportData& data, const Period& period, std::vector<std::string>& reasons,
                    std::vector<Id>& from) {
  std::vector<Id> kept;
  std::vector<Id> answers;
  for (const auto& promise : data.commitments)
    if (promise.owner != my_handle && in_period(period, promise.closed) &&
        (promise.outcome == Outcome::kept || promise.outcome == Outcome::late))
      kept.push_back({Kind::commitment, promise.id});
  for (const auto& question : data.questions)
    if (question.asker == my_handle && question.answered &&
        in_period(period, date_of(data.clock.mine(*question.answered))))
      answers.push_back({Kind::question, question.id});
  if (!answers.empty())
    reasons.push_back(answers.size() == 1 ? "for your answer between them"
                                          : fmt::format("for {} answers between them", spelt(std::ssize(answers))));
  if (!kept.empty())
    reasons.push_back(kept.size() == 1 ? "for the promise you made good"
                                       : fmt::format("for {} promises you made good", spelt(std::ssize(kept))));
  from.insert(from.end(), answers.begin(), answers.end());
  from.insert(from.end(), kept.begin(), kept.end());
}

/// The partners, each by what the letter calls them.
std::vector<Person> as_called(const ReportData& data) {
  auto people = data.partners;
  for (auto& person : people) person.name = letter_who(data, person.handle);
  return people;
}

}  // namespace

LetterParagraph letter_ending(const ReportData& data, const Period& period, Date today) {
  const auto& mentorship = data.mentorship;
  if (!says_goodbye(data, period)) return {};
  const std::vector<Id> from{{Kind::mentorship, mentorship.id}};
  std::string text = fmt::format("We ended {}", letter_day(*mentorship.closed_on, today));
  if (mentorship.reason && can_quote(mentorship, *mentorship.reason)) text += ": " + quote(*mentorship.reason);
  LetterParagraph sentences{{text + ".", from}};
  if (mentorship.retrospective && can_quote(mentorship, *mentorship.retrospective))
    sentences.push_back({fmt::format("Looking back: {}.", quote(*mentorship.retrospective)), from});
  return sentences;
}

LetterParagraph letter_next_session(const ReportData& data, const Period&, Date today) {
  if (data.mentorship.status == MentorshipStatus::closed || data.planned.empty()) return {};
  const auto& session = data.planned.front();
  const Date day = planned_day(data.clock, session);
  std::string text = "Our next session is " + letter_day(day, today);
  if (session.has_time) {
    const auto time = std::chrono::duration_cast<Minutes>(data.clock.mine(session.start) - LocalTime{day});
    text += fmt::format(" at {} ({}){}", format_clock(time), data.clock.zone,
                        partner_clocks(data.clock, as_called(data), session));
  }
  if (session.focus && can_quote(session, *session.focus)) text += ": " + quote(*session.focus);
  return {{text + ".", {{Kind::session, session.id}}}};
}

LetterParagraph letter_end_ahead(const ReportData& data, const Period&, Date today) {
  const auto& mentorship = data.mentorship;
  if (mentorship.status == MentorshipStatus::closed || !mentorship.end || *mentorship.end < today) return {};
  return {
      {fmt::format("We agreed to end {}.", letter_day(*mentorship.end, today)), {{Kind::mentorship, mentorship.id}}}};
}

LetterParagraph letter_thanks(const ReportData& data, const Period& period, Date) {
  if (data.audience == Audience::me) return {};
  std::vector<Id> from;
  for (const auto& session : data.sessions)
    if (session.status == SessionStatus::held) from.push_back({Kind::session, session.id});
  const auto count = std::ssize(from);
  if (count == 0) return {};
  std::vector<std::string> reasons{count == 1   ? "for that session"
                                   : count == 2 ? "for both sessions"
                                                : fmt::format("for these {} sessions", spelt(count))};
  if (data.mentorship.role != Role::mentor) add_thanks_for(data, period, reasons, from);
  const std::string_view whom = data.mentorship.type == MentorshipKind::group ? "Thank you all" : "Thank you";
  return {{fmt::format("{} {}.", whom, in_a_row(reasons)), std::move(from)}};
}

LetterParagraph letter_goodbye(const ReportData& data, const Period& period, Date) {
  if (data.audience == Audience::me || !says_goodbye(data, period)) return {};
  static constexpr std::array<std::string_view, names<Role>.size()> farewells{
      "With that our mentorship is over. Goodbye, and all the best for what comes.",
      "With that our mentorship is over. What I learned from you goes with me. Goodbye.",
      "With that our time as peers is over. Goodbye, and all the best for what each of us does next."};
  return {{std::string(farewells.at(static_cast<std::size_t>(data.mentorship.role))),
           {{Kind::mentorship, data.mentorship.id}}}};
}

}  // namespace mentor

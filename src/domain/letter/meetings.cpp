// SPDX-License-Identifier: MIT
// How the letter begins: when it began, how often we met, how it felt first and last.
#include "domain/letter/sentences.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

std::vector<const Session*> letter_sessions(const ReportData& data) {
  std::vector<const Session*> held;
  for (const auto& session : data.sessions)
    if (session.status == SessionStatus::held) held.push_back(&session);
  return held;
}

/// ", for 19 hours and 20 minutes in all", where each length is known.
std::string hours_in_all(const SessionFigures& figures) {
  if (figures.held < 2 || figures.without_length > 0) return {};
  const auto hours = figures.time.count() / 60;
  const auto minutes = figures.time.count() % 60;
  std::vector<std::string> parts;
  if (hours > 0) parts.push_back(plural(hours, "hour"));
  if (minutes > 0) parts.push_back(plural(minutes, "minute"));
  return fmt::format(", for {} in all", in_a_row(parts));
}

struct FeltScale {
  std::string_view name;
  std::optional<std::int64_t> Pulse::*value;
};
constexpr std::array<FeltScale, 3> felt_scales{
    {{"trust", &Pulse::trust}, {"progress", &Pulse::progress}, {"energy", &Pulse::energy}}};

/// The first and the last of one speaker on one scale; the scale that most speak of comes first.
LetterSentence felt_sentence(const FeltScale& scale, const std::vector<const Pulse*>& felt, const std::string& who,
                             Date today) {
  const Pulse& first = *felt.front();
  const Pulse& last = *felt.back();
  const auto before = *(first.*scale.value);
  const auto after = *(last.*scale.value);
  const std::string name = fmt::format("{}, as {} felt it,", scale.name, who);
  const std::string since = letter_month(first.date, today);
  const std::string now = letter_month(last.date, today);
  std::string text = before == after
                         ? fmt::format("{} was {} of 5 in {} and {} of 5 in {}.", name, before, since, after, now)
                         : fmt::format("{} went from {} of 5 in {} to {} of 5 in {}.", name, before, since, after, now);
  return {sentence_case(std::move(text)), {{Kind::pulse, first.id}, {Kind::pulse, last.id}}};
}

}  // namespace

LetterParagraph letter_meetings(const ReportData& data, const Period& period, Date today) {
  const auto held = letter_sessions(data);
  if (held.empty()) return {};
  LetterParagraph sentences;
  std::vector<Id> from;
  for (const auto* session : held) from.push_back({Kind::session, session->id});
  const auto count = std::ssize(held);
  const Date first = data.clock.day_of(*held.front());
  const bool began = data.held_before == 0;
  if (began)
    sentences.push_back(
        {fmt::format("{} session was {}.", count == 1 ? "Our one" : "Our first", letter_day(first, today)),
         {from.front()}});
  if (began && count == 1) return sentences;
  const std::string met = times_spelt(count) + hours_in_all(session_figures(data));
  if (count == 1)
    sentences.push_back({fmt::format("We met once in this time, {}.", letter_day(first, today)), from});
  else if (began)
    sentences.push_back({fmt::format("We met {}.", met), from});
  else
    sentences.push_back({fmt::format("From {} to {} we met {}.", letter_date(period.first, today),
                                     letter_date(std::min(period.last, today), today), met),
                         from});
  return sentences;
}

LetterParagraph letter_rhythm(const ReportData& data, const Period& period, Date today) {
  const auto agreed = report_cadence(data, period, today);
  const auto gaps = report_gaps(data, period, today);
  if (!gaps || !gaps->typical) return {};
  std::vector<Id> from{{Kind::mentorship, data.mentorship.id}};
  for (const auto* session : letter_sessions(data)) from.push_back({Kind::session, session->id});
  std::string text = fmt::format("Usually {} lay between two sessions", plural(*gaps->typical, "day"));
  if (agreed && length_from(period.first, *agreed).count() == *gaps->typical)
    text += ", just as we had agreed";
  else if (agreed)
    text += fmt::format("; what we had agreed was {}", format_cadence(*agreed));
  return {{text + ".", std::move(from)}};
}

LetterParagraph letter_pulse(const ReportData& data, const Period&, Date today) {
  if (!allows_verdict(data)) return {};
  LetterParagraph sentences;
  const auto tell = [&](Side side, std::string_view person) {
    for (const auto& scale : felt_scales) {
      std::vector<const Pulse*> felt;
      for (const auto& pulse : data.pulses)
        if (pulse.by == side && pulse.person.value_or("") == person && !pulse.withheld && pulse.*scale.value)
          felt.push_back(&pulse);
      if (felt.size() < 2) continue;
      const std::string who = side == Side::me ? "I" : person.empty() ? letter_them(data) : letter_who(data, person);
      sentences.push_back(felt_sentence(scale, felt, who, today));
      return;
    }
  };
  tell(Side::me, "");
  tell(Side::partner, "");
  for (const auto& partner : data.partners) tell(Side::partner, partner.handle);
  return sentences;
}

}  // namespace mentor

// SPDX-License-Identifier: MIT
// What was agreed and does not happen since then: the channel, the length, how often, how soon one answers, how early
// one calls off. The last three times are looked at; fewer say nothing.
#include "domain/prep/parts.hpp"
#include "domain/rhythm.hpp"
#include "mentor/domain/acts/question.hpp"
#include "mentor/domain/acts/session.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t times_looked_at = 3;

/// What was before it was agreed is no breach.
bool is_bound(const PrepData& data, std::string_view key, const Session& session) {
  return data.agreed.stood_on(key, data.clock.day_of(session));
}

std::string other_channel(const PrepData& data) {
  const std::string agreed = data.agreed.value("meetings.channel");
  std::vector<std::string> last;
  for (const auto& session : data.recent)
    if (session.channel && is_bound(data, "meetings.channel", session) && last.size() < times_looked_at)
      last.emplace_back(to_text(*session.channel));
  if (agreed.empty() || last.size() < times_looked_at || std::find(last.begin(), last.end(), agreed) != last.end())
    return {};
  const bool all_same = std::all_of(last.begin(), last.end(), [&](const auto& one) { return one == last.front(); });
  return fmt::format("agreed: {}; the last {} sessions were {}", agreed, last.size(),
                     all_same ? "by " + last.front() : "on other channels");
}

std::string other_length(const PrepData& data) {
  const std::string words = data.agreed.value("meetings.length");
  if (words.empty()) return {};
  const Minutes agreed = parse_duration(words, "meetings.length");
  std::vector<Minutes> last;
  for (const auto& session : data.recent)
    if (session.length && is_bound(data, "meetings.length", session) && last.size() < times_looked_at)
      last.push_back(*session.length);
  if (last.size() < times_looked_at) return {};
  const auto [shortest, longest] = std::minmax_element(last.begin(), last.end());
  const bool longer = *shortest * 4 > agreed * 5;
  const bool shorter = *longest * 4 < agreed * 3;
  if (!longer && !shorter) return {};
  return fmt::format("agreed: {}; the last {} sessions took {}{}", format_duration(agreed), last.size(),
                     format_duration(*shortest),
                     *shortest == *longest ? std::string() : " to " + format_duration(*longest));
}

std::string other_cadence(const PrepData& data) {
  const std::string words = data.agreed.value("meetings.cadence");
  if (words.empty()) return {};
  const Cadence agreed = parse_cadence(words, "meetings.cadence");
  auto days = contact_days(data.recent, data.clock);
  std::erase_if(days, [&](Date day) { return !data.agreed.stood_on("meetings.cadence", day); });
  if (days.size() <= times_looked_at) return {};
  days.erase(days.begin(), days.end() - static_cast<std::ptrdiff_t>(times_looked_at + 1));
  std::int64_t shortest = 0;
  std::int64_t longest = 0;
  for (std::size_t i = 1; i < days.size(); ++i) {
    if (days[i] <= add(days[i - 1], agreed) || is_rest(days[i - 1], days[i], data.open.pauses)) return {};
    const std::int64_t gap = (days[i] - days[i - 1]).count();
    shortest = i == 1 ? gap : std::min(shortest, gap);
    longest = std::max(longest, gap);
  }
  return fmt::format("agreed: {}; between the last {} sessions lay {}", format_cadence(agreed), times_looked_at + 1,
                     shortest == longest ? plural(longest, "day") : fmt::format("{} to {} days", shortest, longest));
}

/// Answers of one side to the other.
std::string late_answers(const PrepData& data, Side side) {
  std::size_t late = 0;
  std::size_t looked_at = 0;
  for (const auto& question : data.answered) {
    const bool bound =
        data.agreed.stood_on(answer_key(data.agreed, question.type), date_of(data.clock.mine(question.asked)));
    const bool answered_by_me = question.asker != my_handle;
    if (answered_by_me != (side == Side::me) || !bound || looked_at == times_looked_at) continue;
    ++looked_at;
    if (!answered_in_time(question)) ++late;
  }
  if (late < times_looked_at) return {};
  return fmt::format("{} last {} answers came later than agreed", side == Side::me ? "your" : "their", late);
}

/// As often as is looked at they met since.
bool is_long_past(const PrepData& data, const Session& session) {
  return data.recent.size() >= times_looked_at && session.start < data.recent[times_looked_at - 1].start;
}

/// How late the same side called off, of what was agreed or else within a day.
std::string short_notice(const PrepData& data, Side side) {
  const std::string agreed = data.agreed.value("meetings.notice");
  const std::int64_t least = agreed.empty() ? 24 : parse_response(agreed, "meetings.notice");
  std::vector<Session> short_ones;
  for (const auto& session : data.called_off) {
    if (session.called_off_by != side || !session.notice_hours || short_ones.size() == times_looked_at) continue;
    if (!agreed.empty() && !is_bound(data, "meetings.notice", session)) continue;
    if (short_ones.empty() && is_long_past(data, session)) return {};
    short_ones.push_back(session);
  }
  if (short_ones.size() < times_looked_at) return {};
  const auto earlier = [](const Session& one, const Session& other) { return *one.notice_hours < *other.notice_hours; };
  const auto [latest, earliest] = std::minmax_element(short_ones.begin(), short_ones.end(), earlier);
  if (*earliest->notice_hours >= least) return {};
  return fmt::format("{}{} called off the last {} times {} {}",
                     agreed.empty() ? "" : fmt::format("agreed: {} before; ", format_response(least)),
                     side == Side::me ? "you" : "they", short_ones.size(),
                     earlier(*latest, *earliest) ? "no more than" : "only", notice_words(*earliest));
}

}  // namespace

std::vector<std::string> agreed_but_not_done(const PrepData& data) {
  std::vector<std::string> found;
  for (auto words :
       {other_channel(data), other_length(data), other_cadence(data), late_answers(data, Side::me),
        late_answers(data, Side::partner), short_notice(data, Side::me), short_notice(data, Side::partner)})
    if (!words.empty()) found.push_back(std::move(words));
  return found;
}

}  // namespace mentor

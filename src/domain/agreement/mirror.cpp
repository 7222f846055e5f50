// SPDX-License-Identifier: MIT
// What was agreed held against what happened since, a row for each.
#include "mentor/domain/mirror.hpp"

#include "domain/rhythm.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/acts/question.hpp"
#include "mentor/domain/acts/session.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::string_view cadence_key = "meetings.cadence";
constexpr std::string_view length_key = "meetings.length";
constexpr std::string_view channel_key = "meetings.channel";
constexpr std::string_view notice_key = "meetings.notice";

/// The sessions of the days on which a clause stood.
std::vector<Session> bound_by(const MirrorData& data, std::string_view key, SessionStatus status) {
  std::vector<Session> found;
  for (const auto& session : data.sessions)
    if (session.status == status && data.agreed.stood_on(key, data.clock.day_of(session))) found.push_back(session);
  return found;
}

bool is_bound(const MirrorData& data, std::string_view key, const Question& question) {
  return data.agreed.stood_on(key, date_of(data.clock.mine(question.asked)));
}

std::string cadence_words(const MirrorData& data, const Cadence& agreed, Date today) {
  const auto days = contact_days(bound_by(data, cadence_key, SessionStatus::held), data.clock);
  if (days.empty()) return "no session yet";
  std::vector<Date> exchanges;
  for (const auto& question : data.questions) exchanges.push_back(date_of(data.clock.mine(question.asked)));
  std::sort(exchanges.begin(), exchanges.end());
  const auto rhythm = rhythm_of({days, exchanges}, AgreedCadences(agreed), today, data.pauses);
  const std::string held = plural(static_cast<std::int64_t>(days.size()), "session");
  if (!rhythm) return held;
  return fmt::format("{}; {} of {} kept, at most {}{}", held, rhythm->kept, plural(rhythm->gaps, "gap"),
                     plural(rhythm->longest_gap(), "day"), rhythm->rested ? ", not counting pauses" : "");
}

std::string length_words(const MirrorData& data) {
  std::vector<Minutes> lengths;
  for (const auto& session : bound_by(data, length_key, SessionStatus::held))
    if (session.length) lengths.push_back(*session.length);
  if (lengths.empty()) return "not known of any session";
  const auto [shortest, longest] = std::minmax_element(lengths.begin(), lengths.end());
  const std::string range = *shortest == *longest
                                ? format_duration(*shortest)
                                : fmt::format("{} to {}", format_duration(*shortest), format_duration(*longest));
  return fmt::format("{} of {}", plural(static_cast<std::int64_t>(lengths.size()), "session"), range);
}

std::string channel_words(const MirrorData& data, const std::string& agreed) {
  std::array<std::int64_t, names<Channel>.size()> times{};
  std::int64_t known = 0;
  for (const auto& session : bound_by(data, channel_key, SessionStatus::held)) {
    if (!session.channel) continue;
    ++known;
    ++times.at(static_cast<std::size_t>(*session.channel));
  }
  if (known == 0) return "not known of any session";
  const auto wanted = from_text<Channel>(agreed);
  std::string words = fmt::format("{} of {} by {}", wanted ? times.at(static_cast<std::size_t>(*wanted)) : 0,
                                  plural(known, "session"), agreed);
  for (std::size_t i = 0; i < times.size(); ++i)
    if (times.at(i) > 0 && names<Channel>.at(i) != agreed)
      words += fmt::format(", {} by {}", times.at(i), names<Channel>.at(i));
  return words;
}

/// One that waits longer than was agreed is not in time either.
bool counts_as_late(const Question& question, Date today, const WallClock& clock) {
  return question.status == QuestionStatus::open && date_of(clock.mine(question.due)) < today;
}

/// "yours 2 of 3, theirs 1 of 1 in time"
std::string answers_words(const MirrorData& data, std::string_view key, MessageKind kind, Date today) {
  std::vector<std::string> words;
  for (const bool mine : {true, false}) {
    std::int64_t all = 0;
    std::int64_t in_time = 0;
    for (const auto& question : data.questions) {
      if (question.type != kind || (question.asker != my_handle) != mine || !is_bound(data, key, question)) continue;
      const bool answered = question.status == QuestionStatus::answered && question.answered;
      if (answered || counts_as_late(question, today, data.clock)) ++all;
      if (answered && answered_in_time(question)) ++in_time;
    }
    if (all > 0) words.push_back(fmt::format("{} {} of {}", mine ? "yours" : "theirs", in_time, all));
  }
  return words.empty() ? "no question was due yet" : with_commas(words) + " in time";
}

std::string notice_kept_words(const MirrorData& data, std::int64_t agreed) {
  const auto cancelled = bound_by(data, notice_key, SessionStatus::cancelled);
  if (cancelled.empty()) return "none was called off";
  std::int64_t known = 0;
  std::int64_t in_time = 0;
  for (const auto& session : cancelled) {
    if (!session.notice_hours) continue;
    ++known;
    if (*session.notice_hours >= agreed) ++in_time;
  }
  const std::string count = fmt::format("{} called off", cancelled.size());
  return known == 0 ? count + ", not known how early" : fmt::format("{}; {} of {} so early", count, in_time, known);
}

std::string signature_words(const MirrorData& data) {
  const auto one = [](std::string_view who, std::optional<Date> day) {
    return day ? fmt::format("{} on {}", who, format_date(*day)) : fmt::format("{} not yet", who);
  };
  std::vector<std::string> words{one("you", data.agreement.signed_by_me)};
  for (const auto& other : data.others) words.push_back(one(other.name, other.day));
  if (data.others.empty()) words.push_back(one(data.mentorship.title, data.agreement.signed_by_partner));
  return with_commas(words);
}

std::string review_words(const MirrorData& data) {
  if (!data.last_review) return "none noted yet";
  return "last on " + format_day(*data.last_review);
}

struct MirrorTable {
  FactTable table{"mirror", {{"what", "what"}, {"agreed", "agreed"}, {"happened", "happened"}}, {}, {}, true};

  void add(std::string what, std::string agreed, std::string happened) {
    table.rows.push_back({std::move(what), std::move(agreed), std::move(happened)});
  }
};

/// "45 min", and since when where that is older than the version.
std::string agreed_words(const MirrorData& data, std::string_view key, std::string words) {
  const Date since = data.agreed.since(key).value_or(data.agreement.date);
  return since == data.agreement.date ? words : fmt::format("{} since {}", words, format_date(since));
}

void add_meetings(const MirrorData& data, Date today, MirrorTable& mirror) {
  const auto add = [&](std::string_view key, std::string what, const auto& in_words, const auto& happened) {
    const std::string value = data.agreed.value(key);
    if (!value.empty()) mirror.add(std::move(what), agreed_words(data, key, in_words(value)), happened(value));
  };
  add(
      cadence_key, "how often", [](const auto& value) { return format_cadence(parse_cadence(value, cadence_key)); },
      [&](const auto& value) { return cadence_words(data, parse_cadence(value, cadence_key), today); });
  add(
      length_key, "length", [](const auto& value) { return format_duration(parse_duration(value, length_key)); },
      [&](const auto&) { return length_words(data); });
  add(
      channel_key, "channel", [](const auto& value) { return value; },
      [&](const auto& value) { return channel_words(data, value); });
  add(
      notice_key, "called off",
      [](const auto& value) { return format_response(parse_response(value, notice_key)) + " before"; },
      [&](const auto& value) { return notice_kept_words(data, parse_response(value, notice_key)); });
}

void add_answers(const MirrorData& data, Date today, MirrorTable& mirror) {
  for (std::size_t i = 0; i < names<MessageKind>.size(); ++i) {
    const auto kind = static_cast<MessageKind>(i);
    const std::string key = fmt::format("messages.{}.within", to_text(kind));
    const std::string agreed = data.agreed.value(key);
    if (agreed.empty()) continue;
    mirror.add(fmt::format("{} answers", to_text(kind)),
               agreed_words(data, key, "within " + format_response(parse_response(agreed, key))),
               answers_words(data, key, kind, today));
  }
}

void add_review(const MirrorData& data, MirrorTable& mirror) {
  std::vector<std::string> agreed;
  if (data.agreement.review_on) agreed.push_back("on " + format_date(*data.agreement.review_on));
  if (data.agreement.review_every) agreed.push_back(format_cadence(*data.agreement.review_every));
  if (!agreed.empty()) mirror.add("review", with_commas(agreed), review_words(data));
}

}  // namespace

Report agreement_mirror(const MirrorData& data, Date today) {
  MirrorTable mirror;
  add_meetings(data, today, mirror);
  add_answers(data, today, mirror);
  mirror.add("signed", fmt::format("version {}", data.agreement.version), signature_words(data));
  add_review(data, mirror);
  Report report;
  report.title = fmt::format("Agreed and happened: {}", data.mentorship.title);
  report.subtitle = fmt::format("Version {}, since {}", data.agreement.version, format_day(data.agreement.date));
  report.sections.push_back({"Since it was agreed", {std::move(mirror.table)}});
  return report;
}

}  // namespace mentor

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

std::string under(const MirrorData& data, std::string_view key) {
  for (const auto& entry : data.agreed)
    if (entry.key == key) return std::string(trim(entry.value));
  return {};
}

std::vector<const Session*> of_status(const MirrorData& data, SessionStatus status) {
  std::vector<const Session*> found;
  for (const auto& session : data.sessions)
    if (session.status == status) found.push_back(&session);
  return found;
}

std::string cadence_words(const MirrorData& data, Date today) {
  const auto days = contact_days(data.sessions, data.clock);
  if (days.empty()) return "no session yet";
  std::vector<Date> exchanges;
  for (const auto& question : data.questions) exchanges.push_back(date_of(data.clock.mine(question.asked)));
  std::sort(exchanges.begin(), exchanges.end());
  const auto rhythm = rhythm_of({days, exchanges}, data.agreement.cadence, today, data.pauses);
  const std::string held = plural(static_cast<std::int64_t>(days.size()), "session");
  if (!rhythm) return held;
  return fmt::format("{}; {} of {} kept, at most {}", held, rhythm->kept, plural(rhythm->gaps, "gap"),
                     plural(rhythm->longest_gap(), "day"));
}

std::string length_words(const MirrorData& data) {
  std::vector<Minutes> lengths;
  for (const Session* session : of_status(data, SessionStatus::held))
    if (session->length) lengths.push_back(*session->length);
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
  for (const Session* session : of_status(data, SessionStatus::held)) {
    if (!session->channel) continue;
    ++known;
    ++times.at(static_cast<std::size_t>(*session->channel));
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
std::string answers_words(const MirrorData& data, MessageKind kind, Date today) {
  std::vector<std::string> words;
  for (const bool mine : {true, false}) {
    std::int64_t all = 0;
    std::int64_t in_time = 0;
    for (const auto& question : data.questions) {
      if (question.type != kind || (question.asker != my_handle) != mine) continue;
      const bool answered = question.status == QuestionStatus::answered && question.answered;
      if (answered || counts_as_late(question, today, data.clock)) ++all;
      if (answered && answered_in_time(question)) ++in_time;
    }
    if (all > 0) words.push_back(fmt::format("{} {} of {}", mine ? "yours" : "theirs", in_time, all));
  }
  return words.empty() ? "no question was due yet" : with_commas(words) + " in time";
}

std::string notice_kept_words(const MirrorData& data, std::int64_t agreed) {
  const auto cancelled = of_status(data, SessionStatus::cancelled);
  if (cancelled.empty()) return "none was called off";
  std::int64_t known = 0;
  std::int64_t in_time = 0;
  for (const Session* session : cancelled) {
    if (!session->notice_hours) continue;
    ++known;
    if (*session->notice_hours >= agreed) ++in_time;
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

void add_answers(const MirrorData& data, Date today, MirrorTable& mirror) {
  for (std::size_t i = 0; i < names<MessageKind>.size(); ++i) {
    const auto kind = static_cast<MessageKind>(i);
    const std::string agreed = under(data, fmt::format("messages.{}.within", to_text(kind)));
    if (agreed.empty()) continue;
    mirror.add(fmt::format("{} answers", to_text(kind)), "within " + format_response(parse_response(agreed, "within")),
               answers_words(data, kind, today));
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
  if (data.agreement.cadence)
    mirror.add("how often", format_cadence(*data.agreement.cadence), cadence_words(data, today));
  if (data.agreement.length) mirror.add("length", format_duration(*data.agreement.length), length_words(data));
  if (const auto channel = under(data, "meetings.channel"); !channel.empty())
    mirror.add("channel", channel, channel_words(data, channel));
  if (const auto notice = under(data, "meetings.notice"); !notice.empty()) {
    const std::int64_t hours = parse_response(notice, "notice");
    mirror.add("called off", format_response(hours) + " before", notice_kept_words(data, hours));
  }
  add_answers(data, today, mirror);
  mirror.add("signed", fmt::format("version {}", data.agreement.version), signature_words(data));
  add_review(data, mirror);
  Report report;
  report.title = fmt::format("Agreed and happened: {}", data.mentorship.title);
  report.subtitle = fmt::format("Version {}, since {}", data.agreement.version, format_day(data.agreement.date));
  report.sections.push_back({"Since then", {std::move(mirror.table)}});
  return report;
}

}  // namespace mentor

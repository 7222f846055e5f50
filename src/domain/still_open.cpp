// SPDX-License-Identifier: MIT
// What is open besides what is due, in a sentence each.
#include "mentor/domain/still_open.hpp"

#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/reports.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <utility>

namespace mentor {

namespace {

constexpr Days sessions_ahead{14};
constexpr std::size_t most_named = 4;

using Uids = std::set<std::string, std::less<>>;

Uids uids_of(const Digest& due) {
  Uids uids;
  for (const auto& group : due.groups)
    for (const auto& matter : group.matters) uids.insert(matter.uid);
  return uids;
}

/// The first few, and how many more there are.
std::string some_of(const std::vector<std::string>& words) {
  std::vector<std::string> some(words.begin(),
                                words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), most_named)));
  if (words.size() > most_named) some.push_back(fmt::format("{} more", words.size() - most_named));
  return with_commas(some);
}

struct Ahead {
  Instant start{};
  Date day{};
  std::string words;  ///< "ana Tue 2026-11-24 15:00"
};

/// The calls of the next two weeks; where there are none, the next one.
std::vector<std::string> next_sessions(std::vector<Ahead> ahead, Date today) {
  std::stable_sort(ahead.begin(), ahead.end(), [](const Ahead& a, const Ahead& b) { return a.start < b.start; });
  std::vector<std::string> words;
  for (auto& session : ahead)
    if (words.empty() || session.day - today <= sessions_ahead) words.push_back(std::move(session.words));
  return words;
}

/// Promises of one side that need nothing today.
struct Promised {
  std::int64_t count = 0;
  std::optional<Date> next;

  void add(const Commitment& promise) {
    ++count;
    if (promise.due && (!next || *promise.due < *next)) next = promise.due;
  }
  [[nodiscard]] std::string words(const messages::Message<std::string_view, std::string_view>& said) const {
    if (count == 0) return {};
    return said(plural(count, "promise"), next ? messages::next_promise_by(format_day(*next)) : std::string());
  }
};

/// Asked by somebody who takes part: the owner's answer is waited for.
bool waits_for_me(const OpenMentorship& open, std::string_view asker) {
  return asker != my_handle && takes_part(open.partners, asker);
}

}  // namespace

OpenTally tally_of(const OpenMentorship& open) {
  OpenTally tally;
  for (const OpenCount& count : open.counts) {
    if (count.kind == Kind::goal) tally.goals += count.count;
    if (count.kind == Kind::topic) tally.topics += count.count;
    if (count.kind == Kind::commitment) (count.person == my_handle ? tally.mine : tally.theirs) += count.count;
    if (count.kind == Kind::question && waits_for_me(open, count.person)) tally.questions += count.count;
  }
  return tally;
}

std::vector<std::string> still_open(const OpenRecords& book, const Digest& due, LocalTime now, const WallClock& clock) {
  const Uids named = uids_of(due);
  const auto is_named = [&](const RecordBase& record) { return named.contains(record.uid); };
  std::vector<Ahead> ahead;
  Promised mine;
  Promised theirs;
  std::vector<std::string> questions;
  for (const auto& open : book.mentorships) {
    if (hides_parts(open.mentorship)) continue;
    for (const auto& session : open.planned)
      if (clock.is_to_come(session, now) && !is_named(session))
        ahead.push_back({session.start, planned_day(clock, session),
                         fmt::format("{} {}", visible(open.mentorship.handle), clock.start_of(session))});
    for (const auto& promise : open.commitments)
      if (!is_named(promise)) (promise.owner == my_handle ? mine : theirs).add(promise);
    for (const auto& question : open.questions)
      if (waits_for_me(open, question.asker) && !is_named(question))
        questions.push_back(messages::answer_by(to_text(Id{Kind::question, question.id}),
                                                format_day(date_of(clock.mine(question.due)))));
  }
  std::vector<std::string> lines;
  const auto sessions = next_sessions(std::move(ahead), date_of(now));
  if (!sessions.empty()) lines.push_back(messages::next_sessions(some_of(sessions)));
  if (!questions.empty()) lines.push_back(messages::questions_for_you(some_of(questions)));
  const auto promised = with_commas({mine.words(messages::promises_of_yours), theirs.words(messages::promises_to_you)});
  if (!promised.empty()) lines.push_back(messages::promises_open(promised));
  return lines;
}

}  // namespace mentor

// SPDX-License-Identifier: MIT
// The days between contacts, held against the agreed cadence: what counts as a gap, and what bridges one.
#include "domain/book_samples.hpp"
#include "domain/rhythm.hpp"

#include <doctest/doctest.h>
#include <utility>
#include <vector>

namespace mentor::tests {

namespace {

Date day(unsigned of_november) { return make_date(2026, 11, of_november); }
const Cadence weekly{1, Cadence::Unit::week};

}  // namespace

TEST_CASE("of two sessions there is one gap; a median is told of three") {
  CHECK_FALSE(rhythm_of({{day(1)}, {}}, AgreedCadences(std::nullopt), day(30), {}));
  const auto one = rhythm_of({{day(1), day(5)}, {}}, AgreedCadences(std::nullopt), day(30), {});
  REQUIRE(one);
  CHECK(one->gaps == 1);
  CHECK_FALSE(one->typical);
  CHECK(one->longest == 4);
  const auto three = rhythm_of({{day(1), day(2), day(5), day(25)}, {}}, AgreedCadences(std::nullopt), day(30), {});
  REQUIRE(three);
  CHECK(three->typical == 3);
  CHECK(three->longest == 20);
  const auto four =
      rhythm_of({{day(1), day(2), day(5), day(10), day(25)}, {}}, AgreedCadences(std::nullopt), day(30), {});
  CHECK(four->typical == 4);
}

TEST_CASE("a gap no longer than the cadence is kept, and so is one that an exchange bridges") {
  const auto kept = rhythm_of({{day(1), day(8)}, {}}, AgreedCadences(weekly), day(9), {});
  CHECK(kept->kept == 1);
  CHECK(kept->bridged == 0);
  CHECK(rhythm_of({{day(1), day(9)}, {}}, AgreedCadences(weekly), day(9), {})->kept == 0);
  const auto bridged = rhythm_of({{day(1), day(14)}, {day(7)}}, AgreedCadences(weekly), day(14), {});
  CHECK(bridged->kept == 1);
  CHECK(bridged->bridged == 1);
  CHECK(rhythm_of({{day(1), day(16)}, {day(7)}}, AgreedCadences(weekly), day(16), {})->kept == 0);
}

TEST_CASE("what lasts is a gap once it is too long") {
  CHECK_FALSE(rhythm_of({{day(1)}, {}}, AgreedCadences(weekly), day(8), {}));
  const auto lasts = rhythm_of({{day(1)}, {}}, AgreedCadences(weekly), day(20), {});
  REQUIRE(lasts);
  CHECK(lasts->lasting == 19);
  CHECK_FALSE_MESSAGE(lasts->longest, "nothing lies between two sessions yet");
  CHECK(lasts->longest_gap() == 19);
  const auto both = rhythm_of({{day(1), day(3), day(5), day(7)}, {}}, AgreedCadences(weekly), day(20), {});
  CHECK(both->gaps == 4);
  CHECK(both->kept == 3);
  CHECK(both->longest == 2);
  CHECK(both->lasting == 13);
  CHECK(both->typical == 2);
  CHECK_FALSE(rhythm_of({{day(1)}, {}}, AgreedCadences(std::nullopt), day(20), {}));
}

TEST_CASE("a gap that overlaps a pause is none") {
  Pause pause;
  pause.from = day(3);
  pause.until = day(5);
  CHECK(is_rest(day(1), day(10), {pause}));
  CHECK(is_rest(day(4), day(10), {pause}));
  CHECK_FALSE(is_rest(day(5), day(10), {pause}));
  CHECK_FALSE(is_rest(day(1), day(3), {pause}));
  CHECK_FALSE(rhythm_of({{day(1), day(10)}, {}}, AgreedCadences(weekly), day(10), {pause}));
  CHECK(rhythm_of({{day(1), day(10), day(12)}, {}}, AgreedCadences(weekly), day(12), {pause})->rested);
  CHECK_FALSE(rhythm_of({{day(6), day(10), day(12)}, {}}, AgreedCadences(weekly), day(12), {pause})->rested);
  pause.until.reset();
  CHECK(is_rest(day(20), day(25), {pause}));
}

TEST_CASE("contact days are those of held sessions, each once, and a usual cadence is not an agreed one") {
  const samples::TwoZones zones;
  std::vector<Session> sessions(4);
  for (auto& session : sessions) {
    session.zone = "UTC";
    session.start = samples::at_noon(day(9));
  }
  sessions[1].start = samples::at_noon(day(2));
  sessions[3].start = samples::at_noon(day(1));
  sessions[3].status = SessionStatus::missed;
  CHECK(contact_days(sessions, WallClock{&zones, "UTC"}) == std::vector<Date>{day(2), day(9)});
  Mentorship mentorship;
  mentorship.cadence = weekly;
  CHECK(AgreedCadences(mentorship, {}).on(day(1)) == weekly);
  mentorship.cadence->usual = true;
  CHECK_FALSE(AgreedCadences(mentorship, {}).on(day(1)));
}

TEST_CASE(
    "on each day that cadence stood which the version in force says; the newest gives way to what was set since") {
  const auto version = [](unsigned since, std::optional<Cadence> cadence) {
    Agreement one;
    one.date = day(since);
    one.cadence = cadence;
    return one;
  };
  const Cadence monthly{1, Cadence::Unit::month};
  const Cadence daily{1, Cadence::Unit::day};
  Mentorship mentorship;
  mentorship.cadence = daily;
  const AgreedCadences agreed(mentorship, {version(2, std::nullopt), version(5, monthly), version(8, monthly),
                                           version(12, std::nullopt), version(20, weekly)});
  CHECK_MESSAGE(agreed.on(day(1)) == monthly, "the first that says so is taken for what was done before");
  CHECK(agreed.on(day(11)) == monthly);
  CHECK_FALSE(agreed.on(day(12)));
  CHECK_FALSE(agreed.on(day(19)));
  CHECK(agreed.on(day(20)) == daily);
  CHECK(agreed.changes(day(5), day(30)).size() == 2);
  CHECK(agreed.changes(day(12), day(19)).empty());
}

TEST_CASE("a gap is held against the cadence of its time, and is none where no cadence stood") {
  Agreement slow;
  slow.date = day(1);
  slow.cadence = Cadence{2, Cadence::Unit::week};
  Agreement silent;
  silent.date = day(18);
  Agreement fast;
  fast.date = day(24);
  fast.cadence = weekly;
  Mentorship mentorship;
  mentorship.cadence = weekly;
  const AgreedCadences agreed(mentorship, {slow, silent, fast});
  using Pair = std::pair<std::int64_t, std::int64_t>;
  const auto kept_of = [&](const std::vector<Date>& sessions) {
    const auto rhythm = rhythm_of({sessions, {}}, agreed, sessions.back(), {});
    return Pair(rhythm->kept, rhythm->gaps);
  };
  CHECK(kept_of({day(1), day(13)}) == Pair(1, 1));
  CHECK(kept_of({day(18), day(23)}) == Pair(0, 0));
  CHECK(kept_of({day(24), day(30)}) == Pair(1, 1));
  CHECK_MESSAGE(kept_of({day(10), day(24)}) == Pair(1, 1), "it began under the slow one");
  CHECK(kept_of({day(20), day(28)}) == Pair(0, 1));
}

}  // namespace mentor::tests

// SPDX-License-Identifier: MIT
// The chain of each device: next, again, waiting, held, stopped.
#include "sync/post.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace mentor::sync {

using namespace samples;

namespace {

Received receive_as(const Post& post, unsigned device, const Segment& segment, const Intake& intake,
                    std::int64_t seconds = 100) {
  return receive(segment.name, segment.bytes, post.receiver(device), intake, at(seconds));
}

std::vector<Verdict> verdicts_of(const std::vector<Received>& all) {
  std::vector<Verdict> verdicts;
  for (const Received& one : all) verdicts.push_back(one.verdict);
  return verdicts;
}

}  // namespace

TEST_CASE("segments are taken in one after the other, and once") {
  const Post post;
  const auto chain = post.chain(0, 3);
  Intake intake;
  for (const Segment& segment : chain) {
    const Received received = receive_as(post, 1, segment, intake);
    CHECK(received.verdict == Verdict::accepted);
    CHECK(received.segment.contents.ops.size() == 1);
    CHECK(receive_as(post, 1, segment, received.intake).verdict == Verdict::repeated);
    CHECK(receive_as(post, 1, segment, received.intake).segment.contents.ops.empty());
    intake = received.intake;
  }
  CHECK(intake.sequence == 3);
  CHECK(intake.last_op == 3);
  CHECK(receive_as(post, 1, chain[0], intake).verdict == Verdict::repeated);
  CHECK(receive_as(post, 1, chain[0], intake).intake == intake);
}

TEST_CASE("a segment waits while one before it is missing") {
  const Post post;
  const auto chain = post.chain(0, 3);
  const Received received = receive_as(post, 1, chain[1], {});
  CHECK(received.verdict == Verdict::waits);
  CHECK(received.intake == Intake{});
  CHECK(received.segment.contents.ops.empty());
}

TEST_CASE("a device that writes two segments in one place is stopped, and stays so") {
  const Post post;
  const auto chain = post.chain(0, 3);
  const auto other = post.chain(0, 3, 1);
  const Intake first = receive_as(post, 1, chain[0], {}).intake;
  SUBCASE("the same number again") {
    const Received fork = receive_as(post, 1, other[0], first);
    CHECK(fork.verdict == Verdict::stopped);
    CHECK(fork.fault == Fault::fork);
    CHECK(receive_as(post, 1, chain[1], fork.intake).verdict == Verdict::stopped);
    CHECK(receive_as(post, 1, chain[0], fork.intake).verdict == Verdict::repeated);
  }
  SUBCASE("the next number behind another one") {
    CHECK(receive_as(post, 1, other[1], first).verdict == Verdict::stopped);
  }
}

TEST_CASE("a clock that is more than a day ahead holds the segment until then") {
  const Post post;
  const auto chain = post.chain(0, 2, 90'000);
  CHECK(receive_as(post, 1, chain[0], {}, 0).verdict == Verdict::held);
  CHECK(receive_as(post, 1, chain[0], {}, 0).fault == Fault::ahead);
  CHECK(receive_as(post, 1, chain[0], {}, 0).segment.contents.ops.empty());
  const Received later = receive_as(post, 1, chain[0], {}, 3602);
  CHECK(later.verdict == Verdict::accepted);
  CHECK(receive_as(post, 1, chain[1], later.intake, 3602).verdict == Verdict::accepted);
}

TEST_CASE("a snapshot needs none before, and what it replaces is known when it comes") {
  const Post post;
  const auto chain = post.chain(0, 3);
  const Segment snapshot = post.sealed(
      0, 4, chain[2].hash,
      {{op(stamp(0, 2, 2), uid(2), OpAct::insert, goal("left")), op(stamp(0, 3, 3), uid(3), OpAct::insert)}, {}},
      SegmentKind::snapshot);
  const Received fresh = receive_as(post, 1, snapshot, {});
  CHECK(fresh.verdict == Verdict::accepted);
  CHECK(fresh.segment.contents.ops.size() == 2);
  CHECK(receive_as(post, 1, chain[0], fresh.intake).verdict == Verdict::repeated);

  Intake intake;
  for (const Segment& segment : chain) intake = receive_as(post, 1, segment, intake).intake;
  CHECK(receive_as(post, 1, snapshot, intake).verdict == Verdict::accepted);
  const Segment next = post.sealed(0, 5, snapshot.hash, {{op(stamp(0, 4, 4), uid(4), OpAct::insert, goal("new"))}, {}});
  CHECK(receive_as(post, 1, next, fresh.intake).verdict == Verdict::accepted);
}

TEST_CASE("numbers of ops never come again") {
  const Post post;
  const auto chain = post.chain(0, 2);
  const Intake intake = receive_as(post, 1, chain[0], {}).intake;
  const Segment again = post.sealed(0, 2, chain[0].hash, {{op(stamp(0, 1, 9), uid(1), OpAct::remove)}, {}});
  const Received received = receive_as(post, 1, again, intake);
  CHECK(received.verdict == Verdict::quarantined);
  CHECK(received.fault == Fault::not_in_order);
  CHECK(received.intake == intake);
}

TEST_CASE("what was sealed before my device was there is no fault") {
  Post post;
  const auto chain = post.chain(0, 1);
  post.pins.push_back({uid(3, 0xde), DeviceOf::me, "me", keys_of(3).offered(), {}});
  post.keys.push_back(keys_of(3));
  const Received received = receive_as(post, 3, chain[0], {});
  CHECK(received.verdict == Verdict::waits);
  CHECK(received.fault == Fault::not_for_me);
}

TEST_CASE("a mailbox is taken in whatever the order of its files, and what is none of ours lies beside") {
  const Post post;
  auto segments = post.chain(0, 3);
  for (const Segment& segment : post.chain(2, 2)) segments.push_back(segment);
  std::vector<MailFile> files{{"../../x", "y"}, {segment_name("junk"), "junk"}};
  for (const Segment& segment : segments) files.push_back(file_of(segment));
  std::reverse(files.begin(), files.end());
  Intakes intakes;
  const auto received = receive_all(files, post.receiver(1), intakes, at(100));
  const auto verdicts = verdicts_of(received);
  CHECK(std::count(verdicts.begin(), verdicts.end(), Verdict::accepted) == 5);
  CHECK(std::count(verdicts.begin(), verdicts.end(), Verdict::quarantined) == 2);
  CHECK(intakes.size() == 2);
  const auto again = verdicts_of(receive_all(files, post.receiver(1), intakes, at(100)));
  CHECK(std::count(again.begin(), again.end(), Verdict::repeated) == 5);
}

TEST_CASE("a mailbox that went back in time is told") {
  const Post post;
  std::vector<MailFile> files;
  std::vector<Header> headers;
  for (const Segment& segment : post.chain(0, 3)) {
    files.push_back(file_of(segment));
    headers.push_back(*peek(segment.bytes));
  }
  Intakes intakes;
  static_cast<void>(receive_all(files, post.receiver(1), intakes, at(100)));
  CHECK(gone_back(headers, intakes).empty());
  headers.erase(headers.begin());  // an old one that a snapshot replaced
  CHECK(gone_back(headers, intakes).empty());
  headers.pop_back();
  const auto gone = gone_back(headers, intakes);
  REQUIRE(gone.size() == 1);
  CHECK(gone[0].had == 3);
  CHECK(gone[0].has == 2);
  CHECK(gone_back({}, intakes).size() == 1);
}

TEST_CASE("old segments may go when everybody has the snapshot") {
  const Post post;
  std::vector<Header> mine;
  for (const Segment& segment : post.chain(0, 2)) mine.push_back(*peek(segment.bytes));
  mine.push_back(*peek(post.sealed(0, 3, {}, {}, SegmentKind::snapshot).bytes));
  Intakes intakes;
  CHECK(superseded(3, mine, intakes).empty());
  intakes[uid(1, 0xde)].seen[uid(0, 0xde)] = 3;
  intakes[uid(2, 0xde)].seen[uid(0, 0xde)] = 2;
  CHECK(superseded(3, mine, intakes).empty());
  intakes[uid(2, 0xde)].seen[uid(0, 0xde)] = 3;
  CHECK(superseded(3, mine, intakes) == std::vector<std::uint64_t>{1, 2});
  CHECK(superseded(2, mine, intakes).empty());  // which is no snapshot
}

TEST_CASE("what is known of a device is kept as text") {
  const Post post;
  Intake intake;
  for (const Segment& segment : post.chain(0, 3)) intake = receive_as(post, 1, segment, intake).intake;
  intake.seen[uid(2, 0xde)] = 12;
  intake.stopped = true;
  CHECK(read_intake(intake_text(intake)) == intake);
  CHECK(read_intake(intake_text({})) == Intake{});
  CHECK_FALSE(read_intake("{}"));
  CHECK_FALSE(read_intake(""));
}

TEST_CASE("every fault but none has its sentence") {
  for (int i = 1; i <= static_cast<int>(Fault::revoked); ++i) CHECK_FALSE(in_words(static_cast<Fault>(i)).empty());
  CHECK(in_words(Fault::none).empty());
}

}  // namespace mentor::sync

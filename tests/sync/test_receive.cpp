// SPDX-License-Identifier: MIT
// The chain of each device: next, again, waiting, held, stopped.
#include "sync/post.hpp"

#include <algorithm>
#include <array>
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

TEST_CASE("what a server showed of a forked device to one reader alone stops it for each who is shown both") {
  const Post post;
  const auto one = post.chain(0, 2);
  const auto other = post.chain(0, 2, 1);
  for (const auto& [shown, withheld] : {std::pair(one, other), std::pair(other, one)}) {
    Intakes intakes;
    const auto read = [&](const std::vector<MailFile>& files) {
      const std::vector<Receiver> receivers{post.receiver(1)};
      return receive_all(files, receivers, intakes, at(60));
    };
    for (const auto& file : read({file_of(shown[0]), file_of(shown[1])})) CHECK(file.verdict == Verdict::accepted);
    for (const auto& file : read({file_of(withheld[0]), file_of(withheld[1])})) CHECK(file.fault == Fault::fork);
    CHECK(intakes.at(uid(0, 0xde)).stopped);
    CHECK(read({file_of(post.chain(0, 3)[2])}).front().verdict == Verdict::stopped);
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
  const auto received = receive_all(files, std::array{post.receiver(1)}, intakes, at(100));
  const auto verdicts = verdicts_of(received);
  CHECK(std::count(verdicts.begin(), verdicts.end(), Verdict::accepted) == 5);
  CHECK(std::count(verdicts.begin(), verdicts.end(), Verdict::quarantined) == 2);
  CHECK(intakes.size() == 2);
  const auto again = verdicts_of(receive_all(files, std::array{post.receiver(1)}, intakes, at(100)));
  CHECK(std::count(again.begin(), again.end(), Verdict::repeated) == 5);
}

TEST_CASE("a snapshot in several files is read from its first one on, and needs each of them") {
  const Post post;
  const auto part = [&](std::uint64_t sequence, const Hash& previous, SegmentKind kind) {
    const auto number = static_cast<unsigned>(sequence);
    return post.sealed(0, sequence, previous,
                       {{op(stamp(7, number, 2), uid(number), OpAct::insert, goal("of a device that is lost"))}, {}},
                       kind);
  };
  const Segment first = part(4, {}, SegmentKind::snapshot);
  const Segment second = part(5, first.hash, SegmentKind::more);
  CHECK(receive_as(post, 1, second, {}).verdict == Verdict::waits);
  const Received begun = receive_as(post, 1, first, {});
  CHECK(begun.verdict == Verdict::accepted);
  CHECK(begun.intake.whole == 4);
  const Received ended = receive_as(post, 1, second, begun.intake);
  CHECK(ended.verdict == Verdict::accepted);
  CHECK(ended.intake.whole == 5);
  CHECK(ended.intake.hashes.size() == 2);
  const Segment other = part(5, second.hash, SegmentKind::more);
  CHECK(receive_as(post, 1, other, begun.intake).verdict == Verdict::stopped);
}

TEST_CASE("only a snapshot passes on what another device said, and nothing of somebody else's") {
  const Post post;
  const auto passed_on = [&](unsigned device, SegmentKind kind) {
    return receive_as(post, 1,
                      post.sealed(0, 1, {}, {{op(stamp(device, 1, 2), uid(1), OpAct::insert, goal("x"))}, {}}, kind),
                      {})
        .fault;
  };
  CHECK(passed_on(1, SegmentKind::snapshot) == Fault::none);  // mine
  CHECK(passed_on(7, SegmentKind::snapshot) == Fault::none);  // lost before this one came
  CHECK(passed_on(7, SegmentKind::ops) == Fault::other_device);
  CHECK(passed_on(2, SegmentKind::snapshot) == Fault::other_device);  // the partner's
}

TEST_CASE("what a device wrote on two machines is passed on, both with one number") {
  const Post post;
  const Contents twice{{op(stamp(7, 3, 2), uid(1), OpAct::insert, goal("on one")),
                        op(stamp(7, 3, 2), uid(2), OpAct::insert, goal("on the other"))},
                       {}};
  CHECK(receive_as(post, 1, post.sealed(0, 1, {}, twice, SegmentKind::snapshot), {}).fault == Fault::none);
  Contents again = twice;
  again.ops.push_back(again.ops.back());
  CHECK(receive_as(post, 1, post.sealed(0, 1, {}, again, SegmentKind::snapshot), {}).fault == Fault::not_in_order);
}

TEST_CASE("who reads all of a device's files is known by its newest snapshot and what came since") {
  Post post;
  Intake intake = receive_as(post, 1, post.chain(0, 1)[0], {}).intake;
  CHECK(intake.readers.size() == 3);
  const Post all = post;
  post.pins.pop_back();
  const Segment narrow = post.sealed(0, 2, all.chain(0, 1)[0].hash, {}, SegmentKind::ops);
  move_on(intake, *peek(narrow.bytes), narrow.hash, {});
  CHECK(intake.readers.size() == 2);
  const Segment wide = all.sealed(0, 3, narrow.hash, {}, SegmentKind::snapshot);
  move_on(intake, *peek(wide.bytes), wide.hash, {});
  CHECK(intake.readers.size() == 3);
}

TEST_CASE("what is older than a snapshot may go when all who may read have said that they have it") {
  const Post post;
  const auto chain = post.chain(0, 2);
  const Segment snapshot = post.sealed(0, 3, chain[1].hash, {}, SegmentKind::snapshot);
  const Header old = *peek(chain[0].bytes);
  Intakes intakes;
  Intake& mine = intakes[uid(0, 0xde)];
  for (const Segment& segment : chain) move_on(mine, *peek(segment.bytes), segment.hash, {});
  CHECK_FALSE(is_superseded(old, post.all(), intakes));  // there is none
  move_on(mine, *peek(snapshot.bytes), snapshot.hash, {});
  CHECK_FALSE(is_superseded(old, post.all(), intakes));
  intakes[uid(1, 0xde)].seen[uid(0, 0xde)] = 3;
  intakes[uid(2, 0xde)].seen[uid(0, 0xde)] = 2;
  CHECK_FALSE(is_superseded(old, post.all(), intakes));
  auto without_revoked = post.all();
  without_revoked.pop_back();
  CHECK(is_superseded(old, without_revoked, intakes));
  intakes[uid(2, 0xde)].seen[uid(0, 0xde)] = 3;
  CHECK(is_superseded(old, post.all(), intakes));
  CHECK_FALSE(is_superseded(*peek(snapshot.bytes), post.all(), intakes));
}

TEST_CASE("a snapshot that replaces something is acknowledged once") {
  const Post post;
  const auto chain = post.chain(0, 1);
  Intakes intakes;
  move_on(intakes[uid(0, 0xde)], *peek(chain[0].bytes), chain[0].hash, {});
  CHECK_FALSE(owes_word(uid(1, 0xde), intakes));
  const Segment snapshot = post.sealed(0, 2, chain[0].hash, {}, SegmentKind::snapshot);
  move_on(intakes[uid(0, 0xde)], *peek(snapshot.bytes), snapshot.hash, {});
  CHECK(owes_word(uid(1, 0xde), intakes));
  intakes[uid(1, 0xde)].seen[uid(0, 0xde)] = 2;
  CHECK_FALSE(owes_word(uid(1, 0xde), intakes));
}

TEST_CASE("what is known of a device is kept as text") {
  const Post post;
  Intake intake;
  for (const Segment& segment : post.chain(0, 3)) intake = receive_as(post, 1, segment, intake).intake;
  intake.seen[uid(2, 0xde)] = 12;
  intake.stopped = true;
  intake.whole = 3;
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

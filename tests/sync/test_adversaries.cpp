// SPDX-License-Identifier: MIT
// A partner and a server who do what they like: no crash, nothing changed that is not theirs, the honest agree.
#include "mentor/domain/text.hpp"
#include "support/property.hpp"
#include "sync/envelope.hpp"
#include "sync/post.hpp"
#include "sync/sodium.hpp"
#include "sync/world.hpp"

#include <doctest/doctest.h>
#include <iostream>
#include <random>

namespace mentor::sync {

using namespace samples;

namespace {

using Dice = std::mt19937;

/// Cut, lengthened, turned, mixed with another.
std::string mutated(std::string bytes, const std::string& other, Dice& dice) {
  const auto below = [&](std::size_t limit) { return limit == 0 ? 0 : dice() % limit; };
  for (std::size_t i = 0; i <= below(3); ++i) {
    if (bytes.empty()) break;
    switch (below(7)) {
      case 0:
        bytes.resize(below(bytes.size()));
        break;
      case 1:
        bytes.append(below(200), static_cast<char>(below(256)));
        break;
      case 2:
        bytes.replace(below(bytes.size()), 8, other, below(other.size()), 8);
        break;
      case 3:
        bytes.erase(below(bytes.size()), 1 + below(20));
        break;
      case 4:  // the head, where most is decided
        bytes[below(std::min<std::size_t>(bytes.size(), 200))] = static_cast<char>(below(256));
        break;
      default:
        bytes[below(bytes.size())] ^= static_cast<char>(1U << below(8));
    }
  }
  return bytes;
}

std::string signed_by(std::string bytes, const DeviceKeys& keys) {
  if (bytes.size() < signature_size) return bytes;
  bytes.resize(bytes.size() - signature_size);
  const Signature signature = sign(outer_place, bytes, keys);
  return bytes.append(signature.begin(), signature.end());
}

std::string mutated_json(const std::string& json, Dice& dice) {
  static const std::vector<std::string> parts{
      "{",    "}",      "[",  "null",  "-1",   "9223372036854775807", "1e3",    "\\u0000", "\"",
      "\xff", "\u202e", "me", "first", "ours", "\"shared\"",          "insert", "restore"};
  std::string text = json;
  for (std::size_t i = 0; i <= dice() % 3; ++i) {
    const std::size_t place = text.empty() ? 0 : dice() % text.size();
    if (dice() % 2 == 0)
      text.replace(place, dice() % 6, parts[dice() % parts.size()]);
    else if (!text.empty())
      text[place] = static_cast<char>(dice() % 128);
  }
  return text;
}

/// Anything that a pinned partner's program can put into a segment that is read.
Op hostile_op(Dice& dice, const std::vector<std::string>& records, const std::vector<Posted>& honest, unsigned number) {
  const auto kinds = all_kinds();
  const Kind kind = kinds[dice() % kinds.size()];
  Op made = op({clock_at(at(static_cast<std::int64_t>(dice() % 400'000) - 100'000)), uid(0xee, 0xde), number},
               records.empty() || dice() % 8 == 0 ? uid(dice() % 50, 2) : records[dice() % records.size()],
               static_cast<OpAct>(dice() % 4), {}, kind);
  if (dice() % 10 == 0) made.uid = "ours";
  if (dice() % 40 == 0) made.uid = "first";
  for (const Field& field : info(kind).fields) {
    if (dice() % 3 == 0 || made.act == OpAct::remove) continue;
    Value value = std::int64_t{1} + static_cast<std::int64_t>(dice() % 30'000);
    if (is_link(field))
      value = field.kind == FieldKind::mentorship ? std::string(dice() % 9 == 0 ? uid(0, 0xaa) : "ours")
              : field.kind == FieldKind::person   ? std::string(dice() % 2 == 0 ? "first" : "second")
                                                  : uid(dice() % 50, 1);
    else if (!field.choices.empty())
      value = std::string(field.choices[dice() % field.choices.size()]);
    else if (field.kind == FieldKind::line || field.kind == FieldKind::note)
      value = std::string("hostile");
    made.fields.emplace(field.name, value);
    if (!honest.empty() && dice() % 3 == 0) {
      const Stamp& instead = honest[dice() % honest.size()].op.stamp;
      if (instead < made.stamp) made.instead_of.emplace(field.name, instead);
    }
  }
  return made;
}

}  // namespace

TEST_CASE("a segment that was altered on its way is never taken in, and nothing throws") {
  const Post post;
  const auto mine = post.chain(0, 2);
  const auto hers = post.chain(2, 2);
  Dice dice(1);
  const int rounds = tries(1500, 1'000'000);
  std::map<std::string, int> verdicts;
  for (int i = 0; i < rounds; ++i) {
    const std::string& original = (i % 2 == 0 ? mine : hers)[dice() % 2].bytes;
    std::string bytes = mutated(original, hers[0].bytes, dice);
    const bool signed_again = dice() % 3 == 0;  // the partner can sign, not as me
    if (signed_again) bytes = signed_by(std::move(bytes), post.keys[2]);
    if (bytes == original) continue;
    const std::string name = dice() % 50 == 0 ? segment_name(original) : segment_name(bytes);
    const Received received = receive(name, bytes, post.receiver(1), {}, at(100));
    ++verdicts[std::string(to_text(received.verdict))];
    if (received.verdict == Verdict::accepted) {
      // She may spoil the key that she sealed to another device; what she says stays what she said.
      REQUIRE(signed_again);
      REQUIRE(received.segment.header == peek(hers[0].bytes));
      REQUIRE(received.segment.contents.ops.front().uid == uid(1));
      continue;
    }
    REQUIRE((signed_again || received.verdict == Verdict::quarantined));
    REQUIRE(received.intake.sequence == 0);
  }
  std::cerr << fmt::format("figure: mutated segments: {}", rounds);
  for (const auto& [verdict, count] : verdicts) std::cerr << ", " << count << ' ' << verdict;
  std::cerr << '\n';
}

TEST_CASE("whatever a partner seals and signs is taken in as what it says, or not at all") {
  const Post post;
  Dice dice(4);
  const Segment honest = post.chain(2, 1)[0];
  const Opened opened = open_segment(honest.name, honest.bytes, post.receiver(1));
  const std::string text = "{\"seen\":{\"" + uid(1, 0xde) + "\":3}}\n" + to_json(opened.contents.ops.front());
  const int rounds = tries(500, 200'000);
  int taken = 0;
  for (int i = 0; i < rounds; ++i) {
    const std::string other = dice() % 4 == 0 ? mutated(text, text, dice) : mutated_json(text, dice);
    const Signature signature = sign(inner_place, header_bytes(opened.header) + other, post.keys[2]);
    const std::string bytes =
        sealed_bytes(opened.header, std::string(signature.begin(), signature.end()) + other, post.all(), post.keys[2]);
    const Received received = receive(segment_name(bytes), bytes, post.receiver(1), {}, at(100));
    if (received.verdict != Verdict::accepted) continue;
    ++taken;
    for (const Op& made : received.segment.contents.ops) REQUIRE(other.ends_with(to_json(made)));
  }
  std::cerr << fmt::format("figure: hostile texts sealed and signed: {}, {} taken in\n", rounds, taken);
  CHECK(taken < rounds);
}

TEST_CASE("any text is an op or is none; what is read is what was written") {
  Dice dice(2);
  World world(5, 3);
  world.live(60);
  std::vector<std::string> seeds;
  for (const Posted& posted : world.posted()) seeds.push_back(to_json(posted.op));
  REQUIRE_FALSE(seeds.empty());
  const int rounds = tries(3000, 1'000'000);
  int read = 0;
  for (int i = 0; i < rounds; ++i) {
    const std::string text = mutated_json(seeds[dice() % seeds.size()], dice);
    const OpReading reading = read_op(text);
    REQUIRE(reading.op.has_value() == (reading.fault == Fault::none));
    if (!reading.op) continue;
    ++read;
    REQUIRE(to_json(*reading.op) == text);
    REQUIRE_FALSE(bad_utf8(text));
    static_cast<void>(from_stream(*reading.op, World::standpoint(0)));
  }
  std::cerr << fmt::format("figure: mutated ops: {}, {} of them read\n", rounds, read);
  CHECK(read > 0);
}

TEST_CASE("a hostile partner changes nothing that is mine, and my devices agree about the rest") {
  int hostile = 0;
  int refused = 0;
  const bool holds = tests::holds_in(tries(60, 20'000), "no power beyond ownership", [&] {
    World world(*rc::gen::arbitrary<unsigned>(), 3);
    world.live(static_cast<int>(*rc::gen::inRange(5, 40)));
    world.settle();
    Dice dice(*rc::gen::arbitrary<unsigned>());
    const Replica before = world.fresh_journal(0);
    std::vector<std::string> records;
    for (const auto& record : before) records.push_back(record.first);
    std::vector<Op> attack;
    for (unsigned i = 1; i <= 40; ++i) {
      const Op made = hostile_op(dice, records, world.posted(), i);
      const auto read = read_op(to_json(made));
      const auto turned = read.op ? from_stream(*read.op, World::standpoint(0)) : std::nullopt;
      if (turned) attack.push_back(*turned);
    }
    hostile += static_cast<int>(attack.size());
    Replica after = before;
    for (const Op& made : attack)
      if (apply(after, made, World::partner_of(0)).refusal != Refusal::none) ++refused;
    for (const auto& [record, state] : before) {
      if (owner_of(state) != "me") continue;
      const RecordState& now = after.at(record);
      RC_ASSERT(materialise(record, now).there == materialise(record, state).there);
      const FieldValues was = values_of(state);
      const FieldValues is = values_of(now);
      for (const Field& field : info(*kind_of(state)).fields) {
        const std::string name(field.name);
        if (may_change(state, World::partner_of(0), name)) continue;
        RC_ASSERT(was.contains(name) == is.contains(name));
        if (was.contains(name)) RC_ASSERT(was.at(name) == is.at(name));
      }
      RC_ASSERT(text_in(was, "visibility") == text_in(is, "visibility"));
    }
    // Another device of mine, to which a server gives it in another order and twice.
    std::shuffle(attack.begin(), attack.end(), dice);
    Replica other;
    for (const Op& made : attack) static_cast<void>(apply(other, made, World::partner_of(0)));
    for (const Author& author : {std::string("me"), World::partner_of(0)})
      for (const Op& made : left_of(before, author)) static_cast<void>(apply(other, made, author));
    for (const Op& made : attack) static_cast<void>(apply(other, made, World::partner_of(0)));
    for (const auto& [record, state] : after)
      RC_ASSERT(materialise(record, state) == materialise(record, other.at(record)));
  });
  CHECK(holds);
  std::cerr << fmt::format("figure: hostile ops: {}, {} of them refused and told\n", hostile, refused);
  CHECK(refused > 0);
}

TEST_CASE("a server that withholds, repeats and shows each device something else cannot keep them apart") {
  const Post post;
  const auto all = [&] {
    std::vector<Segment> segments = post.chain(0, 6);
    for (const Segment& segment : post.chain(2, 6)) segments.push_back(segment);
    return segments;
  }();
  Dice dice(3);
  const int rounds = tries(20, 2000);
  for (int i = 0; i < rounds; ++i) {
    Intakes intakes;
    std::vector<std::uint64_t> taken;
    for (int visit = 0; visit < 6; ++visit) {
      std::vector<MailFile> shown;
      for (const Segment& segment : all)
        if (visit == 5 || dice() % 2 == 0) shown.push_back(file_of(segment));
      for (std::size_t junk = 0; junk < 3; ++junk)
        shown.push_back({segment_name(std::to_string(dice())), mutated(all[0].bytes, all[1].bytes, dice)});
      std::shuffle(shown.begin(), shown.end(), dice);
      for (const Received& received : receive_all(shown, std::array{post.receiver(1)}, intakes, at(100)))
        if (received.verdict == Verdict::accepted) taken.push_back(received.segment.header.sequence);
    }
    CHECK(taken.size() == all.size());  // each once
    for (const auto& intake : intakes) CHECK(intake.second.sequence == 6);
  }
}

TEST_CASE("a flood of records of the partner's costs me time and changes nothing of mine") {
  Replica replica;
  static_cast<void>(apply(replica, op(stamp(1, 1, 1), uid(1), OpAct::insert, goal("mine")), "me"));
  const Materialised before = materialise(uid(1), replica.at(uid(1)));
  const unsigned count = static_cast<unsigned>(tries(2000, 200'000));
  for (unsigned i = 0; i < count; ++i)
    static_cast<void>(apply(replica, op(stamp(2, i + 1, 1), uid(i), OpAct::insert, goal("flood")), uid(2, 0xbb)));
  CHECK(replica.size() == count);
  CHECK(materialise(uid(1), replica.at(uid(1))) == before);
}

}  // namespace mentor::sync

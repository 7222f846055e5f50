// SPDX-License-Identifier: MIT
// Segments: who can read them, what they give away, what is refused and why.
#include "sync/envelope.hpp"
#include "sync/post.hpp"
#include "sync/sodium.hpp"

#include <doctest/doctest.h>

namespace mentor::sync {

using namespace samples;

namespace {

Contents two_ops() {
  return {{op(stamp(0, 3, 1), uid(1), OpAct::insert, goal("canary goal")),
           op(stamp(0, 5, 2), uid(1), OpAct::edit, {{"title", std::string("canary title")}})},
          {{uid(1, 0xde), 7}}};
}

/// The outside signed again by the writer, so that only what is inside can betray a change.
std::string signed_again(std::string bytes, const DeviceKeys& keys) {
  bytes.resize(bytes.size() - signature_size);
  const Signature signature = sign(outer_place, bytes, keys);
  return bytes.append(signature.begin(), signature.end());
}

Fault fault_of_bytes(const std::string& bytes, const Receiver& receiver) {
  return open_segment(segment_name(bytes), bytes, receiver).fault;
}

}  // namespace

TEST_CASE("whoever a segment is sealed to reads what was written") {
  const Post post;
  const Segment segment = post.sealed(0, 4, hash_of("before"), two_ops());
  for (const unsigned device : {0U, 1U, 2U}) {
    const Opened opened = open_segment(segment.name, segment.bytes, post.receiver(device));
    CHECK(opened.fault == Fault::none);
    CHECK(opened.contents.ops == two_ops().ops);
    CHECK(opened.contents.seen == two_ops().seen);
    CHECK(opened.header.first == 3);
    CHECK(opened.header.last == 5);
    CHECK(opened.header.previous == hash_of("before"));
    CHECK(opened.header.recipients.size() == 3);
    CHECK(opened.hash == segment.hash);
    CHECK(peek(segment.bytes) == opened.header);
  }
}

TEST_CASE("a segment and its name tell nothing of what it holds, and two of the same ops are not alike") {
  const Post post;
  const Segment one = post.sealed(0, 1, {}, two_ops());
  const Segment other = post.sealed(0, 1, {}, two_ops());
  CHECK(one.name != other.name);
  CHECK(is_segment_name(one.name));
  for (const std::string_view word : {"canary", "goal", "title", "insert", "seen", "0000-4000"})
    CHECK(one.bytes.find(word) == std::string::npos);
}

TEST_CASE("sizes come in steps") {
  const Post post;
  const auto size_with = [&](std::size_t length) {
    const FieldValues fields{{"title", std::string("A")}, {"why", std::string(length, 'x')}};
    return post.sealed(0, 1, {}, {{op(stamp(0, 1, 1), uid(1), OpAct::edit, fields)}, {}}).bytes.size();
  };
  CHECK(size_with(1) == size_with(500));
  CHECK(size_with(1) < size_with(2000));
  CHECK(size_with(100'000) == size_with(120'000));
  CHECK(size_with(300'000) < size_with(400'000));
}

TEST_CASE("large contents come back whole, whatever the size of the last chunk") {
  const Post post;
  for (const std::size_t length : {65'000UL, 65'400UL, 65'536UL, 131'072UL, 1'000'000UL}) {
    const Contents contents{{op(stamp(0, 1, 1), uid(1), OpAct::edit, {{"why", std::string(length, 'x')}})}, {}};
    const Segment segment = post.sealed(0, 1, {}, contents);
    const Opened opened = open_segment(segment.name, segment.bytes, post.receiver(1));
    CAPTURE(length);
    CHECK(opened.fault == Fault::none);
    CHECK(opened.contents.ops == contents.ops);
  }
}

TEST_CASE("a segment without ops says what its writer has seen") {
  const Post post;
  const Segment segment = post.sealed(0, 1, {}, {{}, {{uid(2, 0xde), 3}}});
  const Opened opened = open_segment(segment.name, segment.bytes, post.receiver(1));
  CHECK(opened.fault == Fault::none);
  CHECK(opened.header.first == 0);
  CHECK(opened.contents.seen.at(uid(2, 0xde)) == 3);
}

TEST_CASE("a file's name is that of its content, and nothing else is one") {
  const Post post;
  const Segment segment = post.sealed(0, 1, {}, two_ops());
  for (const std::string name : {"", "x", "../../etc/passwd", ".seg", "0123456789ABCDEF0123456789ABCDEF.seg",
                                 "../../../../../../../../../../../x.seg", "0123456789abcdef0123456789abcde/.seg"}) {
    CHECK_FALSE(is_segment_name(name));
    CHECK(open_segment(name, segment.bytes, post.receiver(1)).fault == Fault::bad_name);
  }
  CHECK(open_segment(segment_name("other"), segment.bytes, post.receiver(1)).fault == Fault::other_name);
}

TEST_CASE("what a stranger signs, or seals to others, is not read") {
  const Post post;
  const Segment segment = post.sealed(0, 1, {}, two_ops());

  Receiver receiver = post.receiver(1);
  receiver.pins = receiver.pins.subspan(1);  // the writer was never compared
  CHECK(fault_of_bytes(segment.bytes, receiver) == Fault::unknown_device);

  receiver = post.receiver(1);
  receiver.stream = uid(2, 0x57);
  CHECK(fault_of_bytes(segment.bytes, receiver) == Fault::other_stream);

  receiver = post.receiver(1);
  receiver.device = uid(9, 0xde);
  CHECK(fault_of_bytes(segment.bytes, receiver) == Fault::not_for_me);

  const DeviceKeys others = keys_of(9);
  receiver = post.receiver(1);
  receiver.keys = &others;
  CHECK(fault_of_bytes(segment.bytes, receiver) == Fault::not_decrypted);

  Post revoked;
  revoked.pins[0].revoked_after = 0;
  CHECK(fault_of_bytes(segment.bytes, revoked.receiver(1)) == Fault::revoked);
  revoked.pins[0].revoked_after = 1;
  CHECK(fault_of_bytes(segment.bytes, revoked.receiver(1)) == Fault::none);
}

TEST_CASE("a version to come is told from what is torn") {
  const Post post;
  std::string bytes = post.sealed(0, 1, {}, two_ops()).bytes;
  bytes[5] = 2;
  CHECK(fault_of_bytes(bytes, post.receiver(1)) == Fault::newer);
  for (std::size_t size = 0; size < bytes.size(); size += size < 400 ? 1 : 97) {
    const Fault fault = fault_of_bytes(post.sealed(0, 1, {}, two_ops()).bytes.substr(0, size), post.receiver(1));
    CHECK((fault == Fault::torn || fault == Fault::unknown_device));
  }
}

TEST_CASE("one who may sign cannot pass on what another wrote, nor put it elsewhere") {
  const Post post;
  const Segment mine = post.sealed(0, 4, {}, two_ops());
  // The partner, who can read it, says that it was theirs: header and outside are right, the inside is signed by me.
  const auto read = read_envelope(mine.bytes);
  REQUIRE(read.fault == Fault::none);
  Header stolen = read.envelope.header;
  stolen.device = uid(2, 0xde);
  std::string bytes = header_bytes(stolen) + mine.bytes.substr(read.envelope.head.size());
  CHECK(fault_of_bytes(signed_again(bytes, post.keys[2]), post.receiver(1)) == Fault::not_decrypted);
  // A server moves it to another place of the chain, with the help of a thief of my signing key alone.
  Header moved = read.envelope.header;
  moved.sequence = 9;
  bytes = header_bytes(moved) + mine.bytes.substr(read.envelope.head.size());
  CHECK(fault_of_bytes(signed_again(bytes, post.keys[0]), post.receiver(1)) == Fault::not_decrypted);
}

TEST_CASE("what somebody else signed inside is refused, though whoever seals it anew could read it") {
  const Post post;
  Header header = *peek(post.sealed(0, 4, {}, {}).bytes);
  const std::string text = R"({"seen":{}})";
  const auto signed_inside = [&](const DeviceKeys& keys) {
    const Signature signature = sign(inner_place, header_bytes(header) + text, keys);
    return std::string(signature.begin(), signature.end()) + text;
  };
  const std::string mine = signed_inside(post.keys[0]);
  CHECK(fault_of_bytes(sealed_bytes(header, mine, post.all(), post.keys[0]), post.receiver(1)) == Fault::none);
  header.device = uid(2, 0xde);
  const std::string hers = signed_inside(post.keys[2]);
  CHECK(fault_of_bytes(sealed_bytes(header, hers, post.all(), post.keys[2]), post.receiver(1)) == Fault::none);
  CHECK(fault_of_bytes(sealed_bytes(header, mine, post.all(), post.keys[2]), post.receiver(1)) == Fault::bad_inner);
  CHECK(fault_of_bytes(sealed_bytes(header, signed_inside(post.keys[0]), post.all(), post.keys[2]), post.receiver(1)) ==
        Fault::bad_inner);
  // Meant for others.
  header.recipients.pop_back();
  const auto fewer = post.all();
  CHECK(fault_of_bytes(sealed_bytes(header, hers, std::span(fewer).first(2), post.keys[2]), post.receiver(1)) ==
        Fault::bad_inner);
  CHECK(fault_of_bytes(sealed_bytes(header, "", std::span(fewer).first(2), post.keys[2]), post.receiver(1)) ==
        Fault::bad_inner);
}

TEST_CASE("ops of another device, in another order or with other numbers than the header's are refused") {
  const Post post;
  Contents contents = two_ops();
  contents.ops[1].stamp.device = uid(1, 0xde);
  CHECK(fault_of_bytes(post.sealed(0, 1, {}, contents).bytes, post.receiver(1)) == Fault::other_device);
  contents = two_ops();
  contents.ops[1].stamp.number = 3;
  CHECK(fault_of_bytes(post.sealed(0, 1, {}, contents).bytes, post.receiver(1)) == Fault::not_in_order);
  contents = two_ops();
  contents.ops[0].fields["status"] = std::string("won");
  CHECK(fault_of_bytes(post.sealed(0, 1, {}, contents).bytes, post.receiver(1)) == Fault::bad_op);
}

TEST_CASE("ops that are too many for one segment are shared out, and one that is large goes alone") {
  std::vector<Op> ops;
  for (unsigned i = 1; i <= 5; ++i)
    ops.push_back(op(stamp(0, i, i), uid(i), OpAct::edit, {{"why", std::string(500'000, 'x')}}));
  CHECK(fit(ops) == 2);
  CHECK(fit(std::span(ops).subspan(4)) == 1);
  CHECK(fit({}) == 0);
  const std::vector<Op> large{op(stamp(0, 1, 1), uid(1), OpAct::edit, {{"why", std::string(1'048'576, 'x')}}), ops[1]};
  CHECK(fit(large) == 1);
}

}  // namespace mentor::sync

// SPDX-License-Identifier: MIT
// The same mentorship from both sides.
#include "mentor/sync/perspective.hpp"
#include "sync/samples.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace mentor::sync {

using namespace samples;

namespace {

const std::string bo = uid(5, 0xbb);  // who takes part in the group too
const Standpoint my_side{true, uid(2, 0xbb), uid(1, 0xaa)};
const Standpoint her_side{false, uid(3, 0xbb), uid(1, 0xab)};

Value any_link(const Field& field) {
  switch (field.kind) {
    case FieldKind::mentorship:
      return my_side.mentorship;
    case FieldKind::person:
      return *rc::gen::element(std::string(me_word), my_side.partner, bo);
    default:
      return uid(*rc::gen::inRange(0U, 9U));
  }
}

/// An op of any kind, as my journal has it.
Op any_op() {
  const Kind kind = *rc::gen::elementOf(std::vector<Kind>(all_kinds().begin(), all_kinds().end()));
  Op made = op(stamp(1, 2, 60), kind == Kind::mentorship ? my_side.mentorship : uid(7), OpAct::edit, {}, kind);
  for (const Field& field : info(kind).fields) {
    if (*rc::gen::inRange(0, 3) == 0) continue;
    const std::string name(field.name);
    if (is_link(field))
      made.fields[name] = any_link(field);
    else if (!field.choices.empty())
      made.fields[name] =
          std::string(*rc::gen::elementOf(std::vector<std::string_view>(field.choices.begin(), field.choices.end())));
    else
      made.fields[name] = Value{};
    if (*rc::gen::inRange(0, 2) == 0) made.replacing[name] = stamp(2, 1, 3);
  }
  return made;
}

Op over_to_her(const Op& made) { return from_stream(to_stream(made, my_side).value(), her_side).value(); }
Op over_to_me(const Op& made) { return from_stream(to_stream(made, her_side).value(), my_side).value(); }

Op seen_by_her(FieldValues fields, Kind kind) {
  return over_to_her(op(stamp(1, 2, 60), uid(7), OpAct::edit, std::move(fields), kind));
}

}  // namespace

TEST_CASE("turned twice it is the same, whatever the kind and the values") {
  CHECK(rc::check("turned twice", [] {
    const Op made = any_op();
    RC_ASSERT(over_to_me(over_to_her(made)) == made);
    const Op other = over_to_her(made);
    RC_ASSERT(over_to_her(over_to_me(other)) == other);
  }));
}

TEST_CASE("she sees my promises as her partner's, and hers as her own") {
  CHECK(text_in(seen_by_her({{"owner", std::string("me")}}, Kind::commitment).fields, "owner") == her_side.partner);
  CHECK(text_in(seen_by_her({{"owner", my_side.partner}}, Kind::commitment).fields, "owner") == "me");
  CHECK(text_in(seen_by_her({{"owner", bo}}, Kind::commitment).fields, "owner") == bo);
  CHECK(text_in(seen_by_her({{"asker", std::string("me")}}, Kind::question).fields, "asker") == her_side.partner);
}

TEST_CASE("sides, roles and directions turn; the mentorship is hers") {
  CHECK(text_in(seen_by_her({{"by", std::string("me")}}, Kind::review).fields, "by") == "partner");
  CHECK(text_in(seen_by_her({{"called_off_by", std::string("partner")}}, Kind::session).fields, "called_off_by") ==
        "me");
  CHECK(text_in(seen_by_her({{"direction", std::string("given")}}, Kind::feedback).fields, "direction") == "received");
  CHECK(text_in(seen_by_her({{"mentorship", my_side.mentorship}}, Kind::goal).fields, "mentorship") ==
        her_side.mentorship);
  const auto role = [](const std::string& word) {
    return text_in(
        over_to_her(op(stamp(1, 2, 60), my_side.mentorship, OpAct::edit, {{"role", word}}, Kind::mentorship)).fields,
        "role");
  };
  CHECK(role("mentor") == "mentee");
  CHECK(role("mentee") == "mentor");
  CHECK(role("peer") == "peer");
}

TEST_CASE("feedback to her from me is feedback from me to her: its person is the other one on both sides") {
  const Op seen = seen_by_her({{"direction", std::string("given")}, {"person", my_side.partner}}, Kind::feedback);
  CHECK(text_in(seen.fields, "person") == her_side.partner);
}

TEST_CASE("signatures change places, and what was replaced with them") {
  Op made = op(stamp(1, 2, 60), uid(7), OpAct::edit, {{"signed_by_me", std::int64_t{20000}}}, Kind::agreement);
  made.replacing["signed_by_me"] = stamp(2, 1, 3);
  const Op seen = over_to_her(made);
  CHECK(seen.fields == FieldValues{{"signed_by_partner", std::int64_t{20000}}});
  CHECK(seen.replacing.contains("signed_by_partner"));
}

TEST_CASE("the stream holds the name of nobody's journal") {
  const Op sent = to_stream(op(stamp(1, 2, 60), uid(7), OpAct::edit,
                               {{"owner", my_side.partner}, {"mentorship", my_side.mentorship}}, Kind::commitment),
                            my_side)
                      .value();
  CHECK(text_in(sent.fields, "owner") == "second");
  CHECK(text_in(sent.fields, "mentorship") == "ours");
  const Op answer =
      to_stream(op(stamp(2, 2, 60), uid(7), OpAct::edit, {{"owner", std::string("me")}}, Kind::commitment), her_side)
          .value();
  CHECK(text_in(answer.fields, "owner") == "second");
}

TEST_CASE("what never crosses is refused on both ends") {
  const auto refused = [](const Op& made) { return !to_stream(made, my_side) && !from_stream(made, my_side); };
  CHECK(refused(op(stamp(1, 2, 60), "me", OpAct::edit, {{"name", std::string("Kim")}}, Kind::person)));
  CHECK(refused(op(stamp(1, 2, 60), my_side.partner, OpAct::edit, {{"name", std::string("Kim")}}, Kind::person)));
  CHECK(refused(op(stamp(1, 2, 60), uid(8, 0xaa), OpAct::edit, {{"cadence", std::string("2w")}}, Kind::mentorship)));
  CHECK(refused(op(stamp(1, 2, 60), uid(7), OpAct::edit, {{"mentorship", uid(8, 0xaa)}})));
  CHECK(refused(op(stamp(1, 2, 60), uid(7), OpAct::edit, {{"visibility", std::string("shared")}})));
  CHECK(refused(op(stamp(1, 2, 60), my_side.mentorship, OpAct::remove, {}, Kind::goal)));
  // Words of the one side where the other's belong.
  CHECK_FALSE(
      from_stream(op(stamp(2, 2, 60), uid(7), OpAct::edit, {{"owner", std::string("me")}}, Kind::commitment), my_side));
  CHECK_FALSE(
      from_stream(op(stamp(2, 2, 60), uid(7), OpAct::edit, {{"owner", my_side.partner}}, Kind::commitment), my_side));
  CHECK_FALSE(from_stream(op(stamp(2, 2, 60), uid(7), OpAct::edit, {{"mentorship", my_side.mentorship}}), my_side));
  CHECK_FALSE(to_stream(op(stamp(2, 2, 60), uid(7), OpAct::edit, {{"owner", std::string("first")}}, Kind::commitment),
                        my_side));
}

TEST_CASE("an op that nobody knows yet goes through as it is") {
  Op made = op(stamp(1, 2, 60), uid(7), OpAct::edit);
  made.kind = "dream";
  made.unknown["by"] = "\"me\"";
  CHECK(to_stream(made, her_side) == made);
}

}  // namespace mentor::sync

// SPDX-License-Identifier: MIT
// Ops as text: canonical, checked by the description, and what a newer program wrote is kept.
#include "mentor/domain/text.hpp"
#include "sync/json.hpp"
#include "sync/samples.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace mentor::sync {

using namespace samples;

namespace {

Op sample_op() {
  Op made = op(stamp(1, 2, 60), uid(7), OpAct::edit,
               {{"title", std::string("Speak \"up\"\n")}, {"target", std::int64_t{20400}}, {"why", Value{}}});
  made.instead_of["title"] = stamp(2, 9, 30);
  made.replacing["title"] = stamp(2, 9, 30);
  return made;
}

/// The text with one part replaced, which must be there.
std::string with(std::string text, std::string_view part, std::string_view other) {
  const auto place = text.find(part);
  REQUIRE(place != std::string::npos);
  return text.replace(place, part.size(), other);
}

Fault fault_of(std::string_view json) { return read_op(json).fault; }

}  // namespace

TEST_CASE("an op is one line of sorted JSON, and reads back as itself") {
  const Op made = sample_op();
  const std::string json = to_json(made);
  CHECK(
      json ==
      R"({"act":"edit","clock":117637123932160000,"device":"000000de-0000-4000-8000-000000000001","fields":{"target":20400,"title":"Speak \"up\"\n","why":null},"instead_of":{"title":[117637121966080000,"000000de-0000-4000-8000-000000000002",9]},"kind":"goal","number":2,"replacing":{"title":[117637121966080000,"000000de-0000-4000-8000-000000000002",9]},"uid":"00000000-0000-4000-8000-000000000007"})");
  const auto read = read_op(json);
  REQUIRE(read.op);
  CHECK(*read.op == made);
  CHECK_FALSE(is_parked(*read.op));
}

TEST_CASE("an op of any kind with any values reads back as itself") {
  CHECK(rc::check("there and back", [] {
    const Kind kind = *rc::gen::elementOf(std::vector<Kind>(all_kinds().begin(), all_kinds().end()));
    Op made = op(stamp(1, 1, *rc::gen::inRange(0, 1000)), uid(7), OpAct::insert, {}, kind);
    for (const Field& field : info(kind).fields) {
      if (is_link(field))
        made.fields[std::string(field.name)] = uid(*rc::gen::inRange(0U, 5U));
      else if (field.kind == FieldKind::note)
        made.fields[std::string(field.name)] = "x" + *rc::gen::string<std::string>();
    }
    const auto read = read_op(to_json(made));
    const bool sound = std::none_of(made.fields.begin(), made.fields.end(), [](const auto& field) {
      const auto* text = std::get_if<std::string>(&field.second);
      return text && bad_utf8(*text);
    });
    RC_ASSERT(read.op.has_value() == sound);
    if (sound) RC_ASSERT(*read.op == made);
  }));
}

TEST_CASE("only what is canonical is read") {
  const std::string json = to_json(sample_op());
  CHECK(fault_of(json) == Fault::none);
  const std::vector<std::pair<std::string, std::string>> changes{
      {"{\"act\"", "{ \"act\""},           // a blank
      {"\"act\":\"edit\",", ""},           // a member is missing
      {"\"number\":2", "\"number\":2.0"},  // a fraction
      {"\"number\":2", "\"number\":02"},   //
      {"\"number\":2", "\"number\":-2"},   //
      {"\"number\":2", "\"number\":0"},    //
      {"\"number\":2", "\"number\":18446744073709551615"},
      {"\"number\":2", "\"number\":2,\"number\":3"},  // twice
      {"\"kind\"", "\"kinda\""},                      // a member that nobody knows
      {"\"edit\"", "\"efface\""},                     //
      {"Speak", "Sp\\u0065ak"},                       // written in another way
      {"Speak", "Spe\\u0000ak"},                      // NUL
      {"Speak", "Sp\xff"},                            // no UTF-8
      {"\"clock\":117637123932160000", "\"clock\":-1"}};
  for (const auto& change : changes) {
    CAPTURE(change.first);
    CHECK(fault_of(with(json, change.first, change.second)) == Fault::bad_op);
  }
  for (const std::string broken : {"", "{", "[]", "null", "\"x\"", "{}"}) CHECK(fault_of(broken) == Fault::bad_op);
  CHECK(fault_of(std::string(100'000, '[')) == Fault::bad_op);
  CHECK(fault_of(std::string(op_limit + 1, ' ')) == Fault::too_large);
}

TEST_CASE("a value that may not stand in its field is refused") {
  const auto refused = [](std::string_view name, Value value, Kind kind) {
    Op made = op(stamp(1, 2, 60), uid(7), OpAct::edit, {{std::string(name), std::move(value)}}, kind);
    return fault_of(to_json(made)) == Fault::bad_op;
  };
  CHECK(refused("status", std::string("won"), Kind::goal));
  CHECK(refused("status", std::string("OPEN"), Kind::goal));
  CHECK(refused("status", std::int64_t{1}, Kind::goal));
  CHECK(refused("percent", std::int64_t{101}, Kind::goal));
  CHECK(refused("title", Value{}, Kind::goal));
  CHECK(refused("title", std::string("two\nlines"), Kind::goal));
  CHECK(refused("title", std::string(line_limit + 1, 'x'), Kind::goal));
  CHECK(refused("why", std::string(note_limit + 1, 'x'), Kind::goal));
  CHECK(refused("visibility", std::string("public"), Kind::goal));
  CHECK(refused("mentorship", std::string("ana"), Kind::goal));
  CHECK(refused("goal", std::int64_t{3}, Kind::progress));
  CHECK(refused("name", std::string(name_limit + 1, 'x'), Kind::person));
  CHECK_FALSE(refused("title", std::string("one line"), Kind::goal));
  CHECK_FALSE(refused("goal", uid(3), Kind::progress));
}

TEST_CASE("what a newer program knows is kept for it, byte for byte") {
  std::string json = to_json(op(stamp(1, 2, 60), uid(7), OpAct::edit, {{"title", std::string("A")}}));
  json = with(json, "\"fields\":{", "\"fields\":{\"mood\":{\"a\":[1,true,null]},");
  const auto read = read_op(json);
  REQUIRE(read.op);
  CHECK(is_parked(*read.op));
  CHECK(to_json(*read.op) == json);
  CHECK(text_in(read.op->fields, "title") == "A");

  const std::string other = with(json, "\"goal\"", "\"dream\"");
  const auto unknown = read_op(other);
  REQUIRE(unknown.op);
  CHECK(is_parked(*unknown.op));
  CHECK_FALSE(kind_of(*unknown.op));
  CHECK(to_json(*unknown.op) == other);
  CHECK(fault_of(with(json, "\"mood\"", "\"../mood\"")) == Fault::bad_op);
}

TEST_CASE("a stamp that is taken back or replaced is older than the op, and of a field that it sets") {
  Op made = sample_op();
  made.instead_of["title"] = stamp(9, 1, 61);
  CHECK(fault_of(to_json(made)) == Fault::bad_op);
  made = sample_op();
  made.instead_of["measure"] = stamp(2, 1, 3);
  CHECK(fault_of(to_json(made)) == Fault::bad_op);
  made = sample_op();
  made.knowing = {stamp(2, 1, 3)};
  CHECK(fault_of(to_json(made)) == Fault::bad_op);
  made.fields["visibility"] = std::string("shared");
  CHECK(fault_of(to_json(made)) == Fault::none);
  made.knowing = {stamp(2, 1, 3), stamp(2, 1, 2)};
  CHECK(fault_of(to_json(made)) == Fault::bad_op);
}

TEST_CASE("an edit says what it edits, a removal has no fields") {
  CHECK(fault_of(to_json(op(stamp(1, 2, 60), uid(7), OpAct::edit))) == Fault::bad_op);
  CHECK(fault_of(to_json(op(stamp(1, 2, 60), uid(7), OpAct::remove))) == Fault::none);
  CHECK(fault_of(to_json(op(stamp(1, 2, 60), uid(7), OpAct::remove, {{"title", std::string("A")}}))) == Fault::bad_op);
  CHECK(fault_of(to_json(op(stamp(1, 2, 60), "../../etc", OpAct::remove))) == Fault::bad_op);
  CHECK(fault_of(to_json(op(stamp(1, 2, 60), "me", OpAct::remove))) == Fault::none);
}

TEST_CASE("JSON that goes deeper than ours ends the reading, however deep") {
  CHECK(parse_json(R"({"a":[[[[[[1]]]]]]})"));
  CHECK_FALSE(parse_json(R"({"a":[[[[[[[[1]]]]]]]]})"));
  CHECK_FALSE(parse_json(std::string(1'000'000, '[')));
}

}  // namespace mentor::sync

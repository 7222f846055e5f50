// SPDX-License-Identifier: MIT
// Records of a JSON list, and their values by their keys.
#include "importers/json_object.hpp"
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("a record that cannot be read is a fault with its line, and the others are read") {
  const auto reading = read_timewarrior(
      "[\n{\"start\":\"20261102T150000Z\",\"end\":\"20261102T155000Z\"},\n{\"start\":17},\n{\"start\":\"x\"},\n"
      "{\"start\":\"20261103T150000Z\",\"end\":\"20261102T155000Z\"},\n{\"start\":\n"
      "{\"start\":\"20261104T150000Z\",\"end\":\"20261104T155000Z\"}\n]\n",
      berlin_clock());
  CHECK(reading.records.size() == 2);
  REQUIRE(reading.faults.size() == 4);
  CHECK(reading.faults[0].line == 3);
  CHECK(reading.faults[0].text == "\"start\" must be text");
  CHECK(reading.faults[1].line == 4);
  CHECK(reading.faults[2].text == "it ends before it starts");
  CHECK(reading.faults[3].line == 6);
}

TEST_CASE("what is no export at all is refused") {
  CHECK_THROWS_WITH_AS(read_taskwarrior("hello", berlin_clock()),
                       "this is not an export of Taskwarrior, as task export writes it", UserError);
  CHECK_THROWS_WITH_AS(read_timewarrior("", berlin_clock()),
                       "this is not an export of Timewarrior, as timew export writes it", UserError);
  CHECK_THROWS_WITH_AS(read_jrnl("{\"tags\":{}}", berlin_clock()),
                       "this is not an export of jrnl, as jrnl --format json writes it", UserError);
  CHECK_THROWS_WITH_AS(read_jrnl("only words\n", berlin_clock()),
                       "this is neither jrnl's text, where an entry begins like [2026-11-27 16:00], nor its JSON",
                       UserError);
}

TEST_CASE("a value of another type than is expected is refused by its key") {
  const ForeignObject object(R"({"a":"x","b":true,"c":["1",2],"d":null,"e":[{}]})");
  CHECK(object.text("a") == "x");
  CHECK(object.text("d").empty());
  CHECK(object.flag("b"));
  CHECK_FALSE(object.flag("missing"));
  CHECK(object.objects("e").size() == 1);
  CHECK_THROWS_WITH_AS(object.text("b"), "\"b\" must be text", UserError);
  CHECK_THROWS_WITH_AS(object.flag("a"), "\"a\" must be true or false", UserError);
  CHECK_THROWS_WITH_AS(object.texts("c"), "\"c\" must be a list of texts", UserError);
  CHECK_THROWS_WITH_AS(object.objects("c"), "\"c\" must be a list of objects", UserError);
  CHECK_THROWS_WITH_AS(object.required("d"), "\"d\" is missing or empty", UserError);
  CHECK_THROWS_WITH_AS(ForeignObject("[]"), "this is not a JSON object", UserError);
}

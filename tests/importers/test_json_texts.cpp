// SPDX-License-Identifier: MIT
// Where the objects of a JSON list begin and end.
#include "importers/json_object.hpp"
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("JSON that is nested deep is a fault and no crash") {
  const std::string deep(1'000'000, '[');
  CHECK(read_jrnl("{\"entries\":" + deep, berlin_clock()).faults.size() == 1);
  CHECK_THROWS_WITH_AS(read_jrnl("{\"tags\":" + deep, berlin_clock()),
                       "this is not an export of jrnl, as jrnl --format json writes it", UserError);
  const auto reading = read_taskwarrior("[{\"uuid\":" + deep, berlin_clock());
  REQUIRE(reading.faults.size() == 1);
  CHECK(reading.faults[0].text == "it is nested deeper than 32 levels");
}

TEST_CASE("the objects of a list are found with their lines, whatever their texts hold") {
  const auto pieces = json_pieces("{\"skip\":[{}],\"list\":[\n{\"a\":\"}]\\\"\"},\n\n{\"b\":{\"c\":[1]}}\n]}", "list");
  REQUIRE(pieces);
  REQUIRE(pieces->size() == 2);
  CHECK(pieces->at(0).line == 2);
  CHECK(pieces->at(0).text == "{\"a\":\"}]\\\"\"}");
  CHECK(pieces->at(1).line == 4);
  CHECK_FALSE(json_pieces("{\"other\":[]}", "list"));
  CHECK_FALSE(json_pieces("hello"));
}

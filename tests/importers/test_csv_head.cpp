// SPDX-License-Identifier: MIT
// The heading of a table: what separates, and what each column is.
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("the separator of a table is found, a hint at it is passed over") {
  CHECK(read_csv_head("Date;\"a,b,c\";Who\n").separator == ';');
  CHECK(read_csv_head("Date\tWho\n").separator == '\t');
  const auto reading = read_table("sep=;\nDate;Who\n2026-09-03;ana\n");
  REQUIRE(reading.records.size() == 1);
  CHECK(reading.records[0].line == 3);
}

TEST_CASE("columns are guessed by their whole names, then by a word in them, each sort once") {
  const auto guess = [](const std::string& heading) {
    std::string words;
    for (const auto field : read_csv_head(heading + "\n").guess) words += std::string(to_text(field)) + " ";
    return words;
  };
  CHECK(guess("Date,Start time,Who,Hours,Where,Held") == "date time handle hours channel status ");
  CHECK(guess("What we talked about,Next steps,Follow-up") == "summary promises promises ");
  CHECK(guess("Topic,Subject,Day,When,Shoe size") == "summary notes date - - ");
}

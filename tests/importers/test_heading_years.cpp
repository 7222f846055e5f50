// SPDX-License-Identifier: MIT
// Years for headings that have none.
#include "importers/markdown_parts.hpp"
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace mentor::tests;

namespace {

/// The days that the headings mean on 2026-11-20, between blanks.
std::string days_of(const std::vector<std::string>& texts, std::optional<int> year = std::nullopt) {
  std::vector<DatedHeading> headings;
  for (const auto& text : texts) {
    MarkdownHeading heading;
    heading.text = text;
    headings.push_back({heading, read_heading_date(text, DateOrder::dmy)});
  }
  static_cast<void>(give_years(headings, year, make_date(2026, 11, 20)));
  std::string days;
  for (const auto& item : headings)
    if (item.date.kind == HeadingKind::dated) days += (days.empty() ? "" : " ") + format_date(item.date.date);
  return days;
}

}  // namespace

TEST_CASE("dates without a year are the latest that are over, newest first or last") {
  CHECK(days_of({"Feb 3", "Jan 20", "Dec 12"}) == "2026-02-03 2026-01-20 2025-12-12");
  CHECK(days_of({"Oct 3", "Nov 20", "Jan 12"}) == "2025-10-03 2025-11-20 2026-01-12");
  CHECK(days_of({"Nov 21"}) == "2025-11-21");
  CHECK(days_of({"Nov 20"}) == "2026-11-20");
}

TEST_CASE("weekdays, other dates, a heading with a year and --year say which year is meant") {
  CHECK(days_of({"Tue 3/2", "Tue 10/2"}) == "2026-02-03 2026-02-10");
  CHECK(days_of({"Mon 3/2", "Mon 10/2"}) == "2025-02-03 2025-02-10");
  CHECK(days_of({"3 December 2023", "Jan 7", "Feb 4"}) == "2023-12-03 2024-01-07 2024-02-04");
  CHECK(days_of({"Dec 3", "7 January 2024"}) == "2023-12-03 2024-01-07");
  CHECK(days_of({"2024", "Feb 3", "2025", "Jan 7"}) == "2024-02-03 2025-01-07");
  CHECK(days_of({"Dec 3", "Jan 7"}, 2020) == "2020-12-03 2021-01-07");
  CHECK(days_of({"Feb 29"}) == "2024-02-29");
}

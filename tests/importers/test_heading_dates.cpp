// SPDX-License-Identifier: MIT
// The date that a heading names, and whether a meeting begins with it.
#include "importers/markdown_parts.hpp"
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("the words before a date say whether a meeting begins there") {
  const auto kind = [](const char* heading) { return read_heading_date(heading, std::nullopt).kind; };
  CHECK(kind("18 March 2024") == HeadingKind::dated);
  CHECK(kind("Meeting 3 – Monday the 18th of March, 2024") == HeadingKind::dated);
  CHECK(kind("Call with Ana on 18 March 2024") == HeadingKind::mentions);
  CHECK(kind("Next meeting: 5 May 2021") == HeadingKind::looks_on);
  CHECK(kind("Date: [insert it]") == HeadingKind::blank);
  CHECK(kind("Template") == HeadingKind::blank);
  CHECK(kind("18 March") == HeadingKind::unclear);
  CHECK(kind("Version 18.3.24") == HeadingKind::plain);
  CHECK(kind("08-04-2021") == HeadingKind::two_orders);
  CHECK(kind("04-04-2021") == HeadingKind::dated);
  CHECK(kind("Goals for 3 months") == HeadingKind::plain);
}

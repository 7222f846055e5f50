// SPDX-License-Identifier: MIT
// The mentorships, a line each.
#include "mentor/render/overview.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace mentor::tests;

namespace {

const Date overview_day = make_date(2026, 11, 20);

ListedMentorship listed(MentorshipKind type) {
  ListedMentorship row;
  row.mentorship.handle = "team";
  row.mentorship.title = "Team";
  row.mentorship.type = type;
  row.mentorship.start = make_date(2026, 1, 1);
  Person cy;
  cy.handle = "cy";
  cy.name = "Cy";
  Person dan;
  dan.handle = "dan";
  dan.name = "Dan";
  row.people = {cy, dan};
  return row;
}

}  // namespace

TEST_CASE("an overview counts what is open, and says of a group who is in it") {
  auto row = listed(MentorshipKind::group);
  row.last = make_date(2026, 11, 2);
  row.open.mine = 2;
  row.open.goals = 1;
  const std::string table = render_overview({row}, {}, overview_day);
  CHECK(table.find("Team: Cy, Dan") != std::string::npos);
  CHECK(table.find("Mon 2026-11-02") != std::string::npos);
  CHECK(table.find("2 mine, 1 goal") != std::string::npos);
  CHECK(render_overview({listed(MentorshipKind::one_to_one)}, {}, overview_day).find("Cy") == std::string::npos);
  CHECK(render_overview({}, {}, overview_day).empty());
}

TEST_CASE("of a mentorship that hides its parts an overview says nothing of them") {
  auto row = listed(MentorshipKind::group);
  row.mentorship.withheld = true;
  row.mentorship.visibility = Visibility::sealed;
  const std::string json = json_overview({row}, overview_day);
  CHECK(json.find("\"open_mine\": null") != std::string::npos);
  CHECK(json.find("\"people\": null") != std::string::npos);
  CHECK(json.find("\"title\": null") != std::string::npos);
  row.mentorship.withheld = false;
  CHECK(json_overview({row}, overview_day).find("\"open_mine\": 0") != std::string::npos);
}

// SPDX-License-Identifier: MIT
// What belongs to a record that is shown.
#include "mentor/render/record_parts.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace mentor::tests;

namespace {

const LocalTime parts_now = LocalTime{make_date(2026, 11, 20)} + std::chrono::hours{12};

std::optional<Record> find_cy(const std::string& handle) {
  if (handle != "cy") return std::nullopt;
  Person cy;
  cy.handle = "cy";
  cy.name = "Cy Cho";
  cy.zone = "Asia/Tokyo";
  return to_record(cy);
}

template <class T>
std::string part_with(Kind whole, const T& record) {
  return render_parts(blank(whole), {{T::kind, "Part", {to_record(record)}}}, find_cy, {}, parts_now, {});
}

}  // namespace

TEST_CASE("a part without records is not there, and tags stand in one line") {
  CHECK(render_parts(blank(Kind::goal), {{Kind::commitment, "Promises", {}}, {Kind::tag, "Tags", {}}}, find_cy, {},
                     parts_now, {})
            .empty());
  Tag talk;
  talk.name = "talk";
  Tag cv;
  cv.name = "cv";
  CHECK(render_parts(blank(Kind::goal), {{Kind::tag, "Tags", {to_record(talk), to_record(cv)}}}, find_cy, {}, parts_now,
                     {}) == "\nTags: talk, cv\n");
}

TEST_CASE("a promise says whose it is, how it ended, and till when it was due") {
  Commitment promise;
  promise.id = 19;
  promise.owner = "cy";
  promise.text = "draft a CV";
  promise.due = make_date(2026, 11, 27);
  CHECK(part_with(Kind::session, promise) == "\nPart\n  c19  Cy Cho  draft a CV  by Fri 2026-11-27 (in 7 days)\n");
  promise.owner = my_handle;
  promise.outcome = Outcome::kept;
  promise.due.reset();
  CHECK(part_with(Kind::session, promise) == "\nPart\n  c19  you, kept  draft a CV\n");
}

TEST_CASE("who takes part is told by name and zone, or of a person by the mentorship") {
  Participant part;
  part.person = "cy";
  part.mentorship = "team";
  part.part = "scribe";
  CHECK(part_with(Kind::mentorship, part) == "\nPart\n  cy  Cy Cho, scribe  Asia/Tokyo\n");
  CHECK(part_with(Kind::person, part) == "\nPart\n  team  scribe\n");
}

TEST_CASE("progress is told by day below its goal and by goal elsewhere, without figures where it is withheld") {
  Progress progress;
  progress.goal = {Kind::goal, 3};
  progress.date = make_date(2026, 11, 20);
  progress.percent = 60;
  CHECK(part_with(Kind::goal, progress) == "\nPart\n  Fri 2026-11-20  60 %\n");
  CHECK(part_with(Kind::session, progress) == "\nPart\n  g3  60 %\n");
  progress.withheld = true;
  CHECK(part_with(Kind::session, progress).find("60") == std::string::npos);
}

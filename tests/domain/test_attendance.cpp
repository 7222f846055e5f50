// SPDX-License-Identifier: MIT
// Who of a group was where: expected, there, and missed in a row.
#include "book_samples.hpp"
#include "mentor/domain/attendance.hpp"

#include <doctest/doctest.h>

namespace {

using namespace samples;

const Date tuesday = make_date(2026, 11, 3);

Participant of_group(std::string_view person, std::optional<Date> joined = std::nullopt,
                     std::optional<Date> left = std::nullopt) {
  Participant part;
  part.person = person;
  part.joined = joined;
  part.left = left;
  return part;
}

Contact met(Date day, std::vector<std::string> there) {
  Contact contact;
  contact.start = Instant{day.time_since_epoch()} + std::chrono::hours{12};
  contact.zone = "UTC";
  contact.there = std::move(there);
  return contact;
}

OpenMentorship group_of_cy_and_dee(std::vector<Contact> recent) {
  OpenMentorship open;
  for (const auto* handle : {"cy", "dee"}) {
    open.partners.emplace_back().handle = handle;
    open.partners.back().name = handle;
  }
  open.recent = std::move(recent);
  return open;
}

}  // namespace

TEST_CASE("expected is whoever is in the group that day, but for me") {
  const std::vector parts{of_group("me"), of_group("cy"), of_group("dee", tuesday), of_group("bo", {}, tuesday)};
  CHECK(expected_on(parts, tuesday) == std::vector<std::string>{"cy", "dee"});
  CHECK(expected_on(parts, tuesday - Days{1}) == std::vector<std::string>{"cy", "bo"});
}

TEST_CASE("who left and came back was in it in each of their stays, and has not left") {
  const std::vector parts{of_group("cy", {}, tuesday), of_group("cy", tuesday + Days{14}), of_group("bo", {}, tuesday)};
  CHECK(is_in_it(parts, "cy", tuesday - Days{1}));
  CHECK_FALSE(is_in_it(parts, "cy", tuesday + Days{7}));
  CHECK(is_in_it(parts, "cy", tuesday + Days{14}));
  CHECK(expected_on(parts, tuesday + Days{7}).empty());
  CHECK(expected_on(parts, tuesday + Days{20}) == std::vector<std::string>{"cy"});
  CHECK_FALSE(has_left(parts, "cy"));
  CHECK(has_left(parts, "bo"));
  CHECK_FALSE(has_left(parts, "dee"));
}

TEST_CASE("without a word everybody was there; with names the others were not") {
  CHECK(attendance_of({"cy", "dee"}, std::nullopt).there == std::vector<std::string>{"cy", "dee"});
  CHECK(attendance_of({"cy", "dee"}, std::nullopt).absent.empty());
  const auto told = attendance_of({"cy", "dee"}, std::vector<std::string>{"dee", "bo", "dee"});
  CHECK(told.there == std::vector<std::string>{"dee", "bo"});
  CHECK(told.absent == std::vector<std::string>{"cy"});
}

TEST_CASE("missed in a row counts from the newest session on") {
  const auto open = group_of_cy_and_dee({met(tuesday, {"dee"}), met(tuesday - Days{7}, {"dee"}),
                                         met(tuesday - Days{14}, {"cy", "dee"}), met(tuesday - Days{21}, {"dee"})});
  CHECK(missed_in_a_row(open, "cy", {}) == 2);
  CHECK(missed_in_a_row(open, "dee", {}) == 0);
  REQUIRE(missed_last_time(open, {}).size() == 1);
  CHECK(missed_last_time(open, {}).front().handle == "cy");
}

TEST_CASE("where it is not known who was there, nobody was missing") {
  const auto open = group_of_cy_and_dee({met(tuesday, {}), met(tuesday - Days{7}, {"dee"})});
  CHECK(missed_in_a_row(open, "cy", {}) == 0);
  CHECK(missed_last_time(open, {}).empty());
}

TEST_CASE("nobody missed a session before they came") {
  auto open = group_of_cy_and_dee({met(tuesday, {"dee"}), met(tuesday - Days{7}, {"dee"})});
  open.joined["cy"] = tuesday;
  CHECK(missed_in_a_row(open, "cy", {}) == 1);
  open.joined["cy"] = tuesday + Days{1};
  CHECK(missed_last_time(open, {}).empty());
}

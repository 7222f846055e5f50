// SPDX-License-Identifier: MIT
// Every form that mentor-dates(7) shows is read as it says there, and on any other day as its kind is.
#include "date_expect.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <rapidcheck.h>
#include <vector>

namespace mentor::tests::date_expect {

namespace {

using Row = std::vector<std::string>;

std::vector<std::string> split_at(std::string text, const std::string& mark) {
  std::vector<std::string> parts;
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
    parts.push_back(text.substr(0, at));
    text.erase(0, at + mark.size());
  }
  parts.push_back(text);
  return parts;
}

/// The forms before the first column are apart by ", " unless a year follows: "Oct 5, 2026".
std::vector<std::string> forms_of(const std::string& cell) {
  std::vector<std::string> forms;
  for (const auto& part : split_at(cell, ", ")) {
    if (!forms.empty() && forms.back() == "Oct 5") {
      forms.back() += ", " + part;
    } else {
      forms.push_back(part);
    }
  }
  return forms;
}

/// The rows of the tables of one section of the page, a row for each form.
std::vector<Row> rows_of(const std::string& section) {
  std::ifstream page(std::filesystem::path(__FILE__).parent_path() / "../../man/mentor-dates.7");
  REQUIRE(page.good());
  std::vector<Row> rows;
  std::string now_in;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with(".Sh ")) now_in = line.substr(4);
    if (now_in != section || !line.starts_with(".It Li ") || line.find(" Ta ") == std::string::npos) continue;
    auto cells = split_at(line.substr(7), " Ta ");
    for (const auto& form : forms_of(cells.front())) {
      rows.push_back(cells);
      rows.back().front() = form;
    }
  }
  REQUIRE(rows.size() > 10);
  return rows;
}

std::string day_or_dash(const std::string& form, Direction direction) {
  try {
    return format_day(parse_date(form, "--by", friday, direction));
  } catch (const UserError&) {
    return "-";
  }
}

}  // namespace

TEST_CASE("the manual's days are read as it says, in each direction") {
  for (const auto& row : rows_of("DAYS")) {
    CAPTURE(row.front());
    REQUIRE(row.size() == 4);
    CHECK(day_or_dash(row[0], Direction::past) == row[1]);
    CHECK(day_or_dash(row[0], Direction::future) == row[2]);
    CHECK(day_or_dash(row[0], Direction::deadline) == row[3]);
  }
}

TEST_CASE("the manual's times are read as it says") {
  for (const auto& row : rows_of("TIMES")) {
    CAPTURE(row.front());
    CHECK(moment(row[0]) == row[1]);
  }
}

TEST_CASE("the manual's periods are read as it says") {
  for (const auto& row : rows_of("PERIODS")) {
    CAPTURE(row.front());
    const auto period = parse_period(row[0], "-p", friday);
    CHECK(format_date(period.first) == row[1]);
    CHECK(format_date(period.last) == row[2]);
  }
}

TEST_CASE("on any day each form is read, what is printed of it is read back, and it points where its field does") {
  const auto rows = rows_of("DAYS");
  CHECK(rc::check("forms on any day", [&] {
    const auto today = make_date(1950, 1, 1) + Days{*rc::gen::inRange(0, 365 * 900)};
    const auto row = *rc::gen::elementOf(rows);
    for (const auto direction : {Direction::past, Direction::future, Direction::deadline}) {
      if (row[1] == "-" && direction != Direction::deadline) continue;
      // A year that is over is no deadline, and the days with a year are the same on every day.
      const bool fixed = row[0].find("202") != std::string::npos;
      if (fixed && row[0].size() == 4) continue;
      // Another year has another weekday on that date, or no such week.
      if (row[0] == "friday the 27th") continue;
      const auto date = parse_date(row[0], "--by", today, direction);
      RC_ASSERT(parse_date(format_due(date, today), "--by", today, direction) == date);
      const bool points = !fixed && row[1] != row[2];
      if (points && direction == Direction::past) RC_ASSERT(date <= today);
      if (points && direction != Direction::past) RC_ASSERT(date >= today);
      if (fixed) RC_ASSERT(date == parse_date(row[0], "--by", friday, direction));
    }
  }));
}

}  // namespace mentor::tests::date_expect

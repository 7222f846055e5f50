// SPDX-License-Identifier: MIT
// What the tests of a letter share: a mentor's letter to Ana, and what one of its rules says.
#pragma once

#include "mentor/domain/letter.hpp"
#include "report_samples.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <string_view>

namespace samples {

using namespace mentor::tests;

inline const Date day_1 = make_date(2026, 11, 2);
inline const Date day_2 = make_date(2026, 11, 9);
inline const Date day_3 = make_date(2026, 11, 16);

/// What one rule says, its sentences in a row.
inline std::string says(std::string_view rule, const ReportData& data, const Period& period = november) {
  const auto rules = letter_rules();
  const auto row = std::find_if(rules.begin(), rules.end(), [&](const LetterRule& one) { return one.name == rule; });
  REQUIRE(row != rules.end());
  std::string text;
  for (const auto& sentence : row->write(data, period, report_day)) {
    CHECK_FALSE(sentence.from.empty());
    text += (text.empty() ? "" : " ") + sentence.text;
  }
  return text;
}

/// A mentor's letter to Ana.
inline ReportData for_ana() {
  auto data = report_on_ana();
  data.audience = Audience::partner;
  data.my_name_known = true;
  data.mentorship.id = 1;
  data.mentorship.role = Role::mentor;
  return data;
}

inline ReportData as(ReportData data, Role role) {
  data.mentorship.role = role;
  return data;
}

inline ReportData for_me(ReportData data) {
  data.audience = Audience::me;
  return data;
}

}  // namespace samples

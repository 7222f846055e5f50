// SPDX-License-Identifier: MIT
// The periodic evaluations of a period, and what both sides changed after them.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

std::string review_words(const ReportData& data, const Review& review) {
  std::string text = fmt::format("{}: {}answered by {}", day_for_reader(data, review.date),
                                 review.set.empty() ? std::string() : review.set + ", ",
                                 report_speaker(data, review.by, review.person));
  if (review.went && !trim(*review.went).empty())
    text += fmt::format("\nhow the last change went: {}", trim(*review.went));
  if (review.adjustment && !trim(*review.adjustment).empty())
    text += fmt::format("\nwhat changes: {}", trim(*review.adjustment));
  return text;
}

}  // namespace

Blocks report_reviews(const ReportData& data, const Period&, Date) {
  BulletList list{{}, "reviews"};
  for (const auto& review : data.reviews)
    list.items.push_back({review_words(data, review),
                          id_for_reader(data, {Kind::review, review.id}),
                          ListItem::Mark::none,
                          TextKind::plain,
                          {{"date", review.date},
                           {"by", report_speaker(data, review.by, review.person)},
                           {"set", review.set},
                           {"adjustment", fact_of(review.adjustment)},
                           {"went", fact_of(review.went)}}});
  if (list.items.empty()) return {};
  return {std::move(list)};
}

}  // namespace mentor

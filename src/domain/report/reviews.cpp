// SPDX-License-Identifier: MIT
// The periodic evaluations of a period, and what both sides changed after them.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

/// Of a group the one who answered it; a sponsor does not learn which of them that was.
std::string reviewer(const ReportData& data, const Review& review) {
  const bool one = review.by == Side::partner && review.person && !review.person->empty();
  return one && data.audience != Audience::sponsor ? report_who(data, *review.person) : report_side(data, review.by);
}

std::string review_words(const ReportData& data, const Review& review) {
  std::string text = fmt::format("{}: {}answered by {}", day_for_reader(data, review.date),
                                 review.set.empty() ? std::string() : review.set + ", ", reviewer(data, review));
  if (review.went && !trim(*review.went).empty())
    text += fmt::format("\nhow the last change went: {}", trim(*review.went));
  if (review.adjustment && !trim(*review.adjustment).empty())
    text += fmt::format("\nwhat changes: {}", trim(*review.adjustment));
  return text;
}

}  // namespace

std::optional<ReportSection> report_reviews(const ReportData& data, const Period&, Date) {
  BulletList list{{}, "reviews"};
  for (const auto& review : data.reviews)
    list.items.push_back({review_words(data, review),
                          id_for_reader(data, {Kind::review, review.id}),
                          ListItem::Mark::none,
                          TextKind::plain,
                          {{"date", review.date},
                           {"by", reviewer(data, review)},
                           {"set", review.set},
                           {"adjustment", fact_of(review.adjustment)},
                           {"went", fact_of(review.went)}}});
  if (list.items.empty()) return std::nullopt;
  return ReportSection{"Reviews", {std::move(list)}};
}

}  // namespace mentor

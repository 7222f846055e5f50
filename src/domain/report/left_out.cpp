// SPDX-License-Identifier: MIT
// What a report for others does not tell, in numbers: its reader shall know that there is more.
#include "domain/report/sections.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace mentor {

namespace {

/// "2 private notes"; what is shared and all the same not for this audience needs no such word.
std::string records_left_out(Kind kind, Visibility visibility, std::int64_t count) {
  return counted(kind, count, visibility == Visibility::shared ? std::string_view() : to_text(visibility));
}

/// "the summary"
std::string field_left_out(Kind kind, std::string name) {
  if (const auto* field = info(kind).field(name); !field->held_back_as.empty()) return std::string(field->held_back_as);
  std::replace(name.begin(), name.end(), '_', ' ');
  return "the " + name;
}

/// "the summary of 12 sessions"; that of a single mentorship needs no number.
std::string texts_left_out(Kind kind, std::string words, std::int64_t count) {
  if (kind == Kind::mentorship && count == 1) return words;
  return fmt::format("{} of {}", words, counted(kind, count));
}

void add_left_out(LeftOut& total, const LeftOut& one) {
  for (const auto& [visibility, count] : one.records) total.records[visibility] += count;
  for (const auto& [field, count] : one.texts) total.texts[field] += count;
}

template <class Items>
std::int64_t sealed_in(const Items& items) {
  return std::count_if(items.begin(), items.end(), [](const auto& item) { return item.withheld; });
}

/// On my own copy I know of them, and how to read them.
std::vector<std::string> sealed_lines(std::span<const ReportData> data) {
  std::int64_t sealed = 0;
  for (const auto& one : data)
    sealed += sealed_in(one.sessions) + sealed_in(one.goals) + sealed_in(one.milestones) + sealed_in(one.progress) +
              sealed_in(one.commitments) + sealed_in(one.topics) + sealed_in(one.notes) + sealed_in(one.questions) +
              sealed_in(one.feedback) + sealed_in(one.reviews) + sealed_in(one.pulses) + sealed_in(one.planned);
  if (sealed == 0) return {};
  return {fmt::format("{} (--reveal)", plural(sealed, "sealed item"))};
}

}  // namespace

std::vector<std::string> left_out_lines(std::span<const ReportData> data) {
  if (data.front().audience == Audience::me) return sealed_lines(data);
  std::map<Kind, LeftOut> all;
  Audience audience = Audience::me;
  for (const auto& one : data) {
    audience = one.audience;
    for (const auto& [kind, left] : one.left_out) add_left_out(all[kind], left);
  }
  std::vector<std::string> lines;
  if (audience == Audience::sponsor &&
      std::ranges::any_of(all, [](const auto& one) { return !one.second.texts.empty(); }))
    lines.emplace_back("all words");
  for (const auto& [kind, left] : all) {
    for (const auto& [visibility, count] : left.records) lines.push_back(records_left_out(kind, visibility, count));
    // A sponsor gets no words at all: which they were says nothing to them.
    if (audience == Audience::sponsor) continue;
    constexpr std::size_t few_fields = 2;
    std::int64_t most = 0;
    for (const auto& [field, count] : left.texts) most = std::max(most, count);
    if (left.texts.size() > few_fields)
      lines.push_back(texts_left_out(kind, "some words", most));
    else
      for (const auto& [field, count] : left.texts)
        lines.push_back(texts_left_out(kind, field_left_out(kind, field), count));
  }
  return lines;
}

}  // namespace mentor

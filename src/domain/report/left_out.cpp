// What a report for others does not tell, in numbers: its reader shall know that there is more.
#include "domain/wording.hpp"
#include "mentor/report.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

/// "2 private notes"; what is shared and all the same not for this audience needs no such word.
std::string records_left_out(Kind kind, Visibility visibility, std::int64_t count) {
  const std::string_view noun = count == 1 ? info(kind).name : info(kind).plural;
  if (visibility == Visibility::shared) return fmt::format("{} {}", count, noun);
  return fmt::format("{} {} {}", count, to_text(visibility), noun);
}

/// "the summary of 12 sessions"
std::string texts_left_out(Kind kind, std::string field, std::int64_t count) {
  std::replace(field.begin(), field.end(), '_', ' ');
  return fmt::format("the {} of {} {}", field, count, count == 1 ? info(kind).name : info(kind).plural);
}

}  // namespace

std::vector<std::string> left_out_words(Kind kind, const LeftOut& left) {
  std::vector<std::string> words;
  for (const auto& [visibility, count] : left.records) words.push_back(records_left_out(kind, visibility, count));
  for (const auto& [field, count] : left.texts) words.push_back(texts_left_out(kind, field, count));
  return words;
}

}  // namespace mentor

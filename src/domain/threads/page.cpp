// SPDX-License-Identifier: MIT
// The page of threads: what keeps coming back, and what went quiet.
#include "mentor/domain/report.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/domain/threads.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

constexpr int most_columns = 140;  // two lines of a common screen

std::string how_often(const Thread& thread, std::size_t sessions) {
  return fmt::format("{}: {} of {}, {} to {} ({})", thread.words, thread.sessions,
                     plural(static_cast<std::int64_t>(sessions), "session"), format_day(thread.first),
                     format_day(thread.last), thread.session);
}

}  // namespace

std::string where_left(const Thread& thread) {
  constexpr std::size_t before = 60;
  const auto at = thread.sentence.find(thread.words);
  std::string_view text = thread.sentence;
  const bool far = at != std::string::npos && at + thread.words.size() > most_columns;
  if (!far) return truncate(text, most_columns);
  const auto blank = text.find(' ', at - before);
  return "… " + truncate(text.substr(blank < at ? blank + 1 : at), most_columns - 2);
}

Report build_threads(std::string_view title, const std::vector<SessionWords>& sessions,
                     const std::vector<Thread>& threads) {
  Report page;
  page.title = title;
  BulletList back;
  BulletList quiet;
  for (const auto& thread : threads)
    (thread.quiet ? quiet : back)
        .items.push_back({fmt::format("{}\n\"{}\"", how_often(thread, sessions.size()), where_left(thread)), {}, {}});
  if (!back.items.empty()) page.sections.push_back({"Keeps coming back", {std::move(back)}});
  if (!quiet.items.empty()) page.sections.push_back({"Went quiet", {std::move(quiet)}});
  return page;
}

}  // namespace mentor

// SPDX-License-Identifier: MIT
// How far long work is. The steady clock says only how long it has taken; no date comes from it.
#include "commands/support/progress.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

namespace mentor::commands {

namespace {

constexpr std::int64_t looked_at_every = 512;  ///< the clock, in steps
constexpr std::chrono::milliseconds between_drawings{200};

std::string in_thousands(std::int64_t number) {
  std::string text = fmt::format("{}", number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text;
}

}  // namespace

ProgressLine::ProgressLine(Context& context, std::string what, std::string things, std::int64_t total,
                           std::chrono::milliseconds patience)
    : context_(context),
      what_(std::move(what)),
      things_(std::move(things)),
      total_(total),
      next_(std::chrono::steady_clock::now() + patience) {}

ProgressLine::~ProgressLine() {
  if (drawn_ == 0) return;
  try {
    *context_.out << '\r' << std::string(drawn_, ' ') << '\r' << std::flush;
  } catch (const std::ios_base::failure&) {  // a closed terminal needs no cleaning
  }
}

std::string ProgressLine::text() const {
  constexpr std::int64_t bar = 20;
  if (total_ <= 0) return fmt::format("{}: {} {}", what_, in_thousands(done_), things_);
  const std::int64_t filled = std::min(done_, total_) * bar / total_;
  return fmt::format("{} [{}{}] {} %", what_, std::string(static_cast<std::size_t>(filled), '#'),
                     std::string(static_cast<std::size_t>(bar - filled), '-'), std::min(done_, total_) * 100 / total_);
}

void ProgressLine::step() {
  ++done_;
  if (done_ % looked_at_every == 0) draw_in_time();
}

void ProgressLine::reach(std::int64_t done, std::int64_t total) {
  done_ = done;
  total_ = total;
  draw_in_time();
}

void ProgressLine::draw_in_time() {
  if (!context_.style.terminal || context_.quiet) return;
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  next_ = now + between_drawings;
  draw(text());
}

void ProgressLine::last() {
  if (drawn_ > 0) draw(fmt::format("{}: {} {}, saving ...", what_, in_thousands(done_), things_));
}

void ProgressLine::draw(const std::string& text) {
  const std::size_t columns = std::min(text.size(), static_cast<std::size_t>(std::max(1, context_.style.width - 1)));
  const std::string padding(drawn_ > columns ? drawn_ - columns : 0, ' ');
  *context_.out << '\r' << text.substr(0, columns) << padding << std::flush;
  drawn_ = std::max(drawn_, columns);
}

}  // namespace mentor::commands

// SPDX-License-Identifier: MIT
// How far long work is, in one line on a terminal; nothing elsewhere, and nothing for what takes less than a second.
#pragma once

#include "mentor/commands/context.hpp"

#include <chrono>
#include <cstdint>
#include <string>

namespace mentor::commands {

class ProgressLine {
 public:
  /// `what` as in "Importing"; with a `total` there is a bar, without one a count of `things` ("lines").
  ProgressLine(Context& context, std::string what, std::string things, std::int64_t total = 0,
               std::chrono::milliseconds patience = std::chrono::seconds{1});
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine();  ///< takes the line off the screen

  void step();                                        ///< one more is done
  void reach(std::int64_t done, std::int64_t total);  ///< so much is done, of so much
  void last();                                        ///< all are read; what is left cannot be counted

 private:
  void draw_in_time();
  void draw(const std::string& text);
  [[nodiscard]] std::string text() const;

  Context& context_;
  std::string what_;
  std::string things_;
  std::int64_t total_;
  std::int64_t done_ = 0;
  std::chrono::steady_clock::time_point next_;
  std::size_t drawn_ = 0;  ///< columns on the screen
};

}  // namespace mentor::commands

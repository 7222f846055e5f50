// SPDX-License-Identifier: MIT
// What `mentor check-in` was asked, and the parts of it that are about time rather than about reminders: when it is to
// run, and that it speaks once a day.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/check_in.hpp"
#include "mentor/domain/telling.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

struct CheckInRequest {
  std::string within;
  std::vector<std::string> who;
  std::string format;
  std::string to;
  std::string since;
  bool exit_code = false;
  bool reveal = false;
  bool all = false;
  bool practices = false;
  bool notify = false;
  bool once_a_day = false;
  bool print_cron = false;
  bool print_systemd = false;
};

/// How the digest leaves.
enum class DigestWay { text, mail, json, notice };
}  // namespace mentor::commands

template <>
inline constexpr std::array<std::string_view, 4> mentor::names<mentor::commands::DigestWay>{"text", "mail", "json",
                                                                                            "notice"};

namespace mentor::commands {
/// Those that --format chooses.
inline constexpr std::span<const std::string_view> digest_formats = std::span(names<DigestWay>).first(3);

/// Throws UserError for what cannot be meant, before the journal is read.
[[nodiscard]] DigestWay digest_way(const Context& context, const CheckInRequest& request);

/// "--who": the handles meant, each once, in order.
[[nodiscard]] std::vector<std::string> handles_asked(Context& context, const CheckInRequest& request);

/// What was told of this journal, in the state directory. With --today it has a file of its own, so that trying out
/// another day silences nothing.
class ToldMemory {
 public:
  explicit ToldMemory(const Context& context);
  /// As if nothing had been told where there is none, or one that cannot be read.
  [[nodiscard]] ToldBook recall() const;
  /// Only what changed is written.
  void remember(const ToldBook& told) const;

 private:
  const Context& context_;
  std::string key_;
};

/// Prints the line for cron or the units for systemd that run what was asked. The journal need not exist.
[[nodiscard]] Exit print_schedule(Context& context, const CheckInRequest& request, DigestWay way);

/// Whether this digest was delivered today already, and the note that it was. Another journal, mentorship or way of
/// delivering is another digest.
class OnceADay {
 public:
  OnceADay(Context& context, const CheckInRequest& request, DigestWay way);
  [[nodiscard]] bool is_done() const;
  void set_done() const;

 private:
  Context& context_;
  std::string key_;
};

}  // namespace mentor::commands

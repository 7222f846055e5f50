// SPDX-License-Identifier: MIT
// What is said of check-in and its reminders.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstdint>

namespace mentor::messages {

inline constexpr Message<> mail_to_whom{
    "--format mail needs your address: --to ADDRESS, or for good: mentor person edit me --set email=ADDRESS"};
inline constexpr Message<std::string_view> notice_not_started{
    "--notify: cannot start notify-send: {}; install it (Debian: libnotify-bin), or leave --notify out"};
inline constexpr Message<std::int64_t> notice_failed{
    "--notify: notify-send failed ({}); it needs a desktop, for cron see: man mentor-check-in"};
/// what was typed, hint
inline constexpr Message<std::string_view, std::string_view> unknown_kind{"--kind: unknown kind \"{}\"; {}"};
inline constexpr Message<std::string_view, std::string_view> rule_near{"there is no rule \"{}\"; did you mean \"{}\"?"};
inline constexpr Message<std::string_view> person_is_not_snoozed{
    "{} is a person; give an id, a mentorship or a rule (see: mentor help check-in)"};
/// what, when
inline constexpr Message<std::string_view, std::string_view> snooze_ended{
    "check-in speaks about {} again; it was silent until {}."};
inline constexpr Message<std::string_view, std::string_view> snoozed{"check-in is silent about {} until {}."};

}  // namespace mentor::messages

// SPDX-License-Identifier: MIT
// What is said of lines for cron and systemd.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

inline constexpr Message<std::string_view, std::string_view> not_for_a_line{
    "{}: \"{}\" has a line break or is not valid UTF-8, which a schedule cannot hold; use another name"};
inline constexpr Message<std::string_view, std::size_t, std::size_t> cron_line_too_long{
    "{}: the line would have {} bytes, and cron reads {}; use shorter paths"};

}  // namespace mentor::messages

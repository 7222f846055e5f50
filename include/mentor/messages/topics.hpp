// SPDX-License-Identifier: MIT
// What is said of topics.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// option, date in full
inline constexpr Message<std::string_view, std::string_view> parked_before_raised{
    "{}: {} is in the past; give the day it should come up again"};

}  // namespace mentor::messages

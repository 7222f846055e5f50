// SPDX-License-Identifier: MIT
// What is said of tasks, journals and hours of other programs that are imported: clauses behind a line's number.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// description
inline constexpr Message<std::string_view> task_dropped{"deleted in Taskwarrior, so dropped here: {}"};
/// day, description
inline constexpr Message<std::string_view, std::string_view> task_waiting{"waiting until {}, so due then: {}"};
inline constexpr Message<std::string_view> task_template{"the template of a recurring task: {}"};

/// "cancelled", title
inline constexpr Message<std::string_view, std::string_view> entry_taken_as{"taken as a {} session: {}"};

}  // namespace mentor::messages

// SPDX-License-Identifier: MIT
// What is said of questions between sessions.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// where, what was typed
inline constexpr Message<std::string_view, std::string_view> asked_ahead{"{}{} is still to come; give now or earlier"};
/// what was typed, when it was asked
inline constexpr Message<std::string_view, std::string_view> answered_before_asked{
    "--date: {} is before the question was asked, {}"};
/// id, question, what is waited for
inline constexpr Message<std::string_view, std::string_view, std::string_view> asked{"{}: {} {}."};
/// partner, when
inline constexpr Message<std::string_view, std::string_view> partner_answers_by{"waits for {}, due by {}"};
inline constexpr Message<std::string_view, std::string_view> i_answer_by{"was asked by {}; answer by {}"};
/// id, question, when, in time or not
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> answered{
    "{}: {} answered {}, {}."};
inline constexpr Message<> in_time{"in time"};
inline constexpr Message<std::string_view> answered_late{"late: it was due {}"};

}  // namespace mentor::messages

// SPDX-License-Identifier: MIT
// What is said of goals and their progress.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstdint>

namespace mentor::messages {

/// where, mentorship, " with \"word\""
inline constexpr Message<std::string_view, std::string_view, std::string_view> no_open_goal{
    "{0}{1} has no open goal{2}; see: mentor goal list {1}"};
/// where, mentorship, count, " with \"word\"", ids
inline constexpr Message<std::string_view, std::string_view, std::int64_t, std::string_view, std::string_view>
    several_goals{"{}{} has {} open goals{} ({}); give the id of one"};
/// where, goal, its mentorship, the mentorship
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> goal_of_other{
    "{0}{1} is a goal of {2}, not of {3}; see: mentor goal list {3}"};
inline constexpr Message<std::string_view> goal_without_equals{
    "--goal \"{}\": say which goal and how far it is: g3=60% or g3=+10"};
/// where, what was typed
inline constexpr Message<std::string_view, std::string_view> percentage_unread{
    "{}\"{}\" is not a percentage; write 60 or 60%, or a step such as +10"};

/// id, title of the mentorship, goal, ", to be reached by …"
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> goal_set{
    "{}: a goal with {}: {}{}."};
inline constexpr Message<std::string_view> for_somebody{", for {}"};
/// id, goal, milestone, ", due …"
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> milestone_set{
    "{}: a milestone of {}: {}{}."};
/// goal, percent, day, percent in force
inline constexpr Message<std::string_view, std::int64_t, std::string_view, std::int64_t> later_progress{
    "{}: {} % on {}; a later entry still counts: {} %."};
inline constexpr Message<std::string_view> perhaps_reached{" If it is reached: mentor done {}"};
/// goal, percent, "+10", text
inline constexpr Message<std::string_view, std::int64_t, std::string_view, std::string_view> moved{
    "{}: {} % ({}), {}."};
inline constexpr Message<std::string_view, std::string_view> moved_sealed{"{}: the progress of {} is recorded."};
inline constexpr Message<> as_before{"as before"};
/// comment
inline constexpr Message<std::string_view> comment_shared{" {} is shared, as the goal is."};
inline constexpr Message<std::string_view> comment_with_it{" {} goes with it."};
inline constexpr Message<std::string_view> reached_by{", to be reached by {}"};
/// id, title, ", to be reached by …"
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> goal_begun{
    "{}: a new goal{}: {}{}."};

}  // namespace mentor::messages

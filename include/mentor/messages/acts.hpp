// SPDX-License-Identifier: MIT
// What is said of an act that cannot be done: on a record that is closed, with a day that does not fit, and so on.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

inline constexpr Message<std::string_view, std::size_t> too_many_tags{"{}an item can have {} tags; leave some out"};
inline constexpr Message<> only_for_facts{"--yearly and --ask-after are for facts; add --kind fact"};

/// id, status
inline constexpr Message<std::string_view, std::string_view> called_off_already{
    "{0} is already {1}; to say why: mentor edit {0} --set reason=TEXT"};
/// id, status, the status to set
inline constexpr Message<std::string_view, std::string_view, std::string_view> not_planned{
    "{0} is already {1}; to change it anyway: mentor edit {0} --set status={2}"};

/// handle
inline constexpr Message<std::string_view> nothing_to_pause{"{} is closed, so there is nothing to pause"};
/// option, day
inline constexpr Message<std::string_view, std::string_view> pause_not_ahead{
    "{}{} is not ahead; give the first day after the pause"};
/// mentorship, " until Tue 2026-12-01"
inline constexpr Message<std::string_view, std::string_view> paused_already{
    "{0} is already paused{1}; to change that: mentor pause {0} --until DATE; to end it: mentor resume {0}"};
inline constexpr Message<std::string_view> active_already{"{} is already active"};
inline constexpr Message<std::string_view, std::string_view> active_again_since{"{} has been active again since {}"};
inline constexpr Message<std::string_view> closed_already{"{} is already closed"};
inline constexpr Message<std::string_view, std::string_view> closed_since{"{} has been closed since {}"};

/// option, day, the day of the start
inline constexpr Message<std::string_view, std::string_view, std::string_view> before_the_start{
    "{}{} is before the start, {}"};
/// person, mentorship
inline constexpr Message<std::string_view, std::string_view> in_it_already{"{} is already in {}"};
inline constexpr Message<std::string_view> is_one_to_one{
    "{0} is one-to-one; to make it a group: mentor edit {0} --set type=group"};
inline constexpr Message<std::string_view, std::string_view> not_in_it{"{0} is not in {1}; see: mentor show {1}"};
/// where, day, person, the day on which they came
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> left_before_they_came{
    "{}{} is before {} came, {}"};
inline constexpr Message<std::string_view, std::string_view> last_in_it{
    "{1} cannot go on without {0}; to end it: mentor close {1}"};
/// what, status
inline constexpr Message<std::string_view, std::string_view> never_reminded_of{
    "{} is no longer open ({}), so there are no reminders to snooze"};
inline constexpr Message<std::string_view> snooze_not_ahead{
    "{} is not in the future; give the day reminders start again, or off"};
inline constexpr Message<std::string_view> not_snoozed{"{} is not snoozed"};

/// option, step, goal, its percentage, the result
inline constexpr Message<std::string_view, std::int64_t, std::string_view, std::int64_t, std::int64_t> step_too_far{
    "{}{:+} would take {} from {} % to {} %; a percentage is from 0 to 100"};
/// option, number, goal, its percentage
inline constexpr Message<std::string_view, std::int64_t, std::string_view, std::int64_t> percentage_out_of_range{
    "{}{} % is out of range; a percentage is from 0 to 100 ({} is at {} %)"};
/// option, target, day of opening
inline constexpr Message<std::string_view, std::string_view, std::string_view> target_before_start{
    "{}{} is before {}, the day the goal is set"};
inline constexpr Message<std::string_view, std::int64_t> step_too_large{
    "{}{:+} is too large a step; give -100 to +100"};
/// option, what was typed, goal
inline constexpr Message<std::string_view, std::string_view, std::string_view> percentage_leaves_range{
    "{}{} would take {} out of 0 to 100 %"};

/// place, id, status
inline constexpr Message<std::string_view, std::string_view, std::string_view> goal_closed{
    "{0}{1} is already {2}; to open it again: mentor edit {1} --set status=open"};
inline constexpr Message<std::string_view, std::string_view> held_in_future{
    "{}: a session on {} cannot have been held yet; set status=planned, or an earlier start"};
inline constexpr Message<> end_before_start{"--set end: the end is before the start; give a later day"};
inline constexpr Message<std::string_view> pause_ends_before{"--set from: the pause ends on {}; give an earlier day"};
inline constexpr Message<std::string_view, std::string_view> until_before_start{
    "--until: {} is not after the start, {}; give a later day"};
inline constexpr Message<> group_of_nobody{"a group needs people; add their handles, such as --with ana,bo"};
inline constexpr Message<> several_people{"--with names several people; add --kind group"};

/// id, status
inline constexpr Message<std::string_view, std::string_view> question_closed{
    "{0} is already {1}; to open it again: mentor edit {0} --set status=open"};

/// id, status, " on" its day, the name of the field
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> closed_as{
    "{0} was already closed as {1}{2}; to open it again: mentor edit {0} --set {3}=open"};
/// place, day, id, its first day
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> before_it_began{
    "{}{} is before {} began, {}; give a later day"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> ends_before_start{
    "{}: {} is not after the start, {}"};
/// place, day
inline constexpr Message<std::string_view, std::string_view> end_not_ahead{
    "{}: {} is past; give a later day, or leave it out"};
inline constexpr Message<std::string_view, std::string_view> review_not_ahead{
    "{}: {} is not ahead; give the day of the next review, or leave it out"};

/// id, who signed, day, what to edit, its field
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view>
    signed_already{"{} was already signed by {} on {}; to change the day: mentor edit {} --set {}=DATE"};
/// option, day, id, version, its day
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::int64_t, std::string_view>
    signed_before_it_was{"{}: {} is before {}, version {} of {}; give that day or a later one"};

}  // namespace mentor::messages

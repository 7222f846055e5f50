// SPDX-License-Identifier: MIT
// What is said of sessions: planned, prepared, held, called off.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstdint>

namespace mentor::messages {

inline constexpr Message<> log_who{"log needs to know who: mentor log ana"};
inline constexpr Message<> edit_without_terminal{
    "--edit needs a terminal; give the text as TEXT, with -F FILE or on standard input"};
inline constexpr Message<std::string_view> meet_without_terminal{
    "meet opens the editor, and there is no terminal; for a call that is over: mentor log {} TEXT"};
/// where, when, mentorship, what was typed
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> session_ahead{
    "{}{} is still to come; to plan it: mentor plan {} \"{}\""};
/// when, mentorship, what was typed
inline constexpr Message<std::string_view, std::string_view, std::string_view> session_over{
    "{} is in the past; to record what was held: mentor log {} -d \"{}\""};
inline constexpr Message<std::string_view> nothing_to_log{
    "nothing to log; say what it was about: mentor log {} TEXT (or -F FILE, or -e for the editor)"};
inline constexpr Message<std::string_view> still_planned{
    "{0} is still planned; to call it off: mentor session cancel {0}"};
inline constexpr Message<> next_is_over{"Next session: that is in the past; write a day to come"};
/// words, the channel that they mean
inline constexpr Message<std::string_view, std::string_view> channel_as_topic{
    "TOPIC: \"{0}\" is a channel; write --channel {1} (to talk about it: --topic \"{0}\")"};
/// words, session, moment
inline constexpr Message<std::string_view, std::string_view, std::string_view> time_not_read{
    "\"{0}\" was not read as its time; to set it: mentor edit {1} --set start=\"{2}\""};
inline constexpr Message<std::int64_t> questions_too_many{"--questions: at most {}"};
inline constexpr Message<std::string_view> nothing_to_prepare{
    "{0} is closed; to open it again: mentor resume {0}; to look back: mentor report {0}"};
inline constexpr Message<std::string_view> length_unknown{
    "its length is not known; to set it: mentor edit {} --set length=45m"};
/// promise, when
inline constexpr Message<std::string_view, std::string_view> was_due{"{} was due {}"};
inline constexpr Message<std::string_view> closed_mentorship{"{} is closed"};
/// id, mentorship, when
inline constexpr Message<std::string_view, std::string_view, std::string_view> collides{
    "{} with {} is planned for {} too"};
inline constexpr Message<std::string_view> clocks_change{"the clocks in {} change on that day"};
/// name, zone
inline constexpr Message<std::string_view, std::string_view> clocks_of_partner_change{
    "the clocks of {} ({}) change on that day"};
/// what the moment is, what was agreed
inline constexpr Message<std::string_view, std::string_view> on_a_boundary{"that is {}; agreed: {}"};
/// name, hours, when it is there
inline constexpr Message<std::string_view, std::string_view, std::string_view> outside_hours{
    "that is outside {}'s working hours ({}): {} there"};
/// when, zone, what was taken
inline constexpr Message<std::string_view, std::string_view, std::string_view> skipped_hour{
    "{} does not exist in {}, where the clocks go forward; taken as {}"};
/// what was typed
inline constexpr Message<std::string_view> part_of_day{
    "\"{}\" is no hour, so no time is noted; give one, such as 9:00"};
inline constexpr Message<std::string_view, std::string_view> repeated_hour{
    "{} happens twice in {}, where the clocks go back; taken as the first"};

/// when, zone
inline constexpr Message<std::string_view, std::string_view> time_there{", {} in {}"};
/// name, zone, when
inline constexpr Message<std::string_view, std::string_view, std::string_view> partner_time{"For {} ({}) that is {}."};
inline constexpr Message<std::string_view> held_as_planned{"{} was planned; now it is held."};
/// id, when
inline constexpr Message<std::string_view, std::string_view> was_planned{"{} was planned for {}; now it is held."};
/// id, when
inline constexpr Message<std::string_view, std::string_view> stays_planned{
    "{0} stays planned for {1}; if this was instead of it: mentor session cancel {0}"};
inline constexpr Message<std::string_view, std::string_view> question_to_ask{"{}: a question to ask: {}"};
/// id, session, what became of it, why
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> called_off{
    "{}: {} was {}{}."};
/// sessions in a row
inline constexpr Message<std::string_view> planned_in_pause{
    "Still planned in the pause, and you are reminded of it: {}; to call one off: mentor session cancel ID"};
/// day
inline constexpr Message<std::string_view> until_day{" until {}"};
/// mentorship, its end
inline constexpr Message<std::string_view, std::string_view> planned_while_paused{
    "{0} is paused{1}; you are reminded of this session all the same (to end the pause: mentor resume {0})"};
/// mentorship, its end
inline constexpr Message<std::string_view, std::string_view> held_while_paused{
    "{0} is paused{1}; if it goes on already: mentor resume {0}"};
/// mine, theirs, mentorship
inline constexpr Message<std::int64_t, std::int64_t, std::string_view> promised_in_pause{
    "Promises still open: {} of yours, {} of theirs; see: mentor promise list {}"};
/// mentorship, how long, title
inline constexpr Message<std::string_view, std::string_view, std::string_view> paused{
    "{}: paused {}; until then nothing reminds you of {}."};
inline constexpr Message<> reason_missing{
    "close needs --reason TEXT: why it ends (and --retrospective TEXT: what you take with you)"};
inline constexpr Message<> still_open{"Still open there:"};
inline constexpr Message<> open_and_silent{"Still open there, but silent from now on; to settle one: mentor done ID"};
inline constexpr Message<> planned_and_silent{"Still planned there, but silent from now on:"};
/// id, when
inline constexpr Message<std::string_view, std::string_view> planned_session{
    "  {0}  session planned for {1}; to call it off: mentor session cancel {0}"};
/// id, when, mentorship, day
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> unlogged_session{
    "  {0}  session of {1} that was not logged: mentor log {2} TEXT -d {3}; or: mentor session miss {0}"};
/// mentorship, title, day
inline constexpr Message<std::string_view, std::string_view, std::string_view> closed{"{}: {} was closed on {}."};
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> resumed{
    "{}: {} is {} again from today, {}"};
/// day, mentorship
inline constexpr Message<std::string_view, std::string_view> end_taken_away{
    "; its end, {}, is past and was cleared (to set another: mentor edit {} --set end=DATE)"};
inline constexpr Message<> why_it_ends{"Why does it end?"};
/// title, when
inline constexpr Message<std::string_view, std::string_view> session_with{"session with {} on {}"};
/// id, title, when, how far off
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> planned{
    "{}: session with {} planned for {} ({})"};
/// day, mentorship, its first day, the day as it is typed
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> before_start{
    "{0} is before {1} started, {2}; if it began earlier: mentor edit {1} --set start={3}"};
inline constexpr Message<> other_side_called_off{" by the other side"};
inline constexpr Message<std::string_view> somebody_called_off{" by {}"};
inline constexpr Message<> i_called_off{" by you"};
inline constexpr Message<std::string_view> so_long_before{"{} before"};
inline constexpr Message<> less_than_an_hour_before{"less than an hour before"};
inline constexpr Message<> on_the_day_itself{"on the day itself"};
inline constexpr Message<std::string_view> called_off_ahead{
    "--date: {} is still to come; say when the session was called off"};
/// what was typed, when it began, session
inline constexpr Message<std::string_view, std::string_view, std::string_view> called_off_too_late{
    "--date: {} is after the session began, {}; if somebody did not turn up: mentor session miss {}"};
inline constexpr Message<> what_to_take{"What do you both take with you? (may be empty)"};
/// id, text, title or day
inline constexpr Message<std::string_view, std::string_view, std::string_view> topic_for_next_time{
    "{}: {} is a topic for next time with {}."};
inline constexpr Message<std::string_view, std::string_view, std::string_view> topic_parked{
    "{}: {} is parked until {}."};
inline constexpr Message<std::string_view> brought_by{" From {}."};
inline constexpr Message<std::string_view, std::string_view> topic_discussed{"{}: {} discussed."};

inline constexpr Message<> shared_and_hidden{
    "words to share do not go with --private or --sealed; leave out one of them"};

/// names in a row
inline constexpr Message<std::string_view> not_there{"Not there: {}."};
/// where, mentorship
inline constexpr Message<std::string_view, std::string_view> is_no_group{
    "{0}{1} is no group, so nobody is to be named; see: mentor show {1}"};
/// session, names in a row
inline constexpr Message<std::string_view, std::string_view> were_there_already{
    "{} says so already: {}; nothing was recorded"};
inline constexpr Message<> nothing_tried{
    "nothing was tried before that could have helped; what you try from now on is the strategy, not what helped"};
/// when, session
inline constexpr Message<std::string_view, std::string_view> not_missed_yet{
    "{0} is still to come; to call {1} off: mentor session cancel {1}"};
/// day of the end, mentorship
inline constexpr Message<std::string_view, std::string_view> beyond_the_end{
    "that is after the agreed end, {}; if it goes on: mentor edit {} --set end=DATE"};
/// id, names in a row
inline constexpr Message<std::string_view, std::string_view> were_there{"{}: there: {}."};
/// id, status
inline constexpr Message<std::string_view, std::string_view> nobody_there_yet{
    "{} is {}; who was there is kept of a session that was held"};

/// partner
inline constexpr Message<std::string_view> at_night{"that is at night for {}"};
/// id, day, fact
inline constexpr Message<std::string_view, std::string_view, std::string_view> near_noted_day{
    "that is near a day you noted: {1}, {2} ({0})"};

}  // namespace mentor::messages

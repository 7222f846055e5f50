// SPDX-License-Identifier: MIT
// What is said of agreements.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstdint>

namespace mentor::messages {

inline constexpr Message<std::int64_t> agreement_unchanged{"version {} says the same, so nothing was recorded"};
inline constexpr Message<std::string_view> version_without_look{
    "version \"{}\" goes with --show, --diff or --print; a new version comes from the editor, -F FILE or standard "
    "input"};
inline constexpr Message<std::string_view> no_agreement{
    "there is no agreement with {0} yet; to write one: mentor agreement {0}"};
/// mentorship, what was typed, first, last
inline constexpr Message<std::string_view, std::string_view, std::int64_t, std::int64_t> no_such_version{
    "the agreement with {} has no version \"{}\"; use {} to {}"};
inline constexpr Message<> one_version_only{"give one version only; two go with --diff"};
inline constexpr Message<std::string_view> nothing_to_compare{
    "--diff: there is only one version of the agreement with {}"};
inline constexpr Message<> two_versions_at_most{"--diff: give at most two versions"};
inline constexpr Message<> newest_is_mirrored{"--mirror: it is about the version in force; leave the number out"};
inline constexpr Message<> newest_is_signed{"--sign: only the newest version can be signed; leave the number out"};
/// id or mentorship, its visibility, what to edit
inline constexpr Message<std::string_view, std::string_view, std::string_view> printed_unshared{
    "{} is {}, yet printed in full; to share it: mentor edit {} --set visibility=shared"};
/// id of an agreement, handle of its mentorship
inline constexpr Message<std::string_view, std::string_view> mentorship_of_agreement{"{}: the mentorship {}"};

/// id, title, version, day
inline constexpr Message<std::string_view, std::string_view, std::int64_t, std::string_view> agreement_written{
    "{}: agreement with {}, version {}, {}."};
/// mentorship, how often, what it was
inline constexpr Message<std::string_view, std::string_view, std::string_view> meets_now{"{}: you now meet {}{}."};
inline constexpr Message<std::string_view, std::string_view, std::string_view> ends_now{"{}: it now ends {}{}."};
/// mentorship, what it was, mentorship
inline constexpr Message<std::string_view, std::string_view> meets_no_more{
    "{0}: how often you meet is no longer agreed (it was {1}), so nothing reminds you; to be reminded: mentor edit {0} "
    "--set cadence=2w"};
inline constexpr Message<std::string_view, std::string_view> ends_no_more{"{}: it has no agreed end now (it was {})."};
inline constexpr Message<std::string_view> notes_kept{"Notes are kept {}; then you are reminded."};
inline constexpr Message<std::string_view> notes_kept_unread{
    "notes.kept_for: \"{}\" names no time, so nothing reminds you; write 6 months, half a year, until 2027-05-01 or "
    "until the end"};
inline constexpr Message<std::string_view> read_again{"Read it again {}."};
/// title, version, file
inline constexpr Message<std::string_view, std::int64_t, std::string_view> agreement_printed{
    "The agreement with {}, version {}, was written to {}."};
/// id, who, day
inline constexpr Message<std::string_view, std::string_view, std::string_view> agreement_signed{
    "{}: signed by {} on {}."};
/// id, mentorship, the other side or one of it
inline constexpr Message<std::string_view, std::string_view, std::string_view> signed_by_nobody{
    "{0}: nobody has signed it yet: mentor agreement {1} --sign me, and --sign {2}"};
/// id, names in a row, mentorship, one of them
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> unsigned_by_some{
    "{}: not signed yet by {}: mentor agreement {} --sign {}"};
inline constexpr Message<> some_of_them{"some of them"};
inline constexpr Message<std::string_view, std::string_view> unsigned_by_me{
    "{}: you have not signed it yet: mentor agreement {} --sign me"};
inline constexpr Message<std::string_view> not_yet_signed{"not yet signed by {}"};
/// names in a row of those who have, and of those who have not
inline constexpr Message<std::string_view, std::string_view> signed_and_not{"signed by {}, not yet by {}"};
/// id, partner, mentorship
inline constexpr Message<std::string_view, std::string_view, std::string_view> unsigned_by_partner{
    "{}: {} has not signed it yet: mentor agreement {} --sign partner"};
/// title of what was agreed, words now, words before
inline constexpr Message<std::string_view, std::string_view> agreed_anew{"  {}: {} (new)"};
inline constexpr Message<std::string_view, std::string_view> no_longer_agreed{"  {}: taken out (was {})"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> agreed_otherwise{"  {}: {} (was {})"};
/// versions with their days
inline constexpr Message<std::int64_t, std::string_view, std::int64_t, std::string_view> versions_compared{
    "Version {}, {}, compared with version {}, {}:\n"};
inline constexpr Message<> versions_same{"  no difference\n"};

/// "urgent messages", what was agreed of it
inline constexpr Message<std::string_view, std::string_view> agreed_for{"Agreed for {}: {}."};
inline constexpr Message<std::string_view> agreed_scope{"Agreed scope: {}."};
inline constexpr Message<std::string_view> agreed_closing{"How you close, as agreed: {}."};
/// mentorship, what stays between the two, exceptions or nothing
inline constexpr Message<std::string_view, std::string_view, std::string_view> agreed_to_stay{
    "this leaves what you two share; agreed with {} to stay between you: {}{}"};
inline constexpr Message<std::string_view> but_for{" (but for: {})"};

/// line, then what stands there
inline constexpr Message<std::size_t, std::string_view> unknown_agreement_key{
    "line {}: an agreement has no \"{}\"; see: mentor template show agreement"};
inline constexpr Message<std::size_t, std::string_view, std::string_view> near_agreement_key{
    "line {}: an agreement has no \"{}\"; did you mean \"{}\"?"};
inline constexpr Message<> empty_agreement{"the agreement is empty; remove the # from the lines you fill in"};
inline constexpr Message<std::string_view, std::string_view> not_a_response_time{
    "{}\"{}\" is not a response time; write hours, days or weeks, such as 4h, 2d or 1w"};
inline constexpr Message<std::string_view, std::string_view> response_out_of_range{
    "{}\"{}\" is out of range; a response time is from 1 hour to 90 days"};

}  // namespace mentor::messages

// SPDX-License-Identifier: MIT
// What is said of forms, drafts and the editor, and of fields that are set.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstdint>

namespace mentor::messages {

inline constexpr Message<> form_untouched{"the form came back unchanged or empty, so nothing was recorded"};
/// what is wrong in which line
inline constexpr Message<std::string_view> in_form{"the form, {}"};
/// option, command, option with its value
inline constexpr Message<std::string_view, std::string_view, std::string_view> form_of_whom{
    "{} needs to know who: mentor {} WHO {}"};
/// template, handle
inline constexpr Message<std::string_view, std::string_view> input_empty{
    "standard input is empty; give the text there or with -F FILE (for an empty form: mentor template show {} {})"};
inline constexpr Message<> form_without_terminal{
    "there is no terminal for the editor; give the text with -F FILE or on standard input"};

inline constexpr Message<std::string_view> draft_unreadable{
    "--recover: the draft {} is too long or cannot be read; shorten it in an editor, or move it away"};
/// command, who
inline constexpr Message<std::string_view, std::string_view> no_draft{
    "--recover: there is no draft of mentor {} {}; there is nothing to recover"};
inline constexpr Message<> no_draft_of_session{
    "--recover: there is no draft of a session; there is nothing to recover"};
/// what was typed for WHO, command
inline constexpr Message<std::string_view, std::string_view> draft_of_nobody{
    "--recover: the newest draft was typed for \"{}\", which is no mentorship; to get it back: {}"};
inline constexpr Message<std::string_view> typed_for{"this text was typed for \"{}\""};
/// what is wrong, command
inline constexpr Message<std::string_view, std::string_view> text_kept{"{} (your text is kept; to get it back: {})"};
/// what is wrong, why
inline constexpr Message<std::string_view, std::string_view> text_not_kept{"{} (your text could not be kept: {})"};
/// path
inline constexpr Message<std::string_view> text_from_file{"write - < {} in place of the text"};
inline constexpr Message<> input_not_read{
    "standard input was not read; to take the text from there, write - in its place"};
inline constexpr Message<> notes_not_read{"standard input was not read; to take it as the notes, add -F -"};
inline constexpr Message<std::string_view> answers_kept{
    "stopped, and nothing was recorded; what you typed is kept; to get it back: {}"};

/// number, line
inline constexpr Message<std::int64_t, std::string_view> line_without_colon{
    "line {} \"{}\": write \"field: value\", or put it below one of the marks"};
/// kind, what was typed, hint
inline constexpr Message<std::string_view, std::string_view, std::string_view> no_such_field{
    "--set: a {} has no \"{}\"; {}"};
/// fields in a row
inline constexpr Message<std::string_view> it_has{"it has {}"};
/// field, what to do instead
inline constexpr Message<std::string_view, std::string_view> field_not_set_here{"--set {}: {}"};
/// field, kind
inline constexpr Message<std::string_view, std::string_view> field_is_home{
    "--set {}: a {} stays where it is; remove it, and add it where it should be"};
/// field, kind, id
inline constexpr Message<std::string_view, std::string_view, std::string_view> field_names_nothing{
    "--set {}: there is no {} {}"};
/// field, id, its mentorship, the mentorship
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> field_names_other{
    "--set {}: {} belongs to {}, not to {}"};
inline constexpr Message<std::string_view, std::string_view> unknown_visibility{
    "--set visibility: unknown word \"{}\"; use {}"};
/// entry, goal
inline constexpr Message<std::string_view, std::string_view> entries_of_one_goal{
    "{} is the second entry of {}; edit them one after the other"};
inline constexpr Message<> editor_takes_one{"the editor takes one at a time; for several use --set FIELD=VALUE"};
inline constexpr Message<std::string_view> field_required{"--set {}: it cannot be empty"};
/// what was typed, a field
inline constexpr Message<std::string_view, std::string_view> set_without_equals{
    "--set \"{}\" has no \"=\"; write FIELD=VALUE, such as --set {}=…"};
inline constexpr Message<std::string_view> edited_nothing{"{}: nothing was changed in the editor"};
inline constexpr Message<> edit_needs_set{"without a terminal, edit needs --set FIELD=VALUE"};
inline constexpr Message<std::string_view> already_so{"{} is already like that; nothing was changed."};
/// where, what was typed
inline constexpr Message<std::string_view, std::string_view> tag_of_several_words{
    "{}\"{}\" is not one word; a tag has no space and no comma"};
/// where, date
inline constexpr Message<std::string_view, std::string_view> day_ahead{"{}{} is still to come; give today or earlier"};
/// field, value
inline constexpr Message<std::string_view> field_changed{"{} changed"};
inline constexpr Message<std::string_view, std::string_view> field_cleared{"{} cleared (it was {})"};
inline constexpr Message<std::string_view, std::string_view> field_now{"{} is now {}"};
inline constexpr Message<std::string_view> field_was{"it was {}"};
/// kind, id
inline constexpr Message<std::string_view, std::string_view> edit_form_title{
    "# {} {}: change what you like, save and leave. An empty value clears a field."};

}  // namespace mentor::messages

// SPDX-License-Identifier: MIT
// What is said in and of pages of everything in Markdown.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstddef>

namespace mentor::messages {

// On a page.
inline constexpr Message<> page_comes_back{"mentor import markdown reads this back; leave these comments as they are"};

// What is wrong with a line: clauses behind it.
inline constexpr Message<std::string> no_such_line{
    "\"{}:\" is no field; if it is a line of the text, write a backslash before the colon"};
inline constexpr Message<std::string> mark_unread{
    "the comment \"{}\" is not as it was written; take the line from the export again"};
inline constexpr Message<std::string, std::string> name_and_mark{"\"{}\" is {} in its comment; change it back"};
inline constexpr Message<> tags_without_marks{
    "these tags are not in the comment; take the line out, and add them with: mentor tag add"};
inline constexpr Message<> item_without_mark{
    "this item has no comment as an exported one has; take it out, and add it with a command such as mentor promise"};
inline constexpr Message<> page_line_outside{
    "this belongs to no item; further lines of one begin with two spaces, and the line before ends in a backslash"};
/// file, line
inline constexpr Message<std::string_view, std::size_t> told_otherwise{
    "this says otherwise than the same item in {} line {}; make them the same"};

// Of a whole import.
/// "2 lines", "them"
inline constexpr Message<std::string_view, std::string_view> page_lines_unread{
    "cannot read {}, so nothing was imported; correct {}"};
/// file
inline constexpr Message<std::string> page_among_notes{
    "{} is a page that mentor export wrote; import such pages by themselves"};
inline constexpr Message<std::string> notes_among_pages{
    "{} is no page that mentor export wrote; import notes by themselves"};
inline constexpr Message<std::string_view> not_of_own_pages{
    "what mentor export wrote comes back as it was; leave {} out"};

}  // namespace mentor::messages

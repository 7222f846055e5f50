// SPDX-License-Identifier: MIT
// What is said when something is removed, taken back or done again.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstdint>

namespace mentor::messages {

inline constexpr Message<> undo_takes_back{"To take it back: mentor undo"};
/// new id, old id, what takes the new one back
inline constexpr Message<std::string_view, std::string_view, std::string_view> said_twice{
    "{} says the same as {}; to take it back: mentor {}"};
inline constexpr Message<> redo_brings_back{"To do it again: mentor redo"};
inline constexpr Message<> nothing_to_undo{"There is nothing to undo."};
inline constexpr Message<> nothing_to_redo{"There is nothing to redo: nothing was undone, or it was changed since."};
/// asked for, "3 changes", "undone" or "redone", command, count
inline constexpr Message<std::int64_t, std::string_view, std::string_view, std::string_view, std::int64_t>
    fewer_to_undo{"only {1} can be {2}, not {0}; for all of them: mentor {3} {4}"};
/// "Undone", the command that was typed, what became of its records
inline constexpr Message<std::string_view, std::string_view, std::string_view> undone{"{}: {}; {}."};
/// as it was, as it is
inline constexpr Message<std::string_view, std::string_view> came_back_as{
    "{0} came back as {1}: another one has that place by now"};
/// records in a row
inline constexpr Message<std::string_view> taken_away{"removed {}"};
inline constexpr Message<std::string_view> brought_back{"brought back {}"};
inline constexpr Message<std::string_view> changed_back{"changed {} back"};
inline constexpr Message<std::string_view> changed_again{"changed {}"};
inline constexpr Message<> no_record_touched{"no record"};
inline constexpr Message<> remove_me{"\"me\" is you, and cannot be removed"};
/// person, mentorship, ", with the …", what to remove
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> remove_first{
    "{0} is in the mentorship {1}{2}; remove that first: mentor rm {3} (or everything about {0}: mentor erase {0})"};
/// tag, item
inline constexpr Message<std::string_view, std::string_view> tag_taken{"Took the tag {} from {}."};
/// kind, id, what it says in parentheses
inline constexpr Message<std::string_view, std::string_view, std::string_view> removed{"Removed the {} {}{}"};
inline constexpr Message<std::string_view> and_with_it{", and with it {}"};
/// counts
inline constexpr Message<std::string_view, std::string_view> part_stays{"; {} {} stays"};
inline constexpr Message<std::string_view, std::string_view> parts_stay{"; {} {} stay"};
inline constexpr Message<> that_came_from_it{"that came from it"};
inline constexpr Message<> about_them{"about them"};

}  // namespace mentor::messages

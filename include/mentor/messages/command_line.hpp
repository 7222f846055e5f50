// SPDX-License-Identifier: MIT
// What is said of the words of a command line.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// what was typed, the command in full
inline constexpr Message<std::string_view, std::string_view> unknown_words{"unknown command \"{}\"; did you mean: {}"};
inline constexpr Message<std::string_view> unknown_command{"unknown command \"{}\"; see: mentor help"};
inline constexpr Message<std::string_view, std::string_view> near_command{
    "unknown command \"{}\"; did you mean \"{}\"?"};
inline constexpr Message<std::string_view, std::string_view> several_commands{"\"{}\" could be {}; type more of it"};
/// noun, word, hint, verbs
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> unknown_verb{
    "unknown command \"{0} {1}\";{2} {0} knows {3}"};
inline constexpr Message<std::string_view, std::string_view> near_verb{" did you mean \"{} {}\"?"};
/// noun, verbs
inline constexpr Message<std::string_view, std::string_view> verb_missing{
    "{0} what? It knows {1}; see: mentor help {0}"};
inline constexpr Message<std::string_view> global_before_command{
    "{} is not an option of mentor itself; put the command first (see: mentor help)"};
inline constexpr Message<std::string_view, std::string_view> near_global{"unknown option {}; did you mean {}?"};

/// option, command
inline constexpr Message<std::string_view, std::string_view> unknown_option{
    "unknown option {0} for \"{1}\"; see: mentor help {1}"};
inline constexpr Message<std::string_view, std::string_view> unknown_option_or_text{
    "unknown option {0} for \"{1}\"; put -- before text that begins with a dash (see: mentor help {1})"};
/// option, command, the place of a word, the command's words
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> place_of_option{
    "{1} takes no {0}; write {2} at its place: mentor {1}{3}"};
/// what was typed
inline constexpr Message<std::string_view> field_without_set{"\"{0}\" needs --set before it: --set {0}"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> near_option{
    "unknown option {} for \"{}\"; did you mean {}?"};
inline constexpr Message<std::string_view> takes_no_value{"{0} takes no value; write {0} alone"};
inline constexpr Message<std::string_view, std::string_view> letter_apart{
    "write {} apart from the other letters of {}"};
inline constexpr Message<std::string_view, std::string_view> letter_or_text{
    "write {} apart from the other letters of {}; if that is text, put -- before it"};
/// option, value, the whole word
inline constexpr Message<std::string_view, std::string_view, std::string_view> value_or_text{
    "{2}: write {0} \"{1}\" for the option; if it is text, put -- before it"};
inline constexpr Message<std::string_view, std::string_view> value_missing{"{0} needs a value: {0} {1}"};

/// option, value, what was read of it, two other readings
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> where_it_ends{
    "{0} {1}: where does it end? Write {0} \"{2}\" or {0} \"{3}\""};
inline constexpr Message<std::string_view, std::string_view> where_text_ends{
    "{0}: where does it end? Put it in quotes: {0} \"{1}\""};
inline constexpr Message<std::string_view> empty_value{"{} is empty; give it a value, or leave it out"};
inline constexpr Message<std::string_view, std::size_t> given_again{"{} was given {} times; give it once"};

/// command, what it needs, usage
inline constexpr Message<std::string_view, std::string_view, std::string_view> word_missing{
    "{0} needs {1}: mentor {0}{2}"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> text_missing{
    "{0} needs {1}: mentor {0}{2}; - reads it from standard input"};
/// the word in the place of a text, what --for names
inline constexpr Message<std::string_view, std::string_view> named_twice{
    "\"{0}\" is somebody, and --for names {1}; leave one out (if it is text, quote all of it)"};
/// the words left over, command, its words
inline constexpr Message<std::string_view, std::string_view, std::string_view> too_many_words{
    "\"{0}\" is left over; write: mentor {1}{2}"};
/// the words left over, a whole line
inline constexpr Message<std::string_view, std::string_view> words_meant{"\"{}\" is left over; did you mean: {}"};

}  // namespace mentor::messages

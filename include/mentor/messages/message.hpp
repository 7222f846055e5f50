// SPDX-License-Identifier: MIT
// The room of what the program says. Each sentence that a person reads stands here once, under a name, in the file of
// its area; whoever has something to say calls it like a function:
//
//   inline constexpr Message<std::string_view> no_file{"there is no file {}"};
//   throw UserError(messages::no_file(path));
//
// So the sentences can be read aloud one after the other (tests/house/messages.sh prints them all), and one that is
// said in two places is the same in both. What comes as a table with the thing that it describes stays there: an
// option's help, a rule's row, a field's label, the questions of the bank.
//
// How we write: the plain, short English of a native speaker in a hurry. An error begins with a small letter and has no
// full stop, since "mentor: " comes before it: what is wrong and where (option, file, line), then, after a semicolon,
// what to do.
#pragma once

#include <cstdint>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace mentor::messages {

/// A sentence with gaps. That text and values fit is held when it is compiled.
template <typename... Values>
class Message {
 public:
  /// `text`: fmt's format for `Values`, in their order.
  consteval explicit Message(fmt::format_string<const Values&...> text) : text_(text) {}

  /// The sentence with its gaps filled. Values come as they are: who prints makes what somebody typed visible first.
  [[nodiscard]] std::string operator()(const Values&... values) const { return fmt::format(text_, values...); }

 private:
  fmt::format_string<const Values&...> text_;
};

}  // namespace mentor::messages

// Words on their way through CLI11, which gives a meaning to "[a,b]", "++", "{}", "-5" and names of verbs inside free
// text. A mark before each value keeps it from looking; a transformation takes it off again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace mentor {

/// The words for CLI11: options apart from their values, values and positionals marked. Throws UserError for an option
/// that `app` does not have, or that wants a value and has none.
[[nodiscard]] std::vector<std::string> shield_words(const CLI::App& app, std::string_view path,
                                                    const std::vector<std::string>& words);

/// Lets an option take off the mark, and take one value each time that it is given.
void unshield_values(CLI::Option& option);
/// A text of CLI11's without the marks.
[[nodiscard]] std::string unshielded(std::string text);

}  // namespace mentor

// Options that take one of an enumeration's words.
#include "commands/support/choice.hpp"

#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <vector>

namespace mentor {

void bind_words(CLI::App& app, const char* name, std::span<const std::string_view> words, std::string_view help,
                const char* type, const std::function<void(const std::string& word)>& take) {
  const auto take_typed = [take](const std::string& typed) { take(to_lower_ascii(typed)); };
  CLI::Option& option =
      *app.add_option_function<std::string>(name, take_typed, fmt::format(fmt::runtime(help), alternatives(words)));
  if (*type != '\0') option.type_name(type);
  option.check(CLI::IsMember(std::vector<std::string>(words.begin(), words.end()), CLI::ignore_case));
}

std::string one_of(std::span<const std::string_view> words) { return fmt::format("{}", fmt::join(words, "|")); }

}  // namespace mentor

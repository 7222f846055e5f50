// What CLI11 found wrong, in our sentences: the option at fault, what is expected, what to do next.
#pragma once

#include <string>
#include <string_view>

namespace CLI {
class App;
class Error;
}  // namespace CLI

namespace mentor {

/// `path`: the command that was parsed, "goal add".
[[nodiscard]] std::string blame(const CLI::App& app, std::string_view path, const CLI::Error& error);

}  // namespace mentor

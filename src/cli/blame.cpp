// What CLI11 found wrong, in our sentences: the option at fault, what is expected, what to do next.
#include "cli/blame.hpp"

#include "cli/shield.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace mentor {

namespace {

/// As it is called in a message: "--by" rather than "-b,--by", WHO rather than who.
std::string spoken_name(const CLI::Option& option) {
  return option.get_positional() ? option.get_name(true) : option.get_name(false);
}

std::string blame_missing(const CLI::App& app, std::string_view path, std::string_view message) {
  for (const CLI::Option* option : app.get_options())
    if (option->get_required() && option->count() == 0)
      return fmt::format("{} is missing: {}.", spoken_name(*option), option->get_description());
  return fmt::format("{}: {}.", path, message);
}

std::string joined_leftover(const CLI::App& app) {
  std::string words;
  for (const auto& word : app.remaining(true)) words += (words.empty() ? "" : " ") + visible(unshielded(word));
  return words;
}

std::string blame_leftover(const CLI::App& app, std::string_view path) {
  const std::string words = joined_leftover(app);
  std::vector<std::string> verbs;
  for (const CLI::App* verb : app.get_subcommands({})) verbs.push_back(verb->get_name());
  bool has_positionals = false;
  for (const CLI::Option* option : app.get_options()) has_positionals |= option->get_positional();
  if (verbs.empty() || has_positionals)
    return fmt::format("{}: \"{}\" is more than is expected. Text of several words wants quotes around it.", path,
                       words);
  const std::string first = words.substr(0, words.find(' '));
  const auto near = closest(first, verbs);
  return fmt::format("\"{} {}\" is no command.{} {} has {}.", path, first,
                     near ? fmt::format(" Did you mean \"{} {}\"?", path, *near) : "", path, fmt::join(verbs, ", "));
}

/// "--n = abc" or "--channel: vidoe not in {video,phone}": the name, and what follows it.
struct BlamedValue {
  std::string name;
  std::string rest;
};

BlamedValue split_message(std::string message, std::string_view between) {
  if (message.starts_with("Could not convert: ")) message.erase(0, 19);
  const std::size_t at = message.find(between);
  if (at == std::string::npos) return {message, ""};
  return {message.substr(0, at), message.substr(at + between.size())};
}

std::string blame_value(const CLI::App& app, std::string_view message) {
  BlamedValue blamed = split_message(std::string(message), " = ");
  if (blamed.rest.size() > 1 && blamed.rest.front() == '[' && blamed.rest.back() == ']')
    blamed.rest = blamed.rest.substr(1, blamed.rest.size() - 2);
  const CLI::Option* option = app.get_option_no_throw(blamed.name);
  std::string expected = option == nullptr ? "a number" : option->get_type_name();
  if (const std::size_t colon = expected.find(':'); colon != std::string::npos) expected.erase(colon);
  return fmt::format("{} \"{}\" cannot be read. Expected is {}.", blamed.name, visible(blamed.rest),
                     expected == "INT" || expected == "UINT" || expected == "N" ? "a whole number" : expected);
}

/// The words between the braces of "vidoe not in {video,phone}".
std::vector<std::string> possible_words(std::string_view rest) {
  std::vector<std::string> words;
  const std::size_t open = rest.find('{');
  const std::size_t close = rest.rfind('}');
  if (open == std::string_view::npos || close == std::string_view::npos) return words;
  return CLI::detail::split(std::string(rest.substr(open + 1, close - open - 1)), ',');
}

std::string blame_choice(std::string_view message) {
  BlamedValue blamed = split_message(std::string(message), ": ");
  if (const std::size_t at = blamed.rest.find(" not in range "); at != std::string::npos && at > 6)
    return fmt::format("{} \"{}\" is not possible. Expected is a number from {}.", blamed.name,
                       visible(blamed.rest.substr(6, at - 6)), blamed.rest.substr(at + 14));
  const std::size_t end = blamed.rest.find(" not in {");
  if (end == std::string::npos) return fmt::format("{}: {}.", blamed.name, visible(blamed.rest));
  const std::string value = blamed.rest.substr(0, end);
  const auto possible = possible_words(std::string_view(blamed.rest).substr(end));
  const auto near = closest(value, possible);
  return fmt::format("{} \"{}\" is not possible. Expected is one of {}.{}", blamed.name, visible(value),
                     fmt::join(possible, ", "), near ? fmt::format(" Did you mean \"{}\"?", *near) : "");
}

/// "--goal: At Most 1 required but received 2"
std::string blame_repeated(std::string_view path, const std::string& message) {
  const BlamedValue blamed = split_message(message, ": At Most 1 required but received ");
  if (blamed.rest.empty()) return fmt::format("{}: {}.", path, visible(message));
  return fmt::format("{} was given {} times. Expected is once.", blamed.name, blamed.rest);
}

}  // namespace

std::string blame(const CLI::App& app, std::string_view path, const CLI::Error& error) {
  // By type: CLI11 gives some of its errors the command's name instead of their own.
  const std::string message = unshielded(error.what());
  std::string sentence;
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
    sentence = blame_missing(app, path, message);
  else if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
    sentence = blame_leftover(app, path);
  else if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr)
    sentence = blame_value(app, message);
  else if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr)
    sentence = blame_choice(message);
  else
    sentence = blame_repeated(path, message);
  return fmt::format("{} See: mentor help {}", sentence, path);
}

}  // namespace mentor

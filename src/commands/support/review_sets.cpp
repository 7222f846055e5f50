// SPDX-License-Identifier: MIT
// The question sets of reviews: the built-in ones, and the user's files beside the configuration.
#include "commands/support/review_sets.hpp"

#include "commands/support/bank.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/importers/toml.hpp"
#include "mentor/messages/hints.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/reviews.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

constexpr std::string_view set_ending = ".toml";

/// "sets/year.toml" -> "year": the name under which its answers are compared.
std::string name_of_set_file(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string file = slash == std::string::npos ? path : path.substr(slash + 1);
  return file.substr(0, file.size() - (file.ends_with(set_ending) ? set_ending.size() : 0));
}

ReviewSet read_set_file(Context& context, const std::string& path, std::string_view option) {
  const TomlEntries entries = read_toml(context.files->read_file(path, option, toml_limit), path);
  return with_place(path,
                    [&] { return read_review_set(require_line(name_of_set_file(path), option, name_limit), entries); });
}

}  // namespace

std::vector<std::string> review_set_names(Context& context) {
  std::vector<std::string> names;
  for (const auto& set : built_in_reviews()) names.push_back(set.name);
  for (auto& name : context.files->files_in(beside_configuration(context, "reviews"), set_ending))
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  return names;
}

ReviewSet find_review_set(Context& context, const std::string& name, std::string_view option) {
  if (name.find('/') != std::string::npos || name.ends_with(set_ending)) return read_set_file(context, name, option);
  for (const auto& set : built_in_reviews())
    if (set.name == name) return set;
  const auto names = review_set_names(context);
  if (std::find(names.begin(), names.end(), name) != names.end())
    return read_set_file(context, beside_configuration(context, "reviews/" + name + std::string(set_ending)), option);
  const std::string list = fmt::format("{}", fmt::join(names, ", "));
  const auto near = closest(name, names);
  throw UserError(messages::unknown_question_set(
      messages::at(option), visible(name), near ? messages::did_you_mean(*near) : messages::use_question_set(list)));
}

ReviewSet set_of_answers(const std::string& name, const TomlEntries& answers) {
  ReviewSet set{name, name, {}};
  for (const auto& answer : answers)
    set.questions.push_back(
        {answer.key, answer.key,
         answer.type == TomlEntry::Type::integer ? ReviewQuestion::Kind::rating : ReviewQuestion::Kind::words});
  return set;
}

}  // namespace mentor::commands

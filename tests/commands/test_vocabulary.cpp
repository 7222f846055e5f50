// SPDX-License-Identifier: MIT
// An option means one thing everywhere, and is called as the field that it fills.
#include "mentor/commands/commands.hpp"
#include "mentor/domain/description.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <set>

namespace mentor::tests {

namespace {

void each_verb(const Verb& verb, const std::string& path,
               const std::function<void(const Verb&, const std::string& path)>& look) {
  look(verb, path);
  for (const auto& part : verb.verbs) each_verb(part, path + " " + part.name, look);
}

void each_option(const std::function<void(const Option&, const std::string& path)>& look) {
  for (const auto& command : all_commands())
    each_verb(table_of(command), std::string(command.name), [&](const Verb& verb, const std::string& path) {
      for (const auto& option : verb.options)
        if (!option.is_word()) look(option, path);
    });
}

bool has(const Option& option, std::string_view name) {
  return std::find(option.names.begin(), option.names.end(), name) != option.names.end();
}

bool is_typed(Kind kind, std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  const auto& fields = info(kind).fields;
  return std::any_of(fields.begin(), fields.end(), [&](const Field& field) {
    return field.name == name ||
           std::find(field.also_typed.begin(), field.also_typed.end(), name) != field.also_typed.end();
  });
}

}  // namespace

TEST_CASE("a letter stands for one option everywhere") {
  const std::map<std::string, std::string> letters{{"-d", "--date"},   {"-f", "--format"}, {"-n", "--limit"},
                                                   {"-a", "--all"},    {"-t", "--tag"},    {"-g", "--goal"},
                                                   {"-F", "--file"},   {"-o", "--output"}, {"-p", "--period"},
                                                   {"-c", "--commit"}, {"-e", "--edit"},   {"-C", "--their-commit"}};
  each_option([&](const Option& option, const std::string& path) {
    CAPTURE(path);
    for (const auto& name : option.names) {
      CAPTURE(name);
      if (name.size() == 2) CHECK((letters.contains(name) && has(option, letters.at(name))));
    }
    for (const auto& one : letters)
      if (has(option, one.second)) CHECK_MESSAGE(has(option, one.first), one.second);
  });
}

TEST_CASE("--by is a day, --for is somebody, --mine and --theirs go together") {
  each_option([](const Option& option, const std::string& path) {
    CAPTURE(path);
    if (has(option, "--by") || has(option, "--date")) CHECK(option.means == Means::date);
    if (has(option, "--for")) CHECK(option.means == Means::mentorship);
  });
  for (const auto& command : all_commands())
    each_verb(table_of(command), std::string(command.name), [](const Verb& verb, const std::string& path) {
      CHECK_MESSAGE((verb.find_option("--mine") == nullptr) == (verb.find_option("--theirs") == nullptr), path);
    });
}

TEST_CASE("what an option fills is edited by the same name") {
  const std::map<std::string_view, Kind> nouns{
      {"promise", Kind::commitment}, {"ask", Kind::question}, {"topic", Kind::topic},
      {"goal", Kind::goal},          {"note", Kind::note},    {"feedback", Kind::feedback},
      {"pulse", Kind::pulse},        {"plan", Kind::session}, {"add", Kind::mentorship}};
  // What is no field: tags and people of their own, and what is computed or chosen from.
  const std::set<std::string> others{"tag",   "within",   "with",      "zone",    "pronouns", "hours",
                                     "email", "language", "learns-by", "customs", "topic",    "questions"};
  for (const auto& noun : nouns) {
    const Verb table = table_of(*find_command(noun.first));
    for (const auto& option : table.options) {
      if (option.is_word() || option.takes == Takes::nothing) continue;
      for (const auto& typed : option.names) {
        if (!typed.starts_with("--") || others.contains(typed.substr(2))) continue;
        CHECK_MESSAGE(is_typed(noun.second, typed.substr(2)), noun.first << " " << typed);
      }
    }
  }
}

}  // namespace mentor::tests

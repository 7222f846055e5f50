// SPDX-License-Identifier: MIT
// mentor.toml, read with its lines, so that every complaint names one.
#include "platform/config_file.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "platform/file_access.hpp"
#include "platform/toml_library.hpp"

#include <algorithm>
#include <cerrno>
#include <fmt/format.h>
#include <map>
#include <sys/stat.h>

namespace mentor::platform {

namespace {

/// The parts of a key that belongs to a rule: "check-in.goal-stale" or "mentorship.ana.check-in.goal-stale".
struct RuleKey {
  std::string mentorship;
  std::string rule;
};

std::optional<RuleKey> rule_key(std::string_view name) {
  RuleKey key;
  constexpr std::string_view one = "mentorship.";
  if (name.starts_with(one)) {
    name.remove_prefix(one.size());
    const std::size_t end = name.find('.');
    if (end == std::string_view::npos || end == 0) return std::nullopt;
    key.mentorship = name.substr(0, end);
    name.remove_prefix(end + 1);
  }
  constexpr std::string_view table = "check-in.";
  if (!name.starts_with(table)) return std::nullopt;
  key.rule = name.substr(table.size());
  if (find_rule(key.rule) == nullptr) return std::nullopt;
  return key;
}

/// What a value is called in a complaint.
std::string_view called(toml::node_type type) {
  switch (type) {
    case toml::node_type::string:
      return "a string";
    case toml::node_type::integer:
      return "a whole number";
    case toml::node_type::floating_point:
      return "a number with a point";
    case toml::node_type::boolean:
      return "a boolean";
    case toml::node_type::array:
      return "a list";
    case toml::node_type::table:
      return "a table";
    default:
      return "a date or time";
  }
}

std::string text_of(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* number = node.as_integer()) return fmt::format("{}", number->get());
  if (const auto* flag = node.as_boolean()) return flag->get() ? "true" : "false";
  return {};
}

std::string nearest_key(std::string_view name, std::string_view mentorship_part) {
  std::vector<std::string> names;
  for (const auto& key : config_keys()) names.emplace_back(key.name);
  for (const auto& rule : rules()) {
    names.push_back(fmt::format("check-in.{}", rule.name));
    if (!mentorship_part.empty()) names.push_back(fmt::format("{}check-in.{}", mentorship_part, rule.name));
  }
  const auto near = closest(name, names);
  return near ? fmt::format(" Did you mean {}?", *near) : std::string(" See: man mentor.toml");
}

/// The first line with more dots than any key of ours could have; 0 if there is none. Deep keys would exhaust the
/// parser's stack.
std::size_t too_deep_line(std::string_view text) {
  constexpr std::ptrdiff_t most_dots = 30;
  std::size_t number = 0;
  for (const auto line : split_lines(text)) {
    ++number;
    if (!trim(line).starts_with('#') && std::count(line.begin(), line.end(), '.') > most_dots) return number;
  }
  return 0;
}

class ConfigReader {
 public:
  ConfigReader(const std::string& path, ConfigReading& reading) : path_(path), reading_(reading) {}

  /// The problems in the order of the file; the parser gives the keys in that of the alphabet.
  void read(const toml::table& table) {
    read_table(table, "");
    for (const auto& problem : problems_) reading_.problems.push_back(problem.second);
  }

 private:
  void read_table(const toml::table& table, const std::string& prefix) {
    for (auto&& entry : table) {
      const std::string name = prefix + std::string(entry.first.str());
      if (const auto* inner = entry.second.as_table())
        read_table(*inner, name + ".");
      else
        read_key(name, entry.second);
    }
  }

  void read_key(const std::string& name, const toml::node& node) {
    const std::string where = fmt::format("{}, line {}: {}", path_, node.source().begin.line, name);
    try {
      take_key(name, node, where);
      reading_.set.push_back(name);
    } catch (const UserError& error) {
      problems_.emplace(node.source().begin.line, error.what());
    }
  }

  void take_key(const std::string& name, const toml::node& node, const std::string& where) {
    if (const ConfigKey* key = find_config_key(name)) {
      const bool number_too = key->type == ConfigType::number_or_text;
      require_type(node.is_string() || (number_too && node.is_integer()), node, where,
                   number_too ? "a number or a string" : "a string in quotes");
      key->take(reading_.config, text_of(node), where);
    } else if (const auto rule = rule_key(name)) {
      require_type(node.is_integer() || node.is_boolean(), node, where, "a whole number, true or false");
      take_rule(reading_.config, rule->rule, rule->mentorship, text_of(node), where);
    } else {
      throw UserError(fmt::format("{} is no key of the configuration.{}", where, nearest_key(name, own_part(name))));
    }
  }

  static void require_type(bool fits, const toml::node& node, const std::string& where, std::string_view expected) {
    if (!fits) throw UserError(fmt::format("{} is {}. Expected is {}.", where, called(node.type()), expected));
  }

  /// "mentorship.ana." of a key that begins so.
  static std::string own_part(const std::string& name) {
    if (!name.starts_with("mentorship.")) return {};
    const std::size_t end = name.find('.', 11);
    return end == std::string::npos ? std::string() : name.substr(0, end + 1);
  }

  const std::string& path_;
  ConfigReading& reading_;
  std::multimap<toml::source_index, std::string> problems_;  ///< by line
};

}  // namespace

ConfigReading read_config_text(std::string_view text, const std::string& path) {
  ConfigReading reading;
  reading.found = true;
  if (text.size() > config_size_limit) {
    reading.problems.push_back(
        fmt::format("{} is larger than {} bytes, the most that is read. Expected is a short file of settings.", path,
                    config_size_limit));
    return reading;
  }
  if (const std::size_t number = too_deep_line(text); number != 0) {
    reading.problems.push_back(
        fmt::format("{}, line {}: it has more dots than any key. See: man mentor.toml", path, number));
    return reading;
  }
  try {
    ConfigReader(path, reading).read(parse_toml(text, path));
  } catch (const UserError& error) {
    reading.problems.emplace_back(error.what());
  }
  return reading;
}

ConfigReading read_config_file(const std::string& path) {
  struct stat state {};
  if (::stat(path.c_str(), &state) != 0 && (errno == ENOENT || errno == ENOTDIR)) return {};
  try {
    return read_config_text(read_to_end(open_for_reading(path, "the configuration"), path, config_size_limit), path);
  } catch (const UserError& error) {
    ConfigReading reading;
    reading.found = true;
    reading.problems.emplace_back(error.what());
    return reading;
  }
}

}  // namespace mentor::platform

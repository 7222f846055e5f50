// SPDX-License-Identifier: MIT
// The configuration, as mentor.toml has it. It is only ever written by its owner.
#pragma once

#include "mentor/domain/check_in.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/toml_entries.hpp"

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

enum class ColorWhen { automatic, always, never };
template <>
inline constexpr std::array<std::string_view, 3> names<ColorWhen>{"auto", "always", "never"};

struct Config {
  std::optional<std::string> zone;    ///< the owner's zone, instead of the system's
  std::optional<std::string> editor;  ///< program and arguments
  std::optional<std::string> pager;
  std::optional<ColorWhen> color;
  std::optional<Minutes> length;          ///< of a session when `log` is not told; nothing: not known
  std::optional<Channel> channel;         ///< of a session when `log` is not told; nothing: not known
  std::optional<Cadence> within;          ///< how far ahead check-in looks; nothing: each rule's own number
  bool sync_auto = false;                 ///< exchange with my own devices after each command that changed something
  std::map<Kind, Visibility> visibility;  ///< defaults other than the descriptions'
  RuleSettings rules;                     ///< "goal-stale" and "ana/goal-stale"

  /// The configured or the described default of a new record.
  [[nodiscard]] Visibility visibility_of(Kind kind) const;
  [[nodiscard]] Visibility visibility_of(const Record& record) const;
};

/// Which TOML values a key takes: a string only, or a whole number too ("2d" and 2).
enum class ConfigType { text, number_or_text, flag_or_text };

/// One key of mentor.toml, for the reader, `config show`, the manual's test and suggestions.
struct ConfigKey {
  std::string name;  ///< "zone", "check-in.within", "visibility.session"; rules' names come from rules()
  ConfigType type;
  /// The value in force, as written in the file; empty: there is none.
  std::function<std::string(const Config& config)> show;
  /// Takes a value over. `text`: the TOML value as text. Throws UserError for one that is not possible, naming `where`
  /// (file, line, key).
  std::function<void(Config& config, std::string_view text, std::string_view where)> take;
  std::string otherwise{};     ///< where it is not set and no single value is in force: what holds
  std::optional<Kind> seen{};  ///< it says who sees new records of this kind
};
[[nodiscard]] std::span<const ConfigKey> config_keys();
[[nodiscard]] const ConfigKey* find_config_key(std::string_view name);

/// A rule's setting as the file has it: "false", "true", or its number. `mentorship`: for that one only; empty: for
/// all. Throws UserError naming `where` for another value, or a number for a rule that has none.
void take_rule(Config& config, std::string_view rule, std::string_view mentorship, std::string_view text,
               std::string_view where);

/// A configuration file as it was read: never a failure, a broken file is a problem.
struct ConfigReading {
  Config config;
  bool found = false;                 ///< there is such a file
  std::vector<std::string> set;       ///< the keys that it sets: "zone", "check-in.goal-stale"
  std::vector<std::string> problems;  ///< whole sentences, each with the file, line and key; what they speak of was
                                      ///< left out of `config`
};

/// What the entries of a file say. `path`: the file, for the problems, which come in the order of its lines.
[[nodiscard]] ConfigReading read_config(const TomlEntries& entries, std::string_view path);

}  // namespace mentor

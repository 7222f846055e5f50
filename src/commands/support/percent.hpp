// A goal's percentage: how it is typed, and that it is always the one of its latest progress entry.
#pragma once

#include "mentor/records.hpp"
#include "mentor/store.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace mentor {

/// "60", "60%", "60 %" is a level; "+10", "-5" moves the goal from where it is.
struct PercentTyped {
  enum class Form { level, move } form = Form::level;
  std::int64_t number = 0;
};
[[nodiscard]] PercentTyped read_percent(std::string_view text, std::string_view option);

/// Where the goal stands then. Throws UserError naming both numbers if that is not from 0 to 100; only what was typed
/// if the goal is withheld as it is `shown`.
[[nodiscard]] std::int64_t percent_after(const Goal& goal, const Goal& shown, PercentTyped typed,
                                         std::string_view option);

/// The percentage of a goal once `changed` is among its progress entries (a new one has id 0) and `removed` is not.
[[nodiscard]] std::int64_t percent_with(const Reading& store, std::int64_t goal, const std::optional<Progress>& changed,
                                        std::optional<std::int64_t> removed = std::nullopt);

/// Throws UserError if the goal is reached or dropped.
void require_open(const Goal& goal, std::string_view option);

}  // namespace mentor

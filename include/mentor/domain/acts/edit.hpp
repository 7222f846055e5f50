// SPDX-License-Identifier: MIT
// A record is changed by hand: its state and its days stay true to each other.
#pragma once

#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/acts/goal.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <optional>
#include <vector>

namespace mentor {

/// What an edit is held against.
struct EditedAt {
  Date today{};
  WallClock clock;
  std::optional<Agreement> signed_version{};  ///< of a signature: what was signed
};

/// What is opened again has no closing day, what is closed has one: today if none was given. A promise whose day of
/// doing or of being due was changed is kept or late by these days. Throws UserError for a session to come that is
/// held, an end before the start, and a day of signing as require_signing_day() does.
[[nodiscard]] Record settled(const Record& before, Record after, const EditedAt& at);

/// A goal and its progress entries.
struct GoalEntries {
  Goal goal;
  std::vector<Progress> entries;
};
/// `of`: where a progress entry is edited, its goal, which follows.
[[nodiscard]] Changes edit(const Record& settled, const std::optional<GoalEntries>& of);

}  // namespace mentor

// SPDX-License-Identifier: MIT
// What a report on a period tells of.
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <span>
#include <vector>

namespace mentor {

/// A kind of which a report on a period says what it holds back.
struct ToldKind {
  Kind kind;
  bool in_letters = true;  ///< a letter tells of it too
  /// Of what lasts: whether the period touches it, or it is open. Nothing: each record is told in the period of its
  /// day.
  bool (*concerns)(const Record& record, const Period& period, const WallClock& clock) = nullptr;
};
[[nodiscard]] std::span<const ToldKind> told_kinds();

[[nodiscard]] bool concerns_period(const Goal& goal, const Period& period);
/// Made, due or closed in the period, or open at its end.
[[nodiscard]] bool concerns_period(const Commitment& promise, const Period& period);
/// Asked or answered in the period, or open at its end. `clock`: the owner's.
[[nodiscard]] bool concerns_period(const Question& question, const Period& period, const WallClock& clock);

/// How far the goal was at the end of a day; the entries of later ones are taken out. It stays as it is where nothing
/// is known of it since.
void put_back(Goal& goal, std::vector<Progress>& entries, Date day);

}  // namespace mentor

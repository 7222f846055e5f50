// SPDX-License-Identifier: MIT
// Where somebody who is erased is found outside the journal: drafts, what is remembered, backups, the configuration.
#pragma once

#include "mentor/commands/context.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace mentor::commands {

struct ErasedPlaces {
  std::vector<std::string> going;  ///< files that go: their drafts, what is remembered of them, unfinished copies
  std::int64_t drafts = 0;         ///< of these, what was typed about them
  std::vector<std::string> backups_left;  ///< that hold them, or may
  std::vector<std::string> backups_removed;
  std::vector<std::string> drafts_of_others;  ///< that name them
  std::vector<std::string> settings;          ///< tables of the configuration
  std::vector<std::string> mentioned;         ///< what stays in the journal and names them
  std::vector<std::string> failed;            ///< what could not be done, and why
  bool is_known = false;                      ///< some of it is about nobody else
};

[[nodiscard]] ErasedPlaces find_places(Context& context, const std::string& handle, const Erased& erased);

enum class Backups { leave, remove };
void clear_places(Context& context, ErasedPlaces& places, Backups backups);

/// Runs a step; what it fails with is put down in `places`.
void attempt(ErasedPlaces& places, const std::function<void()>& step);

}  // namespace mentor::commands

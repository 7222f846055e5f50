// SPDX-License-Identifier: MIT
// The options that every command has.
#include "mentor/commands/global_options.hpp"

#include <array>

namespace mentor::commands {

namespace {

constexpr std::array<GlobalOption, 11> global_table{{
    {"--journal", "", "FILE", "The journal to use, instead of $MENTOR_JOURNAL or the usual place", &Globals::journal,
     nullptr},
    {"--config", "", "FILE", "The configuration to read, instead of $MENTOR_CONFIG or the usual place",
     &Globals::config, nullptr},
    {"--today", "", "DATE[THH:MM]", "Answer as on that day; at noon if no time is given", &Globals::today, nullptr},
    {"--color", "", "WHEN", "auto, always or never", &Globals::color, nullptr, all_names<ColorWhen>()},
    {"--json", "", "", "Print data as JSON", nullptr, &Globals::json},
    {"--no-pager", "", "", "Never use a pager", nullptr, &Globals::no_pager},
    {"--no-input", "", "", "Never ask, never open an editor", nullptr, &Globals::no_input},
    {"--quiet", "-q", "", "Say nothing when all is well", nullptr, &Globals::quiet},
    {"--verbose", "-v", "", "Say more", nullptr, &Globals::verbose},
    {"--help", "-h", "", "Show the help of a command", nullptr, nullptr},
    {"--version", "", "", "Show the version; with -v also the libraries in it", nullptr, nullptr},
}};

}  // namespace

std::span<const GlobalOption> global_options() { return global_table; }

const GlobalOption* find_global(std::string_view word) {
  for (const auto& option : global_table)
    if (word == option.name || (!option.short_name.empty() && word == option.short_name)) return &option;
  return nullptr;
}

}  // namespace mentor::commands

// SPDX-License-Identifier: MIT
// What the screen can do, and whether somebody sits there.
#pragma once

#include "mentor/domain/config.hpp"
#include "mentor/render/style.hpp"
#include "platform/environment.hpp"

#include <optional>

namespace mentor::platform {

[[nodiscard]] bool is_terminal(int descriptor);

/// COLUMNS, else the terminal's own width, else 80; from 20 to 500.
[[nodiscard]] int screen_width(const Environment& environment, int descriptor);
/// Rows of the terminal; 0 if it is none.
[[nodiscard]] int screen_height(int descriptor);
/// LC_ALL, LC_CTYPE, LANG: the first that is set names UTF-8. No locale data is needed for that.
[[nodiscard]] bool speaks_unicode(const Environment& environment);

/// `--color`, NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE, the configuration, TERM=dumb, the terminal: the first that
/// speaks decides.
enum class Screen { terminal, other };
[[nodiscard]] bool wants_colour(const Environment& environment, std::optional<ColorWhen> option,
                                std::optional<ColorWhen> configured, Screen screen);

}  // namespace mentor::platform

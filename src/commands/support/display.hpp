// SPDX-License-Identifier: MIT
// What the commands that look share: the owner's clock, what is due, long reading, and limits.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/commands/options.hpp"
#include "mentor/domain/check_in.hpp"
#include "mentor/domain/wall_clock.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

[[nodiscard]] WallClock clock_of(const Context& context);

/// From where --json looks.
[[nodiscard]] JsonView json_view(const Context& context);

/// What the rules find, as configured; `within`, if given, is how far ahead they look.
[[nodiscard]] Digest due_now(const Context& context, const OpenRecords& book, std::optional<Cadence> within);

/// Says of each contact that is due what it was about last time, if that was a session and the screen may say its
/// summary.
void recall_last_talk(const Reading& screen, Digest& digest);

/// "without Cy and Dee" of those who were not there; empty for nobody.
[[nodiscard]] std::string without_words(const Reading& store, const std::vector<std::string>& absent);

/// With -v nothing of a digest is cut.
[[nodiscard]] Detail detail_of(const Context& context);

/// Long reading: through the pager on a terminal, to standard output otherwise.
void show_long(Context& context, std::string_view text);

/// "session" or "sessions". Throws UserError naming --kind.
[[nodiscard]] Kind kind_typed(std::string_view typed);

/// How many rows or changes may be asked for.
inline constexpr NumberRange row_counts{1, 100000};

/// As many as asked for; otherwise on the screen `usual`, and in JSON, which is data, all.
[[nodiscard]] std::int64_t rows_wanted(const Context& context, const std::optional<std::int64_t>& typed,
                                       std::int64_t usual);

}  // namespace mentor::commands

// SPDX-License-Identifier: MIT
// The clauses in which commands say what was saved, so that the same thing is said in the same words everywhere.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/records.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

// What they name is read for the screen, so that nothing sealed is said.

/// The first line in quotation marks, safe for a terminal; without them where it is withheld.
[[nodiscard]] std::string quoted_text(std::string_view text, const RecordBase& of);
/// The text that says most of it.
[[nodiscard]] std::string quoted_text(const Record& record);

/// `c19: you promised Ana "send the paper", due Fri 2026-11-27 (in 7 days).`
[[nodiscard]] std::string promise_sentence(const Context& context, const Reading& store, const Mentorship& mentorship,
                                           const Commitment& commitment);

/// `session with Ana on Fri 2026-11-20 12:00, 45 min, video`
[[nodiscard]] std::string session_phrase(const Context& context, const Mentorship& mentorship, const Session& session);

/// `g3: 60 % (+10), "Learn to delegate".`; of a goal that is withheld no percentage.
[[nodiscard]] std::string progress_sentence(const Goal& goal, std::int64_t before, std::int64_t now);

/// `t4: "salary" is a topic for next time with Ana.`, or parked until a date.
[[nodiscard]] std::string topic_sentence(const Context& context, const Mentorship& mentorship, const Topic& topic);

/// "c19", "c19 and t2", "c19, c20 and t2".
[[nodiscard]] std::string in_a_row(const std::vector<std::string>& words);

}  // namespace mentor::commands

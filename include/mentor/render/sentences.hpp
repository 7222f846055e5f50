// SPDX-License-Identifier: MIT
// The clauses in which it is said what was saved, so that the same thing is said in the same words everywhere.
#pragma once

#include "mentor/domain/acts/session.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::render {

/// A person's name as the screen shows it, by handle.
using NameOf = std::function<std::string(const std::string& handle)>;

// What they name is read for the screen, so that nothing sealed is said.

/// The first line in quotation marks, safe for a terminal; without them where it is withheld.
[[nodiscard]] std::string quoted_text(std::string_view text, const RecordBase& of);
/// The text that says most of it.
[[nodiscard]] std::string quoted_text(const Record& record);

/// `c19: you promised Ana "send the paper", due Fri 2026-11-27 (in 7 days).`
[[nodiscard]] std::string promise_sentence(const Mentorship& mentorship, const Commitment& commitment,
                                           std::string_view owner, LocalTime now);

/// `session with Ana on Fri 2026-11-20 12:00, 45 min, video`
[[nodiscard]] std::string session_phrase(const Mentorship& mentorship, const Session& session, const WallClock& clock);
/// `s13: session with Ana planned for Fri 2026-11-27 15:00 (in 7 days), 45 min.`
[[nodiscard]] std::string planned_sentence(const Mentorship& mentorship, const Session& session, const WallClock& clock,
                                           Date today);

/// `g3: 60 % (+10), "Learn to delegate".`; of a goal that is withheld no percentage.
[[nodiscard]] std::string progress_sentence(const Goal& goal, std::int64_t before, std::int64_t now);
/// A word on a goal is easily taken for one of the private notes: whether it is seen as the goal is. "" without one.
[[nodiscard]] std::string who_sees_comment(const Progress& progress);

/// `t4: "salary" is a topic for next time with Ana.`, or parked until a date.
[[nodiscard]] std::string topic_sentence(const Mentorship& mentorship, const Topic& topic, const NameOf& name_of,
                                         Date today);

/// ", due Fri 2026-11-27 (in 7 days)"; empty without a date.
[[nodiscard]] std::string due_clause(std::optional<Date> due, Date today);

/// What was recorded with a session, a sentence each. `edited`: those on records that the form changed, which come
/// behind the promises.
[[nodiscard]] std::vector<std::string> log_sentences(const Mentorship& mentorship, const HeldSession& held,
                                                     const std::vector<std::string>& edited, const NameOf& name_of,
                                                     const WallClock& clock, LocalTime now);

/// "First evening, without Cy"
[[nodiscard]] std::string with_aside(std::string words, std::string_view aside);
/// "Cy, Dee and Zoë"
[[nodiscard]] std::string names_in_a_row(const std::vector<std::string>& handles, const NameOf& name_of);

}  // namespace mentor::render

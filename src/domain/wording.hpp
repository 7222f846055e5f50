// SPDX-License-Identifier: MIT
// Phrases that check-in, prep and reports share, so that the same thing is called the same everywhere.
// Private to the domain.
#pragma once

#include "mentor/domain/records.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// How a participant is called: "you", a partner's name, or the handle of somebody who is no partner any more.
std::string owner_name(const std::vector<Person>& partners, std::string_view owner);

/// "Bo: " before what one of several wants, brings or is told about; otherwise nothing.
std::string whose_of_several(const std::vector<Person>& partners, const std::optional<std::string>& person);

/// "Bo: ", "you: " before a goal that is one person's; among two as well, where it can be of either.
std::string whose_goal(const std::vector<Person>& partners, const Goal& goal);

/// "Dee asked", "you asked", "you asked Dee"
std::string asked_words(const std::vector<Person>& partners, const Question& question);

/// "Fri 2026-11-27 15:00" in the owner's zone, without the time when it is not known.
std::string planned_start(const WallClock& clock, const Session& session);
/// "; Wed 2026-11-25 00:00 for Ana" for each partner whose clock shows another time then; nothing when the time is not
/// known.
std::string partner_times(const WallClock& clock, const std::vector<Person>& partners, const Session& session);
/// "; 23:00 for Ana, Sat 01:00 for Bo": the same in short, with the weekday where it is another day there.
std::string partner_clocks(const WallClock& clock, const std::vector<Person>& partners, const Session& session);
/// Whether this person takes part; nobody speaks for one who has left.
bool takes_part(const std::vector<Person>& partners, std::string_view handle);
/// The owner's day of a planned session.
Date planned_day(const WallClock& clock, const Session& session);

/// As planned, or else as agreed.
std::optional<Minutes> planned_length(const std::optional<Agreement>& agreement, const Session& session);
/// Whether a planned session ended that long ago; one without a time, whether its day is over.
bool is_over(const WallClock& clock, const std::optional<Agreement>& agreement, const Session& session, LocalTime now,
             Minutes grace = {});

/// The words that are not empty, with commas between.
std::string with_commas(const std::vector<std::string>& words);

/// ", due Fri 2026-11-27 (in 7 days)", or nothing.
std::string due_suffix(std::optional<Date> due, Date today);

}  // namespace mentor

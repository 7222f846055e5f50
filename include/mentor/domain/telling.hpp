// SPDX-License-Identifier: MIT
// Which matters speak today: each on its own days only, and only once for each of them. What was told is kept beside
// the journal as one line of text.
#pragma once

#include "mentor/domain/check_in.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace mentor {

/// The newest day, up to `today`, on which a matter has cause to speak; `sessions` are the days of planned sessions
/// with that mentorship. Owed: the day it became owed, then 3, 7, 14 and 30 days after it, then every 30. Coming: the
/// first day within `ahead`, and the day itself; what only a contact settles, a session too. Practice: `since`.
[[nodiscard]] Date newest_moment(const Matter& matter, const std::vector<Date>& sessions, Date today);

struct Told {
  Date moment{};           ///< the one told last
  Date day{};              ///< when that was
  std::int64_t times = 0;  ///< on different days

  friend bool operator==(const Told&, const Told&) = default;
};

/// What was told of what is open.
struct ToldBook {
  std::map<std::string, Told, std::less<>> matters;  ///< by rule and uid of the item
  std::optional<Date> practice;                      ///< when a practice was told last

  friend bool operator==(const ToldBook&, const ToldBook&) = default;
};

/// One line; what it cannot read is as if nothing had been told.
[[nodiscard]] std::string to_line(const ToldBook& told);
[[nodiscard]] ToldBook told_of_line(std::string_view line);

/// The longest that somebody reads in the morning.
inline constexpr std::size_t most_told = 12;

/// Which of two speaks first where not all can: a session of today or tomorrow, then the most urgent, mine before
/// theirs.
[[nodiscard]] bool is_more_urgent(const Matter& one, const Matter& other);

struct Telling {
  Digest digest;  ///< what speaks today, at most `most_told`; `more` counts what else is owed or comes
  ToldBook told;  ///< after it was delivered: of what is not open any more it knows nothing, but for practices
};

/// Each matter whose newest moment was not told yet (of what is owed not within three days of the telling before it),
/// what was told today again, and of the practices at most one a week: the one least often shown, of these the one
/// worth most (the table's order); none where contact is late, and on a day that is silent otherwise one in two weeks.
/// What finds no room is not told yet: it speaks the next day. A session that is told of counts what is owed there and
/// has no line of its own.
[[nodiscard]] Telling tell(const Digest& open, const ToldBook& told, Date today);

}  // namespace mentor

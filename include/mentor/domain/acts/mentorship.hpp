// SPDX-License-Identifier: MIT
// What becomes of a mentorship as a whole: it starts, pauses, goes on, ends; somebody joins or leaves.
#pragma once

#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/records.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// A mentorship and its people.
struct NewMentorship {
  Mentorship mentorship;
  std::vector<Person> people;          ///< new ones
  std::vector<Person> people_changed;  ///< of whom something was said
  std::vector<std::string> handles;    ///< who takes part besides me
};

/// Without a kind, several people are a group.
[[nodiscard]] MentorshipKind usual_kind(std::optional<MentorshipKind> said, std::size_t people_named);
/// A relationship for a situation is short: it has an end from the start, four weeks on.
[[nodiscard]] Mentorship with_usual_end(Mentorship mentorship);
/// Throws UserError for an end that is not after the start, a group without people, and two of them one-to-one.
void require_sense(const Mentorship& mentorship, std::size_t people_named);
/// All of them take part, and I do.
[[nodiscard]] Act<NewMentorship> start(NewMentorship said);

/// Nothing reminds of it before `until`, or before it is resumed. Of `pauses`, all of its own, the one that runs
/// changes; without one there is a new one from today. Throws UserError if it is closed; naming `option` if that day is
/// not ahead.
[[nodiscard]] Act<Mentorship> pause(Mentorship mentorship, const std::vector<Pause>& pauses, std::optional<Date> until,
                                    std::optional<std::string> reason, Date today, std::string_view option);

/// Active again, and open again if it was closed: the time since was a pause as well. An end that is past by then is
/// taken away. Throws UserError if it is active.
[[nodiscard]] Act<Mentorship> resume(Mentorship mentorship, const std::vector<Pause>& pauses, Date today);

/// Whether others take part besides the owner and one.
enum class Company { two, several };
[[nodiscard]] Company company_of(const Mentorship& mentorship, std::size_t partners);
/// It is between the owner and one of several.
[[nodiscard]] bool is_with_one_of_many(const std::optional<std::string>& person, Company company);
/// What such a thing, feedback or a question, is instead of shared: the others read the reports for partners too.
[[nodiscard]] Visibility kept_from_others(Visibility usual, const std::optional<std::string>& person, Company company);

struct Farewell {
  Date day{};
  std::string reason;
  std::optional<std::string> retrospective;
};
/// Throws UserError if it is closed; naming `option` if it had not started on that day.
void require_closable(const Mentorship& mentorship, Date day, std::string_view option);
[[nodiscard]] Act<Mentorship> end(Mentorship mentorship, const std::vector<Pause>& pauses, Farewell farewell);

/// From the day on which `part` says that they joined. Who left before that day stays anew, and the stay before is
/// kept; who left on it or later never was away. Throws UserError if they are in it already, or it is one-to-one.
[[nodiscard]] Act<Participant> join(Participant part, const Mentorship& mentorship,
                                    const std::vector<Participant>& there);
/// From that day on they are not in it; that they were is kept. Throws UserError if they are not in it, or there would
/// be no mentorship without them; naming `option` if they were not in it before that day.
[[nodiscard]] Act<Participant> leave(std::string_view person, Date day, const Mentorship& mentorship,
                                     const std::vector<Participant>& there, std::string_view option);

}  // namespace mentor

// SPDX-License-Identifier: MIT
// From the words that people type for somebody or something to the record that is meant.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/records.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

/// The mentorship called `who`: its handle in any case, its whole name, or on a terminal a beginning of its handle or
/// of a word of its name that fits no other. Throws UserError naming `option`: unknown (with a suggestion and what to
/// do), ambiguous (with the list).
[[nodiscard]] Mentorship find_mentorship(Context& context, const Reading& store, std::string_view who,
                                         std::string_view option = "WHO");

/// The same, and nothing where nobody is called so.
[[nodiscard]] std::optional<Mentorship> known_mentorship(Context& context, const Reading& store, std::string_view who,
                                                         std::string_view option);

/// The person called `who`, found in the same way; "me" is the journal's owner.
[[nodiscard]] Person find_person(Context& context, const Reading& store, std::string_view who, std::string_view option);

/// An id ("s12", "c19"), or the handle of a mentorship or else of a person. Read for the screen, a part of something
/// sealed is found too, withheld. Throws UserError if nothing is called so.
[[nodiscard]] Record find_record(Context& context, const Reading& store, std::string_view word,
                                 std::string_view option = "ID");

/// Whether a word is the handle or the whole name of one mentorship or person.
[[nodiscard]] bool is_somebody(const Reading& store, std::string_view word);

/// An id of one of `kinds`. Throws UserError saying what the id is otherwise, or that there is none.
[[nodiscard]] Record find_kind(const Reading& store, std::string_view word, std::span<const Kind> kinds,
                               std::string_view option = "ID");

/// The people of a mentorship, me not among them.
[[nodiscard]] std::vector<Person> partners_of(const Reading& store, std::string_view mentorship);
[[nodiscard]] std::vector<std::string> partner_handles(const Reading& store, std::string_view mentorship);
/// How people of a mentorship are called in a message; of a sealed one nobody is named.
struct CalledIn {
  std::vector<std::string> all;
  std::string one;  ///< of them, for an example
};
[[nodiscard]] CalledIn called_in(const Mentorship& mentorship, std::vector<std::string> handles);

/// Somebody who takes part in the mentorship, or me. Throws UserError naming `option` and those who do.
[[nodiscard]] Person find_participant(Context& context, const Reading& store, const Mentorship& mentorship,
                                      std::string_view who, std::string_view option);

/// Whether somebody takes part now, or did at any time.
enum class Been { now, once };
/// Whoever takes part in it and is called so, me among them, by handle. Throws UserError naming `option`.
[[nodiscard]] std::string participant_called(const Reading& store, const Mentorship& mentorship,
                                             std::string_view called, std::string_view option, Been been = Been::now);

/// Several people are in it besides me.
[[nodiscard]] bool is_group(const Reading& store, const Mentorship& mentorship);

/// The handles of those who are called so, with commas or blanks between, each once. Throws UserError naming `option`
/// for somebody who was not in the group on that day, for nobody, and where it is no group.
[[nodiscard]] std::vector<std::string> people_there(const Reading& store, const Mentorship& mentorship,
                                                    std::string_view called, Date day, std::string_view option);

/// The handles of those who were expected in a session on its day and were not there; nobody if that was not kept.
[[nodiscard]] std::vector<std::string> absent_from(const Reading& store, const Session& session, Date day);

/// The partner where there is one only. Throws UserError naming `option` and the people of a group; `instead` says how
/// to name one of them: "--owner".
[[nodiscard]] std::string only_partner(const Reading& store, const Mentorship& mentorship, std::string_view option,
                                       std::string_view instead);

/// How a person is called in a sentence: their name, or "you" for me.
[[nodiscard]] std::string name_of(const Reading& store, std::string_view person);

/// How others read of me.
struct OwnName {
  std::string name;    ///< or "the mentor", by role
  bool known = false;  ///< it is a name
};
/// By role where `store` does not show the name, or has only its own word for it.
[[nodiscard]] OwnName called_by_others(const Reading& store, const Mentorship& mentorship);

}  // namespace mentor::commands

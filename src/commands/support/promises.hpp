// SPDX-License-Identifier: MIT
// New commitments: from what was typed to the record, the same from promise, commitment add and log.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/records.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mentor::commands {

/// What a name before a colon says, and the words without it.
struct NamedFirst {
  std::optional<std::string> whose;  ///< a handle; nothing: nobody is named
  std::string text;
};
/// "me: …", and in a group the handle of one of them: "bo: draft the plan". Throws UserError naming the members where
/// the word is somebody else's, or nearly one of theirs.
[[nodiscard]] NamedFirst name_before_colon(const Reading& store, const Mentorship& mentorship, std::string_view text);

/// Whose a goal, topic, question or note is: the person that `option` names, or who stands before the words, which are
/// left without it; nothing: that of all. Throws UserError naming `option`, or as name_before_colon() does.
[[nodiscard]] std::optional<std::string> whose_of_several(const Reading& store, const Mentorship& mentorship,
                                                          std::string& text, const std::string& named,
                                                          std::string_view option);
/// The same of feedback, which is given to others.
[[nodiscard]] std::optional<std::string> partner_of_several(const Reading& store, const Mentorship& mentorship,
                                                            std::string& text);

/// Whose promise it is that is said to be mine or the other side's. Throws UserError naming `option` where my promise
/// names somebody else, and where it is not clear which of them promised.
[[nodiscard]] std::string who_promises(const Reading& store, const Mentorship& mentorship, Side side,
                                       const NamedFirst& said, std::string_view option);

/// "send the paper by fri" as a commitment made on `made`; `by`, if any, is its due date instead of one in the text.
[[nodiscard]] Commitment new_commitment(const Context& context, const Mentorship& mentorship, std::string owner,
                                        std::string_view typed, std::string_view option, Date made,
                                        std::string_view by = {});

/// A goal of this mentorship by its id; the open one with that word, or without a word the open one, if there is only
/// one. Throws UserError naming `option`.
[[nodiscard]] Goal goal_of(const Reading& store, const Mentorship& mentorship, std::string_view word,
                           std::string_view option);

}  // namespace mentor::commands

// SPDX-License-Identifier: MIT
// New commitments: from what was typed to the record, the same from promise, commitment add and log.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/records.hpp"

#include <string>
#include <string_view>

namespace mentor::commands {

enum class Owner { me, partner };

/// The partner's handle; in a group their own handle must begin the text ("bo: draft the plan"), and is taken off it.
/// Throws UserError naming `option` if it is not clear whose promise it is.
[[nodiscard]] std::string partner_who_promises(const Reading& store, const Mentorship& mentorship, std::string& text,
                                               std::string_view option);

/// Whose a goal, topic, promise or question is in a group: the person that `option` names, or whose handle begins the
/// text ("cy: …", "me: …"), which is taken out of it; nothing: that of all. Throws UserError naming `option`, or the
/// members where the word before a colon is somebody else, or nearly one of them.
[[nodiscard]] std::optional<std::string> whose_of_several(const Reading& store, const Mentorship& mentorship,
                                                          std::string& text, const std::string& named,
                                                          std::string_view option);

/// Whether in a group the handle of one of them begins the text, so that partner_who_promises() finds them there.
[[nodiscard]] bool names_who_promises(const Reading& store, const Mentorship& mentorship, std::string_view text);

/// "send the paper by fri" as a commitment made on `made`; `by`, if any, is its due date instead of one in the text.
[[nodiscard]] Commitment new_commitment(const Context& context, const Reading& store, const Mentorship& mentorship,
                                        Owner owner, std::string_view typed, std::string_view option, Date made,
                                        std::string_view by = {});

/// A goal of this mentorship by its id; the open one with that word, or without a word the open one, if there is only
/// one. Throws UserError naming `option`.
[[nodiscard]] Goal goal_of(const Reading& store, const Mentorship& mentorship, std::string_view word,
                           std::string_view option);

}  // namespace mentor::commands

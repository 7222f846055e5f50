// SPDX-License-Identifier: MIT
// New commitments: from what was typed to the record, the same from promise, commitment add and log.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/records.hpp"

#include <string>
#include <string_view>

namespace mentor::commands {

/// named: an option says whose it is, and the text stays as it was typed.
enum class Owner { me, partner, named };

/// The partner's handle; in a group their own handle must begin the text ("bo: draft the plan"), and is taken off it.
/// Throws UserError naming `option` if it is not clear whose promise it is.
[[nodiscard]] std::string partner_who_promises(const Reading& store, const Mentorship& mentorship, std::string& text,
                                               std::string_view option);

/// Whose a goal, topic, promise, question, note or feedback is in a group: the person that `option` names, or whose
/// handle begins the text ("cy: …", "me: …"), which is taken out of it; nothing: that of all. Throws UserError naming
/// `option`, or the members where the word before a colon is somebody else, or nearly one of them.
[[nodiscard]] std::optional<std::string> whose_of_several(const Reading& store, const Mentorship& mentorship,
                                                          std::string& text, const std::string& named,
                                                          std::string_view option);

/// Whose promise it is that is said to be mine or the partner's (mine where it is named): in a group a name before the
/// words is taken off them, as whose_of_several() does. Throws UserError naming `option` where my promise begins with
/// somebody else.
[[nodiscard]] std::string who_promises(const Reading& store, const Mentorship& mentorship, Owner owner,
                                       std::string& text, std::string_view option);

/// "send the paper by fri" as a commitment made on `made`; `by`, if any, is its due date instead of one in the text.
[[nodiscard]] Commitment new_commitment(const Context& context, const Reading& store, const Mentorship& mentorship,
                                        Owner owner, std::string_view typed, std::string_view option, Date made,
                                        std::string_view by = {});

/// A goal of this mentorship by its id; the open one with that word, or without a word the open one, if there is only
/// one. Throws UserError naming `option`.
[[nodiscard]] Goal goal_of(const Reading& store, const Mentorship& mentorship, std::string_view word,
                           std::string_view option);

}  // namespace mentor::commands

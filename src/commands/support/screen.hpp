// SPDX-License-Identifier: MIT
// Records as the screen shows them, for what is said without being asked to reveal anything; and that something is
// sealed, and how to see it.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/records.hpp"

#include <vector>

namespace mentor::commands {

/// Precondition: it is stored. Withheld where it is sealed, or a part of something sealed.
template <class T>
[[nodiscard]] T on_screen(const Reading& screen, const T& stored) {
  return from_record<T>(screen.find_named({T::kind, stored.id}).value());
}

/// The same for all that came of one deed, as its each_record() has it.
template <class Deed>
void show_on_screen(const Reading& screen, Deed& deed) {
  each_record(deed, [&](auto& record) { record = on_screen(screen, record); });
}

/// Says on standard error that what belongs to it is left out, and how to see it. Whether anything is.
bool remark_sealed(Context& context, const Mentorship& mentorship);

/// Takes the sealed ones out, saying so: figures of theirs would be zeros, and not true.
void leave_out_sealed(Context& context, std::vector<Mentorship>& mentorships);

/// "s12 is sealed: --reveal shows it."
[[noreturn]] void refuse_sealed(Id id);
[[noreturn]] void refuse_sealed(const Mentorship& mentorship);

}  // namespace mentor::commands

// SPDX-License-Identifier: MIT
// What the first session settles, as far as it is not agreed: the page before it and its form say the same. Private to
// the domain.
#pragma once

#include "mentor/domain/check_in.hpp"
#include "mentor/domain/clauses.hpp"

#include <string>

namespace mentor {

/// An agreement of which the screen shows nothing: what is agreed is not known here.
bool is_agreement_sealed(const OpenMentorship& open);
/// "agree: what stays between you, and what would not; ask what worries them about it"; empty where all is settled.
std::string words_on_confidentiality(const Clauses& agreed);
/// "how soon you answer each other, and what done looks like"; the former only where it is not agreed.
std::string words_on_short_time(const Clauses& agreed, const Mentorship& mentorship);

}  // namespace mentor

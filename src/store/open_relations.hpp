// The part of an open mentorship that is about agreements, questions, feedback, pulses and facts.
#pragma once

#include "mentor/check_in.hpp"
#include "store/connection.hpp"

#include <vector>

namespace mentor {

void add_relations(Connection& connection, OpenMentorship& open);
[[nodiscard]] std::vector<Snooze> read_snoozes(Connection& connection);

}  // namespace mentor

// The part of an open mentorship that is about agreements, questions, feedback, pulses and facts.
#pragma once

#include "mentor/check_in.hpp"
#include "store/connection.hpp"

#include <vector>

namespace mentor {

/// Found once for all mentorships: looking a statement up by its text costs nearly as much as running it.
struct RelationStatements {
  explicit RelationStatements(Connection& connection);
  RelationStatements(const RelationStatements&) = delete;
  RelationStatements& operator=(const RelationStatements&) = delete;
  ~RelationStatements();

  SQLite::Statement& recent_sessions;
  SQLite::Statement& newest_pulses;
  SQLite::Statement& closed_promises;
  SQLite::Statement& facts_to_ask;
  SQLite::Statement& newest_facts;
  SQLite::Statement& last_dates;
};

void add_relations(RelationStatements& statements, OpenMentorship& open);
[[nodiscard]] std::vector<Snooze> read_snoozes(Connection& connection);

}  // namespace mentor

// SPDX-License-Identifier: MIT
// The part of an open mentorship that is about agreements, questions, feedback, pulses and facts.
#pragma once

#include "mentor/domain/check_in.hpp"
#include "mentor/store/reading.hpp"
#include "store/audience/redactor.hpp"
#include "store/connection.hpp"
#include "store/rows.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace mentor::store {

/// Reads what is open as one audience sees it.
struct OpenReader {
  Connection& connection;
  Redactor redactor;
  Parts parts;
  Breadth breadth;

  /// A part of something sealed, if there is anything, is not told of.
  [[nodiscard]] bool hides_parts() {
    return redactor.audience() == Audience::screen && parts == Parts::left_out && redactor.something_is_sealed();
  }
  /// Nothing for a part of something sealed that is left out.
  template <class T>
  [[nodiscard]] std::optional<T> read(Statement& row) {
    Record record = read_record(T::kind, row);
    if (hides_parts() && redactor.is_part_of_sealed(record)) return std::nullopt;
    return from_record<T>(redactor.redact_part(std::move(record)));
  }
};

[[nodiscard]] std::optional<Date> date_in(Statement& row, int column);

[[nodiscard]] Statement& recent_sessions(OpenReader& reader);
/// Newest first, at most 5, for a line 1; what got in the way of a sealed one is not told on the screen.
[[nodiscard]] std::vector<Contact> read_contacts(const OpenReader& reader, Statement& rows,
                                                 const Mentorship& mentorship);

/// Found once for all mentorships: looking a statement up by its text costs nearly as much as running it.
struct RelationStatements {
  explicit RelationStatements(OpenReader& reader);
  RelationStatements(const RelationStatements&) = delete;
  RelationStatements& operator=(const RelationStatements&) = delete;
  ~RelationStatements();

  Statement& newest_pulses;
  Statement& closed_promises;
  Statement& pauses;
  Statement& facts_to_ask;
  Statement& newest_facts;

 private:
  RelationStatements(OpenReader& reader, Connection& connection);
};

[[nodiscard]] Statement& last_dates(OpenReader& reader);
/// When each thing happened last, and what there was ever; of a line only what asks for a contact.
void add_last_dates(Statement& row, OpenMentorship& open, Breadth breadth);

void add_relations(RelationStatements& statements, OpenReader& reader, OpenMentorship& open);
[[nodiscard]] std::vector<Snooze> read_snoozes(OpenReader& reader);

}  // namespace mentor::store

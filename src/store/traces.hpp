// SPDX-License-Identifier: MIT
// What a journal has of a person: the records that are about them, there now or only in the change log, and what
// names them elsewhere.
#pragma once

#include "mentor/domain/text_naming.hpp"
#include "store/connection.hpp"

#include <set>
#include <string>
#include <vector>

namespace mentor::store {

struct Traces {
  std::set<std::string> handles;      ///< of the person, also those that they had before
  std::set<std::string> mentorships;  ///< of those that were with nobody else
  std::set<Id> records;               ///< all that is theirs, also what was removed before
  std::vector<Record> present;        ///< of these what is there, but for what goes along with another
  Naming naming;
};

/// Somebody called so is there, or was removed and is in the change log.
[[nodiscard]] bool knows_person(Connection& connection, const std::string& handle);

/// Of everybody who is or was called so. Where the journal knows nobody, the handle is all.
[[nodiscard]] Traces find_traces(Connection& connection, const std::string& handle);

/// What stays and names them in its text: "s12", or a handle, in the order of the kinds.
[[nodiscard]] std::vector<std::string> find_mentions(Connection& connection, const Traces& traces);

/// Takes out of the change log what names them: the entries of their records, and values that others had. What is left
/// can be undone. Precondition: their records are gone.
void forget_in_log(Connection& connection, const Traces& traces);

/// Texts that may name somebody: lines, notes, addresses.
[[nodiscard]] bool may_name(const Field& field);

}  // namespace mentor::store

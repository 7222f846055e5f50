// What the removal of records means for others, as the descriptions of the fields that name them say.
#pragma once

#include "mentor/store.hpp"

#include <span>
#include <vector>

namespace mentor {

/// In the order of all_kinds(), so that what belongs to a record comes behind it.
struct Consequences {
  std::vector<Record> going;     ///< removed too, of those that were to be removed also
  std::vector<Record> staying;   ///< a field of theirs is emptied
  std::vector<Record> refusing;  ///< while they are there, what they name cannot be removed
};
[[nodiscard]] Consequences consequences_of(const Store& store, std::span<const Record> removed);

/// The record does no more than to join two others: somebody takes part in a mentorship.
[[nodiscard]] bool joins_others(Kind kind);

}  // namespace mentor

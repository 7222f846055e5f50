// SPDX-License-Identifier: MIT
// A copy of the journal in memory, on which the doctor tries what must be possible: finding every word, undoing
// everything. The journal itself is only read.
#pragma once

#include "store/connection.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace mentor::store {

/// In bytes.
[[nodiscard]] std::int64_t size_of(Connection& journal);
/// Nothing for a journal that is larger than `largest`, in bytes: too large to be held twice.
[[nodiscard]] std::unique_ptr<Connection> copy_in_memory(Connection& journal, std::int64_t largest);

/// How many words the index of this copy holds in another number, or in other records, than the records have. The copy
/// gets a second index for it.
[[nodiscard]] std::int64_t count_wrong_words(Connection& copy);

/// Takes back every change of the copy's log, the newest first, as `undo` would. The first that cannot be taken back,
/// as a sentence.
[[nodiscard]] std::optional<std::string> fault_of_undoing_all(Connection& copy);

}  // namespace mentor::store

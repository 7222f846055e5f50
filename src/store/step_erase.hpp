// SPDX-License-Identifier: MIT
// Erasing a person, here and in what my other devices have.
#pragma once

#include "store/traces.hpp"
#include "store/transaction.hpp"

#include <span>
#include <string>
#include <vector>

namespace mentor::store {

/// What a person's records are, their traces in the change log and in what is kept of other devices go; my other
/// devices are to be told. The file is to be written anew. How many records went.
std::int64_t erase_traces(WriteTransaction& transaction, const Traces& traces, Instant now, ChangeRole role);

/// Those records, of people who were erased on another device; the handles of the people who were known here.
std::vector<std::string> erase_here(WriteTransaction& transaction, std::span<const std::string> uids, Instant now);

}  // namespace mentor::store

// SPDX-License-Identifier: MIT
// SQLite's errors as sentences: which file, what was being done, what to do next.
#pragma once

#include <SQLiteCpp/Exception.h>
#include <string>
#include <string_view>

namespace mentor::store {

/// `doing` completes "while …": "writing to the journal".
[[noreturn]] void throw_store_error(const SQLite::Exception& error, const std::string& path, std::string_view doing);

/// Runs `work`; what SQLite throws becomes a StoreError.
template <class Work>
decltype(auto) told_as_store_error(const std::string& path, std::string_view doing, Work&& work) {
  try {
    return work();
  } catch (const SQLite::Exception& error) {
    throw_store_error(error, path, doing);
  }
}

}  // namespace mentor::store

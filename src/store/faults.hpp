// SPDX-License-Identifier: MIT
// SQLite's errors as sentences: which file, what was being done, what to do next.
#pragma once

#include <SQLiteCpp/Exception.h>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;

namespace mentor::store {

/// The file was read, and holds what no mentor wrote there. The message completes "PATH is damaged: ".
class Damage : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// `doing` completes "while …": "writing to the journal". `handle`, if there is one, knows why the system refused.
[[noreturn]] void throw_store_error(const SQLite::Exception& error, const std::string& path, std::string_view doing,
                                    sqlite3* handle);
[[noreturn]] void throw_store_error(const Damage& damage, const std::string& path);

/// Runs `work`; what SQLite throws becomes a StoreError, and so does damage.
template <class Work>
decltype(auto) as_store_error(const std::string& path, std::string_view doing, Work&& work, sqlite3* handle = nullptr) {
  try {
    return work();
  } catch (const SQLite::Exception& error) {
    throw_store_error(error, path, doing, handle);
  } catch (const Damage& damage) {
    throw_store_error(damage, path);
  }
}

}  // namespace mentor::store

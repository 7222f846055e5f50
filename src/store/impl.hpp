// SPDX-License-Identifier: MIT
// What a journal's readings and its store share: the file, how it was opened, its connection.
#pragma once

#include "mentor/domain/zones.hpp"
#include "mentor/store/store.hpp"
#include "store/connection.hpp"
#include "store/faults.hpp"

namespace mentor::store {

struct JournalFile {
  std::string path;  ///< "" in memory
  Access access = Access::read;
  const Zones* zones = nullptr;
  std::unique_ptr<Connection> connection;
  std::int64_t largest_rehearsal = std::int64_t{1} << 30;  ///< a larger journal is not held twice

  template <class Work>
  decltype(auto) reading(Work&& work) {
    return as_store_error(path, "reading", std::forward<Work>(work), connection->database().getHandle());
  }
  template <class Work>
  decltype(auto) writing(Work&& work) {
    require_write();
    return as_store_error(path, "writing to", std::forward<Work>(work), connection->database().getHandle());
  }
  void require_write() const;
};

[[nodiscard]] OpenRecords read_open_records(Connection& connection, Audience audience, Parts parts,
                                            const std::optional<std::string>& only, Breadth breadth = Breadth::judged);
[[nodiscard]] SearchResult search_words(Connection& connection, Audience audience, const SearchQuery& query,
                                        const Zones* zones);

}  // namespace mentor::store

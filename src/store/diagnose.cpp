// SPDX-License-Identifier: MIT
// What `mentor doctor` asks: is the file whole, do its references and its search index hold, can others read it.
#include "store/columns.hpp"
#include "store/files.hpp"
#include "store/impl.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

namespace mentor::store {

namespace {

void find_damage(Connection& connection, std::vector<std::string>& found) {
  SQLite::Statement rows(connection.database(), "PRAGMA integrity_check(20)");
  while (rows.executeStep()) {
    const std::string line = rows.getColumn(0).getString();
    if (line != "ok")
      found.push_back(
          fmt::format("The file is damaged: {}. Restore your newest backup with \"mentor restore\".", line));
  }
}

void find_lost_references(Connection& connection, std::vector<std::string>& found) {
  SQLite::Statement rows(connection.database(), "PRAGMA foreign_key_check");
  while (rows.executeStep())
    found.push_back(fmt::format("A {} (number {}) refers to a {} that is not there.", rows.getColumn(0).getString(),
                                rows.getColumn(1).getInt64(), rows.getColumn(2).getString()));
}

void find_lost_tags(Connection& connection, std::vector<std::string>& found) {
  std::string items;
  for (const Kind kind : all_kinds())
    if (kind != Kind::tag)
      items +=
          fmt::format("{}SELECT {} FROM {}", items.empty() ? "" : " UNION ALL ", item_of_row(kind), table_of(kind));
  SQLite::Statement rows(connection.database(),
                         fmt::format("SELECT id, item FROM tag WHERE item NOT IN ({}) LIMIT 20", items));
  while (rows.executeStep())
    found.push_back(fmt::format("The tag y{} hangs on {}, which is not there. Remove it with \"mentor rm y{}\".",
                                rows.getColumn(0).getInt64(), rows.getColumn(1).getString(),
                                rows.getColumn(0).getInt64()));
}

// The index keeps no words that could be compared, but it knows which rows it holds.
void find_index_gaps(Connection& connection, std::vector<std::string>& found) {
  std::string rows;
  for (const Kind kind : all_kinds())
    if (is_searched(kind))
      rows +=
          fmt::format("{}SELECT {} AS id FROM {}", rows.empty() ? "" : " UNION ALL ", index_row(kind), table_of(kind));
  const std::string indexed = "SELECT id FROM search_index_docsize";
  const auto missing = connection.number(fmt::format("SELECT count(*) FROM ({} EXCEPT {})", rows, indexed));
  const auto surplus =
      connection.number(fmt::format("SELECT count(*) FROM ({} EXCEPT SELECT id FROM ({}))", indexed, rows));
  if (missing + surplus > 0)
    found.push_back(
        fmt::format("The search index misses {} records and has {} too many. Export the journal and import "
                    "it into a new one.",
                    missing, surplus));
}

void find_open_doors(const std::string& path, std::vector<std::string>& found) {
  struct stat file {};
  if (::stat(path.c_str(), &file) == 0 && (file.st_mode & 077U) != 0)
    found.push_back(fmt::format("Others may read {}: run \"chmod 600 {}\".", path, path));
  const std::string folder = folder_of(path);
  if (::stat(folder.c_str(), &file) == 0 && (file.st_mode & 022U) != 0 && (file.st_mode & S_ISVTX) == 0)
    found.push_back(fmt::format("Others may replace files in {}: run \"chmod 700 {}\".", folder, folder));
}

}  // namespace

std::vector<std::string> Store::diagnose() const {
  return file_->reading([&] {
    std::vector<std::string> found;
    find_damage(*file_->connection, found);
    find_lost_references(*file_->connection, found);
    find_lost_tags(*file_->connection, found);
    find_index_gaps(*file_->connection, found);
    if (!file_->path.empty()) find_open_doors(file_->path, found);
    return found;
  });
}

}  // namespace mentor::store

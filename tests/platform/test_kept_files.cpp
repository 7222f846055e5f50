// SPDX-License-Identifier: MIT
// What others may read, and what was left behind.
#include "mentor/domain/errors.hpp"
#include "platform/kept_files.hpp"
#include "support/layers.hpp"
#include "support/temp_dir.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>

namespace mentor::tests {

namespace {

namespace fs = std::filesystem;

void make_file(const std::string& path, unsigned mode, std::chrono::hours age = {}) {
  fs::create_directories(fs::path(path).parent_path());
  std::ofstream(path) << "words";
  ::chmod(path.c_str(), mode);
  fs::last_write_time(path, fs::file_time_type::clock::now() - age);
}

}  // namespace

TEST_CASE("what others may read is found and closed; a folder of mine may be read, not changed") {
  const TempDir folder;
  const std::string journal = folder / "home/journal.db";
  make_file(journal, 0644);
  make_file(folder / "home/other.txt", 0666);
  make_file(folder / "state/drafts/log.md", 0640);
  ::chmod((folder / "home").c_str(), 0755);
  ::chmod((folder / "state").c_str(), 0700);
  ::chmod((folder / "state/drafts").c_str(), 0700);
  const auto doors = open_doors(journal, folder / "state");
  REQUIRE(doors.size() == 2);
  CHECK(doors[0].path == journal);
  CHECK(doors[1].path == folder / "state/drafts/log.md");
  for (const auto& door : doors) close_door(door);
  CHECK(open_doors(journal, folder / "state").empty());
  ::chmod((folder / "home").c_str(), 0775);
  CHECK(open_doors(journal, folder / "state").size() == 1);
}

TEST_CASE("only our own temporary files are left-overs, and only after an hour") {
  const TempDir folder;
  constexpr std::chrono::hours long_ago{2};
  const std::string journal = folder / "home/journal.db";
  for (const char* name : {"home/.report.html.mentor-abcdef", "home/journal.db.restoring", "home/backups/x.db.part",
                           "state/remembered/.0123.mentor-AbCd12"})
    make_file(folder / name, 0600, long_ago);
  CHECK(left_overs(journal, folder / "state").size() == 4);
  for (const char* name : {"home/.bashrc.backup", "home/film.part", "home/other.restoring", "home/journal.db",
                           "home/.mentor-long-name", "state/drafts/log.md"})
    make_file(folder / name, 0600, long_ago);
  make_file(folder / "home/.new.mentor-abcdef", 0600);
  CHECK(left_overs(journal, folder / "state").size() == 4);
}

}  // namespace mentor::tests

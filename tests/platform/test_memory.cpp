// SPDX-License-Identifier: MIT
// What is remembered from one run to the next: kept by key, private, and never a reason to fail when reading.
#include "mentor/domain/errors.hpp"
#include "platform/memory.hpp"
#include "support/layers.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <sys/stat.h>

using namespace mentor::tests;

TEST_CASE("A line is remembered by its key, whatever that is") {
  const TempDir folder;
  const Memory memory(folder / "state/mentor");
  CHECK_FALSE(memory.recall("../../a key\nof lines"));
  memory.remember("../../a key\nof lines", "2026-11-20");
  memory.remember("other", "2026-11-21");
  CHECK(memory.recall("../../a key\nof lines") == "2026-11-20");
  memory.remember("other", "2026-11-22");
  CHECK(memory.recall("other") == "2026-11-22");
}

TEST_CASE("What is remembered is for its owner only") {
  const TempDir folder;
  Memory(folder / "state").remember("key", "line");
  struct stat state {};
  REQUIRE(::stat((folder / "state/remembered").c_str(), &state) == 0);
  CHECK((state.st_mode & 0777) == 0700);
}

TEST_CASE("A file that is broken, or of another key, is as if there were none") {
  const TempDir folder;
  const Memory memory(folder / "state");
  memory.remember("key", "line");
  for (const auto& file : std::filesystem::directory_iterator(folder / "state/remembered"))
    std::ofstream(file.path()) << "line\nanother key";
  CHECK_FALSE(memory.recall("key"));
}

TEST_CASE("Where nothing can be kept, that is said") {
  CHECK_FALSE(Memory("").recall("key"));
  CHECK_THROWS_WITH_AS(Memory("").remember("key", "line"),
                       "HOME is not set, so there is nowhere to keep your settings; set HOME or XDG_STATE_HOME",
                       UserError);
  CHECK_THROWS_WITH_AS(Memory("/dev/null/state").remember("key", "line"),
                       "cannot make the folder /dev/null/state for what is remembered: Not a directory", UserError);
}

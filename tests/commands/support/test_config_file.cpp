// SPDX-License-Identifier: MIT
// The configuration file: missing, broken, hostile.
#include "mentor/commands/config_file.hpp"
#include "platform/services.hpp"
#include "support/layers.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <rapidcheck.h>
#include <string>

using namespace mentor::tests;

namespace {

ConfigReading read_file_at(const std::string& path) {
  ProcessServices services;
  return read_config_file(services, path);
}

ConfigReading reading_of_file(const std::string& text) {
  const TempDir dir;
  std::ofstream(dir / "mentor.toml", std::ios::binary) << text;
  return read_file_at(dir / "mentor.toml");
}

std::string only_problem(const std::string& text) {
  const ConfigReading reading = reading_of_file(text);
  return reading.problems.size() == 1 ? reading.problems.front() : "not one problem";
}

}  // namespace

TEST_CASE("a broken configuration is refused with its line, a huge one unread") {
  CHECK(only_problem("zone = \"UTC\"\ncolor = \n").find("mentor.toml, line 2: cannot read \"color =\"") !=
        std::string::npos);
  CHECK(only_problem(std::string(toml_limit + 1, '#')).find("longer than 65536 bytes") != std::string::npos);
}

TEST_CASE("no text makes the reader fail otherwise than by a problem") {
  CHECK(rc::check("arbitrary text", [](const std::string& text) { (void)reading_of_file(text); }));
  std::string deep;
  for (int i = 0; i < 30000; ++i) deep += "a.";
  CHECK(reading_of_file(deep.substr(0, 60000) + "a = 1").problems.size() == 1);
  CHECK(reading_of_file("a = " + std::string(30000, '[')).problems.size() == 1);
  CHECK(reading_of_file("# " + std::string(100, '.')).problems.empty());
}

TEST_CASE("a missing file is an empty configuration, a directory is a problem") {
  const TempDir dir;
  CHECK_FALSE(read_file_at(dir / "none.toml").found);
  CHECK(read_file_at(dir / "none.toml").problems.empty());
  CHECK(read_file_at(dir.path().string()).problems.size() == 1);
  std::ofstream(dir / "mentor.toml") << "zone = \"UTC\"\n";
  CHECK(read_file_at(dir / "mentor.toml").config.zone == "UTC");
}

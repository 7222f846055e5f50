// SPDX-License-Identifier: MIT
// The one file that sees the headers of every library, for their versions alone.
#include "cli/libraries.hpp"

#include <CLI/Version.hpp>
#include <SQLiteCpp/SQLiteCpp.h>
#include <absl/base/config.h>
#include <array>
#include <cmark_version.h>
#include <csv.h>
#include <fmt/format.h>
#include <nlohmann/json_fwd.hpp>
#include <sodium/version.h>
#include <sqlite3.h>
#include <string_view>
#include <toml++/impl/version.h>
#include <utf8proc.h>

namespace mentor::cli {

namespace {

struct Library {
  std::string_view name;
  std::string version;
  std::string_view licence;
};

std::string numbers(int major, int minor, int patch) { return fmt::format("{}.{}.{}", major, minor, patch); }

}  // namespace

std::string libraries() {
  const auto built_with = std::to_array<Library>({
    {"CLI11", CLI11_VERSION, "BSD-3-Clause"}, {"SQLite", SQLITE_VERSION, "blessing (public domain)"},
        {"SQLiteCpp",
         numbers(SQLITECPP_VERSION_NUMBER / 1000000, SQLITECPP_VERSION_NUMBER / 1000 % 1000,
                 SQLITECPP_VERSION_NUMBER % 1000),
         "MIT"},
        {"fmt", numbers(FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100), "MIT"},
        {"toml++", numbers(TOML_LIB_MAJOR, TOML_LIB_MINOR, TOML_LIB_PATCH), "MIT"},
        {"nlohmann-json",
         numbers(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH), "MIT"},
        {"Abseil", fmt::format("{}", ABSL_LTS_RELEASE_VERSION), "Apache-2.0"},
        {"utf8proc", numbers(UTF8PROC_VERSION_MAJOR, UTF8PROC_VERSION_MINOR, UTF8PROC_VERSION_PATCH),
         "MIT AND Unicode-DFS-2015"},
        {"cmark", CMARK_VERSION_STRING, "BSD-2-Clause AND MIT"}, {"libsodium", SODIUM_VERSION_STRING, "ISC"},
        {"libcsv", numbers(CSV_MAJOR, CSV_MINOR, CSV_RELEASE), "LGPL-2.1-or-later"},
#if defined(__GLIBC__)
        {"glibc", fmt::format("{}.{}", __GLIBC__, __GLIBC_MINOR__), "LGPL-2.1-or-later"},
#endif
#if defined(_GLIBCXX_RELEASE)
        {"libstdc++", fmt::format("{}", _GLIBCXX_RELEASE), "GPL-3.0-or-later WITH GCC-exception-3.1"},
#endif
  });
  std::string text = "licence: MIT. Built with:\n";
  for (const Library& one : built_with)
    text += fmt::format("  {:<22}{}\n", fmt::format("{} {}", one.name, one.version), one.licence);
  return text;
}

}  // namespace mentor::cli

// SPDX-License-Identifier: MIT
// Time zones of the system: names, wall clocks, skipped and repeated hours, and which one is ours.
#include "mentor/domain/errors.hpp"
#include "mentor/domain/wall_clock.hpp"
#include "platform/zones.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

namespace mentor::tests::zone_expect {
namespace {

LocalTime at(int year, unsigned month, unsigned day, int hour, int minute) {
  return LocalTime{make_date(year, month, day)} + std::chrono::hours{hour} + Minutes{minute};
}

std::string zone_refused(std::string_view zone) {
  try {
    return "known as " + SystemZones().require(zone, "--zone");
  } catch (const UserError& error) {
    return error.what();
  }
}

bool zone_has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Files of the test's own that say where a computer is.
class ZoneFolder {
 public:
  ZoneFolder() : path_(std::filesystem::temp_directory_path() / ("mentor-zones-" + std::to_string(std::rand()))) {
    std::filesystem::create_directories(path_);
  }
  ZoneFolder(const ZoneFolder&) = delete;
  ZoneFolder& operator=(const ZoneFolder&) = delete;
  ~ZoneFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] ZoneSources sources() const { return {std::nullopt, file("localtime"), file("timezone")}; }

 private:
  std::filesystem::path path_;
};

/// Sets TZDIR for the time of a test.
class NoDatabase {
 public:
  explicit NoDatabase(const std::string& folder) { setenv("TZDIR", folder.c_str(), 1); }
  NoDatabase(const NoDatabase&) = delete;
  NoDatabase& operator=(const NoDatabase&) = delete;
  ~NoDatabase() { unsetenv("TZDIR"); }
};

}  // namespace

TEST_CASE("names are known exactly, then without case, and UTC and offsets without a database") {
  const SystemZones zones;
  for (const auto zone : {"Europe/Berlin", "europe/berlin", "America/Argentina/Buenos_Aires", "UTC", "utc", "Z", "z",
                          "+05:30", "-0800", "+01", "+14:00"}) {
    CAPTURE(zone);
    CHECK(zones.known(zone));
  }
  for (const auto zone : {"",
                          "Berlin",
                          "Europe",
                          "Europe/",
                          "/etc/localtime",
                          "/usr/share/zoneinfo/Europe/Berlin",
                          "../zoneinfo/UTC",
                          "localtime",
                          "posix/Europe/Berlin",
                          "right/Europe/Berlin",
                          "zone.tab",
                          "tzdata.zi",
                          "+14:01",
                          "+1",
                          "+05:60",
                          "+5:30",
                          "+05-30",
                          "05:30",
                          "Fixed/UTC+01:00:00",
                          "libc:localtime"}) {
    CAPTURE(zone);
    CHECK_FALSE(zones.known(zone));
  }
}

TEST_CASE("required zones are spelled as the database does, or refused with a suggestion") {
  CHECK(SystemZones().require("europe/BERLIN", "--zone") == "Europe/Berlin");
  CHECK(SystemZones().require("z", "--zone") == "UTC");
  CHECK(SystemZones().require("+0530", "--zone") == "+05:30");
  CHECK(SystemZones().require("-03", "--zone") == "-03:00");
  CHECK(zone_has(zone_refused("Europe/Berln"),
                 "--zone: unknown time zone \"Europe/Berln\"; did you mean Europe/Berlin?"));
  CHECK(zone_has(zone_refused("PST"), "could be several zones; name a city: America/Los_Angeles"));
  CHECK(zone_has(zone_refused("ist"), "Asia/Jerusalem, Asia/Kolkata, Europe/Dublin"));
  CHECK(zone_has(zone_refused("berlin"), "did you mean Europe/Berlin?"));
  CHECK(zone_has(zone_refused("new york"), "did you mean America/New_York?"));
  CHECK(zone_has(zone_refused("Tokio"), "did you mean Asia/Tokyo?"));
  CHECK(zone_has(zone_refused("+15:00"), "unknown time zone"));
}

TEST_CASE("wall clocks follow the zone, also in years far ahead") {
  const SystemZones zones;
  const Instant winter{std::chrono::seconds{1795791600}};  // 2026-11-27 15:00 UTC
  CHECK(zones.to_local(winter, "Europe/Berlin") == at(2026, 11, 27, 16, 0));
  CHECK(zones.to_local(winter, "Asia/Kolkata") == at(2026, 11, 27, 20, 30));
  CHECK(zones.to_local(winter, "UTC") == at(2026, 11, 27, 15, 0));
  CHECK(zones.to_local(winter, "-05:30") == at(2026, 11, 27, 9, 30));
  CHECK(zones.offset(winter, "Europe/Berlin") == "+01:00");
  CHECK(zones.offset(winter, "America/St_Johns") == "-03:30");
  CHECK(zones.offset(winter, "UTC") == "+00:00");
  const auto summer = zones.to_instant(at(2090, 7, 1, 12, 0), "Europe/Berlin");
  CHECK(summer.kind == LocalKind::unique);
  CHECK(zones.offset(summer.instant, "Europe/Berlin") == "+02:00");
}

TEST_CASE("an hour that is skipped is where the clock would have been, an hour that repeats is the first") {
  const SystemZones zones;
  const auto skipped = zones.to_instant(at(2026, 3, 29, 2, 30), "Europe/Berlin");
  CHECK(skipped.kind == LocalKind::skipped);
  CHECK(zones.to_local(skipped.instant, "Europe/Berlin") == at(2026, 3, 29, 3, 30));
  const auto repeated = zones.to_instant(at(2026, 10, 25, 2, 30), "Europe/Berlin");
  CHECK(repeated.kind == LocalKind::repeated);
  CHECK(format_utc(repeated.instant) == "2026-10-25T00:30:00Z");
  CHECK(zones.to_instant(at(2026, 3, 29, 2, 30), "UTC").kind == LocalKind::unique);
}

TEST_CASE("wall clock and instant agree in every zone") {
  const SystemZones zones;
  for (const auto& zone : zones.names()) {
    CAPTURE(zone);
    REQUIRE(zones.known(zone));
    const auto noon = at(2026, 11, 20, 12, 0);
    CHECK(zones.to_local(zones.to_instant(noon, zone).instant, zone) == noon);
  }
}

TEST_CASE("the names are sorted, without the database's other files") {
  const auto names = SystemZones().names();
  CHECK(names.size() > 300);
  CHECK(std::is_sorted(names.begin(), names.end()));
  CHECK(std::binary_search(names.begin(), names.end(), "Europe/Berlin"));
  CHECK_FALSE(std::binary_search(names.begin(), names.end(), "posix/Europe/Berlin"));
  CHECK_FALSE(std::binary_search(names.begin(), names.end(), "Factory"));
}

TEST_CASE("without a database only UTC and offsets are known, and it is said") {
  const ZoneFolder folder;
  const NoDatabase none(folder.file("nowhere"));
  const SystemZones zones;
  CHECK(zones.names() == std::vector<std::string>{"UTC"});
  CHECK(zones.known("UTC"));
  CHECK(zones.known("+05:30"));
  CHECK_FALSE(zones.known("Nowhere/Town"));
  CHECK(zone_has(zone_refused("Nowhere/Town"), "install tzdata"));
}

TEST_CASE("our zone is TZ's, and UTC if TZ cannot be read") {
  const ZoneFolder folder;
  const auto with_tz = [&](const std::string& tz) {
    auto sources = folder.sources();
    sources.tz = tz;
    return local_zone_name(sources);
  };
  CHECK(with_tz("Europe/Berlin") == "Europe/Berlin");
  CHECK(with_tz(":Europe/Berlin") == "Europe/Berlin");
  CHECK(with_tz("/usr/share/zoneinfo/Asia/Tokyo") == "Asia/Tokyo");
  CHECK(with_tz("") == "UTC");
  CHECK(with_tz("UTC0") == "+00:00");
  CHECK(with_tz("XYZ5") == "-05:00");
  CHECK(with_tz("<+0530>-5:30") == "+05:30");
  CHECK(with_tz("XYZ-1ABC,M3.5.0,M10.5.0") == "UTC");
  CHECK(with_tz("Middle/Earth") == "UTC");
}

TEST_CASE("our zone is where the local time link points, else what the time zone file says, else UTC") {
  const ZoneFolder folder;
  CHECK(local_zone_name(folder.sources()) == "UTC");
  std::ofstream(folder.file("timezone")) << "Asia/Tokyo\n";
  CHECK(local_zone_name(folder.sources()) == "Asia/Tokyo");
  std::filesystem::create_symlink("../usr/share/zoneinfo/America/New_York", folder.file("localtime"));
  CHECK(local_zone_name(folder.sources()) == "America/New_York");
  std::filesystem::remove(folder.file("localtime"));
  std::filesystem::create_symlink("nowhere", folder.file("localtime"));
  CHECK(local_zone_name(folder.sources()) == "Asia/Tokyo");
  CHECK(SystemZones().known(local_zone_name()));
}

TEST_CASE("a planned session is told on my clock, a held one where it was, with its zone where clocks differ") {
  const SystemZones zones;
  const WallClock clock{&zones, "Europe/London"};
  Session session;
  session.start = zones.to_instant(at(2026, 11, 20, 15, 0), "Europe/Berlin").instant;
  session.zone = "Europe/Berlin";
  CHECK(clock.start_of(session) == "Fri 2026-11-20 15:00 (Europe/Berlin)");
  session.status = SessionStatus::planned;
  CHECK(clock.start_of(session) == "Fri 2026-11-20 14:00");
  session.status = SessionStatus::held;
  session.zone = "Europe/Lisbon";
  CHECK(clock.start_of(session) == "Fri 2026-11-20 14:00");
  session.has_time = false;
  CHECK(clock.start_of(session) == "Fri 2026-11-20");
}

}  // namespace mentor::tests::zone_expect

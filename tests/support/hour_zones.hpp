// SPDX-License-Identifier: MIT
// Zones of a test: each is a number of hours ahead of UTC.
#pragma once

#include "mentor/domain/zones.hpp"

#include <chrono>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::tests {

/// Every name is known, unless a test says which are.
class HourZones : public Zones {
 public:
  [[nodiscard]] bool known(std::string_view /*zone*/) const override { return true; }
  [[nodiscard]] std::string require(std::string_view zone, std::string_view /*option*/) const override {
    return std::string(zone);
  }
  [[nodiscard]] LocalTime to_local(Instant instant, std::string_view zone) const override {
    return LocalTime{(instant + ahead(instant, zone)).time_since_epoch()};
  }
  [[nodiscard]] ResolvedTime to_instant(LocalTime time, std::string_view zone) const override {
    const Instant in_utc{time.time_since_epoch()};
    return {in_utc - ahead(in_utc, zone)};
  }
  [[nodiscard]] std::string offset(Instant instant, std::string_view zone) const override {
    return fmt::format("{:+03}:00", ahead(instant, zone).count());
  }
  [[nodiscard]] std::vector<std::string> names() const override { return {}; }

 private:
  [[nodiscard]] virtual std::chrono::hours ahead(Instant instant, std::string_view zone) const = 0;
};

}  // namespace mentor::tests

// SPDX-License-Identifier: MIT
// Two people, each with several devices whose clocks are wrong, who change what they may while they are offline, and
// exchange it in whatever order. Everything is as honest programs do it; who breaks the rules is in test_adversaries.
#pragma once

#include "mentor/sync/perspective.hpp"
#include "mentor/sync/telling.hpp"
#include "sync/samples.hpp"

#include <functional>
#include <random>
#include <set>

namespace mentor::sync::samples {

/// What somebody published, as it arrives.
struct Posted {
  unsigned person = 0;
  bool shared = false;  ///< on the share's stream, in its words; else on the person's own
  Op op;
};

struct Device {
  unsigned person = 0;
  std::string uid;
  std::int64_t skew = 0;  ///< seconds that its clock is wrong
  Clock clock;
  std::uint64_t last_number = 0;
  Replica journal;
  Replica told;           ///< what both said on the share
  std::vector<Op> typed;  ///< by its owner, that may be taken back
  std::size_t read = 0;   ///< how much of all that was posted it has read while it went on
};

class World {
 public:
  World(unsigned seed, unsigned devices);
  /// So many things happen, on one device or another.
  void live(int steps);
  /// Everybody reads all that was posted, in an order of their own, some of it twice, until nobody posts any more.
  void settle();

  [[nodiscard]] const std::vector<Device>& devices() const { return devices_; }
  [[nodiscard]] const std::vector<Posted>& posted() const { return posted_; }
  [[nodiscard]] static Standpoint standpoint(unsigned person);
  /// What a new device of that person knows that reads all, in a random order.
  [[nodiscard]] Replica fresh_journal(unsigned person);
  /// The same from what one device of that person, whichever, has left of all ops on the person's own stream.
  [[nodiscard]] Replica from_snapshot(const Device& device);
  [[nodiscard]] std::size_t below(std::size_t limit) { return random_() % limit; }
  [[nodiscard]] const std::map<std::string, int>& all_done() const { return done_; }
  [[nodiscard]] int done(const std::string& what) const;

  static std::string partner_of(unsigned person) { return uid(10 + person, 0xbb); }
  static std::string mentorship_of(unsigned person) { return uid(person, 0xaa); }

 private:
  Stamp next_stamp(Device& device);
  void act(Device& device);
  void insert(Device& device);
  void change(Device& device, const std::string& record);
  void change_visibility(Device& device, const std::string& record);
  void take_back(Device& device);
  void read_some(Device& device);
  void type(Device& device, Op op, const FieldValues& before);
  void take(Device& device, const Posted& posted);
  void tell(Device& device, const std::string& record);
  [[nodiscard]] static Share share_of(unsigned person);
  [[nodiscard]] std::string any_record(const Device& device);
  [[nodiscard]] Value any_value(const Field& field);
  [[nodiscard]] FieldValues any_record_values(unsigned person, Kind kind);

  std::mt19937 random_;
  std::int64_t now_ = 0;
  std::uint64_t records_ = 0;
  std::vector<Device> devices_;
  std::vector<Posted> posted_;
  std::map<std::string, FieldValues> before_;  ///< of what each op changed, by its device and number
  std::map<std::string, int> done_;
};

[[nodiscard]] Lookup lookup_in(const Replica& journal);

}  // namespace mentor::sync::samples

// SPDX-License-Identifier: MIT
// Stamps put right after a clock was wrong. Others hold back what is dated more than a day ahead, so nobody has it yet;
// what they wrote meanwhile must not lose against it.
#include "store/step_clock.hpp"

#include "store/step_tables.hpp"
#include "store/transaction.hpp"

#include <algorithm>
#include <set>

namespace mentor::store {

namespace {

std::vector<std::string> stream_uids(Connection& connection) {
  Statement row(connection.database(), "SELECT uid FROM stream");
  std::vector<std::string> uids;
  while (row.executeStep()) uids.push_back(row.getColumn(0).getString());
  return uids;
}

/// Of one stream: the stamps that are too far ahead.
std::set<sync::Stamp> stamps_ahead(Connection& connection, const std::string& stream, sync::Moment now) {
  std::set<sync::Stamp> ahead;
  for (const auto& record : ReplicaTable(connection, stream).all())
    for (const auto& stamp : sync::stamps_in(record.second))
      if (sync::is_ahead(stamp.clock, now)) ahead.insert(stamp);
  return ahead;
}

/// The time that history tells goes along.
void restamp_log(Connection& connection, sync::Clock next, sync::Moment now) {
  Statement row(connection.database(), "SELECT number FROM change_txn WHERE clock > ? ORDER BY number");
  row.bind(1, sync::latest_believed(now).bits);
  std::vector<std::int64_t> numbers;
  while (row.executeStep()) numbers.push_back(row.getColumn(0).getInt64());
  Statement update(connection.database(), "UPDATE change_txn SET clock = ?1, time = min(time, ?3) WHERE number = ?2");
  for (const auto number : numbers) {
    update.bind(1, next.bits++);
    update.bind(2, number);
    update.bind(3, std::int64_t{std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count()});
    update.exec();
    update.reset();
  }
}

void restamp_stream(Connection& connection, const std::string& stream, const std::string& device, sync::Clock next,
                    const std::set<sync::Stamp>& ahead) {
  sync::Intake mine = read_intakes(connection, stream)[device];
  std::map<sync::Stamp, sync::Stamp> in_place;
  for (const auto& stamp : ahead) {
    in_place.emplace(stamp, sync::Stamp{next, device, ++mine.last_op});
    ++next.bits;
  }
  ReplicaTable replica(connection, stream);
  for (auto& [uid, state] : replica.all()) {
    sync::RecordState right = state;
    sync::restamp(right, in_place);
    if (!(right == state)) replica.keep(uid, right);
  }
  write_intake(connection, stream, device, mine);
  forget_readers(connection, stream);
}

}  // namespace

void set_stamps_right(Connection& connection, const std::string& device, Instant now, Whose whose) {
  const sync::Moment moment{now.time_since_epoch()};
  if (!sync::is_ahead(newest_clock(connection), moment)) return;
  std::map<std::string, std::set<sync::Stamp>> ahead;
  for (const auto& stream : stream_uids(connection)) ahead[stream] = stamps_ahead(connection, stream, moment);
  const auto of_others = [&](const sync::Stamp& stamp) { return stamp.device != device; };
  for (const auto& [stream, stamps] : ahead)
    if (whose == Whose::own && std::any_of(stamps.begin(), stamps.end(), of_others)) return;
  // Behind all that is believed.
  Statement believed(connection.database(), "SELECT coalesce(max(clock), 0) FROM change_txn WHERE clock <= ?");
  believed.bind(1, sync::latest_believed(moment).bits);
  believed.executeStep();
  const sync::Clock next = sync::tick({believed.getColumn(0).getInt64()}, moment);
  restamp_log(connection, next, moment);
  for (const auto& [stream, stamps] : ahead)
    if (!stamps.empty()) restamp_stream(connection, stream, device, next, stamps);
}

void say_in_another_name(Connection& connection, const std::string& former) {
  for (const auto& stream : stream_uids(connection)) {
    auto intakes = read_intakes(connection, stream);
    forget_readers(connection, stream);
    const auto before = intakes.find(former);
    if (before == intakes.end()) continue;
    before->second.readers.clear();
    write_intake(connection, stream, former, before->second);
  }
}

}  // namespace mentor::store

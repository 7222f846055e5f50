// SPDX-License-Identifier: MIT
// What the journal keeps of other devices: who they are, which mailboxes there are, what waits to be delivered.
#include "mentor/store/in_step.hpp"

#include "mentor/messages/journal.hpp"
#include "store/change_log.hpp"
#include "store/impl.hpp"
#include "store/neutral.hpp"
#include "store/rows.hpp"
#include "store/step_clock.hpp"
#include "store/step_tables.hpp"
#include "store/transaction.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::store {

namespace {

sync::PublicKeys keys_in(const std::string& text) {
  if (auto keys = sync::read_keys_text(text)) return *keys;
  throw Damage(messages::unsound_keys());
}

constexpr const char* devices_sql =
    "SELECT uid, coalesce(name, ''), coalesce(person, ''), here, coalesce(keys, ''), revoked FROM device WHERE keys IS "
    "NOT NULL ORDER BY number";

void write_device(Connection& connection, const SharedDevice& device) {
  Statement row(connection.database(),
                "INSERT INTO device (uid, here, name, person, keys) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT "
                "(uid) DO UPDATE SET here = ?2, name = ?3, person = ?4, keys = ?5, revoked = NULL");
  row.bind(1, device.uid);
  row.bind(2, device.here ? 1 : 0);
  row.bind(3, device.name);
  row.bind(4, device.person);
  row.bind(5, sync::keys_text(device.keys));
  row.exec();
}

/// Of a mentorship that was removed.
std::string last_handle(JournalFile& file, const std::string& mentorship) {
  return file.reading([&]() -> std::string {
    const auto id = find_neutral(*file.connection, Kind::mentorship, mentorship)
                        ? std::nullopt
                        : find_gone_uid(*file.connection, mentorship);
    const auto gone = id ? find_gone(*file.connection, *id) : std::nullopt;
    return gone ? gone->text("handle") : std::string();
  });
}

/// What was said on the share is about another mentorship, and maybe another record of the partner, from now on.
void go_on(Connection& connection, const Stream& before, const Stream& stream) {
  Statement row(connection.database(), "UPDATE device SET person = ? WHERE person = ?");
  row.bind(1, stream.partner);
  row.bind(2, before.partner);
  row.exec();
  ReplicaTable replica(connection, stream.uid);
  for (auto& [uid, state] : replica.all()) {
    sync::call_otherwise(state, {{before.mentorship, stream.mentorship}, {before.partner, stream.partner}});
    const bool theirs = sync::owner_of(state) == stream.partner;
    replica.keep(uid, state, theirs ? ReplicaTable::Due::yes : ReplicaTable::Due::no);
  }
}

/// Something besides records is written: in a transaction like all else.
template <class Work>
void write_rows(JournalFile& file, Work&& work) {
  file.writing([&] {
    WriteTransaction transaction(*file.connection);
    work(*file.connection);
    transaction.keep();
    transaction.commit();
  });
}

}  // namespace

void add(Published& all, Published&& more) {
  std::move(more.ops.begin(), more.ops.end(), std::back_inserter(all.ops));
  std::move(more.set_back.begin(), more.set_back.end(), std::back_inserter(all.set_back));
  all.removals += more.removals;
  all.kept_by_partner += more.kept_by_partner;
  all.withheld = more.withheld;
  all.files += more.files;
}

InStep::InStep(Store& store) : file_(store.file_) {}

std::vector<SharedDevice> InStep::devices() const {
  return file_->reading([&] {
    Statement row(file_->connection->database(), devices_sql);
    std::vector<SharedDevice> devices;
    while (row.executeStep()) {
      SharedDevice device{row.getColumn(0).getString(),          row.getColumn(1).getString(),
                          row.getColumn(2).getString(),          row.getColumn(3).getInt() != 0,
                          keys_in(row.getColumn(4).getString()), std::nullopt};
      if (!row.getColumn(5).isNull()) device.revoked = row.getColumn(5).getString();
      devices.push_back(std::move(device));
    }
    return devices;
  });
}

std::optional<SharedDevice> InStep::here() const {
  for (auto& device : devices())
    if (device.here) return device;
  return std::nullopt;
}

void InStep::begin(const SharedDevice& device) {
  const auto before = here();
  write_rows(*file_, [&](Connection& connection) {
    connection.execute("UPDATE device SET here = 0");
    write_device(connection, device);
    if (before) say_in_another_name(connection, before->uid);
  });
}

void InStep::trust_clock(Instant now) {
  const auto device = here();
  write_rows(*file_,
             [&](Connection& connection) { set_stamps_right(connection, device.value().uid, now, Whose::everybodys); });
}

void InStep::pin(const SharedDevice& device) {
  write_rows(*file_, [&](Connection& connection) { write_device(connection, device); });
}

void InStep::revoke(const std::string& uid, const std::string& day) {
  write_rows(*file_, [&](Connection& connection) {
    Statement row(connection.database(), "UPDATE device SET revoked = ? WHERE uid = ?");
    row.bind(1, day);
    row.bind(2, uid);
    row.exec();
  });
}

std::vector<Stream> InStep::streams() const {
  return file_->reading([&] {
    Statement row(file_->connection->database(),
                  "SELECT uid, coalesce(mentorship, ''), coalesce(partner, ''), place, opened FROM stream ORDER "
                  "BY mentorship, uid");
    std::vector<Stream> streams;
    while (row.executeStep())
      streams.push_back({row.getColumn(0).getString(), row.getColumn(1).getString(), row.getColumn(2).getString(),
                         row.getColumn(3).getString(), row.getColumn(4).getInt() != 0});
    return streams;
  });
}

std::optional<Stream> InStep::stream_of(const std::string& mentorship) const {
  for (auto& stream : streams())
    if (stream.mentorship == mentorship) return stream;
  return std::nullopt;
}

std::optional<Stream> InStep::stream_with(const std::string& partner) const {
  for (auto& stream : streams())
    if (!partner.empty() && stream.partner == partner) return stream;
  return std::nullopt;
}

std::optional<Stream> InStep::stream_left_by(const std::string& handle) const {
  const auto again =
      file_->reading([&] { return find_record_by(*file_->connection, Kind::mentorship, "handle", handle); });
  if (again && stream_of(again->uid)) return std::nullopt;
  for (auto& stream : streams())
    if (!stream.mentorship.empty() && last_handle(*file_, stream.mentorship) == handle) return stream;
  return std::nullopt;
}

void InStep::set_up(const Stream& stream) {
  const auto known = streams();
  const auto before =
      std::find_if(known.begin(), known.end(), [&](const Stream& one) { return one.uid == stream.uid; });
  write_rows(*file_, [&](Connection& connection) {
    Statement other(connection.database(), "DELETE FROM stream WHERE mentorship = ? AND uid <> ?");
    other.bind(1, stream.mentorship);
    other.bind(2, stream.uid);
    other.exec();
    Statement row(connection.database(),
                  "INSERT INTO stream (uid, mentorship, partner, opened, place, cursor, sealed_to) VALUES (?1, "
                  "?2, ?3, ?4, ?5, 0, '') ON CONFLICT (uid) DO UPDATE SET mentorship = ?2, partner = ?3, place = ?5");
    row.bind(1, stream.uid);
    if (!stream.mentorship.empty()) row.bind(2, stream.mentorship);
    if (!stream.partner.empty()) row.bind(3, stream.partner);
    row.bind(4, stream.opened ? 1 : 0);
    row.bind(5, stream.place);
    row.exec();
    if (before != known.end() && before->mentorship != stream.mentorship) go_on(connection, *before, stream);
  });
}

void InStep::name_stream(const Stream& stream, const std::string& uid, bool opened) {
  write_rows(*file_, [&](Connection& connection) {
    Statement row(connection.database(), "UPDATE stream SET uid = ?, opened = ? WHERE uid = ?");
    row.bind(1, uid);
    row.bind(2, opened ? 1 : 0);
    row.bind(3, stream.uid);
    row.exec();
  });
}

sync::Intakes InStep::intakes(const Stream& stream) const {
  return file_->reading([&] { return read_intakes(*file_->connection, stream.uid); });
}

std::vector<Parcel> InStep::waiting(const Stream& stream) const {
  return file_->reading([&] {
    Statement row(file_->connection->database(),
                  "SELECT name, body FROM parcel WHERE stream = ? AND what = 'out' ORDER BY id");
    row.bind(1, stream.uid);
    std::vector<Parcel> parcels;
    while (row.executeStep()) parcels.push_back({row.getColumn(0).getString(), row.getColumn(1).getString()});
    return parcels;
  });
}

void InStep::delivered(const Stream& stream, const std::string& name) {
  write_rows(*file_, [&](Connection& connection) { remove_parcel(connection, stream.uid, "out", name); });
}

std::int64_t InStep::count_records() const {
  return file_->reading([&] {
    std::int64_t count = 0;
    for (const Kind kind : all_kinds())
      count += file_->connection->number(fmt::format("SELECT count(*) FROM \"{}\"", info(kind).name));
    return count;
  });
}

std::int64_t InStep::count_removed_by(std::span<const sync::Op> ops) const {
  return file_->reading([&] {
    // A snapshot may hold what brings a record back, too.
    std::map<std::string_view, const sync::Op*> last;
    for (const auto& op : ops) {
      if (op.act == sync::OpAct::edit) continue;
      const auto [at, fresh] = last.emplace(op.uid, &op);
      if (!fresh && at->second->stamp < op.stamp) at->second = &op;
    }
    return std::count_if(last.begin(), last.end(), [&](const auto& one) {
      const auto kind = sync::kind_of(*one.second);
      return sync::is_removal(one.second->act) && kind &&
             find_neutral(*file_->connection, *kind, one.second->uid).has_value();
    });
  });
}

InStepTally InStep::tally(Instant since) const {
  return file_->reading([&] {
    Connection& connection = *file_->connection;
    InStepTally tally;
    if (connection.number("SELECT count(*) FROM stream") == 0) return tally;
    tally.waiting = connection.number(
        "SELECT count(*) FROM change_txn WHERE role <> 'received' AND number > (SELECT cursor FROM stream WHERE "
        "mentorship IS NULL)");
    Statement row(connection.database(),
                  "SELECT device.name, count(*) FROM change_txn AS txn JOIN device ON device.number = txn.device JOIN "
                  "change_entry AS entry ON " +
                      entry_of_txn +
                      " WHERE txn.role = 'received' AND device.here = 0 AND txn.time >= ? AND txn.number > (SELECT "
                      "max(number) - 1000 FROM change_txn) GROUP BY device.number ORDER BY device.name, device.number");
    row.bind(1, std::int64_t{since.time_since_epoch().count()});
    while (row.executeStep()) tally.came.emplace_back(row.getColumn(0).getString(), row.getColumn(1).getInt64());
    return tally;
  });
}

bool InStep::set_aside(const Stream& stream, const std::string& name, const std::string& why, Aside how) {
  bool is_new = false;
  write_rows(*file_, [&](Connection& connection) {
    add_parcel(connection, stream.uid, how == Aside::odd ? "odd" : "late", name, why);
    is_new = connection.number("SELECT changes()") > 0;
  });
  return is_new;
}

std::vector<std::string> InStep::names_aside(const Stream& stream) const {
  return file_->reading([&] {
    Statement row(file_->connection->database(), "SELECT name FROM parcel WHERE stream = ? AND what = 'odd'");
    row.bind(1, stream.uid);
    std::vector<std::string> names;
    while (row.executeStep()) names.push_back(row.getColumn(0).getString());
    return names;
  });
}

void InStep::keep_intake(const Stream& stream, const std::string& device, const sync::Intake& intake) {
  write_rows(*file_, [&](Connection& connection) { write_intake(connection, stream.uid, device, intake); });
}

}  // namespace mentor::store

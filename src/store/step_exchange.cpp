// SPDX-License-Identifier: MIT
// The two directions of a stream: local changes written as segments that wait for delivery, and segments taken in. Each
// is one transaction, so that a crash leaves all of it or nothing, and the same again changes nothing.
#include "mentor/store/in_step.hpp"
#include "store/impl.hpp"
#include "store/neutral.hpp"
#include "store/rows.hpp"
#include "store/step_local.hpp"
#include "store/step_settle.hpp"
#include "store/step_share.hpp"
#include "store/transaction.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::store {

namespace {

struct StreamRow {
  std::int64_t cursor = 0;
  std::string sealed_to;
};

StreamRow read_stream_row(Connection& connection, const std::string& uid) {
  SQLite::Statement row(connection.database(), "SELECT cursor, sealed_to FROM stream WHERE uid = ?");
  row.bind(1, uid);
  if (!row.executeStep()) return {};
  return {row.getColumn(0).getInt64(), row.getColumn(1).getString()};
}

void write_stream_row(Connection& connection, const std::string& uid, const StreamRow& row) {
  SQLite::Statement update(connection.database(), "UPDATE stream SET cursor = ?, sealed_to = ? WHERE uid = ?");
  update.bind(1, row.cursor);
  update.bind(2, row.sealed_to);
  update.bind(3, uid);
  update.exec();
}

std::string in_one_text(std::span<const sync::Recipient> recipients) {
  std::string text;
  for (const auto& recipient : recipients) text += recipient.device + " ";
  return text;
}

/// Somebody reads from now on who could not read what was written before.
bool has_newcomer(const std::string& sealed_to, std::span<const sync::Recipient> recipients) {
  return std::any_of(recipients.begin(), recipients.end(), [&](const sync::Recipient& recipient) {
    return sealed_to.find(recipient.device) == std::string::npos;
  });
}

/// Writes segments one behind the other.
class SegmentWriter {
 public:
  SegmentWriter(Connection& connection, const Stream& stream, const Writing& writing, std::string device)
      : connection_(connection),
        stream_(stream),
        writing_(writing),
        device_(std::move(device)),
        all_(read_intakes(connection, stream.uid)) {}

  [[nodiscard]] const sync::Intake& mine() { return all_[device_]; }

  void write(sync::SegmentKind kind, std::span<const sync::Op> ops) {
    sync::Intake& mine = all_[device_];
    sync::Contents contents{{ops.begin(), ops.end()}, {}};
    for (const auto& [device, intake] : all_)
      if (device != device_ && intake.sequence > 0) contents.seen.emplace(device, intake.sequence);
    sync::Header header;
    header.kind = kind;
    header.stream = stream_.uid;
    header.device = device_;
    header.sequence = mine.sequence + 1;
    if (const auto last = mine.hashes.find(mine.sequence); last != mine.hashes.end()) header.previous = last->second;
    const sync::Segment segment = sync::seal_segment(header, contents, writing_.recipients, *writing_.keys);
    mine.sequence = header.sequence;
    if (kind == sync::SegmentKind::snapshot) mine.hashes.clear();
    mine.hashes.emplace(mine.sequence, segment.hash);
    if (!ops.empty()) mine.last_op = std::max(mine.last_op, ops.back().stamp.number);
    add_parcel(connection_, stream_.uid, "out", segment.name, segment.bytes);
    ++files_;
  }

  void write_all(std::span<const sync::Op> ops) {
    while (!ops.empty()) {
      const std::size_t count = sync::fit(ops);
      write(sync::SegmentKind::ops, ops.first(count));
      ops = ops.subspan(count);
    }
  }

  std::int64_t finish() {
    write_intake(connection_, stream_.uid, device_, all_[device_]);
    return files_;
  }

 private:
  Connection& connection_;
  const Stream& stream_;
  const Writing& writing_;
  std::string device_;
  sync::Intakes all_;
  std::int64_t files_ = 0;
};

std::string own_device(Connection& connection) {
  SQLite::Statement row(connection.database(), "SELECT uid FROM device WHERE here = 1");
  row.executeStep();
  return row.getColumn(0).getString();
}

std::int64_t number_of_device(Connection& connection, const std::string& uid) {
  SQLite::Statement row(connection.database(), "SELECT number FROM device WHERE uid = ?");
  row.bind(1, uid);
  return row.executeStep() ? row.getColumn(0).getInt64() : 0;
}

/// What is settled on a share comes from the partner, and goes to my other devices; 0 for none.
std::int64_t device_of(Connection& connection, const std::string& person) {
  SQLite::Statement row(connection.database(), "SELECT number FROM device WHERE person = ?");
  row.bind(1, person);
  return row.executeStep() ? row.getColumn(0).getInt64() : 0;
}

std::vector<Published::SetBack> changed_among(Connection& connection, const ChangedFields& fields,
                                              const TakenIn& settled) {
  std::vector<Published::SetBack> changed;
  for (const Id id : settled.records)
    if (const auto record = find_record(connection, id); record && fields.contains(record->uid))
      changed.push_back({id, fields.at(record->uid)});
  return changed;
}

/// What a device of mine told the partner comes back where an older backup was restored.
bool own_words(const Stream& stream, const std::string& author) {
  return !stream.mentorship.empty() && author == sync::me_word;
}

/// Of that my other devices know better, unless they have not heard of it.
bool is_news_here(Connection& connection, const Stream& stream, const std::string& uid, const std::string& author) {
  if (!own_words(stream, author)) return true;
  SQLite::Statement others(
      connection.database(),
      "SELECT 1 FROM replica JOIN stream ON stream.uid = replica.stream WHERE stream.mentorship IS "
      "NULL AND replica.uid = ?");
  others.bind(1, uid);
  return !others.executeStep();
}

void count(Published& published) {
  for (const auto& op : published.ops) {
    if (op.act == sync::OpAct::remove) ++published.removals;
    if (const auto kind = from_text<Kind>(op.kind)) published.called.emplace(op.uid, *kind);
  }
}

}  // namespace

Published InStep::publish(const Stream& stream, const Writing& writing, Instant now, Store::Dry dry) {
  return file_->writing([&] {
    Connection& connection = *file_->connection;
    WriteTransaction transaction(connection);
    StreamRow row = read_stream_row(connection, stream.uid);
    SegmentWriter segments(connection, stream, writing, own_device(connection));
    OpCounter counter{own_device(connection), segments.mine().last_op};
    ReplicaTable replica(connection, stream.uid);
    Published published;
    if (stream.mentorship.empty())
      published.as_sent = published.ops = local_changes(connection, replica, row.cursor, counter);
    else
      published = share_changes(connection, replica, stream, {now, row.cursor}, counter);
    count(published);
    if (dry == Store::Dry::yes) return published;
    if (segments.mine().sequence > 0 && (writing.whole || has_newcomer(row.sealed_to, writing.recipients))) {
      auto left = sync::left_of(replica.all(), counter.device);
      if (!stream.mentorship.empty()) left = as_sent(stream, left);
      segments.write(sync::SegmentKind::snapshot, left);
    } else {
      segments.write_all(published.as_sent);
    }
    // What was removed here may make room for what another device put in the same place.
    TakenIn settled;
    settle(transaction.changes(), replica, published.not_mine, settled);
    published.set_back = changed_among(connection, published.not_mine, settled);
    transaction.record(
        {.what = "sync", .time = now, .role = ChangeRole::received, .device = device_of(connection, stream.partner)});
    if (stream.mentorship.empty()) name_owner(connection, replica);
    row.cursor = connection.number("SELECT coalesce(max(number), 0) FROM change_txn");
    row.sealed_to = in_one_text(writing.recipients);
    write_stream_row(connection, stream.uid, row);
    published.files = segments.finish();
    transaction.keep();
    transaction.commit();
    return published;
  });
}

TakenIn InStep::take_in(const Stream& stream, const sync::Received& received, const Sender& sender, Instant now) {
  return file_->writing([&] {
    Connection& connection = *file_->connection;
    WriteTransaction transaction(connection);
    ReplicaTable replica(connection, stream.uid);
    TakenIn taken;
    ChangedFields changed;
    const std::string author = sender.device->is_mine() ? std::string(sync::me_word) : sender.device->person;
    std::int64_t newest = 0;
    for (const auto& sent : received.segment.contents.ops) {
      newest = std::max(newest, sent.stamp.clock.bits);
      const auto op = stream.mentorship.empty() ? std::optional(sent) : as_seen_here(stream, sent);
      if (!op) {
        ++taken.refused;
        continue;
      }
      if (sync::is_parked(*op)) {
        ++taken.parked;
        add_parcel(connection, stream.uid, "parked", fmt::format("{} {}", sent.stamp.device, sent.stamp.number),
                   sync::to_json(sent));
      }
      sync::RecordState state = replica.find(op->uid);
      const auto before = sync::values_of(state);
      for (auto& conflict : sync::conflicts(state, *op, author))
        taken.conflicts.emplace_back(op->uid, std::move(conflict));
      const auto applied = sync::apply(state, *op, author);
      if (applied.refusal != sync::Refusal::none) ++taken.refused;
      auto& fields = changed[op->uid];
      const auto after = sync::values_of(state);
      for (const auto& [name, value] : after)
        if (const auto old = before.find(name); old == before.end() || old->second != value) fields.insert(name);
      for (const auto& [name, value] : before)
        if (!after.contains(name)) fields.insert(name);
      replica.keep(op->uid, state,
                   is_news_here(connection, stream, op->uid, author) ? ReplicaTable::Due::yes : ReplicaTable::Due::no);
    }
    settle(transaction.changes(), replica, changed, taken);
    if (changed.contains(std::string(sync::me_word))) name_owner(connection, replica);
    write_intake(connection, stream.uid, sender.device->uid, received.intake);
    transaction.record({.what = sender.what,
                        .time = now,
                        .role = own_words(stream, author) ? ChangeRole::imported : ChangeRole::received,
                        .device = number_of_device(connection, sender.device->uid),
                        .clock = newest});
    transaction.keep();
    transaction.commit();
    return taken;
  });
}

}  // namespace mentor::store

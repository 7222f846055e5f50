// SPDX-License-Identifier: MIT
// The two directions of a stream: local changes written as segments that wait for delivery, and segments taken in. Each
// is one transaction, so that a crash leaves all of it or nothing, and the same again changes nothing.
#include "mentor/store/in_step.hpp"
#include "store/impl.hpp"
#include "store/neutral.hpp"
#include "store/rows.hpp"
#include "store/step_clock.hpp"
#include "store/step_erase.hpp"
#include "store/step_join.hpp"
#include "store/step_local.hpp"
#include "store/step_segments.hpp"
#include "store/step_settle.hpp"
#include "store/step_share.hpp"
#include "store/transaction.hpp"

#include <algorithm>

namespace mentor::store {

namespace {

struct StreamRow {
  std::int64_t cursor = 0;
  std::string sealed_to;
};

StreamRow read_stream_row(Connection& connection, const std::string& uid) {
  Statement row(connection.database(), "SELECT cursor, sealed_to FROM stream WHERE uid = ?");
  row.bind(1, uid);
  if (!row.executeStep()) return {};
  return {row.getColumn(0).getInt64(), row.getColumn(1).getString()};
}

void write_stream_row(Connection& connection, const std::string& uid, const StreamRow& row) {
  Statement update(connection.database(), "UPDATE stream SET cursor = ?, sealed_to = ? WHERE uid = ?");
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

/// What is settled on a share comes from the partner, and goes to my other devices; 0 for none.
std::int64_t device_of(Connection& connection, const std::string& person) {
  Statement row(connection.database(), "SELECT number FROM device WHERE person = ?");
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

void count(Published& published) {
  for (const auto& op : published.ops) {
    if (sync::is_removal(op.act)) ++published.removals;
  }
}

struct Written {
  Connection& connection;
  const Stream& stream;
  const Writing& writing;
  const ReplicaTable& replica;
};

/// On a share: without the words of what was taken back, which whoever reads it for the first time never had.
sync::Replica all_to_say(const Written& to) {
  auto all = to.replica.all();
  if (to.stream.mentorship.empty()) return all;
  const std::string me(sync::me_word);
  for (auto& [uid, state] : all)
    if (sync::owner_of(state) == me && !sync::is_there(state)) state[me].fields.clear();
  return all;
}

/// All that this journal's side said, with what of it only a newer program understands.
std::vector<sync::Op> all_said(const Written& to) {
  auto left = sync::left_of(all_to_say(to), std::string(sync::me_word));
  std::vector<sync::Op> alone;
  for (auto& parked : parked_ops(to.connection, to.stream.uid)) {
    if (parked.author != sync::me_word) continue;
    const auto same =
        std::find_if(left.begin(), left.end(), [&](const auto& one) { return one.stamp == parked.op.stamp; });
    if (same != left.end())
      same->unknown = std::move(parked.op.unknown);
    else
      alone.push_back(std::move(parked.op));
  }
  auto said = to.stream.mentorship.empty() ? std::move(left) : as_sent(to.stream, left);
  std::move(alone.begin(), alone.end(), std::back_inserter(said));
  std::sort(said.begin(), said.end(), sync::is_before_in_snapshot);
  return said;
}

void write_segments(SegmentWriter& segments, const Published& published, const Written& to, StreamRow& row) {
  using Extent = Writing::Extent;
  const Extent extent = to.writing.extent;
  if (extent == Extent::changes) return segments.write_changes(published.as_sent);
  if (extent == Extent::whole || segments.is_needed_whole(row.sealed_to)) {
    segments.write_whole(all_said(to));
  } else {
    segments.write_changes(published.as_sent);
    segments.write_word();
  }
  row.sealed_to = in_one_text(to.writing.recipients);
}

}  // namespace

Published InStep::publish(const Stream& stream, const Writing& writing, Instant now, Store::Dry dry) {
  return file_->writing([&] {
    Connection& connection = *file_->connection;
    WriteTransaction transaction(connection);
    const std::string device = own_device(connection);
    set_stamps_right(connection, device, now, Whose::own);
    StreamRow row = read_stream_row(connection, stream.uid);
    SegmentWriter segments(connection, stream, writing, device);
    OpCounter counter{device, segments.mine().last_op};
    ReplicaTable replica(connection, stream.uid);
    Joining joining(connection, stream, replica);
    joining.read_parked();
    Published published;
    if (stream.mentorship.empty())
      published.as_sent = published.ops = local_changes(connection, replica, stream.uid, row.cursor, counter);
    else
      published = share_changes(connection, replica, stream, {now, row.cursor}, counter);
    count(published);
    if (dry == Store::Dry::yes) return published;
    write_segments(segments, published, {connection, stream, writing, replica}, row);
    // What was removed here may make room for what another device put in the same place.
    joining.changed.insert(published.not_mine.begin(), published.not_mine.end());
    settle(transaction.changes(), stream, replica, joining.changed, joining.taken);
    published.set_back = changed_among(connection, published.not_mine, joining.taken);
    transaction.record(
        {.what = "sync", .time = now, .role = ChangeRole::received, .device = device_of(connection, stream.partner)});
    if (stream.mentorship.empty()) name_owner(connection, replica);
    row.cursor = connection.number("SELECT coalesce(max(number), 0) FROM change_txn");
    write_stream_row(connection, stream.uid, row);
    published.files = segments.finish(counter.last);
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
    Joining joining(connection, stream, replica);
    const std::string& author = sender.device->person;
    for (const auto& sent : received.segment.contents.ops) joining.add(sent, author);
    joining.taken.erased = erase_here(transaction, joining.erased, now);
    settle(transaction.changes(), stream, replica, joining.changed, joining.taken);
    if (joining.changed.contains(std::string(sync::me_word))) name_owner(connection, replica);
    write_intake(connection, stream.uid, sender.device->uid, received.intake);
    transaction.record({.what = sender.what,
                        .time = now,
                        .role = is_own_words(stream, author) ? ChangeRole::imported : ChangeRole::received,
                        .device = find_device(connection, sender.device->uid).value_or(DeviceRow{}).number,
                        .clock = joining.newest});
    transaction.keep();
    transaction.commit();
    return std::move(joining.taken);
  });
}

}  // namespace mentor::store

// SPDX-License-Identifier: MIT
// Segments written one behind the other, as parcels that wait for delivery.
#include "store/step_segments.hpp"

#include <algorithm>

namespace mentor::store {

SegmentWriter::SegmentWriter(Connection& connection, const Stream& stream, const Writing& writing, std::string device)
    : connection_(connection),
      stream_(stream),
      writing_(writing),
      device_(std::move(device)),
      all_(read_intakes(connection, stream.uid)) {}

bool SegmentWriter::is_needed_whole(const std::string& sealed_to) {
  const auto lacks_others = [&](const sync::Recipient& reader) {
    return std::any_of(all_.begin(), all_.end(), [&](const auto& one) {
      const auto& [device, intake] = one;
      return device != device_ && device != reader.device && intake.sequence > 0 &&
             !intake.readers.contains(reader.device) &&
             find_device(connection_, device).value_or(DeviceRow{}).person == sync::me_word;
    });
  };
  return std::any_of(writing_.recipients.begin(), writing_.recipients.end(), [&](const sync::Recipient& reader) {
    if (reader.device == device_) return false;
    const bool lacks_mine = mine().sequence > 0 && !mine().readers.contains(reader.device);
    return lacks_mine || (sealed_to.find(reader.device) == std::string::npos && lacks_others(reader));
  });
}

void SegmentWriter::write(sync::SegmentKind kind, std::span<const sync::Op> ops) {
  sync::Intake& mine = all_[device_];
  sync::Contents contents{{ops.begin(), ops.end()}, {}};
  for (const auto& [device, intake] : all_)
    if (device != device_ && intake.sequence > 0 && contents.seen.size() < sync::recipient_limit)
      contents.seen.emplace(device, intake.sequence);
  sync::Header header;
  header.kind = kind;
  header.stream = stream_.uid;
  header.device = device_;
  header.sequence = mine.sequence + 1;
  if (const auto last = mine.hashes.find(mine.sequence); last != mine.hashes.end()) header.previous = last->second;
  const sync::Segment segment = sync::seal_segment(header, contents, writing_.recipients, *writing_.keys);
  for (const auto& recipient : writing_.recipients) header.recipients.push_back(recipient.device);
  sync::move_on(mine, header, segment.hash, contents.seen);
  add_parcel(connection_, stream_.uid, "out", segment.name, segment.bytes);
  ++files_;
}

void SegmentWriter::write_changes(std::span<const sync::Op> ops) {
  while (!ops.empty()) {
    const std::size_t count = sync::fit(ops);
    write(sync::SegmentKind::ops, ops.first(count));
    ops = ops.subspan(count);
  }
}

void SegmentWriter::write_whole(std::span<const sync::Op> ops) {
  auto kind = sync::SegmentKind::snapshot;
  do {
    const std::size_t count = sync::fit(ops);
    write(kind, ops.first(count));
    ops = ops.subspan(count);
    kind = sync::SegmentKind::more;
  } while (!ops.empty());
}

void SegmentWriter::write_word() {
  if (files_ == 0 && sync::owes_word(device_, all_)) write(sync::SegmentKind::ops, {});
}

std::int64_t SegmentWriter::finish(std::uint64_t last_op) {
  sync::Intake& mine = all_[device_];
  mine.last_op = std::max(mine.last_op, last_op);
  write_intake(connection_, stream_.uid, device_, mine);
  return files_;
}

}  // namespace mentor::store

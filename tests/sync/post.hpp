// SPDX-License-Identifier: MIT
// A stream and its devices, for tests that send and receive.
#pragma once

#include "sync/samples.hpp"

#include <algorithm>

namespace mentor::sync::samples {

inline const std::string stream_uid = uid(1, 0x57);

/// Device 0 and 1 are mine, 2 is the partner's.
struct Post {
  std::vector<DeviceKeys> keys{keys_of(0), keys_of(1), keys_of(2)};
  std::vector<Pin> pins;

  Post() {
    for (unsigned i = 0; i < 3; ++i)
      pins.push_back({uid(i, 0xde),
                      i == 2 ? DeviceOf::partner : DeviceOf::me,
                      i == 2 ? uid(2, 0xbb) : "me",
                      keys[i].offered(),
                      {}});
  }
  [[nodiscard]] std::vector<Recipient> all() const {
    std::vector<Recipient> recipients;
    for (const Pin& pin : pins) recipients.push_back({pin.device, pin.keys.sealing});
    return recipients;
  }
  /// As device `number` reads.
  [[nodiscard]] Receiver receiver(unsigned number) const {
    return {stream_uid, uid(number, 0xde), &keys[number], pins};
  }
  [[nodiscard]] Segment sealed(unsigned writer, std::uint64_t sequence, const Hash& previous, const Contents& contents,
                               SegmentKind kind = SegmentKind::ops) const {
    Header header;
    header.kind = kind;
    header.stream = stream_uid;
    header.device = uid(writer, 0xde);
    header.sequence = sequence;
    header.previous = previous;
    return seal_segment(header, contents, all(), keys[writer]);
  }
  /// A chain of segments of that device from the beginning, an op in each.
  [[nodiscard]] std::vector<Segment> chain(unsigned writer, unsigned length, std::int64_t seconds = 0) const {
    std::vector<Segment> segments;
    Hash previous{};
    for (unsigned i = 1; i <= length; ++i) {
      segments.push_back(
          sealed(writer, i, previous, {{op(stamp(writer, i, seconds + i), uid(i), OpAct::insert, goal("goal"))}, {}}));
      previous = segments.back().hash;
    }
    return segments;
  }
};

inline MailFile file_of(const Segment& segment) { return {segment.name, segment.bytes}; }

}  // namespace mentor::sync::samples

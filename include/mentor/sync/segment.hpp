// SPDX-License-Identifier: MIT
// A segment: an immutable file with ops of one device, sealed to the devices of one stream. Whoever carries it sees the
// header (random names, numbers) and its size in steps; nothing else.
#pragma once

#include "mentor/sync/fault.hpp"
#include "mentor/sync/keys.hpp"
#include "mentor/sync/op.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::sync {

using Hash = std::array<std::uint8_t, 32>;

/// The largest file, and how much of ops one is filled with where there are more.
inline constexpr std::size_t segment_limit = std::size_t{40} << 20;
inline constexpr std::size_t segment_fill = std::size_t{1} << 20;
inline constexpr std::size_t recipient_limit = 64;

/// `snapshot`: it begins all that is left of the ops of everybody of whose person the device is, and whoever has it
/// needs none before. `more`: it goes on with what the one before it began.
enum class SegmentKind { ops, snapshot, more };

struct Header {
  SegmentKind kind = SegmentKind::ops;
  std::string stream;          ///< uid
  std::string device;          ///< uid of the one who wrote it
  std::uint64_t sequence = 0;  ///< counts the device's segments in the stream, from 1
  std::uint64_t first = 0;     ///< number of the device's first op in it, and of its last; 0 if it has none
  std::uint64_t last = 0;
  Hash previous{};                      ///< of the device's segment before; zeros for the first
  std::vector<std::string> recipients;  ///< uids of devices, sorted; the writer's own among them

  friend bool operator==(const Header&, const Header&) = default;
};

/// For each other device the last of its segments that the writer has taken in: who all have it may remove what is
/// older than a snapshot.
using SeenSoFar = std::map<std::string, std::uint64_t>;

struct Contents {
  std::vector<Op> ops;
  SeenSoFar seen;
};

/// A device to which something is sealed.
struct Recipient {
  std::string device;  ///< uid
  Key sealing{};
};

struct Segment {
  std::string name;   ///< of its file
  std::string bytes;  ///< its content
  Hash hash{};        ///< to be named as `previous` by the next
};
/// `header.recipients` and the numbers of ops are set from the others. Precondition: the ops are of `header.device`
/// (those of a snapshot of any device, in the order of devices), their numbers count up; the whole is at most
/// segment_limit (fit() sees to it); at most recipient_limit recipients.
[[nodiscard]] Segment seal_segment(Header header, const Contents& contents, std::span<const Recipient> recipients,
                                   const DeviceKeys& keys);
/// How many of the ops from the beginning fit one segment (at least one if there is one).
[[nodiscard]] std::size_t fit(std::span<const Op> ops);

/// Says nothing but that it is a segment: 32 digits of a hash of the content, and ".seg".
[[nodiscard]] std::string segment_name(std::string_view bytes);
[[nodiscard]] std::string segment_name(const Hash& hash);  ///< by hash_of() the content
[[nodiscard]] bool is_segment_name(std::string_view name);
[[nodiscard]] Hash hash_of(std::string_view bytes);

/// A device that was compared: what it signs is believed to be its own.
struct Pin {
  std::string device;  ///< uid
  DeviceOf role = DeviceOf::me;
  std::string person;  ///< of a partner's device the uid of the partner's record here; "me" for mine
  PublicKeys keys;
  /// Revoked: nothing is sealed to it, and nothing is taken from it beyond this segment.
  std::optional<std::uint64_t> revoked_after;
};

/// Reads the header only, and believes nothing: to bring files in order. Nothing if it is no segment.
[[nodiscard]] std::optional<Header> peek(std::string_view bytes);

struct Receiver {
  std::string stream;         ///< that is read
  std::string device;         ///< mine
  const DeviceKeys* keys;     ///< mine
  std::span<const Pin> pins;  ///< my own devices and those with whom the stream is shared, mine among them
};
struct Opened {
  Fault fault = Fault::none;  ///< anything but none: the rest is worth nothing
  Header header;
  Hash hash{};
  Contents contents;
};
/// Checks all that can be checked of one file by itself, in the order in which it is dangerous. Never throws, whatever
/// it is given.
[[nodiscard]] Opened open_segment(std::string_view name, std::string_view bytes, const Receiver& receiver);

}  // namespace mentor::sync

template <>
inline constexpr std::array<std::string_view, 3> mentor::names<mentor::sync::SegmentKind>{"ops", "snapshot", "more"};

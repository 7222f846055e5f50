// SPDX-License-Identifier: MIT
// A segment's bytes from outside:
//   magic, version, kind, number of recipients            8 bytes
//   stream, device                                        16 each, their uids
//   sequence, first op, last op                           8 each, highest byte first
//   hash of the segment before                            32
//   recipients                                            16 each, their uids, in order
//   the key of the body, sealed to each recipient         80 each, in the same order
//   the body: secretstream header, then chunks            24, each 17 more than what it holds
//   signature of all before it                            64
// The body holds a signature of header and text, then the text: a line that says what the writer has seen, a line an
// op; filled up to one of few sizes.
#pragma once

#include "mentor/sync/segment.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace mentor::sync {

inline constexpr std::string_view outer_place = "mentor segment outside 1";
inline constexpr std::string_view inner_place = "mentor segment inside 1";
inline constexpr std::size_t sealed_key_size = 80;
inline constexpr std::size_t signature_size = 64;

/// A segment's parts; they look into its bytes.
struct Envelope {
  Header header;
  std::string_view head;     ///< the bytes of the header
  std::string_view boxes;    ///< sealed keys
  std::string_view body;     ///< secretstream header and chunks
  std::string_view signed_;  ///< all but the signature
  std::string_view signature;
};
struct EnvelopeRead {
  Fault fault = Fault::none;
  Envelope envelope;
};
/// The shape only: nothing is verified.
[[nodiscard]] EnvelopeRead read_envelope(std::string_view bytes);
[[nodiscard]] std::string header_bytes(const Header& header);

/// All of a segment whose body holds `plain`. Precondition: `recipients` are those of the header, in its order.
[[nodiscard]] std::string sealed_bytes(const Header& header, std::string_view plain,
                                       std::span<const Recipient> recipients, const DeviceKeys& keys);

/// The numbers of the first and the last op of that device; 0 if there is none.
[[nodiscard]] std::pair<std::uint64_t, std::uint64_t> own_numbers(std::span<const Op> ops, std::string_view device);

/// Of that device; nullptr if it was never compared.
[[nodiscard]] const Pin* pin_of(const Receiver& receiver, std::string_view device);
/// Whose it is, that it is of this stream, for me, and for nobody with whom the stream is not shared.
[[nodiscard]] Fault check_envelope(const Envelope& envelope, const Receiver& receiver);
/// Decrypts the body of a checked envelope, and reads what it holds.
[[nodiscard]] Opened open_body(const Envelope& envelope, const Receiver& receiver);

}  // namespace mentor::sync

// SPDX-License-Identifier: MIT
// A segment's bytes from outside: its parts, and whether they may be believed.
#include "sync/envelope.hpp"

#include "sync/sodium.hpp"

#include <algorithm>

namespace mentor::sync {

namespace {

constexpr std::string_view magic = "\x8dMSG\n";
constexpr char version = 1;
constexpr std::size_t uid_size = 16;
constexpr std::size_t fixed_head = 8 + 2 * uid_size + 3 * 8 + 32;
/// A key's header and the last chunk, empty.
constexpr std::size_t least_body = 24 + 17;

std::string uid_bytes(std::string_view uid) {
  std::string hex;
  std::copy_if(uid.begin(), uid.end(), std::back_inserter(hex), [](char c) { return c != '-'; });
  std::array<std::uint8_t, uid_size> bytes{};
  if (!from_hex(hex, bytes)) bytes.fill(0);
  return {bytes.begin(), bytes.end()};
}

std::string uid_of(std::string_view bytes) {
  std::string uid = to_hex(std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), uid_size));
  for (const std::size_t dash : {8, 13, 18, 23}) uid.insert(dash, 1, '-');
  return uid;
}

std::string number_bytes(std::uint64_t number) {
  std::string bytes;
  for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 0xffU);
  return bytes;
}

/// Takes the bytes from the front one part after the other. Precondition of all: so many are there.
class BytesTaken {
 public:
  explicit BytesTaken(std::string_view bytes) : rest_(bytes) {}
  std::string_view take(std::size_t size) {
    const std::string_view part = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return part;
  }
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (const char c : take(8)) value = value << 8U | static_cast<unsigned char>(c);
    return value;
  }
  [[nodiscard]] std::size_t left() const { return rest_.size(); }

 private:
  std::string_view rest_;
};

bool is_sorted_without_twins(const std::vector<std::string>& uids) {
  return std::adjacent_find(uids.begin(), uids.end(), [](const auto& one, const auto& next) { return one >= next; }) ==
         uids.end();
}

/// What a writer of ours never writes.
bool is_odd(const Header& header) {
  const bool empty = header.first == 0 && header.last == 0;
  return header.sequence == 0 || header.sequence > INT64_MAX || header.last > INT64_MAX || header.first > header.last ||
         (header.first == 0) != empty || !is_sorted_without_twins(header.recipients);
}

}  // namespace

std::string header_bytes(const Header& header) {
  std::string bytes(magic);
  bytes += version;
  bytes += static_cast<char>(header.kind);
  bytes += static_cast<char>(header.recipients.size());
  bytes += uid_bytes(header.stream) + uid_bytes(header.device);
  bytes += number_bytes(header.sequence) + number_bytes(header.first) + number_bytes(header.last);
  bytes.append(header.previous.begin(), header.previous.end());
  for (const std::string& recipient : header.recipients) bytes += uid_bytes(recipient);
  return bytes;
}

EnvelopeRead read_envelope(std::string_view bytes) {
  if (bytes.size() > segment_limit) return {Fault::too_large, {}};
  if (bytes.size() < fixed_head || !bytes.starts_with(magic)) return {Fault::torn, {}};
  if (bytes[5] != version) return {Fault::newer, {}};
  BytesTaken part(bytes);
  part.take(6);
  Envelope read;
  const auto kind = static_cast<unsigned char>(part.take(1)[0]);
  const auto recipients = static_cast<unsigned char>(part.take(1)[0]);
  if (kind >= names<SegmentKind>.size() || recipients == 0 || recipients > recipient_limit) return {Fault::torn, {}};
  read.header.kind = static_cast<SegmentKind>(kind);
  read.header.stream = uid_of(part.take(uid_size));
  read.header.device = uid_of(part.take(uid_size));
  read.header.sequence = part.number();
  read.header.first = part.number();
  read.header.last = part.number();
  const std::string_view previous = part.take(read.header.previous.size());
  std::copy(previous.begin(), previous.end(), read.header.previous.begin());
  if (part.left() < recipients * (uid_size + sealed_key_size) + least_body + signature_size) return {Fault::torn, {}};
  for (unsigned i = 0; i < recipients; ++i) read.header.recipients.push_back(uid_of(part.take(uid_size)));
  if (is_odd(read.header)) return {Fault::torn, {}};
  read.head = bytes.substr(0, bytes.size() - part.left());
  read.boxes = part.take(recipients * sealed_key_size);
  read.body = part.take(part.left() - signature_size);
  read.signature = part.take(signature_size);
  read.signed_ = bytes.substr(0, bytes.size() - signature_size);
  return {Fault::none, read};
}

std::optional<Header> peek(std::string_view bytes) {
  const auto read = read_envelope(bytes);
  return read.fault == Fault::none ? std::optional(read.envelope.header) : std::nullopt;
}

const Pin* pin_of(const Receiver& receiver, std::string_view device) {
  const auto found =
      std::find_if(receiver.pins.begin(), receiver.pins.end(), [&](const Pin& pin) { return pin.device == device; });
  return found == receiver.pins.end() ? nullptr : &*found;
}

Fault check_envelope(const Envelope& envelope, const Receiver& receiver) {
  const Header& header = envelope.header;
  const Pin* writer = pin_of(receiver, header.device);
  if (writer == nullptr || !is_signed(outer_place, envelope.signed_, envelope.signature, writer->keys.signing))
    return Fault::unknown_device;
  if (header.stream != receiver.stream) return Fault::other_stream;
  if (writer->revoked_after && header.sequence > *writer->revoked_after) return Fault::revoked;
  if (std::find(header.recipients.begin(), header.recipients.end(), receiver.device) == header.recipients.end())
    return Fault::not_for_me;
  return Fault::none;
}

}  // namespace mentor::sync

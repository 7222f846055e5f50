// SPDX-License-Identifier: MIT
// Reads a segment that anybody may have written: each step believes nothing that the one before did not prove.
#include "sync/envelope.hpp"
#include "sync/json.hpp"
#include "sync/sodium.hpp"

#include <algorithm>
#include <sodium.h>

namespace mentor::sync {

namespace {

constexpr std::size_t cipher_chunk = (std::size_t{64} << 10) + crypto_secretstream_xchacha20poly1305_ABYTES;

using OpenedKey = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;

std::optional<OpenedKey> key_for_me(const Envelope& envelope, const Receiver& receiver) {
  const auto& recipients = envelope.header.recipients;
  const auto mine = std::find(recipients.begin(), recipients.end(), receiver.device) - recipients.begin();
  const std::string_view box = envelope.boxes.substr(static_cast<std::size_t>(mine) * sealed_key_size, sealed_key_size);
  OpenedKey key{};
  const auto& keys = *receiver.keys;
  if (crypto_box_seal_open(key.data(), bytes_of(box), box.size(), keys.offered().sealing.data(),
                           keys.sealing_secret().data()) != 0)
    return std::nullopt;
  return key;
}

/// Up to the final tag, and nothing behind it.
std::optional<std::string> decrypted(std::string_view body, std::string_view head, const OpenedKey& key) {
  crypto_secretstream_xchacha20poly1305_state state;
  if (crypto_secretstream_xchacha20poly1305_init_pull(&state, bytes_of(body), key.data()) != 0) return std::nullopt;
  body.remove_prefix(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
  std::string plain;
  plain.reserve(body.size());
  unsigned char tag = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
  while (!body.empty()) {
    const std::string_view chunk = body.substr(0, cipher_chunk);
    if (chunk.size() < crypto_secretstream_xchacha20poly1305_ABYTES ||
        tag != crypto_secretstream_xchacha20poly1305_TAG_MESSAGE)
      return std::nullopt;
    const std::size_t begin = plain.size();
    plain.resize(begin + chunk.size() - crypto_secretstream_xchacha20poly1305_ABYTES);
    if (crypto_secretstream_xchacha20poly1305_pull(&state, reinterpret_cast<unsigned char*>(plain.data()) + begin,
                                                   nullptr, &tag, bytes_of(chunk), chunk.size(), bytes_of(head),
                                                   head.size()) != 0)
      return std::nullopt;
    body.remove_prefix(chunk.size());
  }
  if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) return std::nullopt;
  return plain;
}

/// Without the mark and the zeros behind it; nothing if they are not there.
std::optional<std::string_view> without_filling(std::string_view plain) {
  const std::size_t mark = plain.find_last_not_of('\0');
  if (mark == std::string_view::npos || plain[mark] != '\x80') return std::nullopt;
  return plain.substr(0, mark);
}

std::optional<SeenSoFar> seen_from(std::string_view line) {
  const auto json = parse_json(line);
  const Json* seen = json ? json->find("seen") : nullptr;
  const auto* members = seen ? seen->as<JsonObject>() : nullptr;
  if (!members || members->size() > recipient_limit || json->as<JsonObject>()->size() != 1) return std::nullopt;
  SeenSoFar read;
  for (const auto& member : *members) {
    const auto sequence = count_in(*seen, member.first);
    if (!sequence || !is_uid(member.first)) return std::nullopt;
    read.emplace(member.first, *sequence);
  }
  return read;
}

/// Its own op; in a snapshot also one of any device that is not known as somebody else's.
bool may_pass_on(const Header& header, const std::string& device, const Receiver& receiver) {
  if (device == header.device) return true;
  const Pin* other = pin_of(receiver, device);
  return header.kind != SegmentKind::ops &&
         (other == nullptr || other->person == pin_of(receiver, header.device)->person);
}

/// A device that was on two machines may have given a number twice; who passes that on has both.
bool comes_after(const Op& op, const Op& last, SegmentKind kind) {
  return kind == SegmentKind::ops ? op.stamp.number > last.stamp.number : is_before_in_snapshot(last, op);
}

Fault take_op(std::string_view line, const Receiver& receiver, Opened& opened) {
  auto read = read_op(line);
  if (!read.op) return read.fault;
  auto& ops = opened.contents.ops;
  const Stamp& stamp = read.op->stamp;
  if (!may_pass_on(opened.header, stamp.device, receiver)) return Fault::other_device;
  if (!ops.empty() && !comes_after(*read.op, ops.back(), opened.header.kind)) return Fault::not_in_order;
  ops.push_back(std::move(*read.op));
  return Fault::none;
}

Fault take_text(std::string_view text, const Receiver& receiver, Opened& opened) {
  const std::size_t first_end = std::min(text.find('\n'), text.size());
  auto seen = seen_from(text.substr(0, first_end));
  if (!seen) return Fault::bad_op;
  opened.contents.seen = std::move(*seen);
  text.remove_prefix(first_end);
  while (!text.empty()) {
    text.remove_prefix(1);
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (const Fault fault = take_op(text.substr(0, end), receiver, opened); fault != Fault::none) return fault;
    text.remove_prefix(end);
  }
  const Header& header = opened.header;
  return own_numbers(opened.contents.ops, header.device) == std::pair(header.first, header.last) ? Fault::none
                                                                                                 : Fault::not_in_order;
}

Fault take_body(const Envelope& envelope, const Receiver& receiver, Opened& opened) {
  auto key = key_for_me(envelope, receiver);
  if (!key) return Fault::not_decrypted;
  const auto plain = decrypted(envelope.body, envelope.head, *key);
  sodium_memzero(key->data(), key->size());
  const auto whole = plain ? without_filling(*plain) : std::nullopt;
  if (!whole) return Fault::not_decrypted;
  const Pin* writer = pin_of(receiver, envelope.header.device);
  if (whole->size() < signature_size) return Fault::bad_inner;
  const std::string_view text = whole->substr(signature_size);
  if (!is_signed(inner_place, std::string(envelope.head) + std::string(text), whole->substr(0, signature_size),
                 writer->keys.signing))
    return Fault::bad_inner;
  return take_text(text, receiver, opened);
}

}  // namespace

Opened open_body(const Envelope& envelope, const Receiver& receiver) {
  begin_sodium();
  Opened opened;
  opened.header = envelope.header;
  opened.fault = take_body(envelope, receiver, opened);
  if (opened.fault != Fault::none) {
    opened.contents = {};
  }
  return opened;
}

Opened open_segment(std::string_view name, std::string_view bytes, const Receiver& receiver) {
  Opened opened;
  const auto refused = [&](Fault fault) {
    opened.fault = fault;
    return opened;
  };
  if (bytes.size() > segment_limit) return refused(Fault::too_large);
  if (!is_segment_name(name)) return refused(Fault::bad_name);
  if (segment_name(bytes) != name) return refused(Fault::other_name);
  const auto read = read_envelope(bytes);
  if (read.fault != Fault::none) return refused(read.fault);
  opened.header = read.envelope.header;
  if (const Fault fault = check_envelope(read.envelope, receiver); fault != Fault::none) return refused(fault);
  opened = open_body(read.envelope, receiver);
  opened.hash = hash_of(bytes);
  return opened;
}

}  // namespace mentor::sync

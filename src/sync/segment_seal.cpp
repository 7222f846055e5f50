// SPDX-License-Identifier: MIT
// Writes a segment: text, filled up, signed, encrypted, sealed, signed.
#include "sync/envelope.hpp"
#include "sync/json.hpp"
#include "sync/sodium.hpp"

#include <algorithm>
#include <sodium.h>
#include <tuple>

namespace mentor::sync {

namespace {

constexpr std::size_t chunk_size = std::size_t{64} << 10;
constexpr std::size_t smallest_body = std::size_t{1} << 10;

/// So many bytes that a body of this size is filled up to: 1, 2, 4 … 64 KiB, then whole 64 KiB.
std::size_t filled_size(std::size_t size) {
  std::size_t step = smallest_body;
  while (step < chunk_size && step <= size) step *= 2;
  return (size / step + 1) * step;
}

std::string text_of(const Contents& contents) {
  JsonObject seen;
  for (const auto& [device, sequence] : contents.seen) seen.emplace(device, Json{static_cast<std::int64_t>(sequence)});
  std::string text = dump({JsonObject{{"seen", {seen}}}});
  for (const Op& op : contents.ops) text += '\n' + to_json(op);
  return text;
}

/// A mark after the text, then zeros.
std::string filled_up(std::string text) {
  const std::size_t size = filled_size(text.size());
  text += '\x80';
  text.resize(size, '\0');
  return text;
}

using StreamKey = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;

std::string encrypted(std::string_view plain, std::string_view head, const StreamKey& key) {
  static_assert(crypto_secretstream_xchacha20poly1305_HEADERBYTES == 24);
  crypto_secretstream_xchacha20poly1305_state state;
  std::string body(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
  crypto_secretstream_xchacha20poly1305_init_push(&state, reinterpret_cast<unsigned char*>(body.data()), key.data());
  for (std::size_t at = 0; at < plain.size(); at += chunk_size) {
    const std::string_view chunk = plain.substr(at, chunk_size);
    const bool last = at + chunk.size() == plain.size();
    const std::size_t begin = body.size();
    body.resize(begin + chunk.size() + crypto_secretstream_xchacha20poly1305_ABYTES);
    crypto_secretstream_xchacha20poly1305_push(
        &state, reinterpret_cast<unsigned char*>(body.data()) + begin, nullptr, bytes_of(chunk), chunk.size(),
        bytes_of(head), head.size(),
        last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
  }
  sodium_memzero(&state, sizeof state);
  return body;
}

std::string sealed_keys(const StreamKey& key, std::span<const Recipient> recipients) {
  static_assert(sealed_key_size == crypto_box_SEALBYTES + crypto_secretstream_xchacha20poly1305_KEYBYTES);
  std::string boxes;
  for (const Recipient& recipient : recipients) {
    std::array<unsigned char, sealed_key_size> box{};
    if (crypto_box_seal(box.data(), key.data(), key.size(), recipient.sealing.data()) != 0) box.fill(0);
    boxes.append(box.begin(), box.end());
  }
  return boxes;
}

std::string as_text(const Signature& signature) { return {signature.begin(), signature.end()}; }

}  // namespace

std::string sealed_bytes(const Header& header, std::string_view plain, std::span<const Recipient> recipients,
                         const DeviceKeys& keys) {
  begin_sodium();
  const std::string head = header_bytes(header);
  StreamKey key{};
  crypto_secretstream_xchacha20poly1305_keygen(key.data());
  std::string bytes = head + sealed_keys(key, recipients) + encrypted(filled_up(std::string(plain)), head, key);
  sodium_memzero(key.data(), key.size());
  return bytes + as_text(sign(outer_place, bytes, keys));
}

Segment seal_segment(Header header, const Contents& contents, std::span<const Recipient> recipients,
                     const DeviceKeys& keys) {
  std::vector<Recipient> sorted(recipients.begin(), recipients.end());
  std::sort(sorted.begin(), sorted.end(), [](const auto& one, const auto& other) { return one.device < other.device; });
  header.recipients.clear();
  for (const Recipient& recipient : sorted) header.recipients.push_back(recipient.device);
  std::tie(header.first, header.last) = own_numbers(contents.ops, header.device);

  const std::string text = text_of(contents);
  const std::string signature = as_text(sign(inner_place, header_bytes(header) + text, keys));
  Segment segment;
  segment.bytes = sealed_bytes(header, signature + text, sorted, keys);
  segment.name = segment_name(segment.bytes);
  segment.hash = hash_of(segment.bytes);
  return segment;
}

std::pair<std::uint64_t, std::uint64_t> own_numbers(std::span<const Op> ops, std::string_view device) {
  std::pair<std::uint64_t, std::uint64_t> numbers{0, 0};
  for (const Op& op : ops) {
    if (op.stamp.device != device) continue;
    if (numbers.first == 0) numbers.first = op.stamp.number;
    numbers.second = op.stamp.number;
  }
  return numbers;
}

std::size_t fit(std::span<const Op> ops) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < ops.size(); ++i) {
    size += to_json(ops[i]).size() + 1;
    if (size > segment_fill && i > 0) return i;
  }
  return ops.size();
}

std::string segment_name(std::string_view bytes) { return segment_name(hash_of(bytes)); }

std::string segment_name(const Hash& hash) { return to_hex(std::span(hash).first(16)) + ".seg"; }

bool is_segment_name(std::string_view name) {
  std::array<std::uint8_t, 16> digits{};
  return name.size() == 36 && name.ends_with(".seg") && from_hex(name.substr(0, 32), digits);
}

}  // namespace mentor::sync

// SPDX-License-Identifier: MIT
// What the others of this layer need of libsodium in small: begun only by what uses it.
#include "sync/sodium.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/sync.hpp"

#include <sodium.h>

namespace mentor::sync {

namespace {

/// A hash first, so that what is signed is short whatever it is about.
Hash digest(std::string_view place, std::string_view bytes) {
  crypto_generichash_state state;
  Hash hash{};
  crypto_generichash_init(&state, nullptr, 0, hash.size());
  const std::string head = std::string(place) + '\0';
  crypto_generichash_update(&state, bytes_of(head), head.size());
  crypto_generichash_update(&state, bytes_of(bytes), bytes.size());
  crypto_generichash_final(&state, hash.data(), hash.size());
  return hash;
}

}  // namespace

void begin_sodium() {
  static const bool begun = sodium_init() >= 0;
  if (!begun) throw StoreError(messages::no_random_numbers_to_seal());
}

Signature sign(std::string_view place, std::string_view bytes, const DeviceKeys& keys) {
  begin_sodium();
  const Hash hash = digest(place, bytes);
  Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, hash.data(), hash.size(), keys.signing_secret().data());
  return signature;
}

bool is_signed(std::string_view place, std::string_view bytes, std::string_view signature, const Key& signing) {
  begin_sodium();
  if (signature.size() != crypto_sign_BYTES) return false;
  const Hash hash = digest(place, bytes);
  return crypto_sign_verify_detached(bytes_of(signature), hash.data(), hash.size(), signing.data()) == 0;
}

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

Hash hash_of(std::string_view bytes) {
  begin_sodium();
  return digest("mentor content 1", bytes);
}

std::string to_hex(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const std::uint8_t byte : bytes) hex += {digits[byte >> 4U], digits[byte & 0xfU]};
  return hex;
}

std::string short_hash(std::string_view bytes, std::size_t size) {
  const Hash hash = hash_of(bytes);
  return to_hex(std::span(hash).first(size));
}

bool from_hex(std::string_view hex, std::span<std::uint8_t> bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  if (hex.size() != 2 * bytes.size()) return false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::size_t high = digits.find(hex[2 * i]);
    const std::size_t low = digits.find(hex[2 * i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return false;
    bytes[i] = static_cast<std::uint8_t>(high << 4U | low);
  }
  return true;
}

}  // namespace mentor::sync

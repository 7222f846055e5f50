// SPDX-License-Identifier: MIT
// Names for machines: random ones, and ones that follow from words.
#include "mentor/domain/errors.hpp"
#include "mentor/messages/journal.hpp"
#include "mentor/store/store.hpp"

#include <array>
#include <sys/random.h>
#include <unistd.h>

namespace mentor::store {

namespace {

using UuidBytes = std::array<std::uint8_t, 16>;

std::string uuid_text(UuidBytes bytes, unsigned version) {
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0fU) | (version << 4U));
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3fU) | 0x80U);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(36);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += digits[bytes[i] >> 4U];
    text += digits[bytes[i] & 0x0fU];
  }
  return text;
}

// FNV-1a with a start of its own for each half, and a last stir so that every bit depends on every word.
std::uint64_t half_of_words(std::string_view words, std::uint64_t start, std::uint64_t factor) {
  std::uint64_t state = start;
  for (const char c : words) state = (state ^ static_cast<unsigned char>(c)) * factor;
  state = (state ^ (state >> 32U)) * 0xd6e8feb86659fd93U;
  state = (state ^ (state >> 29U)) * 0xa0761d6478bd642fU;
  return state ^ (state >> 32U);
}

}  // namespace

std::string random_uid() {
  UuidBytes bytes{};
  if (::getentropy(bytes.data(), bytes.size()) != 0) throw StoreError(messages::no_random_numbers());
  return uuid_text(bytes, 4);
}

std::string uid_from(std::string_view words) {
  const std::uint64_t first = half_of_words(words, 0xcbf29ce484222325U, 0x100000001b3U);
  const std::uint64_t second = half_of_words(words, 0x9e3779b97f4a7c15U, 0x9ddfea08eb382d69U);
  UuidBytes bytes{};
  for (std::size_t i = 0; i < 8; ++i) {
    bytes[i] = static_cast<std::uint8_t>(first >> (8 * i));
    bytes[8 + i] = static_cast<std::uint8_t>(second >> (8 * i));
  }
  return uuid_text(bytes, 8);
}

}  // namespace mentor::store

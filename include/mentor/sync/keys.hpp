// SPDX-License-Identifier: MIT
// Devices are keys: one to sign with, one to which others seal. What of them is public travels as an offer, and is
// believed only after its words were compared.
#pragma once

#include "mentor/domain/names.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mentor::sync {

using Key = std::array<std::uint8_t, 32>;

struct PublicKeys {
  Key signing{};  ///< Ed25519
  Key sealing{};  ///< X25519

  friend auto operator<=>(const PublicKeys&, const PublicKeys&) = default;
};

/// Hex digits, the signing key first; exactly that is read again.
[[nodiscard]] std::string keys_text(const PublicKeys& keys);
[[nodiscard]] std::optional<PublicKeys> read_keys_text(std::string_view text);

/// The keys of this device. What is secret is wiped when it goes.
class DeviceKeys {
 public:
  using Seed = std::array<std::uint8_t, 32>;

  /// New keys, from the system's random numbers.
  [[nodiscard]] static DeviceKeys random();
  /// The keys that follow from a seed.
  explicit DeviceKeys(const Seed& seed);
  DeviceKeys(const DeviceKeys&) = default;
  DeviceKeys& operator=(const DeviceKeys&) = default;
  ~DeviceKeys();

  [[nodiscard]] const PublicKeys& offered() const { return public_; }
  [[nodiscard]] const Seed& seed() const { return seed_; }
  [[nodiscard]] const std::array<std::uint8_t, 64>& signing_secret() const { return signing_; }
  [[nodiscard]] const Key& sealing_secret() const { return sealing_; }

 private:
  Seed seed_;
  PublicKeys public_;
  std::array<std::uint8_t, 64> signing_{};
  Key sealing_{};
};

/// The content of a key file, a few lines of text: the device's uid, its name and its seed.
struct KeyFile {
  std::string device;  ///< uid
  std::string name;    ///< "laptop"
  DeviceKeys keys;
};
[[nodiscard]] std::string key_file_text(const KeyFile& file);
/// Nothing if it is none, or was damaged.
[[nodiscard]] std::optional<KeyFile> read_key_file(std::string_view text);

/// Whose device it is, for the one to whom it is offered.
enum class DeviceOf { me, partner };

/// What of a device is public. It says nothing true until its words were compared.
struct Offer {
  std::string device;  ///< uid
  std::string name;    ///< of the device, one line
  DeviceOf role = DeviceOf::me;
  PublicKeys keys;

  friend bool operator==(const Offer&, const Offer&) = default;
};
/// Signed by itself, so that what was torn is seen.
[[nodiscard]] std::string offer_text(const Offer& offer, const DeviceKeys& keys);
/// Nothing if it is none or too long; from hostile text too. Names are lines without control characters.
[[nodiscard]] std::optional<Offer> read_offer(std::string_view text);
/// The name of its file in a mailbox: says nothing of the device to whoever does not have its offer.
[[nodiscard]] std::string offer_file_name(const Offer& offer);

/// The eight words of a device's public keys and uid: 88 bits of their hash.
using KeyWords = std::array<std::string, 8>;
[[nodiscard]] KeyWords words_of(std::string_view device, const PublicKeys& keys);
[[nodiscard]] std::string in_one_line(const KeyWords& words);

/// Of 2,048 words of three syllables, two of which differ in two syllables at least: what was misheard in one is none
/// of them. Precondition: index < 2048.
[[nodiscard]] std::string word_at(std::size_t index);
[[nodiscard]] std::optional<std::size_t> index_of_word(std::string_view word);

struct WordsRead {
  std::optional<KeyWords> words;  ///< nothing: one is unknown, or there are not eight
  std::string unknown;            ///< the first that is no word, as it was typed
  std::size_t count = 0;          ///< how many were typed
};
/// What somebody typed, in any case, with any blanks, hyphens, commas or full stops between.
[[nodiscard]] WordsRead read_words(std::string_view typed);

}  // namespace mentor::sync

template <>
inline constexpr std::array<std::string_view, 2> mentor::names<mentor::sync::DeviceOf>{"me", "partner"};

// SPDX-License-Identifier: MIT
// Keys of devices: made from a seed, kept as a file's text, offered to others.
#include "mentor/sync/keys.hpp"

#include "mentor/domain/description.hpp"
#include "mentor/domain/text.hpp"
#include "sync/json.hpp"
#include "sync/sodium.hpp"

#include <sodium.h>

namespace mentor::sync {

namespace {

constexpr std::string_view key_file_type = "mentor device keys 1";
constexpr std::string_view offer_type = "mentor device offer 1";
constexpr std::size_t longest_offer = 4096;

bool is_device_name(std::string_view name) {
  return !name.empty() && name.size() <= name_limit && !bad_utf8(name) && visible(name) == name;
}

/// Without the last line break, which an editor or a mail may have added or taken.
std::string_view without_break(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

Json offer_json(const Offer& offer) {
  return {JsonObject{{"device", {offer.device}},
                     {"name", {offer.name}},
                     {"role", {std::string(to_text(offer.role))}},
                     {"sealing", {to_hex(offer.keys.sealing)}},
                     {"signing", {to_hex(offer.keys.signing)}},
                     {"type", {std::string(offer_type)}}}};
}

std::optional<Offer> offer_from(const Json& json) {
  const auto role = from_text<DeviceOf>(json.text("role"));
  Offer offer{json.text("device"), json.text("name"), DeviceOf::me, {}};
  if (!role || json.text("type") != offer_type || !is_uid(offer.device) || !is_device_name(offer.name) ||
      !from_hex(json.text("sealing"), offer.keys.sealing) || !from_hex(json.text("signing"), offer.keys.signing))
    return std::nullopt;
  offer.role = *role;
  return offer;
}

}  // namespace

DeviceKeys DeviceKeys::random() {
  begin_sodium();
  Seed seed;
  randombytes_buf(seed.data(), seed.size());
  DeviceKeys keys(seed);
  sodium_memzero(seed.data(), seed.size());
  return keys;
}

DeviceKeys::DeviceKeys(const Seed& seed) : seed_(seed) {
  begin_sodium();
  Key half{};
  crypto_kdf_derive_from_key(half.data(), half.size(), 1, "mentsign", seed.data());
  crypto_sign_seed_keypair(public_.signing.data(), signing_.data(), half.data());
  crypto_kdf_derive_from_key(half.data(), half.size(), 2, "mentseal", seed.data());
  crypto_box_seed_keypair(public_.sealing.data(), sealing_.data(), half.data());
  sodium_memzero(half.data(), half.size());
}

DeviceKeys::~DeviceKeys() {
  sodium_memzero(seed_.data(), seed_.size());
  sodium_memzero(signing_.data(), signing_.size());
  sodium_memzero(sealing_.data(), sealing_.size());
}

std::string key_file_text(const KeyFile& file) {
  JsonObject json{{"device", {file.device}},
                  {"name", {file.name}},
                  {"seed", {to_hex(file.keys.seed())}},
                  {"type", {std::string(key_file_type)}}};
  json.emplace("check", Json{short_hash(dump({json}), 8)});
  return dump({json}) + '\n';
}

std::optional<KeyFile> read_key_file(std::string_view text) {
  const auto json = bad_utf8(text) ? std::nullopt : parse_json(without_break(text));
  const auto* members = json ? json->as<JsonObject>() : nullptr;
  if (!members || !has_only(*members, {"check", "device", "name", "seed", "type"})) return std::nullopt;
  DeviceKeys::Seed seed{};
  if (json->text("type") != key_file_type || !is_uid(json->text("device")) || !is_device_name(json->text("name")) ||
      !from_hex(json->text("seed"), seed))
    return std::nullopt;
  KeyFile file{json->text("device"), json->text("name"), DeviceKeys(seed)};
  sodium_memzero(seed.data(), seed.size());
  if (without_break(key_file_text(file)) != without_break(text)) return std::nullopt;
  return file;
}

std::string offer_text(const Offer& offer, const DeviceKeys& keys) {
  Json json = offer_json(offer);
  const Signature signature = sign(offer_type, dump(json), keys);
  std::get<JsonObject>(json.value).emplace("signature", Json{to_hex(signature)});
  return dump(json) + '\n';
}

std::optional<Offer> read_offer(std::string_view text) {
  if (text.size() > longest_offer || bad_utf8(text)) return std::nullopt;
  const auto json = parse_json(without_break(text));
  const auto* members = json ? json->as<JsonObject>() : nullptr;
  if (!members || members->size() != 7) return std::nullopt;
  const auto offer = offer_from(*json);
  Signature signature{};
  if (!offer || !from_hex(json->text("signature"), signature)) return std::nullopt;
  const std::string_view signed_with(reinterpret_cast<const char*>(signature.data()), signature.size());
  if (!is_signed(offer_type, dump(offer_json(*offer)), signed_with, offer->keys.signing)) return std::nullopt;
  return offer;
}

std::string keys_text(const PublicKeys& keys) { return to_hex(keys.signing) + to_hex(keys.sealing); }

std::optional<PublicKeys> read_keys_text(std::string_view text) {
  PublicKeys keys;
  const std::size_t one = 2 * keys.signing.size();
  if (text.size() != 2 * one || !from_hex(text.substr(0, one), keys.signing) ||
      !from_hex(text.substr(one), keys.sealing))
    return std::nullopt;
  return keys;
}

std::string offer_file_name(const Offer& offer) { return short_hash(dump(offer_json(offer)), 16) + ".dev"; }

}  // namespace mentor::sync

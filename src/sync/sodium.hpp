// SPDX-License-Identifier: MIT
// What the others of this layer need of libsodium in small: begun only by what uses it.
#pragma once

#include "mentor/sync/keys.hpp"
#include "mentor/sync/segment.hpp"

#include <span>
#include <string>
#include <string_view>

namespace mentor::sync {

/// Before any other call of the library. Once is enough; more do no harm.
void begin_sodium();

using Signature = std::array<std::uint8_t, 64>;
/// `place`: what the signed bytes are, so that those of one use are worth nothing in another.
[[nodiscard]] Signature sign(std::string_view place, std::string_view bytes, const DeviceKeys& keys);
[[nodiscard]] bool is_signed(std::string_view place, std::string_view bytes, std::string_view signature,
                             const Key& signing);

[[nodiscard]] const unsigned char* bytes_of(std::string_view text);
[[nodiscard]] std::string to_hex(std::span<const std::uint8_t> bytes);
/// The first so many bytes of a hash, in digits.
[[nodiscard]] std::string short_hash(std::string_view bytes, std::size_t size);
/// Fills `bytes` with what `hex` says, in small letters; false if it does not say just so many.
[[nodiscard]] bool from_hex(std::string_view hex, std::span<std::uint8_t> bytes);

}  // namespace mentor::sync

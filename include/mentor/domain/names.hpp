// SPDX-License-Identifier: MIT
// Enumerations with the words people type and read for them: one table each, used by options, JSON, storage and help.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mentor {

/// Specialised next to each enumeration, in the order of its values.
template <class E>
inline constexpr std::array<std::string_view, 0> names{};

/// Precondition: a named value.
template <class E>
[[nodiscard]] constexpr std::string_view to_text(E value) {
  return names<E>[static_cast<std::size_t>(value)];
}

/// Nothing if it is the name of none.
template <class E>
[[nodiscard]] constexpr std::optional<E> from_text(std::string_view word) {
  for (std::size_t i = 0; i < names<E>.size(); ++i)
    if (names<E>[i] == word) return static_cast<E>(i);
  return std::nullopt;
}

template <class E>
[[nodiscard]] constexpr std::span<const std::string_view> all_names() {
  return names<E>;
}

/// "video, phone or chat"
[[nodiscard]] std::string alternatives(std::span<const std::string_view> words);

}  // namespace mentor

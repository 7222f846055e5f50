// Options that take one of an enumeration's words: which there are is known from its names, for reading, help and
// completion.
#pragma once

#include "mentor/names.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace mentor {

/// `help` may have "{}" for the words: "How you spoke: {}". `type` is how help calls the value; empty: nothing.
void bind_words(CLI::App& app, const char* name, std::span<const std::string_view> words, std::string_view help,
                const char* type, const std::function<void(const std::string& word)>& take);

/// The word may be typed in any case. `target` is an E, or an optional one, and keeps its value if the option is not
/// given.
template <class E, class Target>
void bind_choice(CLI::App& app, const char* name, Target& target, std::string_view help, const char* type = "") {
  bind_words(app, name, all_names<E>(), help, type,
             [&target](const std::string& word) { target = from_text<E>(word).value(); });
}

/// The words of a table's rows, in their order.
template <class Row, std::size_t size>
[[nodiscard]] constexpr std::array<std::string_view, size> words_of(const std::array<Row, size>& table,
                                                                    std::string_view Row::*word) {
  std::array<std::string_view, size> words;
  for (std::size_t i = 0; i < size; ++i) words[i] = table[i].*word;
  return words;
}

/// How help calls the value of an option whose words are looked at later: "text|mail|json".
[[nodiscard]] std::string one_of(std::span<const std::string_view> words);

}  // namespace mentor

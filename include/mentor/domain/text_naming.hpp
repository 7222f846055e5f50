// SPDX-License-Identifier: MIT
// Whom a text names: whole words, whatever their case and accents.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

struct TextWord;

/// How texts call somebody: a handle, a name, an address. "al" is not named by "also".
class Naming {
 public:
  /// `possible`: for what must not slip through, a name may have the ending of several or of what is theirs ("zoës",
  /// "Müllers") and be written without its accents ("Mueller").
  enum class Endings { none, possible };
  explicit Naming(Endings endings = Endings::none) : endings_(endings) {}

  /// One more way to call them, of one or more words. Nothing happens if there is no letter in it.
  void add(std::string_view words);
  /// Each of the words by itself: "Bo Lind-Özil" is named by any of the three. A single letter is none.
  void add_each(std::string_view words);
  [[nodiscard]] bool names_in(std::string_view text) const;
  /// The text with `instead` for each place that names them; as it is where none does.
  [[nodiscard]] std::string without(std::string_view text, std::string_view instead) const;

 private:
  using Way = std::vector<std::string>;  ///< its folded words

  void put(Way way);
  /// How many of the words from `first` on name them, in the longest way; 0: none.
  [[nodiscard]] std::size_t named_at(const std::vector<TextWord>& words, std::size_t first) const;

  Endings endings_;
  std::map<char, std::vector<Way>> ways_;  ///< by the first byte, which no ending changes
};

}  // namespace mentor

// SPDX-License-Identifier: MIT
// A text as its plain words, so that tables of phrases can be looked up in it.
#include "domain/suggest/parts.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>

namespace mentor {

namespace {

/// "[words](address)" and addresses: their words, without the address.
std::string without_addresses(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = text.substr(at);
    const bool link = rest.starts_with("](");
    if (link || rest.starts_with("http://") || rest.starts_with("https://")) {
      const auto end = rest.find_first_of(link ? ")\n" : " \n)]>");
      at = end == std::string_view::npos ? text.size() : at + end + (link ? 1 : 0);
      kept += ' ';
      continue;
    }
    kept += text[at++];
  }
  return kept;
}

constexpr std::string_view typographic_apostrophe = "\xe2\x80\x99";

bool is_word_byte(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '\'' ||
         letter == '&';
}

/// Emoji and other signs beyond letters: three bytes from U+2000 on, and all of four.
std::size_t sign_length(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead >= 0xf0) return 4;
  const bool signs = lead == 0xe2 || (lead == 0xef && text.size() > 1 && static_cast<unsigned char>(text[1]) >= 0xb8);
  return signs ? 3 : 0;
}

bool fits_at(std::string_view plain, std::size_t at, std::string_view phrase) {
  const bool open = phrase.ends_with('*');
  if (open) phrase.remove_suffix(1);
  if (plain.compare(at, phrase.size(), phrase) != 0) return false;
  return open || plain.compare(at + phrase.size(), 1, " ") == 0;
}

}  // namespace

std::string plain_words(std::string_view text) {
  std::string low = to_lower_ascii(without_addresses(text));
  std::string plain = " ";
  for (std::size_t at = 0; at < low.size();) {
    if (low.compare(at, typographic_apostrophe.size(), typographic_apostrophe) == 0) {
      plain += '\'';
      at += typographic_apostrophe.size();
    } else if (const std::size_t sign = sign_length(std::string_view(low).substr(at)); sign != 0) {
      if (plain.back() != ' ') plain += ' ';
      at += sign;
    } else {
      if (is_word_byte(low[at]))
        plain += low[at];
      else if (plain.back() != ' ')
        plain += ' ';
      ++at;
    }
  }
  if (plain.back() != ' ') plain += ' ';
  return plain;
}

bool are_initials(std::string_view name) {
  return name.size() >= 2 && name.size() <= 4 &&
         std::all_of(name.begin(), name.end(), [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

std::string_view next_word(std::string_view plain, std::size_t at) {
  const std::size_t end = plain.find(' ', at);
  return plain.substr(at, end == std::string_view::npos ? std::string_view::npos : end - at);
}

bool has_phrase(std::string_view plain, std::span<const std::string_view> phrases) {
  for (std::size_t at = plain.find(' '); at != std::string_view::npos && at + 1 < plain.size();
       at = plain.find(' ', at + 1))
    if (std::any_of(phrases.begin(), phrases.end(),
                    [&](std::string_view phrase) { return fits_at(plain, at + 1, phrase); }))
      return true;
  return false;
}

bool begins_with_phrase(std::string_view plain, std::span<const std::string_view> phrases) {
  return plain.size() > 1 && std::any_of(phrases.begin(), phrases.end(),
                                         [&](std::string_view phrase) { return fits_at(plain, 1, phrase); });
}

}  // namespace mentor

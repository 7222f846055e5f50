// SPDX-License-Identifier: MIT
// What is open, found by words of its text instead of its id.
#include "commands/support/named.hpp"

#include "commands/support/who.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/promises.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

/// Each word behind one blank, in small letters without accents or signs.
std::string words_only(std::string_view text) {
  std::string words = " ";
  for (const char c : fold(text)) {
    const bool letter = static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (letter)
      words += c;
    else if (words.back() != ' ')
      words += ' ';
  }
  return words;
}

/// `words`: as words_only() gives them.
bool has_all(const std::string& text, std::string_view words) {
  for (std::size_t at = 0; at + 1 < words.size();) {
    const std::size_t end = std::min(words.find(' ', at + 1), words.size());
    if (text.find(words.substr(at, end - at)) == std::string::npos) return false;
    at = end;
  }
  return true;
}

}  // namespace

std::vector<Record> open_with_words(const Reading& reading, std::span<const Kind> kinds, std::string_view words,
                                    const std::optional<std::string>& mentorship) {
  const std::string wanted = words_only(words);
  std::vector<Record> found;
  for (const Kind kind : kinds)
    reading.each({.kind = kind, .mentorship = mentorship, .status = info(kind).open}, [&](const Record& record) {
      const std::string text = record.text(info(kind).text) + " " + reading.mentorship_of(record).value_or("");
      if (has_all(words_only(text), wanted)) found.push_back(record);
    });
  return found;
}

Record open_one(Context& context, const Reading& store, std::span<const Kind> kinds, std::string_view words) {
  const auto found = open_with_words(context.screen(), kinds, words);
  if (found.empty())
    throw UserError(
        messages::nothing_open_with(visible(words), kinds.size() == 1 ? info(kinds.front()).noun() : "promise"));
  if (found.size() > 1)
    throw UserError(
        messages::several_open_with(visible(words), static_cast<std::int64_t>(found.size()), told_apart(found)));
  return store.find(found.front().reference()).value();
}

Record open_one_or_id(Context& context, const Reading& store, std::span<const Kind> kinds, std::string_view word) {
  return parse_id(trim(word)) ? find_kind(store, word, kinds) : open_one(context, store, kinds, word);
}

std::string told_apart(const std::vector<Record>& records) {
  constexpr std::size_t most = 6;
  constexpr std::size_t widest = 30;
  std::string row;
  for (std::size_t i = 0; i < std::min(records.size(), most); ++i)
    row += fmt::format("{}{} \"{}\"", i == 0 ? "" : ", ", records[i].name(),
                       truncate(visible(records[i].text(info(records[i].kind).text)), widest));
  return records.size() > most ? row + ", …" : row;
}

}  // namespace mentor::commands

// SPDX-License-Identifier: MIT
// What people wrote as Markdown that shows it as it is.
#include "render/markdown_text.hpp"

#include "mentor/domain/text.hpp"

namespace mentor::render {

namespace {

/// Every ASCII sign that can mean something in CommonMark or its tables gets a backslash; some only begin something at
/// the start of a line, and dates and handles stay readable elsewhere.
std::string markdown_escaped(std::string_view shown) {
  constexpr std::string_view anywhere = "\\`*_{}[]<>#|~&^$@";
  constexpr std::string_view at_the_start = "-+=:";
  const std::size_t start = shown.find_first_not_of(" \t");
  std::string result;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const char c = shown[i];
    const bool ordered = (c == '.' || c == ')') && i > start && shown.find_first_not_of("0123456789", start) == i;
    const bool begins = i == start && at_the_start.find(c) != std::string_view::npos;
    if (ordered || begins || anywhere.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

/// The address of a page would become a link by itself: its sign of being one is taken away.
std::string without_links(std::string_view shown) {
  std::string result = markdown_escaped(shown);
  for (const std::string_view sign : {"://", "www."})
    for (auto at = result.find(sign); at != std::string::npos; at = result.find(sign, at + sign.size() + 1))
      result.insert(sign == "://" ? at : at + 3, "\\");
  return result;
}

bool is_letter_or_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_in_address(char c) {
  return is_letter_or_digit(c) || std::string_view("._+-").find(c) != std::string_view::npos;
}

/// The address of a mailbox around the sign at `sign`, not before `from`; empty if there is none.
std::string_view mail_address(std::string_view shown, std::size_t from, std::size_t sign) {
  std::size_t begin = sign;
  while (begin > from && is_in_address(shown[begin - 1])) --begin;
  std::size_t end = sign + 1;
  while (end < shown.size() && is_in_address(shown[end])) ++end;
  while (end > sign + 1 && !is_letter_or_digit(shown[end - 1])) --end;
  return begin == sign || end == sign + 1 ? std::string_view() : shown.substr(begin, end - begin);
}

}  // namespace

/// A backslash keeps no forge from making a link of the address of a mailbox, so it stands as code.
std::string markdown_of_shown(std::string_view shown) {
  std::string result;
  std::size_t done = 0;
  for (std::size_t sign = shown.find('@'); sign != std::string::npos; sign = shown.find('@', sign + 1)) {
    const std::string_view address = mail_address(shown, done, sign);
    if (address.empty()) continue;
    const auto begin = static_cast<std::size_t>(address.data() - shown.data());
    result += without_links(shown.substr(done, begin - done));
    result.append("`").append(address).append("`");
    done = begin + address.size();
  }
  return result + without_links(shown.substr(done));
}

std::string markdown_words(std::string_view text) { return markdown_of_shown(visible(trim(text))); }

std::string markdown_line(std::string_view text) {
  std::string result;
  for (const auto line : split_lines(text)) {
    const auto words = markdown_words(line);
    if (!words.empty()) result += (result.empty() ? "" : " ") + words;
  }
  return result;
}

}  // namespace mentor::render

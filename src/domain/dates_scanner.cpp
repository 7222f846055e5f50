// SPDX-License-Identifier: MIT
// The cursor over a typed date: blanks, words, digits, and how a refusal is worded.
#include "domain/dates_scanner.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/places.hpp"

#include <fmt/format.h>

namespace mentor {
namespace {

constexpr int longest_quote = 60;

bool date_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string quoted_date_text(std::string_view text) {
  return fmt::format("\"{}\"", truncate(visible(text), longest_quote));
}

}  // namespace

DateScanner::DateScanner(std::string_view text, std::string_view option)
    : text_(text), low_(to_lower_ascii(text)), option_(option) {}

bool DateScanner::digit_here(std::size_t ahead) const { return peek(ahead) >= '0' && peek(ahead) <= '9'; }

bool DateScanner::letter_here(std::size_t ahead) const { return peek(ahead) >= 'a' && peek(ahead) <= 'z'; }

bool DateScanner::skip_blanks() {
  const auto before = at_;
  while (!at_end() && date_blank(peek())) ++at_;
  return at_ != before;
}

bool DateScanner::skip_gap() { return skip_blanks() || symbol('-'); }

void DateScanner::skip_comma() {
  symbol(',');
  skip_blanks();
}

bool DateScanner::symbol(char expected) {
  if (at_end() || peek() != expected) return false;
  ++at_;
  return true;
}

std::string_view DateScanner::word() {
  const auto before = at_;
  while (letter_here()) ++at_;
  return std::string_view(low_).substr(before, at_ - before);
}

bool DateScanner::keyword(std::string_view expected) {
  const auto before = at_;
  if (word() == expected) return true;
  at_ = before;
  return false;
}

std::optional<int> DateScanner::number(std::size_t least, std::size_t most) {
  std::size_t length = 0;
  int value = 0;
  while (digit_here(length)) {
    if (length == most) return std::nullopt;
    value = value * 10 + (peek(length) - '0');
    ++length;
  }
  if (length < least) return std::nullopt;
  at_ += length;
  return value;
}

std::string DateScanner::typed(std::size_t from, std::size_t to) const { return text_.substr(from, to - from); }

std::string DateScanner::rest() const {
  const auto tail = trim(std::string_view(text_).substr(at_));
  return std::string(tail.substr(0, tail.find_first_of(" \t\r\n")));
}

void DateScanner::refuse(std::string_view why) const {
  throw UserError(fmt::format("{}{} {}", messages::at(option_), quoted_date_text(trim(text_)), why));
}

void DateScanner::complain(std::string_view sentence) const {
  throw UserError(fmt::format("{}{}", messages::at(option_), sentence));
}

}  // namespace mentor

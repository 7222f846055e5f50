// SPDX-License-Identifier: MIT
// One JSON object, read in one pass.
#include "store/json_members.hpp"

#include <charconv>

namespace mentor::store {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t keys_of_most_lines = 32;

void append_utf8(std::string& text, char32_t point) {
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80U | ((point >> shift) & 0x3FU)); };
  if (point < 0x80)
    text += static_cast<char>(point);
  else if (point < 0x800)
    text += {static_cast<char>(0xC0U | (point >> 6U)), tail(0)};
  else if (point < 0x10000)
    text += {static_cast<char>(0xE0U | (point >> 12U)), tail(6), tail(0)};
  else
    text += {static_cast<char>(0xF0U | (point >> 18U)), tail(12), tail(6), tail(0)};
}

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// Each function that reads leaves off behind what it read; it returns false where there is something else.
class ObjectScanner {
 public:
  explicit ObjectScanner(std::string_view text) : text_(text) {}

  bool read(std::vector<JsonMember>& members);

 private:
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  bool take(char c) {
    if (at_end() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  ObjectScanner& after_blanks() {
    while (!at_end() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r' || text_[at_] == '\n')) ++at_;
    return *this;
  }
  bool take(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  bool read_text(std::string& text);
  bool read_escape(std::string& text);
  bool read_unit(char32_t& unit);
  bool read_value(JsonValue& value);
  bool read_number(JsonValue& value);
  bool pass_digits();
  bool pass_nested();

  std::string_view text_;
  std::size_t at_ = 0;
};

bool ObjectScanner::read_unit(char32_t& unit) {
  constexpr std::size_t digits = 4;
  if (text_.size() - at_ < digits) return false;
  const char* const begin = text_.data() + at_;
  std::uint32_t number = 0;
  if (std::from_chars(begin, begin + digits, number, 16).ptr != begin + digits) return false;
  at_ += digits;
  unit = number;
  return true;
}

bool ObjectScanner::read_escape(std::string& text) {
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
  if (at_end()) return false;
  const char letter = text_[at_++];
  if (const auto known = letters.find(letter); known != std::string_view::npos) {
    text += meant[known];
    return true;
  }
  char32_t point = 0;
  if (letter != 'u' || !read_unit(point) || is_low_surrogate(point)) return false;
  if (is_high_surrogate(point)) {
    char32_t low = 0;
    if (!take("\\u") || !read_unit(low) || !is_low_surrogate(low)) return false;
    point = 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00);
  }
  append_utf8(text, point);
  return true;
}

bool ObjectScanner::read_text(std::string& text) {
  const auto is_plain = [](char c) { return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20; };
  if (!take('"')) return false;
  for (;;) {
    const std::size_t begin = at_;
    while (!at_end() && is_plain(text_[at_])) ++at_;
    text.append(text_, begin, at_ - begin);
    if (take('"')) return true;
    if (!take('\\') || !read_escape(text)) return false;
  }
}

bool ObjectScanner::pass_digits() {
  const std::size_t begin = at_;
  while (!at_end() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
  return at_ > begin;
}

bool ObjectScanner::read_number(JsonValue& value) {
  const std::size_t begin = at_;
  take('-');
  if (!take('0') && !pass_digits()) return false;
  const std::size_t whole = at_;
  if (take('.') && !pass_digits()) return false;
  if (take('e') || take('E')) {
    if (!take('+')) take('-');
    if (!pass_digits()) return false;
  }
  std::int64_t number = 0;
  const auto read = std::from_chars(text_.data() + begin, text_.data() + at_, number);
  if (at_ == whole && read.ec == std::errc{})
    value = number;
  else
    value = OtherJson{};
  return true;
}

// Without recursion: a thousand levels of brackets do no harm.
bool ObjectScanner::pass_nested() {
  std::size_t depth = 0;
  std::string passed;
  do {
    if (at_end()) return false;
    const char c = text_[at_];
    if (c == '"') {
      passed.clear();
      if (!read_text(passed)) return false;
      continue;
    }
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    ++at_;
  } while (depth > 0);
  return true;
}

bool ObjectScanner::read_value(JsonValue& value) {
  if (at_end()) return false;
  switch (text_[at_]) {
    case '"':
      return read_text(value.emplace<std::string>());
    case '{':
    case '[':
      value = OtherJson{};
      return pass_nested();
    case 'n':
      return take("null");
    case 't':
      value = true;
      return take("true");
    case 'f':
      value = false;
      return take("false");
    default:
      return read_number(value);
  }
}

bool ObjectScanner::read(std::vector<JsonMember>& members) {
  take(byte_order_mark);
  if (!after_blanks().take('{')) return false;
  if (!after_blanks().take('}')) {
    do {
      JsonMember& one = members.emplace_back();
      if (!after_blanks().read_text(one.key) || !after_blanks().take(':') || !after_blanks().read_value(one.value))
        return false;
    } while (after_blanks().take(','));
    if (!take('}')) return false;
  }
  return after_blanks().at_end();
}

}  // namespace

std::optional<std::vector<JsonMember>> json_members(std::string_view text) {
  std::vector<JsonMember> members;
  members.reserve(keys_of_most_lines);
  if (!ObjectScanner(text).read(members)) return std::nullopt;
  return members;
}

}  // namespace mentor::store

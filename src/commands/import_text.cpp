// SPDX-License-Identifier: MIT
// What all imports ask of a file and of the journal before they read: which encoding, which order of day and month,
// what was changed by hand.
#include "commands/import_formats.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

#include <algorithm>

namespace mentor::commands {

namespace {

[[noreturn]] void refuse_encoding(const std::string& word, std::string_view is, std::string_view from) {
  throw UserError(messages::wrong_encoding(word, is, from), Exit::failed);
}

constexpr std::size_t looked_at = 4096;

bool is_control_byte(char c) {
  return static_cast<unsigned char>(c) < 0x20 && std::string_view("\t\n\v\f\r\x1B").find(c) == std::string_view::npos;
}

/// UTF-16 without a mark has a NUL beside each letter of ASCII, always on the same side.
bool looks_wide(std::string_view text, std::size_t side_of_zeros) {
  const std::string_view start = text.substr(0, looked_at);
  std::size_t zeros = 0;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < start.size(); ++i) {
    if (i % 2 == side_of_zeros)
      zeros += start[i] == '\0' ? 1 : 0;
    else
      letters += is_control_byte(start[i]) ? 0 : 1;
  }
  const std::size_t most = start.size() / 2 * 9 / 10;
  return start.size() >= 8 && zeros >= most && letters >= most;
}

/// Programs, pictures and archives are full of control bytes; a text that was damaged has few.
bool looks_binary(std::string_view text) {
  const std::string_view start = text.substr(0, looked_at);
  const auto controls = static_cast<std::size_t>(std::count_if(start.begin(), start.end(), is_control_byte));
  return controls * 20 > start.size() || (controls > 0 && start.find('\0') != std::string_view::npos &&
                                          bad_utf8(start) && start[*bad_utf8(start)] != '\0');
}

[[noreturn]] void refuse_binary(const std::string& word) { throw UserError(messages::binary_file(word), Exit::failed); }

}  // namespace

std::string import_file_word(const std::string& file) {
  return file == "-" ? std::string(messages::standard_input()) : visible(file);
}

std::string read_import_text(Context& context, const std::string& file) {
  std::string text = context.files->read_file(file, "FILE", import_limit);
  const std::string word = import_file_word(file);
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) refuse_encoding(word, "UTF-16", "UTF-16");
  if (looks_wide(text, 0)) refuse_encoding(word, messages::utf16_without_mark(), "UTF-16BE");
  if (looks_wide(text, 1)) refuse_encoding(word, messages::utf16_without_mark(), "UTF-16LE");
  if (looks_binary(text)) refuse_binary(word);
  if (text.starts_with("\xEF\xBB\xBF")) {
    remark(context, messages::byte_order_mark(word));
    text.erase(0, 3);
  }
  if (const auto at = bad_utf8(text)) {
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*at), '\n');
    if (text[*at] == '\0') throw UserError(messages::nul_in_line(word, line), Exit::failed);
    refuse_encoding(word, messages::not_utf8_in_line(line), "WINDOWS-1252");
  }
  return text;
}

std::optional<DateOrder> typed_date_order(const std::string& typed) {
  const std::string word = to_lower_ascii(typed);
  if (word.empty()) return std::nullopt;
  if (word == "dmy") return DateOrder::dmy;
  if (word == "mdy") return DateOrder::mdy;
  throw UserError(messages::unknown_order(visible(typed)));
}

}  // namespace mentor::commands

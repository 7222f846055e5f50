// SPDX-License-Identifier: MIT
// What may come in as text: valid, of bounded length, of one line where one line is meant.
#include "domain/text_units.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/values.hpp"

#include <cstdlib>
#include <memory>
#include <utf8proc.h>

namespace mentor {
namespace {

constexpr std::size_t handle_length_limit = 40;

bool line_break(char32_t point) {
  return (point >= 0x0A && point <= 0x0D) || point == 0x85 || point == 0x2028 || point == 0x2029;
}

bool blank_point(char32_t point) {
  return point == ' ' || point == '\t' ||
         utf8proc_category(static_cast<utf8proc_int32_t>(point)) == UTF8PROC_CATEGORY_ZS;
}

bool handle_letter(char32_t point) {
  if (point < 0x80) return point >= 'a' && point <= 'z';
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool handle_rest(char32_t point) {
  if (point < 0x80) return handle_letter(point) || (point >= '0' && point <= '9') || point == '-' || point == '_';
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
  return handle_letter(point) || category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC;
}

struct FreeHandle {
  void operator()(utf8proc_uint8_t* text) const { std::free(text); }
};

// Lower case and NFC, so that one name has one handle however it was typed. Accents stay.
std::string lower_composed(std::string_view text) {
  std::string lower;
  for (const auto point : code_points(text)) {
    utf8proc_uint8_t bytes[4];
    const auto length = utf8proc_encode_char(utf8proc_tolower(static_cast<utf8proc_int32_t>(point)), bytes);
    lower.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
  }
  const std::unique_ptr<utf8proc_uint8_t, FreeHandle> composed(
      utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(lower.c_str())));
  return composed ? reinterpret_cast<const char*>(composed.get()) : lower;
}

}  // namespace

void require_utf8(std::string_view text, std::string_view option) {
  const auto bad = bad_utf8(text);
  if (!bad) return;
  if (text[*bad] == '\0') {
    throw UserError(messages::nul_byte(messages::called(option), *bad + 1));
  }
  throw UserError(messages::not_utf8(messages::called(option), *bad + 1));
}

std::string require_line(std::string_view text, std::string_view option, std::size_t limit) {
  require_utf8(text, option);
  const auto line = trim(text);
  bool blank = true;
  for (const auto point : code_points(line)) {
    if (line_break(point)) throw UserError(messages::line_break(messages::called(option)));
    blank = blank && blank_point(point);
  }
  if (blank) throw UserError(messages::empty_text(messages::called(option)));
  if (const auto count = count_characters(line); count > limit) {
    throw UserError(messages::too_many_characters(messages::called(option), count, limit));
  }
  return std::string(line);
}

std::string require_note(std::string_view text, std::string_view option) {
  if (text.size() > note_limit) {
    throw UserError(messages::note_too_long(messages::called(option), text.size(), note_limit));
  }
  require_utf8(text, option);
  return std::string(text);
}

std::string require_handle(std::string_view text, std::string_view option) {
  require_utf8(text, option);
  const auto handle = lower_composed(trim(text));
  const auto points = code_points(handle);
  const auto fail = [&](std::string_view why) {
    throw UserError(messages::bad_handle(messages::at(option),
                                         truncate(visible(text), static_cast<int>(handle_length_limit)), why,
                                         handle_length_limit));
  };
  if (points.empty()) fail(messages::handle_empty());
  if (points.size() > handle_length_limit) fail(messages::handle_too_long());
  if (!handle_letter(points.front())) fail(messages::handle_without_letter());
  for (std::size_t at = 0; at < points.size(); ++at) {
    if (!handle_rest(points[at])) fail(messages::handle_character());
  }
  return handle;
}

std::string require_email(std::string_view text, std::string_view option) {
  const std::string email = require_line(text, option, name_limit);
  const std::size_t at = email.find('@');
  const bool sound = at != std::string::npos && at > 0 && at + 1 < email.size() &&
                     email.find('@', at + 1) == std::string::npos &&
                     email.find_first_of(" \t<>,;") == std::string::npos;
  if (!sound) throw UserError(messages::not_an_address(messages::at(option), visible(email)));
  return email;
}

}  // namespace mentor

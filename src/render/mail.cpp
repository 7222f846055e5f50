// SPDX-License-Identifier: MIT
// Messages for sendmail -t: a few headers, and a body that any mail server carries unchanged. Lines end as the system's
// do; sendmail makes a wire's line ends of them.
#include "mentor/render/mail.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/values.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor::render {

namespace {

constexpr std::size_t quoted_width = 76;   // RFC 2045, the soft line break's = included
constexpr std::size_t encoded_bytes = 39;  // 52 characters of base64: with its frame below the 75 of RFC 2047
constexpr std::size_t longest_address = 254;

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

std::string base64_of(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    unsigned bits = 0;
    for (std::size_t i = 0; i < 3; ++i)
      bits = bits << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i)
      text += at + i <= bytes.size() ? digits[bits >> (18U - 6U * static_cast<unsigned>(i)) & 63U] : '=';
  }
  return text;
}

std::string encoded_subject(std::string_view words) {
  const std::string subject = visible(words);
  if (is_plain_ascii(subject) && subject.size() <= quoted_width - std::string_view("Subject: ").size() &&
      subject.find("=?") == std::string::npos)
    return subject;
  std::string text;
  for (std::string_view rest = subject; !rest.empty();) {
    const auto piece = whole_characters(rest, encoded_bytes);
    text += fmt::format("{}=?UTF-8?B?{}?=", text.empty() ? "" : "\n ", base64_of(piece));
    rest.remove_prefix(piece.size());
  }
  return text;
}

std::string quoted_byte(std::string_view line, std::size_t at) {
  const char c = line[at];
  const bool at_edge = (at + 1 == line.size() && (c == ' ' || c == '\t')) || (at == 0 && c == '.');
  if (c >= ' ' && c <= '~' && c != '=' && !at_edge) return std::string(1, c);
  return fmt::format("={:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
}

std::string quoted_line(std::string_view line) {
  std::string text;
  std::size_t width = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::string piece = quoted_byte(line, at);
    if (width + piece.size() > quoted_width - 1) {
      text += "=\n";
      width = 0;
    }
    text += piece;
    width += piece.size();
  }
  return text + "\n";
}

/// RFC 5322's date, which knows English only: "Fri, 20 Nov 2026 12:00:00 +0000".
std::string mail_date(Instant instant) {
  constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<Days>(instant);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{instant - day};
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} +0000", weekdays.at(std::chrono::weekday{day}.c_encoding()),
                     static_cast<unsigned>(date.day()), months.at(static_cast<unsigned>(date.month()) - 1),
                     static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

}  // namespace

std::string render_mail(const Mail& mail) {
  std::string text = fmt::format(
      "To: {}\nSubject: {}\nDate: {}\nMessage-ID: <{}@mentor.invalid>\nMIME-Version: 1.0\n"
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"
      "Auto-Submitted: auto-generated\n\n",
      mail.to, encoded_subject(mail.subject), mail_date(mail.sent), mail.id);
  for (const auto line : split_lines(mail.text)) text += quoted_line(line);
  return text;
}

std::string require_address(std::string_view text, std::string_view where) {
  const std::size_t at = text.find('@');
  const bool shaped = at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.rfind('@') == at &&
                      text.front() != '-' && text.size() <= longest_address;
  const bool harmless = is_plain_ascii(text) && text.find_first_of(" ,;:<>()[]\"\\") == std::string_view::npos;
  if (!shaped || !harmless) throw UserError(messages::not_an_address(messages::at(where), visible(text)));
  return std::string(text);
}

}  // namespace mentor::render

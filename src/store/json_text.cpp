// SPDX-License-Identifier: MIT
// JSON written by hand where a million rows are written: text in quotes, escaped.
#include "store/json_text.hpp"

#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor::store {

namespace {

/// Stands there as it is: printable ASCII, but for what JSON itself uses.
bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

void append_escaped(std::string& json, char c) {
  if (c == '"' || c == '\\')
    json += {'\\', c};
  else if (c == '\n')
    json += "\\n";
  else if (c == '\t')
    json += "\\t";
  else if (c == '\r')
    json += "\\r";
  else
    json += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
}

}  // namespace

void append_json_text(std::string& json, std::string_view text) {
  json += '"';
  const std::size_t begin = json.size();
  std::size_t plain = 0;
  bool may_hide = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_plain(text[i])) continue;
    if (static_cast<unsigned char>(text[i]) >= 0x7F) {
      may_hide = true;
      continue;
    }
    json += text.substr(plain, i - plain);
    append_escaped(json, text[i]);
    plain = i + 1;
  }
  json += text.substr(plain);
  if (may_hide) json.replace(begin, std::string::npos, escape_hidden(json.substr(begin)));
  json += '"';
}

}  // namespace mentor::store

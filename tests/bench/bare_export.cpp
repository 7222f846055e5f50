// SPDX-License-Identifier: MIT
// Every session as a line of JSON, with the least care that is still right. Usage: bare_export JOURNAL
#include "bare.hpp"

namespace {

void print_text(const char* text) {
  std::putchar('"');
  for (; *text != '\0'; ++text) {
    if (*text == '"' || *text == '\\')
      std::printf("\\%c", *text);
    else if (static_cast<unsigned char>(*text) < 0x20)
      std::printf("\\u%04x", static_cast<unsigned>(*text));
    else
      std::putchar(*text);
  }
  std::putchar('"');
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  sqlite3* handle = bare::open(words[1], SQLITE_OPEN_READONLY);
  sqlite3_stmt* rows = bare::prepare(handle, "SELECT * FROM session ORDER BY id");
  while (sqlite3_step(rows) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(rows); ++i) {
      std::printf("%c\"%s\":", i == 0 ? '{' : ',', sqlite3_column_name(rows, i));
      if (sqlite3_column_type(rows, i) == SQLITE_NULL)
        std::fputs("null", stdout);
      else
        print_text(bare::text_at(rows, i));
    }
    std::puts("}");
  }
  return 0;
}

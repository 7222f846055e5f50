// SPDX-License-Identifier: MIT
// The check-in's digest as text for terminals and mail.
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "render/layout.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor::render {

namespace {

std::string level_word(Level level, const Style& style) {
  constexpr std::array inks{Ink::yellow, Ink::red, Ink::dim};  // in the order of Level
  return paint(pad(to_text(level), 4), inks.at(static_cast<std::size_t>(level)), style);
}

int widest_id(const Digest& digest) {
  int width = 0;
  for (const auto& group : digest.groups)
    for (const auto& reminder : group.reminders) width = std::max(width, display_width(reminder.id));
  // A long handle must not push the words out of a narrow screen.
  return std::min(width, 16);
}

void append_reminder(std::string& text, const Reminder& reminder, int id_width, const Style& style) {
  const std::string said = layout::one_line(reminder.text);
  const int indent = 2 + 4 + 2 + id_width + 2;
  const auto margin = static_cast<std::size_t>(indent);
  text.append("  ").append(level_word(reminder.level, style)).append("  ");
  text.append(pad(visible(reminder.id), id_width)).append("  ");
  bool first = true;
  for (const auto& line : layout::fit(said, indent, style)) {
    if (!first) text.append(margin, ' ');
    text.append(line).append("\n");
    first = false;
  }
  // The command stays in one piece, so that it can be copied.
  text.append(margin, ' ').append(paint(visible(reminder.command), Ink::dim, style)).append("\n");
}

}  // namespace

std::string render_digest(const Digest& digest, const Style& style) {
  const int id_width = widest_id(digest);
  std::string text;
  constexpr std::size_t usual_length = 200;  // of a reminder with its command and margins
  text.reserve(static_cast<std::size_t>(digest.count()) * usual_length);
  for (const auto& group : digest.groups) {
    if (!text.empty()) text += "\n";
    text += paint(layout::one_line(group.title), Ink::bold, style) + "\n";
    for (const auto& reminder : group.reminders) append_reminder(text, reminder, id_width, style);
    if (group.hints_left_out > 0)
      text += fmt::format("  {}: mentor check-in --all\n", plural(group.hints_left_out, "more hint"));
  }
  return text;
}

}  // namespace mentor::render

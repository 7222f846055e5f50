// SPDX-License-Identifier: MIT
// What the screen can do, and whether somebody sits there.
#include "platform/terminal.hpp"

#include <algorithm>
#include <charconv>
#include <sys/ioctl.h>
#include <unistd.h>

namespace mentor::platform {

namespace {

winsize screen_size(int descriptor) {
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return winsize{};
  return size;
}

std::optional<int> columns_variable(const Environment& environment) {
  const auto text = environment("COLUMNS");
  if (!text) return std::nullopt;
  int columns = 0;
  const auto result = std::from_chars(text->data(), text->data() + text->size(), columns);
  if (result.ec != std::errc() || result.ptr != text->data() + text->size() || columns <= 0) return std::nullopt;
  return columns;
}

std::string without_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

std::optional<bool> decided(std::optional<ColorWhen> when) {
  if (when == ColorWhen::always) return true;
  if (when == ColorWhen::never) return false;
  return std::nullopt;
}

}  // namespace

bool is_terminal(int descriptor) { return isatty(descriptor) == 1; }

int screen_width(const Environment& environment, int descriptor) {
  int width = 80;
  if (const auto columns = columns_variable(environment))
    width = *columns;
  else if (const winsize size = screen_size(descriptor); size.ws_col > 0)
    width = size.ws_col;
  return std::clamp(width, 20, 500);
}

int screen_height(int descriptor) { return screen_size(descriptor).ws_row; }

bool speaks_unicode(const Environment& environment) {
  for (const auto* name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (const auto value = environment(name)) {
      const std::string locale = without_case(*value);
      return locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
    }
  return false;
}

bool wants_colour(const Environment& environment, std::optional<ColorWhen> option, std::optional<ColorWhen> configured,
                  Screen screen) {
  if (const auto decision = decided(option)) return *decision;
  if (option == ColorWhen::automatic) return screen == Screen::terminal && environment("TERM") != "dumb";
  if (environment("NO_COLOR")) return false;
  for (const auto* name : {"FORCE_COLOR", "CLICOLOR_FORCE"})
    if (const auto value = environment(name); value && *value != "0") return true;
  if (const auto decision = decided(configured)) return *decision;
  return screen == Screen::terminal && environment("TERM") != "dumb";
}

}  // namespace mentor::platform

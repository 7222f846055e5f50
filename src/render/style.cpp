// SPDX-License-Identifier: MIT
// Colour, where the screen has it.
#include "mentor/render/style.hpp"

namespace mentor::render {

namespace {

std::string_view ink_code(Ink ink) {
  switch (ink) {
    case Ink::plain:
      return "";
    case Ink::bold:
      return "\x1b[1m";
    case Ink::dim:
      return "\x1b[2m";
    case Ink::red:
      return "\x1b[31m";
    case Ink::yellow:
      return "\x1b[33m";
    case Ink::green:
      return "\x1b[32m";
  }
  return "";
}

}  // namespace

std::string paint(std::string_view text, Ink ink, const Style& style) {
  if (!style.colour || ink == Ink::plain || text.empty()) return std::string(text);
  return std::string(ink_code(ink)).append(text).append("\x1b[0m");
}

}  // namespace mentor::render

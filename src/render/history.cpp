// SPDX-License-Identifier: MIT
// The change log for people: what was done, when, and what it changed.
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "render/layout.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::render {

namespace {

std::string short_value(const Field* field, const Value& value) {
  constexpr int columns = 60;
  const auto* text = std::get_if<std::string>(&value);
  const std::string words = truncate(first_line(field  ? format_value(*field, value)
                                                : text ? *text
                                                       : std::string()),
                                     columns);
  return words.empty() ? "(nothing)" : words;
}

/// "due: 2026-11-27 -> 2026-12-04"; of long texts the beginning of the first line.
std::string field_change_words(Kind kind, const FieldChange& change) {
  const Field* field = info(kind).field(change.field);
  return fmt::format("{}: {} -> {}", change.field, short_value(field, change.before), short_value(field, change.after));
}

std::string change_lines(const Change& change, const Style& style) {
  // Of many records those have ids that nobody can type who are called by a handle, or only join others.
  const bool unnamed = change.records > 1 && (joins_others(change.id.kind) || info(change.id.kind).has("handle"));
  const std::string first =
      fmt::format("    {}  {}", pad(to_text(change.what), 7), unnamed ? std::string() : visible(change.name) + "  ");
  std::string text =
      layout::hanging(first,
                      fmt::format("{}{}", info(change.id.kind).noun(),
                                  change.text.empty() ? std::string() : ": " + layout::one_line(change.text)),
                      style);
  for (const auto& field : change.fields)
    text += layout::hanging("               ", layout::one_line(field_change_words(change.id.kind, field)), style);
  return text;
}

std::string entry_lines(const HistoryEntry& entry, int number_width, const Style& style, const WallClock& clock) {
  std::string text =
      fmt::format("{:>{}}  {}  {}{}\n", entry.number, number_width, format_local(clock.mine(entry.time)),
                  paint(layout::one_line(entry.what), Ink::bold, style), entry.undone ? "  (undone)" : "");
  for (const auto& change : entry.changes) text += change_lines(change, style);
  return text;
}

}  // namespace

std::string render_history(const std::vector<HistoryEntry>& entries, const Style& style, const WallClock& clock) {
  int number_width = 1;
  for (const auto& entry : entries) number_width = std::max(number_width, display_width(std::to_string(entry.number)));
  std::string text;
  for (const auto& entry : entries) text += entry_lines(entry, number_width, style, clock);
  return text;
}

}  // namespace mentor::render

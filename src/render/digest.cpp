// SPDX-License-Identifier: MIT
// The check-in's digest as text for terminals and mail.
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "render/layout.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <limits>
#include <utility>

namespace mentor::render {

namespace {

constexpr int widest_line = 80;
constexpr int widest_handle = 14;
constexpr int widest_command = 16;
/// Cut shorter than this, words say nothing; the command leaves its column then, and is still whole.
constexpr int telling_words = 24;
constexpr int gap = 2;

struct DigestColumns {
  int handle = 6;
  int state = 6;
  int room = 0;     ///< for what it is and the command
  int command = 0;  ///< the widest of them
};

bool is_gap(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// "answer q4 …" of "mentor answer q4 TEXT": without the program's name, and a mark for each gap that is no option's.
std::string short_command(std::string_view command, const Style& style) {
  std::string text;
  bool in_option = false;
  for (std::string_view rest = command.substr(std::min(command.size(), std::string_view("mentor ").size()));
       !rest.empty();) {
    const auto word = rest.substr(0, rest.find(' '));
    text += text.empty() ? "" : " ";
    text += is_gap(word) && !in_option ? layout::mark("…", "...", style) : std::string(word);
    in_option = word.starts_with('-');
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
  }
  return visible(text);
}

DigestColumns columns_of(const Digest& digest, const Style& style) {
  DigestColumns columns;
  for (const auto& group : digest.groups) {
    columns.handle = std::max(columns.handle, std::min(widest_handle, display_width(group.mentorship)));
    for (const auto& matter : group.matters) {
      columns.state = std::max(columns.state, display_width(to_text(matter.state)));
      const int command = display_width(short_command(matter.command, style));
      if (command <= widest_command) columns.command = std::max(columns.command, command);
    }
  }
  columns.handle = layout::is_narrow(style) ? gap : columns.handle + gap;
  columns.state += gap;
  columns.room = std::max(telling_words, std::min(style.width, widest_line) - columns.handle - columns.state);
  return columns;
}

/// In at most `room` columns: what somebody wrote is cut, and all of it only where that does not suffice.
std::string cut_to(const Matter& matter, int room, const Style& style) {
  const std::string before = visible(matter.lead);
  const std::string tail = visible(matter.tail);
  const std::string words = layout::one_line(matter.words);
  const int rest = room - display_width(before) - display_width(tail);
  if (display_width(words) <= rest) return before + words + tail;
  return layout::shortened(before + (rest > 1 ? layout::shortened(words, rest, style) : words) + tail, room, style);
}

/// What nobody typed about the matter itself: it can be said in fewer words.
bool is_ours(const Matter& matter) { return matter.words.empty() || !matter.last_talk.empty(); }

/// In a mail or a file nothing that was typed is lost at an edge that is not there.
std::string in_room(const Matter& matter, int room, const Style& style) {
  return style.terminal || is_ours(matter) ? cut_to(matter, room, style) : layout::one_line(matter.text());
}

/// With what the last contact was about, if that fits behind what it is, or at least instead of why it is due.
Matter with_last_talk(Matter matter, int room) {
  constexpr std::string_view lead = "; last: ";
  constexpr int telling_talk = 16;
  if (matter.last_talk.empty()) return matter;
  const int needed = display_width(lead) + display_width(layout::one_line(matter.last_talk));
  const int left = room - display_width(matter.lead);
  if (needed <= left - display_width(matter.tail)) {
    matter.tail.append(lead).append(matter.last_talk);
  } else if (left >= std::min(needed, display_width(lead) + telling_talk)) {
    matter.lead += lead;
    matter.words = matter.last_talk;
    matter.tail.clear();
  }
  return matter;
}

/// What it is, and the command; where a line has no room for telling words beside it, it stands only with -v.
std::string said_in_line(const Matter& matter, const DigestColumns& columns, const Style& style) {
  const std::string command = short_command(matter.command, style);
  int place = columns.room - std::max(columns.command, display_width(command));
  // What the last contact was about may stand in place of why it is due.
  const int fixed = display_width(matter.lead) + (matter.last_talk.empty() ? display_width(matter.tail) : 0);
  const int needed = fixed + std::min(telling_words, display_width(matter.words)) + gap;
  if (needed > place) place = columns.room - display_width(command);
  const bool is_too_narrow =
      style.terminal ? std::min(needed, telling_words + gap) > place : matter.words.empty() && needed > place;
  if (command.empty() || is_too_narrow) return in_room(with_last_talk(matter, columns.room), columns.room, style);
  const std::string words = in_room(with_last_talk(matter, place - gap), place - gap, style);
  return pad(words, std::max(place, display_width(words) + gap)) + paint(command, Ink::dim, style);
}

/// The whole text, and below it the whole command.
std::string said_in_full(const Matter& matter, int margin, const Style& style) {
  std::string text;
  const std::string blanks(static_cast<std::size_t>(margin), ' ');
  const std::string words = with_last_talk(matter, std::numeric_limits<int>::max() / 2).text();
  for (const auto& line : layout::fit(layout::one_line(words), margin, style))
    text += (text.empty() ? "" : blanks) + line + "\n";
  // The command stays in one piece, so that it can be copied.
  return text + blanks + paint(visible(matter.command), Ink::dim, style);
}

Ink ink_of(MatterState state) {
  constexpr std::array inks{Ink::red,    Ink::yellow, Ink::green, Ink::yellow,
                            Ink::yellow, Ink::plain,  Ink::plain, Ink::dim};  // in the order of MatterState
  return inks.at(static_cast<std::size_t>(state));
}

}  // namespace

/// On a narrow screen the handle has a line of its own, and nothing is cut.
std::string render_digest(const Digest& digest, const Style& style, Detail detail) {
  const bool narrow = layout::is_narrow(style);
  const DigestColumns columns = columns_of(digest, style);
  std::string text;
  text.reserve(static_cast<std::size_t>(digest.count() + 1) * (widest_line + 1));
  for (const auto& group : digest.groups) {
    std::string handle = visible(group.mentorship);
    if (style.terminal) handle = layout::shortened(handle, widest_handle, style);
    if (narrow) text += paint(std::exchange(handle, {}), Ink::bold, style) + "\n";
    for (const auto& matter : group.matters) {
      text += paint(pad(handle, columns.handle), Ink::bold, style);
      text += paint(pad(to_text(matter.state), columns.state), ink_of(matter.state), style);
      text += narrow || detail == Detail::full ? said_in_full(matter, columns.handle + columns.state, style)
                                               : said_in_line(matter, columns, style);
      text += "\n";
      handle.clear();
    }
  }
  if (digest.more > 0 && !digest.empty()) text += fmt::format("{} more open: mentor\n", digest.more);
  return text;
}

}  // namespace mentor::render

// SPDX-License-Identifier: MIT
// Who speaks in a line of notes: somebody known, or initials and names that the notes put before a colon.
#include "domain/suggest/item_line.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>

namespace mentor {

namespace {

constexpr std::size_t longest_name = 40;
constexpr std::array<std::string_view, 5> speaker_marks{":", " - ", " \xe2\x80\x93 ", " \xe2\x80\x94 ", " -- "};

std::string_view plain_name(std::string_view name) {
  while (!name.empty() && std::string_view("*_@[(`").find(name.front()) != std::string_view::npos)
    name.remove_prefix(1);
  while (!name.empty() && std::string_view("*_:])`").find(name.back()) != std::string_view::npos) name.remove_suffix(1);
  return trim(name);
}

bool is_capitalised_word(std::string_view name) {
  return name.size() > 1 && name.front() >= 'A' && name.front() <= 'Z' && name.find(' ') == std::string_view::npos;
}

/// Behind whom an arrow stands, has it to do.
constexpr std::array<std::string_view, 3> arrows{" -> ", " => ", " \xe2\x86\x92 "};

struct Mark {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
  bool colon = false;
  bool arrow = false;
};

Mark first_mark(std::string_view text) {
  Mark first;
  for (const auto mark : speaker_marks) {
    const std::size_t at = text.substr(0, longest_name).find(mark);
    if (at != std::string_view::npos && at < first.at) first = {at, mark.size(), mark == ":"};
  }
  for (const auto arrow : arrows) {
    const std::size_t at = text.substr(0, longest_name).find(arrow);
    if (at != std::string_view::npos && at < first.at) first = {at, arrow.size(), false, true};
  }
  return first;
}

}  // namespace

NamesInNotes::NamesInNotes(std::string_view notes, const NotedPeople& people) {
  for (const auto& speaker : people.speakers) {
    known_[fold(speaker.handle)] = 1;
    for (const auto& name : speaker.names) known_[fold(name)] = 1;
  }
  for (const auto line : split_lines(notes)) {
    const auto text = split_item_line(line).text;
    const auto mark = first_mark(text);
    if (!mark.colon) continue;
    const auto name = plain_name(text.substr(0, mark.at));
    if (is_capitalised_word(name) && !asked_by_label(name)) ++spoken_[std::string(name)];
  }
}

bool NamesInNotes::knows(std::string_view name) const { return known_.contains(fold(plain_name(name))); }

/// "Y" of Yusuf.
bool NamesInNotes::knows_letter(std::string_view name) const {
  const std::string letter = fold(name);
  return name.size() == 1 &&
         std::any_of(known_.begin(), known_.end(), [&](const auto& known) { return known.first.starts_with(letter); });
}

NamesInNotes::Spoken NamesInNotes::split(std::string_view text, bool bullet, bool about) const {
  if (bullet && (knows(text) || (are_initials(plain_name(text)) && plain_name(text).size() < 4)))
    return {.speaker = std::string(plain_name(text)), .text = {}};
  const auto mark = first_mark(text);
  if (mark.at == std::string_view::npos) return {.speaker = {}, .text = text};
  const auto name = plain_name(text.substr(0, mark.at));
  const bool often = mark.colon && spoken_.contains(name) && spoken_.find(name)->second > 1;
  const bool initials = are_initials(name) && !asked_by_label(name) && (mark.colon || (name.size() < 4 && !about));
  auto rest = text.substr(mark.at + mark.size);
  while (rest.starts_with('*') || rest.starts_with('_')) rest.remove_prefix(1);
  rest = trim(rest);
  if (mark.arrow)
    return knows(name) || knows_letter(name) || are_initials(name) ? Spoken{std::string(name), rest, true}
                                                                   : Spoken{.speaker = {}, .text = text};
  // "Kim: I'll read it"
  static constexpr std::string_view first_person[]{"i", "i'll", "i've", "i'm", "i'd"};
  const bool speaks = mark.colon && is_capitalised_word(name) && begins_with_phrase(plain_words(rest), first_person);
  if (!knows(name) && !often && !initials && !speaks) return {.speaker = {}, .text = text};
  if (rest.starts_with("//")) return {.speaker = {}, .text = text};
  return {.speaker = std::string(name), .text = rest};
}

}  // namespace mentor

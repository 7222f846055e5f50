// SPDX-License-Identifier: MIT
// Who promises what in a line of notes, and until when: "- [ ] ME: send the paper", "- **Ana**: the draft by 16 Jan".
#include "importers/markdown_parts.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>

namespace mentor::importers {

namespace {

constexpr std::array<std::string_view, 4> speaker_ends{":", " - ", " – ", " — "};

bool is_initials(std::string_view name) {
  return name.size() >= 2 && name.size() <= 4 &&
         name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

/// One to three words of letters.
bool may_be_name(std::string_view name) {
  constexpr std::size_t longest = 60;
  if (name.empty() || name.size() > longest || std::count(name.begin(), name.end(), ' ') > 2) return false;
  return std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '.' || c == '\'' ||
           c == '-' || c == '_';
  });
}

/// "**" of "**ME**: …"; empty if there is none.
std::string_view emphasis(std::string_view text) {
  if (text.empty() || (text.front() != '*' && text.front() != '_')) return {};
  const std::size_t end = std::min(text.find_first_not_of(text.front()), text.size());
  return end <= 3 ? text.substr(0, end) : std::string_view{};
}

constexpr std::array<std::string_view, 11> action_words{"action",   "actions",     "next steps", "next step",
                                                        "to do",    "todo",        "to dos",     "todos",
                                                        "promises", "commitments", "homework"};

std::string_view without_end(std::string_view text, std::string_view marks) {
  while (!text.empty() && marks.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string_view after_list_mark(std::string_view line) {
  std::string_view rest = trim(line);
  if (rest.empty()) return {};
  std::size_t mark = std::string_view("-*+").find(rest.front()) != std::string_view::npos ? 1 : 0;
  if (mark == 0) {
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits > 0 && digits < rest.size() && (rest[digits] == '.' || rest[digits] == ')')) mark = digits + 1;
  }
  if (mark == 0 || mark >= rest.size() || (rest[mark] != ' ' && rest[mark] != '\t')) return {};
  return trim(rest.substr(mark));
}

std::optional<SpokenLine> read_spoken(std::string_view text) {
  const auto bold = emphasis(text);
  text.remove_prefix(bold.size());
  const bool at_sign = text.starts_with("@");
  if (at_sign) text.remove_prefix(1);
  std::size_t end = std::string_view::npos;
  std::string_view mark;
  for (const auto candidate : speaker_ends)
    if (const auto at = text.find(candidate); at < end) {
      end = at;
      mark = candidate;
    }
  if (end == std::string_view::npos) return std::nullopt;
  const auto name = without_end(text.substr(0, end), bold.empty() ? " " : " *_");
  auto words = trim(text.substr(end + mark.size()));
  if (!bold.empty() && words.starts_with(bold)) words = trim(words.substr(bold.size()));
  if (!may_be_name(name) || words.empty() || (mark == ":" && text.substr(end).starts_with("://"))) return std::nullopt;
  return SpokenLine{std::string(name), at_sign || is_initials(name), std::string(words)};
}

std::optional<MarkdownTask> read_markdown_task(std::string_view line) {
  const std::string_view rest = after_list_mark(line);
  if (rest.size() < 4 || rest[0] != '[' || rest[2] != ']' || (rest[3] != ' ' && rest[3] != '\t')) return std::nullopt;
  if (rest[1] != ' ' && rest[1] != 'x' && rest[1] != 'X') return std::nullopt;
  const std::string_view text = trim(rest.substr(4));
  if (text.empty()) return std::nullopt;
  return MarkdownTask{std::string(text), rest[1] != ' ', 0};
}

bool is_action_heading(std::string_view heading) {
  std::string words = to_lower_ascii(without_end(trim(heading), ":.*_ "));
  words.erase(0, std::min(words.find_first_not_of("*_# "), words.size()));
  if (words.ends_with(" items")) words.resize(words.size() - 6);
  std::replace(words.begin(), words.end(), '-', ' ');
  return std::find(action_words.begin(), action_words.end(), words) != action_words.end();
}

DueAtEnd due_in_prose(std::string_view text, Date day) {
  DueAtEnd due = split_due(text, LocalTime{day});
  if (due.due) return due;
  const std::string low = to_lower_ascii(text);
  for (const std::string_view word : {" by ", " until ", " till ", " before "}) {
    const std::size_t at = low.find(word);
    if (at == std::string::npos) continue;
    // The most words that are a day: "by 16 Jan, and then …".
    constexpr std::size_t most_words = 4;
    const std::string_view behind = text.substr(at + word.size());
    std::size_t end = 0;
    for (std::size_t n = 0; n < most_words && end < behind.size(); ++n) {
      end = std::min(behind.find(' ', end + 1), behind.size());
      const auto phrase = without_end(behind.substr(0, end), ".,;:!?) ");
      if (phrase == "now" || phrase == "then") continue;
      if (const auto read = read_if_meant([&] { return parse_due(phrase, "", LocalTime{day}); })) due.due = read->day;
    }
    if (due.due) break;
  }
  return due;
}

}  // namespace mentor::importers

// SPDX-License-Identifier: MIT
// A line's marks: how deep it stands, its bullet, its box, its label, its cells.
#include "domain/suggest/item_line.hpp"

#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>

namespace mentor {

namespace {

constexpr std::array<std::string_view, 3> bullets{"\xe2\x80\xa2", "\xe2\x80\x93", "\xe2\x86\x92"};  // • – →
constexpr std::array<std::string_view, 4> checks{"\xe2\x9c\x94", "\xe2\x9c\x93", "\xe2\x9c\x85",
                                                 "\xe2\x98\x91"};  // ✔ ✓ ✅ ☑

struct PictureRow {
  std::string_view picture;
  Asks asks;
};
constexpr std::array<PictureRow, 23> pictures{
    {{"🎉", Asks::achieved},  {"🏆", Asks::achieved}, {"🥳", Asks::achieved}, {"🎊", Asks::achieved},
     {"🌟", Asks::achieved},  {"⭐", Asks::achieved}, {"🚀", Asks::achieved},    {"💪", Asks::achieved},
     {"⏳", Asks::next},      {"⌛", Asks::next},     {"🔜", Asks::next},        {"👉", Asks::next},
     {"➡", Asks::next},      {"🔲", Asks::next},     {"☐", Asks::next},        {"⬜", Asks::next},
     {"❓", Asks::help},      {"❔", Asks::help},     {"📅", Asks::events},      {"📆", Asks::events},
     {"🗓", Asks::events}, {"❌", Asks::aside},    {"✗", Asks::aside}}};

/// How the picture is drawn is no part of the text.
constexpr std::string_view picture_variant = "\xef\xb8\x8f";

std::optional<Asks> take_sign(std::string_view& text) {
  for (const auto& row : pictures) {
    if (!text.starts_with(row.picture)) continue;
    text.remove_prefix(row.picture.size());
    if (text.starts_with(picture_variant)) text.remove_prefix(picture_variant.size());
    text = trim(text);
    return row.asks;
  }
  return std::nullopt;
}

/// "✅ booked the room": what was done; "✅ book the room" is a task that was ticked off.
bool tells_what_is_done(std::string_view text) {
  static constexpr std::string_view states[]{"is", "are", "went", "was", "were"};
  const std::string plain = plain_words(text);
  return tells_of_past(plain) || has_phrase(plain, states);
}

/// Takes a check away that stands before what was done.
bool take_deed_done(std::string_view& text) {
  for (const auto check : checks)
    if (text.starts_with(check) && tells_what_is_done(text)) {
      text = trim(text.substr(check.size()));
      return true;
    }
  return false;
}

std::size_t list_mark(std::string_view text) {
  if (text.size() > 1 && std::string_view("-*+").find(text.front()) != std::string_view::npos &&
      (text[1] == ' ' || text[1] == '\t'))
    return 1;
  for (const auto mark : bullets)
    if (text.starts_with(mark)) return mark.size();
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const bool numbered = digits > 0 && digits < 3 && digits + 1 < text.size() &&
                        (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ';
  return numbered ? digits + 1 : 0;
}

Tick take_tick(std::string_view& text) {
  for (const std::string_view mark : {"[ ]", "[]", "[x]", "[X]"})
    if (text.starts_with(mark)) {
      text = trim(text.substr(mark.size()));
      return mark.find_first_of("xX") == std::string_view::npos ? Tick::open : Tick::ticked;
    }
  if (text.starts_with("~~")) return Tick::ticked;
  for (const auto check : checks) {
    if (text.find(check) == std::string_view::npos) continue;
    if (text.starts_with(check)) text = trim(text.substr(check.size()));
    return Tick::ticked;
  }
  return Tick::none;
}

std::size_t count_words(std::string_view text) {
  const std::string plain = plain_words(text);
  return static_cast<std::size_t>(std::count(plain.begin(), plain.end(), ' ')) - 1;
}

std::string_view without_emphasis(std::string_view text) {
  while (text.size() > 1 && (text.front() == '*' || text.front() == '_')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == '*' || text.back() == '_' || text.back() == ':')) text.remove_suffix(1);
  return trim(text);
}

constexpr std::size_t most_label_words = 14;
constexpr std::size_t most_words_before_colon = 7;

/// "What she wants to do until next time: …" is a label, too.
std::size_t most_words_of_label(std::string_view text) {
  static constexpr std::string_view asks[]{"what", "where"};
  return begins_with_phrase(plain_words(text.substr(0, 12)), asks) ? 10 : 4;
}

}  // namespace

ItemLine split_item_line(std::string_view line) {
  ItemLine item;
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t' || line.front() == '>')) {
    if (line.front() != '>') item.indent += line.front() == '\t' ? 4 : 1;
    line.remove_prefix(1);
  }
  item.text = trim(line);
  while (const std::size_t mark = list_mark(item.text)) {
    item.bullet = true;
    item.text = trim(item.text.substr(mark));
  }
  item.sign = take_sign(item.text);
  if (take_deed_done(item.text))
    item.sign = Asks::achieved;
  else
    item.tick = take_tick(item.text);
  return item;
}

int heading_level(std::string_view line) {
  while (line.starts_with(' ')) line.remove_prefix(1);
  const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
  return hashes > 0 && hashes <= 6 && hashes < line.size() && line[hashes] == ' ' ? static_cast<int>(hashes) : 0;
}

std::string_view heading_words(std::string_view line) {
  line = trim(line);
  while (line.starts_with('#')) line.remove_prefix(1);
  return without_emphasis(trim(line));
}

bool is_underline(std::string_view line) {
  line = trim(line);
  return line.size() > 2 && (line.find_first_not_of('-') == std::string_view::npos ||
                             line.find_first_not_of('=') == std::string_view::npos ||
                             line.find_first_not_of('*') == std::string_view::npos);
}

bool is_comment(std::string_view text) { return text.starts_with("<!--"); }

std::optional<std::string_view> lone_label(const ItemLine& line) {
  if (line.tick != Tick::none || count_words(line.text) > most_label_words) return std::nullopt;
  const bool emphasised = line.text.size() > 2 && (line.text.front() == '*' || line.text.front() == '_') &&
                          (line.text.ends_with(line.text.front()) || line.text.ends_with("**:"));
  const auto words = without_emphasis(line.text);
  if (words.empty()) return std::nullopt;
  if (emphasised || (line.text.ends_with(':') && count_words(words) <= most_words_before_colon)) return words;
  // "What did you do?" or "Next steps" alone on a line, and nothing but that.
  if (!line.bullet && asked_by_label(words)) return words;
  return std::nullopt;
}

std::optional<std::pair<std::string_view, std::string_view>> leading_label(std::string_view text) {
  for (const std::string_view mark : {":", " - ", " \xe2\x80\x93 ", " \xe2\x80\x94 "}) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos || at == 0 || count_words(text.substr(0, at)) > most_words_of_label(text))
      continue;
    auto rest = text.substr(at + mark.size());
    while (rest.starts_with('*') || rest.starts_with('_')) rest.remove_prefix(1);
    rest = trim(rest);
    const auto label = without_emphasis(text.substr(0, at));
    if (!rest.empty() && !rest.starts_with("//") && !label.empty()) return std::pair(label, rest);
  }
  return std::nullopt;
}

namespace {

/// What stands behind "Q:", "Q1." or "**A:**".
std::optional<std::string_view> behind_letter(std::string_view line, char letter) {
  line = split_item_line(line).text;
  while (line.starts_with('*') || line.starts_with('_')) line.remove_prefix(1);
  if (!line.starts_with(letter)) return std::nullopt;
  line.remove_prefix(1);
  while (!line.empty() && line.front() >= '0' && line.front() <= '9') line.remove_prefix(1);
  if (!line.starts_with(':') && !line.starts_with('.')) return std::nullopt;
  line.remove_prefix(1);
  while (line.starts_with('*') || line.starts_with('_')) line.remove_prefix(1);
  return line.starts_with(' ') ? std::optional(trim(line)) : std::nullopt;
}

}  // namespace

std::optional<std::string_view> form_question(std::string_view line, std::string_view below) {
  return form_answer(below) ? behind_letter(line, 'Q') : std::nullopt;
}

std::optional<std::string_view> form_answer(std::string_view line) { return behind_letter(line, 'A'); }

std::vector<std::string_view> table_cells(std::string_view line) {
  std::vector<std::string_view> cells;
  line = trim(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  if (line.ends_with('|')) line.remove_suffix(1);
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find('|', at), line.size());
    cells.push_back(trim(line.substr(at, end - at)));
    at = end + 1;
  }
  return cells;
}

bool is_rule_row(const std::vector<std::string_view>& cells) {
  return std::all_of(cells.begin(), cells.end(),
                     [](std::string_view cell) { return cell.find_first_not_of("-: ") == std::string_view::npos; });
}

std::vector<TableColumn> columns_of(const std::vector<std::string_view>& cells) {
  static constexpr std::string_view deeds[]{"action*",    "task*",    "todo*",       "to do",    "what",
                                            "next step*", "promise*", "commitment*", "homework", "follow up*"};
  static constexpr std::string_view doers[]{"who",      "owner", "by whom", "whose",   "responsible",
                                            "assignee", "name",  "person",  "assigned"};
  static constexpr std::string_view dues[]{"due", "by", "by when", "when", "deadline", "date", "until"};
  static constexpr std::string_view questions[]{"question*", "help needed", "open question*"};
  static constexpr std::string_view wins[]{"win", "wins", "achieve*", "highlight*", "accomplish*"};
  std::vector<TableColumn> columns;
  for (const auto cell : cells) {
    const std::string plain = plain_words(cell);
    columns.push_back(begins_with_phrase(plain, dues) ? TableColumn::due
                      : has_phrase(plain, doers)      ? TableColumn::doer
                      : has_phrase(plain, deeds)      ? TableColumn::deed
                      : has_phrase(plain, questions)  ? TableColumn::question
                      : has_phrase(plain, wins)       ? TableColumn::win
                                                      : TableColumn::other);
  }
  return columns;
}

std::optional<NoteItem> item_of_row(const std::vector<std::string_view>& cells, const std::vector<TableColumn>& columns,
                                    Date day) {
  const bool any_due = std::find(columns.begin(), columns.end(), TableColumn::due) != columns.end();
  const bool any_doer = std::find(columns.begin(), columns.end(), TableColumn::doer) != columns.end();
  std::optional<NoteItem> item;
  NoteItem row;
  for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i) {
    if (cells[i].empty()) continue;
    if (columns[i] == TableColumn::doer) row.speaker = cells[i];
    if (columns[i] == TableColumn::due)
      if (const auto due = first_day_ahead(cells[i], day)) row.due = due->day;
    const bool says =
        columns[i] == TableColumn::deed || columns[i] == TableColumn::question || columns[i] == TableColumn::win;
    if (!says || !row.text.empty()) continue;
    row.text = cells[i];
    row.asks = columns[i] == TableColumn::deed  ? Asks::next
               : columns[i] == TableColumn::win ? Asks::achieved
                                                : Asks::help;
  }
  if (row.text.empty() || (row.asks == Asks::next && !any_due && !any_doer)) return std::nullopt;
  auto text = std::string_view(row.text);
  row.tick = take_tick(text);
  row.text = std::string(text);
  row.by_label = row.bullet = true;
  item = std::move(row);
  return item;
}

}  // namespace mentor

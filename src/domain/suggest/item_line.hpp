// SPDX-License-Identifier: MIT
// One line of notes taken apart: list mark, tick, label, speaker, the cells of a table.
#pragma once

#include "domain/suggest/parts.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mentor {

struct ItemLine {
  std::size_t indent = 0;
  bool bullet = false;
  Tick tick = Tick::none;
  std::optional<Asks> sign;  ///< what a picture before the text says that it is
  std::string_view text;
};
[[nodiscard]] ItemLine split_item_line(std::string_view line);

[[nodiscard]] int heading_level(std::string_view line);  ///< 0: it is none
[[nodiscard]] std::string_view heading_words(std::string_view line);
[[nodiscard]] bool is_underline(std::string_view line);
[[nodiscard]] bool is_comment(std::string_view text);

/// The words of a line that only says what stands below it: "**Next steps**", "Actions:".
[[nodiscard]] std::optional<std::string_view> lone_label(const ItemLine& line);
/// "Next steps: read the paper" in two.
[[nodiscard]] std::optional<std::pair<std::string_view, std::string_view>> leading_label(std::string_view text);

/// "Q: What went well?" above "A: …": the question, which is asked of what stands below it. `below`: the next line.
[[nodiscard]] std::optional<std::string_view> form_question(std::string_view line, std::string_view below);
/// What stands behind "A:"; nothing for another line.
[[nodiscard]] std::optional<std::string_view> form_answer(std::string_view line);

/// The people of the notes: those that are known, and those whom the notes themselves let speak.
class NamesInNotes {
 public:
  NamesInNotes(std::string_view notes, const NotedPeople& people);

  struct Spoken {
    std::string speaker;  ///< empty: nobody is named
    std::string_view text;
    bool assigned = false;  ///< "Ana -> send it"
  };
  /// "KW: I will", "ME - done", "**Ana**: …"; of a point also "ME" alone. `about`: "SG - a chat" names whom it is
  /// about.
  [[nodiscard]] Spoken split(std::string_view text, bool bullet, bool about) const;
  [[nodiscard]] bool knows(std::string_view name) const;

 private:
  [[nodiscard]] bool knows_letter(std::string_view name) const;
  std::map<std::string, int, std::less<>> known_;   ///< folded
  std::map<std::string, int, std::less<>> spoken_;  ///< how often a capitalised word stands before a colon
};

enum class TableColumn { other, deed, doer, due, question, win, event };
[[nodiscard]] std::vector<TableColumn> columns_of(const std::vector<std::string_view>& cells);
[[nodiscard]] bool is_rule_row(const std::vector<std::string_view>& cells);
/// Nothing if no column of the table says what a row is.
[[nodiscard]] std::optional<NoteItem> item_of_row(const std::vector<std::string_view>& cells,
                                                  const std::vector<TableColumn>& columns, Date day);

}  // namespace mentor

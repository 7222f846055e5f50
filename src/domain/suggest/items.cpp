// SPDX-License-Identifier: MIT
// Notes as items: each point or paragraph with what its heading asks, who says it, and whether it answers another one.
#include "domain/suggest/item_line.hpp"
#include "domain/suggest/parts.hpp"
#include "mentor/domain/text.hpp"

namespace mentor {

namespace {

struct OpenHeading {
  int level;
  Asks asks;
};

/// A point that others may stand below.
struct OpenItem {
  std::size_t index;
  bool group;  ///< it only names a speaker, or a label
};

bool may_be_underlined(std::string_view line) {
  return !line.empty() && line.front() != ' ' && line.front() != '|' && !split_item_line(line).bullet;
}

class ItemReader {
 public:
  ItemReader(std::string_view notes, const NotedPeople& people, Date day)
      : notes_(notes), day_(day), names_(notes, people) {}

  std::vector<NoteItem> read() {
    const auto lines = split_lines(notes_);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string_view below = i + 1 < lines.size() ? lines[i + 1] : std::string_view();
      if (const auto question = form_question(lines[i], below))
        begin_form_question(*question);
      else if (const auto answer = form_ ? form_answer(lines[i]) : std::nullopt)
        take_text(i, {.bullet = true, .text = *answer});
      else
        take(i, lines[i], is_underline(below) && may_be_underlined(lines[i]));
    }
    return std::move(items_);
  }

 private:
  void take(std::size_t at, std::string_view line, bool underlined) {
    const auto text = trim(line);
    if (text.starts_with("```") || text.starts_with("~~~")) {
      fence_ = !fence_;
      return;
    }
    if (fence_ || is_comment(text)) return;
    if (text.empty() || is_underline(line)) return take_blank();
    if (const int level = heading_level(line); level > 0 || underlined)
      return begin_heading(level > 0 ? level : 2, heading_words(line));
    if (text.starts_with('|')) return take_row(at, text);
    table_.clear();
    take_text(at, split_item_line(line));
  }

  void take_blank() {
    after_blank_ = true;
    table_.clear();
  }

  void begin_heading(int level, std::string_view words) {
    while (!headings_.empty() && headings_.back().level >= level) headings_.pop_back();
    Asks asks = asked_by(words);
    if (asks == Asks::anything && !headings_.empty()) asks = headings_.back().asks;
    headings_.push_back({level, asks});
    asks_ = asks;
    heading_speaker_ = names_.knows(words) ? std::string(words) : std::string();
    label_.reset();
    stack_.clear();
    after_blank_ = true;
    bullets_ = false;
  }

  /// Asked of the answers below it, and answered there.
  void begin_form_question(std::string_view words) {
    form_ = true;
    label_ = asked_by(words);
    stack_.clear();
    after_blank_ = true;
  }

  /// "**Next steps**", "Actions:", "- Wins:": what stands below it is asked for by it.
  bool begin_label(std::size_t at, const ItemLine& line) {
    const auto label = lone_label(line);
    if (!label) return false;
    Asks asks = asked_by_label(*label).value_or(line.bullet ? Asks::anything : asked_by(*label));
    if (asks == Asks::anything && (line.bullet || line.text.ends_with(':'))) return false;
    if (line.bullet) {
      close_down_to(line.indent);
      NoteItem item;
      item.line = at;
      item.indent = line.indent;
      item.bullet = true;
      item.asks = asks;
      push(std::move(item), true);
      return true;
    }
    label_ = asks;
    stack_.clear();
    bullets_ = false;
    after_blank_ = false;
    return true;
  }

  void take_text(std::size_t at, ItemLine line) {
    if (begin_label(at, line)) return;
    line.bullet = line.bullet || line.sign;
    if (!line.bullet && line.tick == Tick::none && continues(line)) return go_on(at, line.text);
    if (!line.bullet && after_blank_ && bullets_ && line.indent == 0) label_.reset();
    NoteItem item;
    item.line = at;
    item.indent = line.indent;
    item.bullet = line.bullet;
    item.tick = line.tick;
    close_down_to(line.bullet ? line.indent : 0);
    item.asks = stack_.empty() ? label_.value_or(asks_) : items_[stack_.back().index].asks;
    if (line.sign) {
      item.asks = *line.sign;
      item.by_label = true;
    }
    std::string_view text = take_label(item, line.text);
    const auto spoken = names_.split(text, item.bullet, item.asks == Asks::aside);
    item.named = !spoken.speaker.empty();
    if (item.named)
      item.speaker = spoken.speaker;
    else if (!names_.knows(item.speaker))
      item.speaker = heading_speaker_;
    if (spoken.assigned) {
      item.asks = Asks::next;
      item.by_label = true;
    }
    text = item.by_label ? spoken.text : take_label(item, spoken.text);
    item.text = text;
    place(item);
    bullets_ = bullets_ || item.bullet;
    after_blank_ = false;
    const bool group = item.text.empty();
    push(std::move(item), group);
  }

  /// "AI: send the notes": what the label asks for, and the text behind it.
  static std::string_view take_label(NoteItem& item, std::string_view text) {
    const auto label = leading_label(text);
    const auto asks = label ? asked_before_colon(label->first) : std::nullopt;
    if (!asks) return text;
    item.asks = *asks;
    item.by_label = true;
    const auto blank = label->first.find(' ');
    if (*asks == Asks::next && blank != std::string_view::npos) item.speaker = trim(label->first.substr(blank));
    return label->second;
  }

  /// Whose word it is, by what stands above it.
  void place(NoteItem& item) {
    if (stack_.empty()) {
      item.reply = !item.bullet && item.named && bullets_;
      return;
    }
    const auto& above = stack_.back();
    NoteItem& parent = items_[above.index];
    item.nested = true;
    item.speaker_group = above.group;
    item.below_lead = parent.text.ends_with(':');
    if (item.named) {
      item.reply = !above.group && item.speaker != parent.speaker;
    } else if (above.group) {
      item.speaker = parent.speaker;
    } else if (const auto* before = sibling_before(item)) {
      item.reply = before->reply;
      item.speaker = before->reply ? before->speaker : parent.speaker;
    } else {
      item.reply = parent.reply;
      item.speaker = parent.speaker;
    }
    const bool settled = item.asks == Asks::help && settles(plain_words(item.text));
    if (item.reply || settled)
      for (const auto& open : stack_) mark_answered(items_[open.index], item.text);
  }

  static void mark_answered(NoteItem& item, std::string_view reply) {
    item.answered = true;
    if (settles(plain_words(reply))) item.tick = Tick::ticked;
  }

  [[nodiscard]] const NoteItem* sibling_before(const NoteItem& item) const {
    return closed_ && items_[*closed_].indent == item.indent && items_[*closed_].nested ? &items_[*closed_] : nullptr;
  }

  void close_down_to(std::size_t indent) {
    closed_.reset();
    while (!stack_.empty() && items_[stack_.back().index].indent >= indent) {
      closed_ = stack_.back().index;
      stack_.pop_back();
    }
  }

  void push(NoteItem item, bool group) {
    stack_.push_back({items_.size(), group});
    items_.push_back(std::move(item));
  }

  [[nodiscard]] bool continues(const ItemLine& line) const {
    if (after_blank_ || items_.empty() || stack_.empty() || items_.back().text.empty()) return false;
    const NoteItem& last = items_.back();
    // Under a heading that asks for a list, a paragraph's finished lines are its points.
    const bool lists = last.asks == Asks::achieved || last.asks == Asks::next || last.asks == Asks::help;
    if (!last.bullet && lists && std::string_view(".!?").find(last.text.back()) != std::string_view::npos) return false;
    if (!last.bullet && last.text.ends_with(':')) return false;
    if (last.by_label && begins_with_own_label(line.text)) return false;
    const auto spoken = names_.split(line.text, false, false);
    return spoken.speaker.empty() && !leading_label_asks(line.text);
  }

  /// "Dates: …" above "To think about: …".
  static bool begins_with_own_label(std::string_view text) {
    const auto label = leading_label(text);
    return label && text.front() >= 'A' && text.front() <= 'Z' && text.find(':') <= label->first.size() + 2;
  }

  static bool leading_label_asks(std::string_view text) {
    const auto label = leading_label(text);
    return label && asked_before_colon(label->first).has_value();
  }

  void go_on(std::size_t at, std::string_view text) {
    NoteItem& item = items_.back();
    item.text += ' ';
    item.breaks.emplace_back(item.text.size(), at);
    item.text += text;
  }

  void take_row(std::size_t at, std::string_view text) {
    const auto cells = table_cells(text);
    if (table_.empty()) {
      table_ = columns_of(cells);
      return;
    }
    if (is_rule_row(cells)) return;
    if (auto item = item_of_row(cells, table_, day_)) {
      item->line = at;
      if (item->asks == Asks::anything) item->asks = label_.value_or(asks_);
      stack_.clear();
      push(std::move(*item), false);
    }
  }

  std::string_view notes_;
  Date day_;
  NamesInNotes names_;
  std::vector<NoteItem> items_;
  std::vector<OpenHeading> headings_;
  std::vector<OpenItem> stack_;
  std::optional<std::size_t> closed_;  ///< the item of the same depth that stands before the next one
  std::vector<TableColumn> table_;
  std::optional<Asks> label_;
  Asks asks_ = Asks::anything;
  std::string heading_speaker_;
  bool fence_ = false;
  bool form_ = false;  ///< the notes are questions and answers
  bool after_blank_ = true;
  bool bullets_ = false;
};

}  // namespace

std::vector<NoteItem> read_items(std::string_view notes, const NotedPeople& people, Date day) {
  return ItemReader(notes, people, day).read();
}

}  // namespace mentor

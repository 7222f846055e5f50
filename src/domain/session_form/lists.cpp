// SPDX-License-Identifier: MIT
// The form's lists of what is open: promises of both sides, goals, topics. A line that was changed says what is so now.
#include "domain/session_form/blocks.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/session_form.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace mentor::session_form {

namespace {

enum class Box { with, without };

/// How the lines of a kind look.
struct ListShape {
  Kind kind;
  std::string_view date_word;  ///< "(due Fri 2026-11-27)"
  Box box;
};
constexpr ListShape promise_shape{Kind::commitment, "due", Box::with};
constexpr ListShape goal_shape{Kind::goal, "target", Box::without};
constexpr ListShape topic_shape{Kind::topic, "parked until", Box::with};

/// Something open, as the form lists it.
struct ListedItem {
  std::int64_t number;
  std::string lead;  ///< in a group whose it is: "bo: "
  std::string words;
  std::optional<Date> date;
  std::optional<std::int64_t> percent;
  bool withheld;
  bool here = true;  ///< below this heading
};

std::string date_part(const ListShape& shape, const ListedItem& item) {
  return item.date ? fmt::format(" ({} {})", shape.date_word, format_day(*item.date)) : "";
}

std::string words_of(const ListShape& shape, const ListedItem& item) {
  return item.lead + item.words + date_part(shape, item);
}

std::string write_list(const ListShape& shape, const std::vector<ListedItem>& items) {
  std::string text;
  for (const auto& item : items)
    text += fmt::format("- {}{} {}{}\n", shape.box == Box::with ? "[ ] " : "", to_text(Id{shape.kind, item.number}),
                        item.percent ? fmt::format("{} % ", *item.percent) : "", words_of(shape, item));
  return text;
}

std::vector<ListedItem> promises(const OpenMentorship& open, bool mine) {
  std::vector<ListedItem> items;
  for (const auto& one : open.commitments) {
    if ((one.owner == my_handle) != mine) continue;
    const std::string lead = !mine && open.partners.size() > 1 ? one.owner + ": " : "";
    items.push_back({one.id, lead, std::string(first_line(one.text)), one.due, std::nullopt, one.withheld});
  }
  return items;
}

/// In a group whose a goal or a topic is.
std::string lead_of(const OpenMentorship& open, const std::optional<std::string>& whose, bool withheld) {
  return whose && !whose->empty() && !withheld && open.partners.size() > 1 ? *whose + ": " : "";
}

std::vector<ListedItem> goals(const OpenMentorship& open) {
  std::vector<ListedItem> items;
  for (const auto& one : open.goals) {
    const Goal& goal = one.goal;
    items.push_back({goal.id, lead_of(open, goal.owner, goal.withheld), std::string(first_line(goal.title)),
                     goal.target, goal.withheld ? std::nullopt : std::optional(goal.percent), goal.withheld});
  }
  return items;
}

std::vector<ListedItem> topics(const OpenMentorship& open) {
  std::vector<ListedItem> items;
  for (const auto& one : open.topics)
    items.push_back({one.id, lead_of(open, one.brought_by, one.withheld), std::string(first_line(one.text)),
                     one.parked_until, std::nullopt, one.withheld});
  return items;
}

const ListedItem* find_item(const std::vector<ListedItem>& items, std::int64_t number) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.number == number; });
  return found == items.end() ? nullptr : &*found;
}

/// A text that goes on with letters is another text: "send the paper" is no beginning of "send the papers".
bool begins_with_words(std::string_view text, std::string_view words) {
  if (words.empty() || !text.starts_with(words)) return false;
  return text.size() == words.size() || std::string_view(" :;,.-(").find(text[words.size()]) != std::string_view::npos;
}

/// A line's words with the date in its brackets taken out of them.
struct DatedWords {
  std::string_view before;
  std::optional<std::string_view> date;
  std::string_view after;
};

/// `known`: the item's words if the line begins with them, so that brackets in them are not taken for its date.
DatedWords take_date(std::string_view words, std::string_view known, std::string_view date_word) {
  const std::string mark = fmt::format("({} ", date_word);
  const std::size_t at = words.find(mark, known.size());
  const std::size_t end = at == std::string_view::npos ? at : words.find(')', at);
  if (end == std::string_view::npos) return {trim(words), std::nullopt, {}};
  return {trim(words.substr(0, at)), trim(words.substr(at + mark.size(), end - at - mark.size())),
          trim(words.substr(end + 1))};
}

std::string joined(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty()) return std::string(before.empty() ? after : before);
  return fmt::format("{} {}", before, after);
}

std::string without_separators(std::string_view words) {
  const std::size_t begin = words.find_first_not_of(" :;,-");
  return begin == std::string_view::npos ? std::string() : std::string(words.substr(begin));
}

/// The number and the sign that a goal's words begin with; the words lose them.
std::optional<std::int64_t> take_percent(std::string_view& words) {
  std::int64_t percent = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), percent);
  if (error != std::errc{}) return std::nullopt;
  words = trim(words.substr(static_cast<std::size_t>(end - words.data())));
  if (words.starts_with('%')) words = trim(words.substr(1));
  return percent;
}

/// Reads the lines of one list.
class ListReader {
 public:
  ListReader(const ListShape& shape, std::vector<ListedItem> items, const BlockReader& reader)
      : shape_(shape), items_(std::move(items)), reader_(reader) {}

  void read(const BlockLines& lines, std::vector<TypedItem>& typed) {
    for (const auto& line : reader_.meant(lines)) {
      const ListLine item = read_list_line(line.text);
      if (item.words.empty() && !item.ticked) continue;
      TypedItem one{.line = line.number, .ticked = item.ticked};
      if (read_line(item, one) && says_something(one)) typed.push_back(std::move(one));
    }
  }

 private:
  [[nodiscard]] static bool says_something(const TypedItem& item) {
    return !item.number || item.ticked || item.moved || item.words || item.date || item.percent ||
           !item.comment.empty();
  }

  bool refuse(const TypedItem& item, std::string message) const {
    reader_.refuse(item.line, std::move(message));
    return false;
  }

  /// Whether it says anything that is to be taken over.
  bool read_line(const ListLine& line, TypedItem& item) {
    if (item.ticked && shape_.box == Box::without) return refuse(item, messages::goal_ticked());
    if (line.words.starts_with("## ")) return refuse(item, messages::unknown_heading());
    const std::string_view first = line.words.substr(0, std::min(line.words.find(' '), line.words.size()));
    const auto id = parse_id(first);
    if (!id || id->kind != shape_.kind) return read_new(line.words, item);
    const auto* known = find_item(items_, id->number);
    if (known == nullptr)
      return refuse(item, messages::not_open_here(to_text(*id), info(id->kind).noun(),
                                                  visible(reader_.data.open.mentorship.title)));
    if (!seen_.insert(id->number).second) return refuse(item, messages::listed_twice(to_text(*id)));
    item.number = id->number;
    item.moved = !known->here;
    return read_known(trim(line.words.substr(first.size())), *known, item);
  }

  bool read_new(std::string_view words, TypedItem& item) const {
    if (shape_.kind == Kind::goal) {
      std::string_view rest = words;
      if (const auto percent = take_percent(rest); percent && words.substr(0, 5).find('%') != std::string_view::npos) {
        item.percent = percent;
        words = rest;
      }
    }
    const auto parts = take_date(words, {}, shape_.date_word);
    item.words = joined(parts.before, parts.after);
    if (parts.date) item.date = std::string(*parts.date);
    return true;
  }

  bool read_known(std::string_view words, const ListedItem& known, TypedItem& item) const {
    if (shape_.kind == Kind::goal && !read_percent(words, known, item)) return false;
    if (!known.lead.empty() && words.starts_with(known.lead)) words = trim(words.substr(known.lead.size()));
    if (words.empty() && !item.ticked && !item.percent)
      return refuse(item, messages::nothing_after_id(to_text(Id{shape_.kind, known.number})));
    if (words.empty()) return true;
    const bool same = begins_with_words(words, known.words);
    const auto parts = take_date(words, same ? std::string_view(known.words) : std::string_view(), shape_.date_word);
    read_words(parts, known, item);
    read_date(parts, known, item);
    if (known.withheld && (item.words || item.date))
      return refuse(item, messages::sealed_in_form(to_text(Id{shape_.kind, known.number})));
    return true;
  }

  bool read_percent(std::string_view& words, const ListedItem& known, TypedItem& item) const {
    if (!known.percent && words == known.words) return true;
    const auto percent = take_percent(words);
    if (!percent || *percent < 0 || *percent > 100) return refuse(item, messages::percent_after_id());
    if (percent != known.percent) item.percent = percent;
    return true;
  }

  /// Behind a goal's title stands a comment; any other line says what its text is now.
  void read_words(const DatedWords& parts, const ListedItem& known, TypedItem& item) const {
    std::string_view before = parts.before;
    std::string_view after = parts.after;
    if (shape_.kind == Kind::goal) {
      const bool same = begins_with_words(before, known.words);
      const std::string behind = without_separators(same ? before.substr(known.words.size()) : std::string_view());
      item.comment = joined(behind, without_separators(after));
      if (!same && !before.empty()) item.words = std::string(before);
      return;
    }
    const std::string now = joined(before, after);
    if (now != known.words && !now.empty()) item.words = now;
  }

  void read_date(const DatedWords& parts, const ListedItem& known, TypedItem& item) const {
    if (parts.date && (!known.date || *parts.date != format_day(*known.date))) item.date = std::string(*parts.date);
    if (!parts.date && known.date) item.date = std::string();
  }

  const ListShape& shape_;
  std::vector<ListedItem> items_;
  const BlockReader& reader_;
  std::set<std::int64_t> seen_;
};

/// A promise that was moved below the other heading is still known.
std::vector<ListedItem> all_promises(const OpenMentorship& open, bool mine) {
  auto all = promises(open, mine);
  for (auto& one : promises(open, !mine)) {
    one.here = false;
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace

ListLine read_list_line(std::string_view line) {
  ListLine item;
  std::string_view rest = trim(line);
  if (rest.starts_with("- ") || rest.starts_with("* ")) rest = trim(rest.substr(2));
  if (rest == "-" || rest == "*") rest = {};
  if (rest.starts_with("[ ]") || rest.starts_with("[]")) {
    item.has_box = true;
    rest = trim(rest.substr(rest.find(']') + 1));
  } else if (rest.starts_with("[x]") || rest.starts_with("[X]")) {
    item.has_box = item.ticked = true;
    rest = trim(rest.substr(3));
  }
  item.words = rest;
  return item;
}

std::string write_my_promises(const FormData& data) { return write_list(promise_shape, promises(data.open, true)); }
std::string write_their_promises(const FormData& data) { return write_list(promise_shape, promises(data.open, false)); }
std::string write_goals(const FormData& data) { return write_list(goal_shape, goals(data.open)); }
std::string write_topics(const FormData& data) { return write_list(topic_shape, topics(data.open)); }

void read_my_promises(const BlockLines& lines, const BlockReader& reader) {
  ListReader(promise_shape, all_promises(reader.data.open, true), reader).read(lines, reader.filled.mine);
}
void read_their_promises(const BlockLines& lines, const BlockReader& reader) {
  ListReader(promise_shape, all_promises(reader.data.open, false), reader).read(lines, reader.filled.theirs);
}
void read_goals(const BlockLines& lines, const BlockReader& reader) {
  ListReader(goal_shape, goals(reader.data.open), reader).read(lines, reader.filled.goals);
}
void read_topics(const BlockLines& lines, const BlockReader& reader) {
  ListReader(topic_shape, topics(reader.data.open), reader).read(lines, reader.filled.topics);
}

}  // namespace mentor::session_form

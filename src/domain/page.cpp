// SPDX-License-Identifier: MIT
// Items of a page and the records that they are. An item is read again when it is written: what does not come back of
// its words goes into its mark.
#include "mentor/domain/page.hpp"

#include "domain/page_words.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/pages.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace mentor {

namespace {

using page::Faults;
using page::Labelled;

constexpr std::string_view label_of_tags = "tags";
constexpr std::string_view label_of_part = "part";
constexpr std::string_view between_tags = ", ";

/// Of the mark of a record: what its words do not say, by field.
using Exact = std::vector<std::pair<std::string, std::string>>;

struct Mark {
  Id id;
  Visibility visibility = Visibility::private_;
  std::string uid;
  Exact exact;
};

/// Letters and digits as they are; "--" would end a comment.
std::string percent_encoded(std::string_view text) {
  std::string code;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    const bool dash = c == '-' && !code.ends_with('-') && i + 1 < text.size();
    if (letter || dash || (c != '-' && std::string_view("._:/").find(c) != std::string_view::npos))
      code += c;
    else
      code += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return code;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<std::string> percent_decoded(std::string_view code) {
  std::string text;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i] != '%') {
      text += code[i];
      continue;
    }
    const int high = i + 2 < code.size() ? hex_digit(code[i + 1]) : -1;
    const int low = i + 2 < code.size() ? hex_digit(code[i + 2]) : -1;
    if (high < 0 || low < 0) return std::nullopt;
    text += static_cast<char>(high * 16 + low);
    i += 2;
  }
  if (bad_utf8(text)) return std::nullopt;
  return text;
}

std::vector<std::string_view> words_between(std::string_view text, std::string_view between) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0;;) {
    const auto end = text.find(between, at);
    words.push_back(text.substr(at, end == std::string_view::npos ? end : end - at));
    if (end == std::string_view::npos) return words;
    at = end + between.size();
  }
}

std::string mark_of(const Record& record, const std::vector<Value>& said) {
  std::string mark = fmt::format("{} {} {}", to_text(record.reference()), to_text(record.visibility), record.uid);
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (record.values[i] != said[i])
      mark += fmt::format(" {}={}", fields[i].name, percent_encoded(format_value(fields[i], record.values[i])));
  return mark;
}

Mark read_mark(std::string_view text) {
  const auto words = words_between(text, " ");
  const auto refuse = [&] { throw UserError(messages::mark_unread(visible(text))); };
  if (words.size() < 3) refuse();
  const auto id = parse_id(words[0]);
  const auto visibility = from_text<Visibility>(words[1]);
  if (!id || !id->stored() || !visibility || !is_uid(words[2])) refuse();
  Mark mark{*id, *visibility, std::string(words[2]), {}};
  for (std::size_t i = 3; i < words.size(); ++i) {
    const auto equals = words[i].find('=');
    const std::string name(words[i].substr(0, equals));
    const auto value = equals == std::string_view::npos ? std::nullopt : percent_decoded(words[i].substr(equals + 1));
    if (!value || !info(id->kind).has(name)) refuse();
    mark.exact.emplace_back(name, *value);
  }
  return mark;
}

void set_exact(Record& record, const Exact& exact) {
  for (const auto& [name, text] : exact) {
    const Field& field = *info(record.kind).field(name);
    record.set(name, text.empty() ? Value{} : value_from_text(field, text));
  }
}

/// As they stand on the page.
std::vector<Labelled> shown_words(const Record& record, const WallClock& clock) {
  auto words = page::words_of(record, clock);
  for (auto& said : words) said.text = visible(said.text, Keep::lines);
  return words;
}

void add_lines(PageItem& item, const Labelled& said) {
  std::string_view label = said.label;
  for (const auto line : words_between(said.text, "\n")) {
    item.lines.push_back({std::string(std::exchange(label, {})), std::string(line)});
  }
}

std::vector<Labelled> labelled(const std::vector<PageLine>& lines) {
  std::vector<Labelled> words;
  for (const auto& line : lines) {
    if (words.empty() || !line.label.empty())
      words.push_back({line.label, line.words, line.line});
    else
      words.back().text += "\n" + line.words;
  }
  return words;
}

/// The lines of what joins the record to others, out of those of its own.
Labelled take_label(std::vector<Labelled>& words, std::string_view label) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const auto& said) { return said.label == label; });
  if (found == words.end()) return {};
  Labelled taken = *found;
  words.erase(found);
  return taken;
}

std::string tags_in_words(std::span<const Record> joining) {
  std::string words;
  for (const auto& record : joining)
    if (record.kind == Kind::tag)
      words += (words.empty() ? "" : std::string(between_tags)) + visible(record.text("name"));
  return words;
}

/// That of the last stay.
std::string part_in_words(std::span<const Record> joining) {
  std::string words;
  for (const auto& record : joining)
    if (record.kind == Kind::participant) words = visible(record.text("part"));
  return words;
}

/// What the words of the item say of a record that joins it to others.
Record joined_as_said(Record record, const Record& main, const std::string& mentorship, std::string_view words) {
  const bool tag = record.kind == Kind::tag;
  record.values = blank(record.kind).values;
  record.set(tag ? "item" : "mentorship", tag ? item_of(main) : mentorship);
  if (!tag) record.set("person", main.name());
  if (!words.empty()) record.set(tag ? "name" : "part", std::string(words));
  return record;
}

/// The word of each tag; nothing where their line has more or fewer words than there are tags.
std::vector<std::string_view> words_of_tags(std::string_view line, std::size_t tags) {
  auto words = words_between(line, between_tags);
  if (words.size() != tags) words.assign(tags, {});
  return words;
}

Record unread_record(const Mark& mark) {
  Record record = blank(mark.id.kind);
  record.id = mark.id.number;
  record.uid = mark.uid;
  record.visibility = mark.visibility;
  return record;
}

/// What is read again of the item's words alone: a day that names no zone is one of the zone that the mark will tell.
std::vector<Value> values_said(const Record& record, const std::vector<Labelled>& words, const WallClock& clock) {
  const RecordInfo& kind = info(record.kind);
  const Field* home = field_of_kind(kind, FieldKind::mentorship);
  const std::string mentorship = home == nullptr ? std::string() : record.text(home->name);
  Faults unheard;
  const auto read_in = [&](const std::string& zone) {
    return page::values_of(record.kind, record.name(), words, {mentorship, zone, clock}, unheard);
  };
  auto said = read_in(clock.zone);
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (kind.fields[i].kind != FieldKind::zone || said[i] == record.values[i]) continue;
    const Value zone = said[i];
    said = read_in(record.text(kind.fields[i].name));
    said[i] = zone;
    break;
  }
  return said;
}

/// What the mark says more exactly counts as long as it is what the page says.
Record main_record(const PageItem& item, const Mark& mark, const std::vector<Labelled>& words, page::Setting setting,
                   Faults& faults) {
  Record record = unread_record(mark);
  Record exact = record;
  for (const auto& [name, text] : mark.exact)
    if (info(record.kind).field(name)->kind == FieldKind::zone) setting.zone = text;
  record.values = page::values_of(record.kind, item.name, words, setting, faults);
  exact.values = record.values;
  set_exact(exact, mark.exact);
  Faults unheard;
  const auto again = page::values_of(record.kind, exact.name(), shown_words(exact, setting.clock), setting, unheard);
  for (std::size_t i = 0; i < again.size(); ++i)
    if (again[i] == record.values[i]) record.values[i] = exact.values[i];
  return record;
}

Record joining_record(const Mark& mark, const Record& main, const std::string& mentorship, std::string_view words,
                      std::string_view line) {
  const Record said = joined_as_said(unread_record(mark), main, mentorship, words);
  Record exact = said;
  set_exact(exact, mark.exact);
  const std::string_view field = said.kind == Kind::tag ? "name" : "part";
  const std::string shown = visible(exact.text(field));
  if (line.find(shown) == std::string_view::npos) exact.set(field, said.at(field));
  return exact;
}

/// Earlier stays are as their marks say: the page has words for the last one.
Record earlier_stay(const Mark& mark, const Record& main, const std::string& mentorship) {
  Record stay = joined_as_said(unread_record(mark), main, mentorship, {});
  set_exact(stay, mark.exact);
  return stay;
}

class ItemReader {
 public:
  ItemReader(const PageItem& item, const std::string& mentorship, const WallClock& clock)
      : item_(item),
        mentorship_(mentorship),
        clock_(clock),
        words_(labelled(item.lines)),
        tags_(take_label(words_, label_of_tags)),
        part_(take_label(words_, label_of_part)) {}

  PageRecords read() {
    std::vector<Mark> marks;
    for (const auto& text : item_.marks) guarded([&] { marks.push_back(read_mark(text)); });
    if (!read_.faults.empty()) return std::move(read_);
    const Mark& main = marks.front();
    Record record = main_record(item_, main, words_, {mentorship_, clock_.zone, clock_}, read_.faults);
    if (!info(main.id.kind).has("handle") && item_.name != to_text(main.id))
      fault(messages::name_and_mark(visible(item_.name), to_text(main.id)));
    add(record);
    const auto tags = static_cast<std::size_t>(
        std::count_if(marks.begin() + 1, marks.end(), [](const Mark& mark) { return mark.id.kind == Kind::tag; }));
    const auto names = words_of_tags(tags_.text, tags);
    std::size_t tag = 0;
    for (std::size_t i = 1; i < marks.size(); ++i) {
      const bool is_tag = marks[i].id.kind == Kind::tag;
      const bool stayed_again = std::any_of(marks.begin() + static_cast<std::ptrdiff_t>(i) + 1, marks.end(),
                                            [](const Mark& mark) { return mark.id.kind == Kind::participant; });
      if (!is_tag && marks[i].id.kind != Kind::participant)
        fault(messages::mark_unread(visible(item_.marks[i])));
      else if (!is_tag && stayed_again)
        guarded([&] { add(earlier_stay(marks[i], record, mentorship_)); });
      else
        guarded([&] {
          add(joining_record(marks[i], record, mentorship_, is_tag ? names[tag++] : part_.text,
                             is_tag ? tags_.text : part_.text));
        });
    }
    if (tags == 0 && !tags_.text.empty()) fault(messages::tags_without_marks());
    return std::move(read_);
  }

 private:
  void fault(const std::string& text) { read_.faults.emplace_back(item_.lines.front().line, text); }
  template <class Work>
  void guarded(Work work) {
    if (const auto refusal = refusal_of(work)) fault(refusal->what());
  }
  void add(const Record& record) {
    // What is missing because its line could not be read was said.
    if (read_.faults.empty()) guarded([&] { check(record); });
    read_.records.push_back(record);
  }

  const PageItem& item_;
  const std::string& mentorship_;
  const WallClock& clock_;
  std::vector<Labelled> words_;
  Labelled tags_;
  Labelled part_;
  PageRecords read_;
};

}  // namespace

bool begins_with_label(std::string_view line) {
  const auto end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz ");
  return end != std::string_view::npos && end > 0 && line[0] != ' ' && line[end] == ':' &&
         (end + 1 == line.size() || line[end + 1] == ' ');
}

PageItem page_item(const Record& record, std::span<const Record> joining, const WallClock& clock) {
  PageItem item{.name = record.name(), .lines = {}, .marks = {}};
  const auto words = shown_words(record, clock);
  const std::string tags = tags_in_words(joining);
  const std::string part = part_in_words(joining);
  for (std::size_t i = 0; i < words.size(); ++i) {
    add_lines(item, words[i]);
    if (i == 0 && !tags.empty()) add_lines(item, {std::string(label_of_tags), tags});
  }
  if (!part.empty()) add_lines(item, {std::string(label_of_part), part});
  item.marks.push_back(mark_of(record, values_said(record, words, clock)));
  const auto count = std::count_if(joining.begin(), joining.end(), [](const Record& r) { return r.kind == Kind::tag; });
  const auto names = words_of_tags(tags, static_cast<std::size_t>(count));
  std::size_t tag = 0;
  const Record* last_stay = nullptr;
  for (const auto& joins : joining)
    if (joins.kind == Kind::participant) last_stay = &joins;
  for (const auto& joins : joining) {
    const bool is_tag = joins.kind == Kind::tag;
    const std::string home = is_tag ? std::string() : joins.text("mentorship");
    const std::string_view words_of_it = is_tag                ? names[tag++]
                                         : &joins == last_stay ? std::string_view(part)
                                                               : std::string_view();
    item.marks.push_back(mark_of(joins, joined_as_said(joins, record, home, words_of_it).values));
  }
  return item;
}

PageRecords records_of_item(const PageItem& item, const std::string& mentorship, const WallClock& clock) {
  return ItemReader(item, mentorship, clock).read();
}

}  // namespace mentor

// SPDX-License-Identifier: MIT
// The pages that this program exports in Markdown: recognised by the comment below their title, read back without loss.
#include "mentor/domain/errors.hpp"
#include "mentor/domain/page.hpp"
#include "mentor/importers/imported.hpp"
#include "mentor/messages/pages.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace mentor::importers {

namespace {

constexpr std::string_view comment_begins = "<!-- ";
constexpr std::string_view comment_ends = " -->";

bool is_ascii_sign(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/// What the Markdown shows: signs without their backslash, an address without its backticks.
std::string shown(std::string_view markdown) {
  std::string text;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    if (markdown[i] == '\\' && i + 1 < markdown.size() && is_ascii_sign(markdown[i + 1])) {
      text += markdown[++i];
    } else if (const auto end = markdown[i] == '`' ? markdown.find('`', i + 1) : std::string_view::npos;
               end != std::string_view::npos) {
      text += markdown.substr(i + 1, end - i - 1);
      i = end;
    } else {
      text += markdown[i];
    }
  }
  return text;
}

/// A backslash at the end keeps the line break; two are one that was written.
std::string_view without_break(std::string_view line) {
  const auto last = line.find_last_not_of('\\');
  const auto backslashes = line.size() - (last == std::string_view::npos ? 0 : last + 1);
  return line.substr(0, line.size() - backslashes % 2);
}

/// Takes the comments away from the end of the line.
std::vector<std::string> take_marks(std::string_view& line) {
  std::vector<std::string> marks;
  auto at = line.find(comment_begins);
  while (at != std::string_view::npos && at > 0 && line[at - 1] == '\\') at = line.find(comment_begins, at + 1);
  if (at == std::string_view::npos) return marks;
  std::string_view rest = line.substr(at);
  line = line.substr(0, at > 0 && line[at - 1] == ' ' ? at - 1 : at);
  while (rest.starts_with(comment_begins)) {
    const auto end = rest.find(comment_ends);
    if (end == std::string_view::npos) break;
    marks.emplace_back(rest.substr(comment_begins.size(), end - comment_begins.size()));
    rest.remove_prefix(end + comment_ends.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  }
  return marks;
}

/// Whose page it is, as the comment below a title says; nothing if the line is no such comment.
std::optional<std::string> mentorship_of_mark(std::string_view line) {
  if (!line.starts_with(comment_begins) || !line.substr(comment_begins.size()).starts_with(page_mark))
    return std::nullopt;
  line.remove_prefix(comment_begins.size() + page_mark.size());
  const auto end = line.find(':');
  if (end == std::string_view::npos) return std::nullopt;
  line = line.substr(0, end);
  return std::string(line.substr(line.starts_with(' ') ? 1 : 0));
}

class PagesReader {
 public:
  explicit PagesReader(const WallClock& clock) : clock_(clock) {}

  void read(const std::string& file, std::string_view text) {
    file_ = file;
    mentorship_.clear();
    line_ = 0;
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('\n', at), text.size());
      std::string_view line = text.substr(at, end - at);
      if (line.ends_with('\r')) line.remove_suffix(1);
      ++line_;
      take(line);
      at = end + 1;
    }
    close();
  }

  OwnRecords finish() {
    std::stable_sort(all_.records.begin(), all_.records.end(), [](const Record& one, const Record& other) {
      return std::pair(one.kind, one.id) < std::pair(other.kind, other.id);
    });
    return std::move(all_);
  }

 private:
  struct Place {
    std::size_t record;
    std::string file;
    std::size_t line;
  };

  void fault(std::size_t line, const std::string& text) { all_.faults.push_back({line, text, file_}); }

  void take(std::string_view line) {
    if (auto mentorship = mentorship_of_mark(line)) {
      close();
      mentorship_ = std::move(*mentorship);
    } else if (line.starts_with("- ")) {
      close();
      begin(line.substr(2));
    } else if (item_ && line.starts_with("  ")) {
      add(line.substr(2));
    } else {
      close();
      const bool of_the_page = line.empty() || line.starts_with('#') || line.starts_with(page_left_out);
      if (!of_the_page) fault(line_, messages::page_line_outside());
    }
  }

  void begin(std::string_view line) {
    item_.emplace();
    auto marks = take_marks(line);
    line = without_break(line);
    const auto end = std::min(line.find(' '), line.size());
    item_->name = shown(line.substr(0, end));
    item_->lines.push_back({"", shown(line.substr(std::min(end + 1, line.size()))), line_});
    item_->marks = std::move(marks);
  }

  void add(std::string_view line) {
    auto marks = take_marks(line);
    line = without_break(line);
    std::string label;
    if (begins_with_label(line)) {
      const auto end = line.find(':');
      label = line.substr(0, end);
      line.remove_prefix(std::min(end + 2, line.size()));
    }
    item_->lines.push_back({std::move(label), shown(line), line_});
    for (auto& mark : marks) item_->marks.push_back(std::move(mark));
  }

  void close() {
    if (!item_) return;
    const auto item = std::move(*item_);
    item_.reset();
    const std::size_t line = item.lines.front().line;
    if (item.marks.empty()) return fault(line, messages::item_without_mark());
    auto read = records_of_item(item, mentorship_, clock_);
    for (const auto& [at, text] : read.faults) fault(at, text);
    for (auto& record : read.records) keep(std::move(record), line);
  }

  /// A person stands on the page of each mentorship.
  void keep(Record record, std::size_t line) {
    const auto [known, added] = places_.try_emplace(record.uid, Place{all_.records.size(), file_, line});
    if (added)
      all_.records.push_back(std::move(record));
    else if (record != all_.records[known->second.record])
      fault(line, messages::told_otherwise(known->second.file, known->second.line));
  }

  const WallClock& clock_;
  std::string file_;
  std::string mentorship_;
  std::size_t line_ = 0;
  std::optional<PageItem> item_;
  std::map<std::string, Place> places_;
  OwnRecords all_;
};

}  // namespace

bool is_own_page(std::string_view text) {
  for (int lines = 0; lines < 4 && !text.empty(); ++lines) {
    const auto end = std::min(text.find('\n'), text.size());
    if (mentorship_of_mark(text.substr(0, end))) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

OwnRecords read_own_pages(const std::vector<std::pair<std::string, std::string>>& pages, const WallClock& clock) {
  PagesReader reader(clock);
  for (const auto& [file, text] : pages) reader.read(file, text);
  return reader.finish();
}

}  // namespace mentor::importers

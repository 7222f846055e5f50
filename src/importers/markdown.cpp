// From a Markdown text to meetings: which headings begin one, where it ends, and remarks on what looks odd. No line of
// the text is lost: what belongs to no meeting is the preamble.
#include "mentor/markdown_log.hpp"

#include "importers/markdown_parts.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

namespace mentor {

namespace {

struct DatedHeading {
  MarkdownHeading heading;
  HeadingDate date;
};

std::string quoted_line(std::string_view line) { return fmt::format("\"{}\"", truncate(visible(trim(line)), 60)); }

/// The level on which most of these headings stand, the higher one of two; 0 if there are none.
int common_level(const std::vector<DatedHeading>& headings, HeadingKind kind) {
  std::array<int, 7> counts{};
  for (const auto& item : headings)
    if (item.date.kind == kind) ++counts.at(static_cast<std::size_t>(item.heading.level));
  const auto most = std::max_element(counts.begin(), counts.end());
  return *most == 0 ? 0 : static_cast<int>(most - counts.begin());
}

class MarkdownLogReader {
 public:
  MarkdownLogReader(std::string_view text, std::optional<DateOrder> order, Date today)
      : text_(text), today_(today), order_(order), lines_(scan_markdown(text)) {}

  MarkdownLog read() {
    for (const auto& heading : lines_.headings) headings_.push_back({heading, read_heading_date(heading.text, order_)});
    level_ = common_level(headings_, HeadingKind::dated);
    if (level_ == 0) level_ = common_level(headings_, HeadingKind::mentions);
    log_.remarks = lines_.remarks;
    for (const auto& item : headings_) take(item);
    close(lines_.lines.size());
    look_at_prose();
    std::stable_sort(log_.remarks.begin(), log_.remarks.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    return std::move(log_);
  }

 private:
  void say(std::size_t line, std::string text) { log_.remarks.push_back({line + 1, std::move(text)}); }

  [[nodiscard]] bool begins_meeting(const DatedHeading& item) const {
    if (item.date.kind == HeadingKind::mentions) return item.heading.level == level_;
    if (item.date.kind != HeadingKind::dated) return false;
    return item.heading.level <= level_ || !in_meeting_;
  }

  void take(const DatedHeading& item) {
    if (begins_meeting(item)) return begin_meeting(item);
    remark_on(item);
    const bool ends = in_meeting_ && (item.heading.level < meeting_level_ ||
                                      (item.date.kind == HeadingKind::blank && item.heading.level <= meeting_level_));
    if (ends) {
      close(item.heading.line);
      in_meeting_ = false;
    } else if (log_.title.empty() && log_.meetings.empty() && item.heading.level == 1) {
      close(item.heading.line);
      log_.title = item.heading.text;
      begin_ = item.heading.line + item.heading.lines;
    }
  }

  void begin_meeting(const DatedHeading& item) {
    close(item.heading.line);
    MarkdownMeeting meeting;
    meeting.date = item.date.date;
    meeting.time = item.date.time;
    meeting.heading = item.heading.text;
    meeting.line = item.heading.line + 1;
    meeting.ordinal = seen_[meeting.date]++;
    if (!item.date.problem.empty())
      say(item.heading.line,
          fmt::format("{}: {}; the date was taken.", quoted_line(meeting.heading), item.date.problem));
    if (meeting.date > today_)
      say(item.heading.line, fmt::format("{} lies in the future.", quoted_line(meeting.heading)));
    log_.meetings.push_back(std::move(meeting));
    in_meeting_ = true;
    meeting_level_ = item.heading.level;
    begin_ = item.heading.line + item.heading.lines;
  }

  void remark_on(const DatedHeading& item) {
    const std::string heading = quoted_line(item.heading.text);
    switch (item.date.kind) {
      case HeadingKind::dated:
        say(item.heading.line, fmt::format("{} begins no meeting: it stands below the level of the other meetings' "
                                           "headings. Its text stays in the meeting above.",
                                           heading));
        break;
      case HeadingKind::two_orders:
        log_.needs_order = true;
        [[fallthrough]];
      case HeadingKind::unclear:
        say(item.heading.line, fmt::format("{} begins no meeting: {}.", heading, item.date.problem));
        break;
      default:
        break;
    }
  }

  /// Gives the lines from begin_ up to `end` to the meeting, or to the preamble.
  void close(std::size_t end) {
    std::size_t first = begin_;
    std::size_t last = end;
    while (first < last && trim(lines_.lines[first]).empty()) ++first;
    while (last > first && trim(lines_.lines[last - 1]).empty()) --last;
    begin_ = end;
    if (in_meeting_) ends_.push_back(end);
    if (first == last) return;
    std::string_view piece = text_.substr(lines_.begins[first], lines_.begins[last] - lines_.begins[first]);
    while (piece.ends_with('\n') || piece.ends_with('\r')) piece.remove_suffix(1);
    if (in_meeting_) {
      log_.meetings.back().text = piece;
    } else {
      log_.preamble += fmt::format("{}{}", log_.preamble.empty() ? "" : "\n\n", piece);
      log_.preamble_lines += last - first;
    }
  }

  /// The meeting whose text holds a line, or nothing.
  [[nodiscard]] MarkdownMeeting* meeting_at(std::size_t line) {
    for (std::size_t i = 0; i < ends_.size(); ++i)
      if (log_.meetings[i].line <= line && line < ends_[i]) return &log_.meetings[i];
    return nullptr;
  }

  void look_at_prose() {
    for (const std::size_t at : lines_.prose) {
      const std::string_view line = lines_.lines[at];
      if (auto task = read_markdown_task(line)) {
        task->line = at + 1;
        if (auto* meeting = meeting_at(at)) meeting->tasks.push_back(*task);
      } else if (const auto words = indented_heading(line)) {
        remark_on_false_heading(at, *words, "a heading has its marks at the very beginning of the line");
      } else if (line.starts_with("**") && trim(line).ends_with("**") && trim(line).size() > 4) {
        const auto bold = trim(line);
        remark_on_false_heading(at, bold.substr(2, bold.size() - 4), "bold words are no heading; expected is ##");
      } else if (log_.meetings.empty() || at + 1 < log_.meetings.front().line) {
        look_at_index(at, line);
      }
    }
  }

  void remark_on_false_heading(std::size_t at, std::string_view words, std::string_view why) {
    const auto date = read_heading_date(words, order_);
    if (date.kind == HeadingKind::dated)
      say(at, fmt::format("{} begins no meeting: {}. Its text stays where it is.", quoted_line(lines_.lines[at]), why));
  }

  /// "* [26 May 2021](#date-26-may-2021)" in a list at the top names a meeting.
  void look_at_index(std::size_t at, std::string_view line) {
    const std::size_t open = line.find('[');
    const std::size_t end = line.find("](#");
    if (open == std::string_view::npos || end == std::string_view::npos || end < open) return;
    const auto date = read_heading_date(line.substr(open + 1, end - open - 1), order_);
    if (date.kind == HeadingKind::dated && !seen_.contains(date.date))
      say(at, fmt::format("the list at the top names {}, but no heading begins such a meeting.",
                          quoted_line(line.substr(open + 1, end - open - 1))));
  }

  std::string_view text_;
  Date today_;
  std::optional<DateOrder> order_;
  MarkdownLines lines_;
  std::vector<DatedHeading> headings_;
  MarkdownLog log_;
  std::map<Date, int> seen_;
  std::vector<std::size_t> ends_;  ///< of each meeting: the first line that is not its own
  int level_ = 0;
  bool in_meeting_ = false;
  int meeting_level_ = 0;
  std::size_t begin_ = 0;  ///< first line that is not given to anything yet
};

}  // namespace

MarkdownLog read_markdown_log(std::string_view text, std::optional<DateOrder> order, Date today) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return MarkdownLogReader(text, order, today).read();
}

}  // namespace mentor

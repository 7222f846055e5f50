// SPDX-License-Identifier: MIT
// From the text of notes to meetings: which headings begin one, where it ends, and remarks on what looks odd. No line
// of the text is lost: what belongs to no meeting is a note.
#include "importers/imported_values.hpp"
#include "importers/markdown_parts.hpp"
#include "importers/markdown_promises.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/messages/notes_import.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

namespace mentor::importers {

namespace {

struct MarkdownMeeting {
  HeadingDate head;
  std::string_view text;   ///< everything below the heading, verbatim, blank lines at both ends removed
  std::size_t line = 0;    ///< of the heading, from 1
  std::size_t before = 0;  ///< the line above the text, from 1
  std::size_t end = 0;     ///< the first line that is not its own, from 0
  int ordinal = 0;         ///< among meetings of the same date, in file order
  std::vector<std::string> tags;
  std::vector<PromisedLine> promises;
};

/// The first line of the note that holds what belongs to no meeting: lists show it.
constexpr std::string_view note_lead = "From the imported notes, outside any meeting:";

std::string quoted_line(std::string_view line) { return fmt::format("\"{}\"", truncate(visible(trim(line)), 60)); }

/// The level on which most of these headings stand, the higher one of two; 0 if there are none.
int common_level(const std::vector<DatedHeading>& headings, HeadingKind kind) {
  std::array<int, 7> counts{};
  for (const auto& item : headings)
    if (item.date.kind == kind) ++counts.at(static_cast<std::size_t>(item.heading.level));
  const auto most = std::max_element(counts.begin(), counts.end());
  return *most == 0 ? 0 : static_cast<int>(most - counts.begin());
}

Dialect dialect_of(std::string_view text, std::string_view file) {
  if (file.ends_with(".org") || text.starts_with("#+") || text.find("\n#+TITLE:") != std::string_view::npos)
    return Dialect::org;
  // "* <2026-10-15 Thu>" is no list's line.
  const bool org =
      text.starts_with("* <20") || text.starts_with("* [20") || text.find("\n* <20") != std::string_view::npos;
  return org ? Dialect::org : Dialect::markdown;
}

bool is_one_of(HeadingKind kind, std::initializer_list<HeadingKind> kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

class MarkdownLogReader {
 public:
  MarkdownLogReader(std::string_view text, const ImportClock& clock, const NotesOptions& options)
      : text_(text), clock_(clock), options_(options), lines_(scan_markdown(text, dialect_of(text, options.file))) {}

  Imported read() {
    imported_.remarks = lines_.remarks;
    imported_.title = lines_.title;
    read_headings();
    if (!read_as_whole()) read_as_log();
    add_records();
    return std::move(imported_);
  }

 private:
  void say(std::size_t line, std::string text) { imported_.remarks.push_back({line + 1, std::move(text)}); }

  void read_headings() {
    auto headings = lines_.headings;
    const auto read = [&](const MarkdownHeading& heading) {
      return DatedHeading{heading, read_heading_date(heading.text, clock_.order)};
    };
    const auto is_day = [](const DatedHeading& item) {
      return is_one_of(item.date.kind, {HeadingKind::dated, HeadingKind::yearless, HeadingKind::two_orders});
    };
    for (const auto& heading : headings) headings_.push_back(read(heading));
    if (std::none_of(headings_.begin(), headings_.end(), is_day))
      for (const auto& heading : worded_headings(lines_))
        if (auto item = read(heading); is_day(item) && (item.date.kind != HeadingKind::yearless || item.date.weekday))
          headings_.push_back(std::move(item));
    std::stable_sort(headings_.begin(), headings_.end(),
                     [](const auto& a, const auto& b) { return a.heading.line < b.heading.line; });
    settle_order();
    if (auto said = give_years(headings_, options_.year, date_of(clock_.now)))
      imported_.concluded.push_back(std::move(*said));
  }

  void settle_order() {
    const auto is_open = [](const auto& item) { return item.date.kind == HeadingKind::two_orders; };
    if (clock_.order || std::none_of(headings_.begin(), headings_.end(), is_open)) return;
    std::vector<std::string_view> texts;
    for (const auto& item : headings_) texts.push_back(item.heading.text);
    const auto order = order_of_headings(texts);
    if (!order) return;
    for (auto& item : headings_) item.date = read_heading_date(item.heading.text, order);
    imported_.concluded.push_back(
        {0, messages::order_concluded(order == DateOrder::dmy ? "day, month, year" : "month, day, year")});
  }

  /// One meeting that is the whole file.
  bool read_as_whole() {
    std::vector<Date> days;
    for (const auto& item : headings_)
      if (item.date.kind == HeadingKind::dated) days.push_back(item.date.date);
    if (days.size() > 1) return false;
    const auto front = read_front_matter(lines_);
    const auto note = read_whole_note(lines_, front, options_.file, clock_);
    const bool below = !note || note->from == "its first line";
    const auto starts = [](const auto& item) { return item.date.kind != HeadingKind::plain; };
    if (!note || (below && std::any_of(headings_.begin(), headings_.end(), starts))) return false;
    if (!days.empty() && days.front() != note->moment.date) return false;
    if (!front.is_whole || front.lines.empty()) close(lines_.front_matter);
    MarkdownMeeting meeting;
    meeting.head = note->said;
    meeting.head.date = note->moment.date;
    meeting.head.time = note->moment.time;
    meeting.head.words = note->title;
    meeting.line = note->line;
    meeting.before = note->first;
    if (const auto tags = front.values.find("tags"); tags != front.values.end())
      meeting.tags = tags_of_labels(tags->second);
    take_front(front, meeting.head);
    meetings_.push_back(std::move(meeting));
    in_meeting_ = true;
    begin_ = note->first;
    close(lines_.lines.size());
    return true;
  }

  void take_front(const FrontMatter& front, HeadingDate& head) {
    for (const auto& [key, line] : front.lines) {
      const auto value = front.first(key);
      if (is_listed("date,title,tags,aliases,cssclass,attendees", key) || value.empty()) continue;
      if (const auto channel = channel_named(value); channel && !head.channel)
        head.channel = channel;
      else if (key == "duration" || key == "length")
        head.length = take_length(value, line, head.length);
      else
        say(line - 1, messages::keys_left_out(quoted_line(key)));
    }
  }

  std::optional<Minutes> take_length(const std::string& value, std::size_t line, std::optional<Minutes> known) {
    const auto refused = refusal_of([&] { known = parse_duration(value, ""); });
    if (refused) say(line - 1, refused->what());
    return known;
  }

  void read_as_log() {
    level_ = common_level(headings_, HeadingKind::dated);
    if (level_ == 0) level_ = common_level(headings_, HeadingKind::mentions);
    for (const auto& item : headings_) take(item);
    close(lines_.lines.size());
    read_head();
    look_at_index();
    look_at_false_headings();
  }

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
    } else if (imported_.title.empty() && meetings_.empty() && item.heading.level == 1) {
      close(item.heading.line);
      imported_.title = item.heading.text;
      begin_ = item.heading.line + item.heading.lines;
    }
  }

  void begin_meeting(const DatedHeading& item) {
    close(item.heading.line);
    MarkdownMeeting meeting;
    meeting.head = item.date;
    meeting.line = item.heading.line + 1;
    meeting.before = item.heading.line + item.heading.lines;
    meeting.ordinal = seen_[item.date.date]++;
    if (!item.date.problem.empty())
      say(item.heading.line, messages::date_taken_anyway(quoted_line(item.heading.text), item.date.problem));
    if (item.date.date > date_of(clock_.now))
      say(item.heading.line, messages::in_the_future(quoted_line(item.heading.text)));
    meetings_.push_back(std::move(meeting));
    in_meeting_ = true;
    meeting_level_ = item.heading.level;
    begin_ = item.heading.line + item.heading.lines;
  }

  void remark_on(const DatedHeading& item) {
    const std::string heading = quoted_line(item.heading.text);
    switch (item.date.kind) {
      case HeadingKind::dated:
        say(item.heading.line, messages::below_other_meetings(heading));
        break;
      case HeadingKind::two_orders:
        imported_.needs_order = true;
        imported_.faults.push_back({item.heading.line + 1, messages::no_meeting(heading, item.date.problem)});
        break;
      case HeadingKind::unclear:
        say(item.heading.line, messages::no_meeting(heading, item.date.problem));
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
    if (in_meeting_) meetings_.back().end = end;
    if (first == last) return;
    std::string_view piece = text_.substr(lines_.begins[first], lines_.begins[last] - lines_.begins[first]);
    while (piece.ends_with('\n') || piece.ends_with('\r')) piece.remove_suffix(1);
    if (in_meeting_) {
      meetings_.back().text = piece;
      meetings_.back().before = first;
    } else {
      outside_ += fmt::format("{}{}", outside_.empty() ? "" : "\n\n", piece);
      imported_.lines_outside += last - first;
    }
  }

  /// What stands above the first meeting, and is no template. A page without a meeting, such as one on how to work
  /// together beside a file for each meeting, is all head.
  void read_head() {
    constexpr std::size_t longest_page = 40;
    std::size_t end = meetings_.empty() ? longest_page : meetings_.front().line - 1;
    for (const auto& item : headings_)
      if (item.date.kind == HeadingKind::blank) end = std::min(end, item.heading.line);
    for (const std::size_t at : lines_.prose)
      if (at < end) read_head_line(lines_.lines[at], at + 1, head_);
  }

  /// "* [26 May 2021](#date-26-may-2021)" in a list at the top names a meeting.
  void look_at_index() {
    for (const std::size_t at : lines_.prose)
      if (!meetings_.empty() && at + 1 < meetings_.front().line) look_at_link(at, lines_.lines[at]);
  }

  void look_at_link(std::size_t at, std::string_view line) {
    const std::size_t open = line.find('[');
    const std::size_t end = line.find("](#");
    if (open == std::string_view::npos || end == std::string_view::npos || end < open) return;
    const auto date = read_heading_date(line.substr(open + 1, end - open - 1), clock_.order);
    if (date.kind == HeadingKind::dated && !seen_.contains(date.date))
      say(at, messages::listed_without_heading(quoted_line(line.substr(open + 1, end - open - 1))));
  }

  /// A date in bold or in a list among headings with dates.
  void look_at_false_headings() {
    std::set<std::size_t> begun;
    for (const auto& item : headings_) begun.insert(item.heading.line);
    const auto say_text = [&](std::size_t at, std::string_view words) {
      if (!begun.contains(at) && read_heading_date(words, clock_.order).kind == HeadingKind::dated)
        say(at, messages::false_heading(quoted_line(lines_.lines[at])));
    };
    for (const std::size_t at : lines_.prose) {
      const auto line = trim(lines_.lines[at]);
      if (line.starts_with("**") && line.ends_with("**") && line.size() > 4)
        say_text(at, line.substr(2, line.size() - 4));
      if (line.starts_with("#")) say_text(at, line.substr(std::min(line.find_first_not_of('#'), line.size())));
    }
  }

  void add_records() {
    for (auto& meeting : meetings_)
      meeting.promises = promised_lines(lines_, meeting.line, meeting.end, meeting.head.date,
                                        options_.promises.has_value(), imported_);
    if (const auto& title = imported_.title; !title.empty()) promises_.know(name_in_title(title, options_.partner));
    // Oldest first, so that ids count up with time; many people write their newest meeting at the top.
    std::stable_sort(meetings_.begin(), meetings_.end(), [](const auto& a, const auto& b) {
      return std::pair(a.head.date, a.head.time) < std::pair(b.head.date, b.head.time);
    });
    imported_.cadence = head_.cadence;
    if (!meetings_.empty())
      for (auto& said : head_.concluded) imported_.concluded.push_back(std::move(said));
    for (const auto& meeting : meetings_) take_or_fault(imported_, meeting.line, [&] { add_session(meeting); });
    if (!meetings_.empty() && !outside_.empty()) take_or_fault(imported_, 1, [&] { add_note(); });
    std::stable_sort(imported_.remarks.begin(), imported_.remarks.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
  }

  void add_session(const MarkdownMeeting& meeting) {
    const auto& head = meeting.head;
    Session session = foreign_session(ForeignMoment{head.date, head.time}, clock_);
    if (!meeting.text.empty()) session.notes = require_note(meeting.text, "the meeting");
    session.source_line = static_cast<std::int64_t>(meeting.before);
    if (!head.words.empty()) session.summary = require_note(head.words, "the heading");
    const bool held = session.status == SessionStatus::held;
    session.length = head.length ? head.length : held ? head_.length : std::nullopt;
    session.channel = head.channel ? head.channel : head_.channel;
    const std::string when = fmt::format("{}:{}", format_date(head.date), meeting.ordinal);
    ImportedRecord record;
    record.record = to_record(session);
    record.key = fmt::format("markdown:{}:{}", handle_here, when);
    record.line = meeting.line;
    record.tags = meeting.tags;
    record.known = {"notes", "source_line"};
    if (head.time) record.known->insert(record.known->end(), {"start", "zone", "has_time"});
    if (session.summary) record.known->emplace_back("summary");
    imported_.records.push_back(record);
    if (!options_.promises) return;
    std::map<std::string, int> seen;
    for (const auto& promise : meeting.promises)
      take_or_fault(imported_, promise.line, [&] {
        const int nth = seen[promise.text]++;
        promises_.add(promise, record, head.date,
                      fmt::format("markdown-task:{}:{}:{}:{}", handle_here, when, promise.text, nth));
      });
  }

  void add_note() {
    Note note;
    note.text = require_note(fmt::format("{}\n\n{}", note_lead, outside_), "what belongs to no meeting");
    note.date = meetings_.front().head.date;
    ImportedRecord record;
    record.record = to_record(note);
    record.key = fmt::format("markdown-preamble:{}", handle_here);
    record.known = {"text"};
    imported_.records.push_back(std::move(record));
  }

  std::string_view text_;
  const ImportClock& clock_;
  const NotesOptions& options_;
  MarkdownLines lines_;
  std::vector<DatedHeading> headings_;
  std::vector<MarkdownMeeting> meetings_;  ///< in file order, then by day
  NotesHead head_;
  std::string outside_;  ///< what belongs to no meeting, verbatim
  Imported imported_;
  PromiseMaker promises_{options_, imported_};
  std::map<Date, int> seen_;
  int level_ = 0;
  bool in_meeting_ = false;
  int meeting_level_ = 0;
  std::size_t begin_ = 0;  ///< first line that is not given to anything yet
};

}  // namespace

Imported read_markdown(std::string_view text, const ImportClock& clock, const NotesOptions& options) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return MarkdownLogReader(text, clock, options).read();
}

}  // namespace mentor::importers

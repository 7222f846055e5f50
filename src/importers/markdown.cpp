// SPDX-License-Identifier: MIT
// From a Markdown text to meetings: which headings begin one, where it ends, and remarks on what looks odd. No line of
// the text is lost: what belongs to no meeting is a note.
#include "importers/imported_values.hpp"
#include "importers/markdown_parts.hpp"
#include "mentor/domain/acts/outcome.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

namespace mentor::importers {

namespace {

struct DatedHeading {
  MarkdownHeading heading;
  HeadingDate date;
};

struct MarkdownMeeting {
  Date date;
  std::optional<Minutes> time;
  std::string_view text;   ///< everything below the heading, verbatim, blank lines at both ends removed
  std::size_t line = 0;    ///< of the heading, from 1
  std::size_t before = 0;  ///< the line above the text, from 1
  std::size_t end = 0;     ///< the first line that is not its own, from 0
  int ordinal = 0;         ///< among meetings of the same date, in file order
  std::vector<MarkdownTask> tasks;
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

class MarkdownLogReader {
 public:
  MarkdownLogReader(std::string_view text, const ImportClock& clock, const std::optional<Initials>& initials)
      : text_(text), clock_(clock), initials_(initials), lines_(scan_markdown(text)) {}

  Imported read() {
    for (const auto& heading : lines_.headings)
      headings_.push_back({heading, read_heading_date(heading.text, clock_.order)});
    level_ = common_level(headings_, HeadingKind::dated);
    if (level_ == 0) level_ = common_level(headings_, HeadingKind::mentions);
    imported_.remarks = lines_.remarks;
    for (const auto& item : headings_) take(item);
    close(lines_.lines.size());
    look_at_prose();
    std::stable_sort(imported_.remarks.begin(), imported_.remarks.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    // Oldest first, so that ids count up with time; many people write their newest meeting at the top.
    std::stable_sort(meetings_.begin(), meetings_.end(), [](const auto& a, const auto& b) {
      return std::pair(a.date, a.time) < std::pair(b.date, b.time);
    });
    for (const auto& meeting : meetings_) take_or_fault(imported_, meeting.line, [&] { add_session(meeting); });
    if (!meetings_.empty() && !outside_.empty()) take_or_fault(imported_, 1, [&] { add_note(); });
    return std::move(imported_);
  }

 private:
  void say(std::size_t line, std::string text) { imported_.remarks.push_back({line + 1, std::move(text)}); }

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
    meeting.date = item.date.date;
    meeting.time = item.date.time;
    meeting.line = meeting.before = item.heading.line + 1;
    meeting.ordinal = seen_[meeting.date]++;
    if (!item.date.problem.empty())
      say(item.heading.line, messages::date_taken_anyway(quoted_line(item.heading.text), item.date.problem));
    if (meeting.date > date_of(clock_.now))
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

  /// The meeting whose text holds a line, or nothing.
  [[nodiscard]] MarkdownMeeting* meeting_at(std::size_t line) {
    for (auto& meeting : meetings_)
      if (meeting.line <= line && line < meeting.end) return &meeting;
    return nullptr;
  }

  void look_at_prose() {
    for (const std::size_t at : lines_.prose) {
      const std::string_view line = lines_.lines[at];
      if (auto task = read_markdown_task(line)) {
        task->line = at + 1;
        if (auto* meeting = meeting_at(at)) meeting->tasks.push_back(*task);
      } else if (const auto words = indented_heading(line)) {
        remark_on_false_heading(at, *words, messages::indented_heading());
      } else if (line.starts_with("**") && trim(line).ends_with("**") && trim(line).size() > 4) {
        const auto bold = trim(line);
        remark_on_false_heading(at, bold.substr(2, bold.size() - 4), messages::bold_is_no_heading());
      } else if (meetings_.empty() || at + 1 < meetings_.front().line) {
        look_at_index(at, line);
      }
    }
  }

  void remark_on_false_heading(std::size_t at, std::string_view words, std::string_view why) {
    const auto date = read_heading_date(words, clock_.order);
    if (date.kind == HeadingKind::dated) say(at, messages::no_meeting_stays(quoted_line(lines_.lines[at]), why));
  }

  /// "* [26 May 2021](#date-26-may-2021)" in a list at the top names a meeting.
  void look_at_index(std::size_t at, std::string_view line) {
    const std::size_t open = line.find('[');
    const std::size_t end = line.find("](#");
    if (open == std::string_view::npos || end == std::string_view::npos || end < open) return;
    const auto date = read_heading_date(line.substr(open + 1, end - open - 1), clock_.order);
    if (date.kind == HeadingKind::dated && !seen_.contains(date.date))
      say(at, messages::listed_without_heading(quoted_line(line.substr(open + 1, end - open - 1))));
  }

  void add_session(const MarkdownMeeting& meeting) {
    Session session = foreign_session(ForeignMoment{meeting.date, meeting.time}, clock_);
    if (!meeting.text.empty()) session.notes = require_note(meeting.text, "the meeting");
    session.source_line = static_cast<std::int64_t>(meeting.before);
    const std::string when = fmt::format("{}:{}", format_date(meeting.date), meeting.ordinal);
    ImportedRecord record;
    record.record = to_record(session);
    record.key = fmt::format("markdown:{}:{}", handle_here, when);
    record.line = meeting.line;
    record.known = {"notes", "source_line"};
    if (meeting.time) record.known->insert(record.known->end(), {"start", "zone", "has_time"});
    imported_.records.push_back(record);
    if (!initials_) return;
    std::map<std::string, int> seen;
    for (const auto& task : meeting.tasks)
      take_or_fault(imported_, task.line, [&] {
        const int nth = seen[task.initials + task.text]++;
        add_task(task, record, meeting.date,
                 fmt::format("markdown-task:{}:{}:{}:{}:{}", handle_here, when, task.initials, task.text, nth));
      });
  }

  void add_task(const MarkdownTask& task, const ImportedRecord& session, Date day, std::string key) {
    ImportedRecord record;
    record.known.emplace();
    Commitment commitment;
    std::string text = task.text;
    take_owner(task, commitment, text, *record.known);
    const DueAtEnd task_due = split_due(text, LocalTime{day});
    commitment.due = task_due.due;
    commitment.text = require_line(task_due.words, "the task");
    commitment.made = day;
    if (task.done) {
      // On which day is not known: the meeting's is the nearest.
      commitment.outcome = outcome_of(commitment.due, std::nullopt);
      commitment.closed = day;
      record.known->emplace_back("outcome");
    }
    record.record = to_record(commitment);
    record.key = std::move(key);
    record.part = session.key;
    record.line = task.line;
    imported_.records.push_back(std::move(record));
  }

  /// Whom no initials name keeps them in the text.
  void take_owner(const MarkdownTask& task, Commitment& commitment, std::string& text,
                  std::vector<std::string_view>& known) {
    if (const auto found = initials_->find(task.initials); found != initials_->end()) {
      commitment.owner = found->second;
      known.insert(known.end(), {"owner", "text"});
      return;
    }
    auto& unassigned = imported_.unassigned;
    if (std::find(unassigned.begin(), unassigned.end(), task.initials) == unassigned.end())
      unassigned.push_back(task.initials);
    if (task.initials == "ME")
      commitment.owner = my_handle;
    else if (!task.initials.empty())
      text = task.initials + ": " + text;
  }

  void add_note() {
    Note note;
    note.text = require_note(fmt::format("{}\n\n{}", note_lead, outside_), "what belongs to no meeting");
    note.date = meetings_.front().date;
    ImportedRecord record;
    record.record = to_record(note);
    record.key = fmt::format("markdown-preamble:{}", handle_here);
    record.known = {"text"};
    imported_.records.push_back(std::move(record));
  }

  std::string_view text_;
  const ImportClock& clock_;
  const std::optional<Initials>& initials_;
  MarkdownLines lines_;
  std::vector<DatedHeading> headings_;
  std::vector<MarkdownMeeting> meetings_;  ///< in file order, then by day
  std::string outside_;                    ///< what belongs to no meeting, verbatim
  Imported imported_;
  std::map<Date, int> seen_;
  int level_ = 0;
  bool in_meeting_ = false;
  int meeting_level_ = 0;
  std::size_t begin_ = 0;  ///< first line that is not given to anything yet
};

}  // namespace

Imported read_markdown(std::string_view text, const ImportClock& clock, const std::optional<Initials>& tasks) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return MarkdownLogReader(text, clock, tasks).read();
}

}  // namespace mentor::importers

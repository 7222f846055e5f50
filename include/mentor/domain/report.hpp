// SPDX-License-Identifier: MIT
// A report is data first: title, period, sections of blocks. Then a renderer makes text, Markdown or JSON of it.
#pragma once

#include "mentor/domain/check_in.hpp"
#include "mentor/domain/dates.hpp"
#include "mentor/domain/journal_values.hpp"
#include "mentor/domain/question_bank.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/threads.hpp"
#include "mentor/domain/toml_entries.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace mentor {

/// `markdown`: notes of people, which HTML shows as they are meant. Every other format shows them as they were written.
enum class TextKind { plain, markdown };

struct Paragraph {
  std::string text;
  TextKind kind = TextKind::plain;
};

struct ListItem {
  std::string text;                                        ///< may be of several lines
  std::string id;                                          ///< "c19" or empty
  enum class Mark { none, open, done } mark = Mark::none;  ///< a tick box
  TextKind kind = TextKind::plain;
};
struct BulletList {
  std::vector<ListItem> items;
};

/// Rows and columns, of a report or of any list.
struct ReportTable {
  std::vector<std::string> header;             ///< empty: no heading line
  std::vector<std::vector<std::string>> rows;  ///< a short row is filled with empty cells
  std::vector<std::size_t> numeric;            ///< columns to align right
  std::vector<std::size_t> spare;              ///< columns to do without on a narrow screen, the first one first
};
/// The table without one column, the others' numbers moved up. Precondition: there is that column in the heading or a
/// row.
void drop_column(ReportTable& table, std::size_t column);

/// A labelled series: sessions per month, a goal's percent over time.
struct Chart {
  enum class Shape { bars, line } shape = Shape::bars;
  std::string title;
  std::string unit;  ///< "sessions", "%"
  struct Point {
    std::string label;
    double value;
  };
  std::vector<Point> points;
  std::optional<double> top;  ///< the scale's end, if it is given (100 for percent)
};

using Block = std::variant<Paragraph, BulletList, ReportTable, Chart>;

struct ReportSection {
  std::string title;
  std::vector<Block> blocks;
};

struct Report {
  std::string title;
  std::string subtitle;  ///< the period in words, or the date
  std::vector<ReportSection> sections;
  std::vector<std::string> left_out;  ///< for the reader's sake, in numbers: "4 private notes"
};

/// All that a report of one mentorship is built from: read for its period (sessions, progress, …) or whole (goals,
/// commitments).
struct ReportData {
  Audience audience = Audience::me;  ///< all of the below was read as this audience
  std::string my_name;               ///< how others read of the journal's owner: a name, or "the mentor"
  Mentorship mentorship;
  std::vector<Person> partners;
  std::vector<Session> sessions;        ///< of the period, oldest first, all statuses
  std::optional<Date> session_before;   ///< the last one held before the period, for the first gap
  std::vector<Date> exchanges_before;   ///< days of questions, answers and feedback between that one and the period
  std::vector<Pause> pauses;            ///< all of them
  std::vector<Goal> goals;              ///< open at some time in the period
  std::vector<Milestone> milestones;    ///< of these goals
  std::vector<Progress> progress;       ///< of these goals, up to the period's end, oldest first
  std::vector<Commitment> commitments;  ///< made, due or closed in the period, or open at its end
  std::vector<Topic> topics;            ///< open ones
  std::vector<Note> notes;              ///< of the period: wins and lessons
  std::vector<Question> questions;      ///< asked or answered in the period, or open at its end
  std::vector<Agreement> agreements;    ///< all versions, oldest first
  std::vector<Feedback> feedback;       ///< of the period, both directions
  std::vector<Review> reviews;          ///< of the period, oldest first
  std::vector<Pulse> pulses;            ///< of the period, of both sides
  std::vector<Session> planned;         ///< planned after now, by start
  std::int64_t held_before = 0;         ///< sessions held before the period, counted up to 3: no verdict from the first
  std::shared_ptr<const ReportData> before;  ///< the same of the period before, where a comparison was asked for
  Period period_before{};                    ///< that period
  std::map<Kind, LeftOut> left_out;          ///< what the audience does not get
  WallClock clock;
};

/// One section, or nothing if it has nothing to say. A new section is one file in src/domain/report/ and a row in its
/// table.
struct ReportSectionMaker {
  std::string_view name;
  std::optional<ReportSection> (*make)(const ReportData& data, const Period& period, Date today);
};
[[nodiscard]] std::span<const ReportSectionMaker> report_sections();

[[nodiscard]] Report build_report(const ReportData& data, const Period& period, Date today);
/// Several mentorships: an overview line each, then each one's sections under its name.
[[nodiscard]] Report build_report(const std::vector<ReportData>& data, const Period& period, Date today);

/// One session in bullet points, ready to mail. `data` has that session alone, and of the rest what belongs to it:
/// promises made in it, topics, progress with its goals, wins, lessons, feedback; and the next planned sessions.
[[nodiscard]] Report build_session_report(const ReportData& data);
/// A goal's whole story. `data` has that goal alone, with all of its milestones and progress, the promises made for it
/// and the sessions that belong to these.
[[nodiscard]] Report build_goal_report(const ReportData& data, Date today);
/// The period of the same length directly before: the previous month, quarter, half or year of one, and so many months
/// or days of any other.
[[nodiscard]] Period period_before(const Period& period);

/// A partner and what their clock shows now; no time if their zone is not known.
struct PartnerClock {
  Person person;
  std::optional<LocalTime> now;
  std::string offset;  ///< "+09:00"
};

/// The page before a session: what it is built from. "Since" is after the day of the newest held session, or from the
/// start.
struct PrepData {
  OpenMentorship open;
  std::vector<Session> recent;        ///< held sessions, newest first, at most 12
  std::vector<Commitment> settled;    ///< promises closed since
  std::vector<Question> answered;     ///< newest first, at most 20
  std::vector<Goal> reached;          ///< since
  std::vector<Progress> moved;        ///< of the last 90 days, oldest first
  std::vector<Note> facts;            ///< newest first, at most 20
  std::vector<Note> wins;             ///< since, newest first
  std::vector<Feedback> feedback;     ///< newest first, at most 50
  std::optional<Review> review;       ///< the newest that changed something
  std::vector<Matter> matters;        ///< what the rules find
  std::vector<PartnerClock> clocks;   ///< of the partners
  TomlEntries agreed;                 ///< what the agreement in force says
  std::vector<Thread> threads;        ///< of the newest sessions, strongest first
  std::vector<BankQuestion> prompts;  ///< reflective questions for this session
  /// `planned`: chosen when the session was planned.
  enum class Prompts { offered, planned } chosen = Prompts::offered;
  enum class Length { one_screen, full } length = Length::one_screen;
  WallClock clock;
};
/// At most 35 lines as text of 80 columns, unless the full length is wanted: what is worth least is counted, with the
/// command that shows it.
[[nodiscard]] Report build_prep(const PrepData& data, LocalTime now);

}  // namespace mentor

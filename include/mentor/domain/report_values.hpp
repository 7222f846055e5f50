// SPDX-License-Identifier: MIT
// What a report is made of: facts, the words around them, and the order in which they are told. A renderer makes text,
// Markdown, HTML, JSON or CSV of it.
#pragma once

#include "mentor/domain/dates.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace mentor {

/// Mine are ISO, which parses back; others read days as people write them.
enum class DateStyle { iso, written };

struct Percent {
  std::int64_t value = 0;
};
/// "5 of 7". Fewer than three make no percentage.
struct Share {
  std::int64_t part = 0;
  std::int64_t whole = 0;
};
/// How something went: a value a day, oldest first.
struct Course {
  std::vector<std::pair<Date, std::int64_t>> points;
  std::int64_t low = 0;
  std::int64_t top = 100;
  std::string unit;  ///< "%" or nothing
};

/// What a report knows, as it is: programs get it so, and words for people are made of it when it is rendered.
using Fact =
    std::variant<std::monostate, std::string, std::int64_t, double, Minutes, Date, LocalTime, Percent, Share, Course>;
struct NamedFact {
  std::string name;  ///< "minutes": a key of JSON
  Fact value;
};
using Facts = std::vector<NamedFact>;

/// A number, or nothing: for what may not be known.
template <class Value>
[[nodiscard]] Fact fact_of(const std::optional<Value>& value) {
  return value ? Fact(*value) : Fact();
}

/// "Tue 2026-11-03" or "3 Nov 2026".
[[nodiscard]] std::string day_words(Date date, DateStyle dates);
/// "Tue 2026-11-03 15:00" or "3 Nov 2026, 15:00".
[[nodiscard]] std::string moment_words(LocalTime time, DateStyle dates);
/// "1 h 30 min", "60 %", "5 of 7 (71 %)", "5 → 100 %". Empty for nothing.
[[nodiscard]] std::string fact_words(const Fact& fact, DateStyle dates);
/// No fact, an empty text, 0, or a course of fewer than two points.
[[nodiscard]] bool says_nothing(const Fact& fact);

/// `markdown`: notes of people, which HTML shows as they are meant. Every other format shows them as they were written.
enum class TextKind { plain, markdown };

struct Paragraph {
  std::string text;
  TextKind kind = TextKind::plain;
  std::string name{};  ///< what programs find it under; empty: it is only words
  Facts facts{};       ///< what it says; without any, programs get the text
};

struct ListItem {
  std::string text;                                        ///< may be of several lines
  std::string id;                                          ///< "c19" or empty
  enum class Mark { none, open, done } mark = Mark::none;  ///< a tick box
  TextKind kind = TextKind::plain;
  Facts facts{};  ///< what the text says; without any, programs get the text
};
struct BulletList {
  std::vector<ListItem> items;
  std::string name{};
};

/// Rows and columns of words, of a report or of any list.
struct ReportTable {
  std::vector<std::string> header;             ///< empty: no heading line
  std::vector<std::vector<std::string>> rows;  ///< a short row is filled with empty cells
  std::vector<std::size_t> numeric;            ///< columns to align right
  std::vector<std::size_t> spare;              ///< columns to do without on a narrow screen, the first one first
  bool whole = false;                          ///< no words are cut: they go on in the next line
};
/// The table without one column, the others' numbers moved up. Precondition: there is that column in the heading or a
/// row.
void drop_column(ReportTable& table, std::size_t column);

/// Rows and columns of facts.
struct FactTable {
  struct Column {
    std::string name;     ///< what programs find it under; empty: it is only for people
    std::string heading;  ///< empty: it is only for programs
  };
  std::string name;
  std::vector<Column> columns;
  std::vector<std::vector<Fact>> rows;  ///< each as long as the columns
  std::string sentence{};               ///< where it says enough, people read it in place of the rows
  bool whole = false;                   ///< its words are not cut
};
/// The columns that tell people something: the first one, and those in which some row says something.
[[nodiscard]] std::vector<std::size_t> told_columns(const FactTable& table);

/// A labelled series: sessions per month, a goal's percent over time. Labels that are days or months are ISO.
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
  std::string name{};
};
/// "2026-10" and "2026-10-03" as the reader writes them; every other label as it is.
[[nodiscard]] std::string label_words(std::string_view label, DateStyle dates);

using Block = std::variant<Paragraph, BulletList, ReportTable, FactTable, Chart>;

struct ReportSection {
  std::string title;
  std::vector<Block> blocks;
  enum class Place { story, appendix } place = Place::story;  ///< what proves the story stands behind it
};

/// A number that is told first, large.
struct Figure {
  std::string name;  ///< "sessions"
  Fact value;
  std::string unit;              ///< what it counts, for programs: "sessions", "days"
  std::string label;             ///< "sessions, 16 h 55 min"
  Facts more{};                  ///< what the label says
  std::optional<Fact> before{};  ///< of the period before, where a comparison was asked for
};
/// The figure without what belongs below it: "5 of 7" without its percentage.
[[nodiscard]] std::string figure_words(const Fact& value, DateStyle dates);
/// "+2", "-15 min", "as before"; empty where nothing can be compared.
[[nodiscard]] std::string change_words(const Fact& now, const std::optional<Fact>& before);
/// The same as a number: minutes, percentage points. Nothing where nothing can be compared.
[[nodiscard]] std::optional<double> change_of(const Fact& now, const std::optional<Fact>& before);

/// What is told of one mentorship.
struct ReportPart {
  std::string title;  ///< a heading; empty where the report has this part alone
  Facts facts;        ///< whom it is about
  std::vector<Figure> figures;
  std::vector<ReportSection> sections;
};

struct Report {
  std::string title;
  std::string subtitle;                 ///< the period in words, or the date
  std::vector<ReportSection> sections;  ///< of all parts together
  std::vector<std::string> left_out;    ///< for the reader's sake, in numbers: "4 private notes"
  std::string sender{};                 ///< "From Kim Kay to Ana Alba, 20 Nov 2026"
  std::string intro{};                  ///< the sender's own words
  std::vector<Figure> figures{};        ///< of all parts together
  std::vector<ReportPart> parts{};
  Facts facts{};                              ///< what it is about, for whom
  std::span<const std::string_view> lists{};  ///< what every part has for programs, be it empty
  DateStyle dates = DateStyle::iso;
};

}  // namespace mentor

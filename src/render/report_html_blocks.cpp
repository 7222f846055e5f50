// SPDX-License-Identifier: MIT
// Words, lists, rows and charts. Rows become cards on a telephone; every picture has its numbers beside it.
#include "render/report_html_blocks.hpp"

#include "mentor/domain/text.hpp"
#include "render/chart.hpp"
#include "render/html_text.hpp"
#include "render/svg_chart.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <variant>

namespace mentor::render {

namespace {

// A table with more columns becomes cards where it does not fit.
constexpr std::size_t few_columns = 2;
// Where there are more, shares are words.
constexpr std::size_t many_columns = 7;
// A day with its time, a length: what is not to be broken where there is room.
constexpr std::size_t short_cell = 24;
constexpr std::size_t short_word = 12;

struct HtmlCell {
  std::string html;
  std::string kind;   ///< its class, or nothing
  std::string label;  ///< what a card says before it
};

std::string html_cell(const HtmlCell& cell, bool names_row) {
  const std::string label = cell.label.empty() ? "" : fmt::format(" data-label=\"{}\"", html_line(cell.label));
  const std::string kind = cell.kind.empty() ? "" : fmt::format(" class=\"{}\"", cell.kind);
  const std::string_view turn = cell.kind == "number" || cell.kind == "drawn" ? "" : " dir=\"auto\"";
  return fmt::format("<{0}{1}{2}{3}{4}>{5}</{0}>", names_row ? "th" : "td", names_row ? " scope=\"row\"" : "", kind,
                     turn, label, cell.html);
}

struct HtmlRows {
  std::vector<std::pair<std::string, std::string>> head;  ///< words, class
  std::vector<std::vector<HtmlCell>> rows;
};

std::string html_rows(const HtmlRows& table, const std::string& caption) {
  if (table.rows.empty()) return {};
  const std::string_view kind = table.head.size() > few_columns ? " class=\"cards\"" : "";
  std::string text = fmt::format("<table{}>\n<caption class=\"hidden\">{}</caption>\n", kind, html_line(caption));
  if (!table.head.empty()) {
    text += "<thead>\n<tr>";
    for (const auto& [words, column] : table.head)
      text += fmt::format("<{0}{1}{2}>{3}</{0}>", words.empty() ? "td" : "th", words.empty() ? "" : " scope=\"col\"",
                          column.empty() ? "" : fmt::format(" class=\"{}\"", column), html_line(words));
    text += "</tr>\n</thead>\n";
  }
  text += "<tbody>\n";
  for (const auto& row : table.rows) {
    text += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) text += html_cell(row[i], i == 0 && !row[i].html.empty());
    text += "</tr>\n";
  }
  return text + "</tbody>\n</table>\n";
}

/// A day, a length and a word are not broken.
std::string words_class(const std::string& words) {
  const bool figures = std::any_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
  return words.size() <= (figures ? short_cell : short_word) ? "short" : "";
}

std::string html_table(const ReportTable& table, const std::string& caption) {
  HtmlRows rows;
  std::size_t count = table.header.size();
  for (const auto& row : table.rows) count = std::max(count, row.size());
  const auto is_number = [&](std::size_t i) {
    return std::find(table.numeric.begin(), table.numeric.end(), i) != table.numeric.end();
  };
  for (std::size_t i = 0; i < table.header.size(); ++i)
    rows.head.emplace_back(table.header[i], is_number(i) ? "number" : "");
  for (const auto& cells : table.rows) {
    auto& row = rows.rows.emplace_back();
    for (std::size_t i = 0; i < count; ++i) {
      const std::string words = i < cells.size() ? html_lines(cells[i]) : std::string();
      const std::string label = i > 0 && i < table.header.size() && !words.empty() ? table.header[i] : std::string();
      row.push_back({words, is_number(i) ? "number" : words_class(words), label});
    }
  }
  return html_rows(rows, caption);
}

/// What a card says before a cell: nothing where the value speaks for itself.
std::string label_of(const FactTable::Column& column) {
  constexpr std::array<std::string_view, 6> plain{"", "date", "minutes", "channel", "percent", "course"};
  return std::find(plain.begin(), plain.end(), column.name) == plain.end() ? column.heading : std::string();
}

/// What a fact looks like in its column; a card says what a number is of.
HtmlCell fact_cell(const Fact& fact, const FactTable::Column& column, DateStyle dates, Bars bars) {
  const bool short_of_room = bars == Bars::none;
  const std::string words = html_prose(short_of_room ? figure_words(fact, dates) : fact_words(fact, dates));
  const std::string shown = fmt::format("<span class=\"value\">{}</span>", words);
  const std::string label = label_of(column);
  if (std::holds_alternative<std::int64_t>(fact)) return {words, "number", label};
  if (const auto* percent = std::get_if<Percent>(&fact); percent != nullptr && column.name == "percent")
    return {svg_bar(static_cast<double>(percent->value) / 100) + shown, "drawn", ""};
  if (const auto* share = std::get_if<Share>(&fact)) {
    if (share->whole < 3 || short_of_room) return {shown, "drawn", label};
    return {svg_bar(static_cast<double>(share->part) / static_cast<double>(share->whole)) + shown, "drawn", label};
  }
  if (const auto* course = std::get_if<Course>(&fact)) {
    if (course->points.size() < 2) return {"", "drawn", ""};
    // Percentages have a bar and a number of their own.
    return {svg_spark(*course) + (course->unit == "%" ? fmt::format("<span class=\"hidden\">{}</span>", words) : shown),
            "drawn", ""};
  }
  return {words, words_class(fact_words(fact, dates)), words.empty() ? std::string() : label};
}

/// The id stands before the words that it belongs to, and is no column.
HtmlRows rows_of(const FactTable& table, const HtmlPlace& place) {
  HtmlRows rows;
  auto told = told_columns(table);
  if (told.empty()) return rows;
  std::optional<std::size_t> id;
  if (told.size() > 1 && table.columns[told.front()].name == "id") {
    id = told.front();
    told.erase(told.begin());
  }
  for (const auto column : told) {
    const Fact& first = table.rows.empty() ? Fact() : table.rows.front().at(column);
    rows.head.emplace_back(table.columns[column].heading, std::holds_alternative<std::int64_t>(first) ? "number" : "");
  }
  for (const auto& facts : table.rows) {
    auto& row = rows.rows.emplace_back();
    for (const auto column : told)
      row.push_back(fact_cell(facts.at(column), table.columns[column], place.dates,
                              told.size() > many_columns ? Bars::none : Bars::drawn));
    for (std::size_t i = 1; i < row.size(); ++i)
      if (rows.head[i].second == "number" && !row[i].html.empty()) row[i].kind = "number";
    row.front().label.clear();  // it names the card
    auto& name = row.front().html;
    if (const auto part = place.parts.find(fact_words(facts.at(told.front()), place.dates)); part != place.parts.end())
      name = fmt::format("<a href=\"#{}\">{}</a>", part->second, name);
    if (id)
      name = fmt::format("<span class=\"id\">{}</span> {}", html_line(fact_words(facts.at(*id), place.dates)), name);
  }
  return rows;
}

/// A picture's numbers, to be opened; on paper they are open.
std::string html_twin(const std::string& title, const HtmlRows& rows) {
  if (rows.rows.empty()) return {};
  return fmt::format("<details>\n<summary>Numbers<span class=\"hidden\"> of {}</span></summary>\n{}</details>\n",
                     html_line(title), html_rows(rows, title));
}

/// "2026-01-13: 5, 2026-02-10: 20", a row for each course.
HtmlRows courses_of(const FactTable& table, DateStyle dates) {
  HtmlRows rows;
  for (const auto& facts : table.rows) {
    std::string name;
    for (const auto column : told_columns(table)) {
      if (const auto* words = std::get_if<std::string>(&facts.at(column));
          words != nullptr && name.empty() && table.columns[column].name != "id")
        name = *words;
      const auto* course = std::get_if<Course>(&facts.at(column));
      if (course == nullptr || course->points.size() < 2) continue;
      std::string values;
      for (const auto& [date, value] : course->points)
        values += fmt::format("{}{}: {}", values.empty() ? "" : ", ",
                              dates == DateStyle::iso ? format_date(date) : format_written(date), value);
      rows.rows.push_back({{html_line(name), "", ""}, {html_prose(values), "", ""}});
    }
  }
  return rows;
}

std::string html_block(const Paragraph& paragraph, HtmlPlace&) {
  if (paragraph.kind == TextKind::plain) return html_paragraphs(paragraph.text);
  return "<div class=\"note\" dir=\"auto\">\n" + html_from_markdown(paragraph.text) + "</div>\n";
}

std::string html_item(const ListItem& item) {
  const bool task = item.mark != ListItem::Mark::none;
  const bool done = item.mark == ListItem::Mark::done;
  std::string text = fmt::format("<li{} dir=\"auto\">", task ? " class=\"task\"" : "");
  if (task)
    text += fmt::format("<span class=\"tick{}\"><span class=\"hidden\">{}: </span></span>", done ? " done" : "",
                        done ? "done" : "open");
  if (!item.id.empty()) text += fmt::format("<span class=\"id\">{}</span> ", html_line(item.id));
  if (item.kind == TextKind::plain) return text + html_prose(item.text) + "</li>\n";
  return text + "<div class=\"note\">\n" + html_from_markdown(item.text) + "</div></li>\n";
}

std::string html_block(const BulletList& list, HtmlPlace&) {
  if (list.items.empty()) return {};
  std::string text = "<ul class=\"list\">\n";
  for (const auto& item : list.items) text += html_item(item);
  return text + "</ul>\n";
}

std::string html_block(const ReportTable& table, HtmlPlace& place) { return html_table(table, place.section); }

std::string html_block(const FactTable& table, HtmlPlace& place) {
  if (!table.sentence.empty()) return html_paragraphs(table.sentence);
  return html_rows(rows_of(table, place), place.section) +
         html_twin(place.section + ", over time", courses_of(table, place.dates));
}

std::string html_block(const Chart& chart, HtmlPlace& place) {
  if (chart.points.empty()) return {};
  HtmlRows twin;
  twin.head = {{"when", ""}, {chart.unit.empty() ? "value" : chart.unit, "number"}};
  for (const auto& point : chart.points)
    twin.rows.push_back(
        {{html_line(label_words(point.label, place.dates)), "short", ""}, {chart_number(point.value), "number", ""}});
  Chart named = chart;
  if (named.title.empty()) named.title = place.section;
  return fmt::format("<figure>\n<figcaption dir=\"auto\">{}</figcaption>\n{}{}</figure>\n", html_line(named.title),
                     svg_of(named, place.dates, fmt::format("chart-{}", ++place.charts)), html_twin(named.title, twin));
}

}  // namespace

std::string html_blocks(const std::vector<Block>& blocks, HtmlPlace& place) {
  std::string text;
  for (const auto& block : blocks) text += std::visit([&](const auto& one) { return html_block(one, place); }, block);
  return text;
}

}  // namespace mentor::render

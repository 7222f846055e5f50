// SPDX-License-Identifier: MIT
// A report as Markdown. Whatever people wrote is escaped: it stays text, in one paragraph, item or cell.
#include "mentor/domain/text.hpp"
#include "render/chart.hpp"
#include "render/layout.hpp"
#include "render/report_formats.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <variant>

namespace mentor::render {

namespace {

/// Every ASCII sign that can mean something in CommonMark or its tables gets a backslash; some only begin something at
/// the start of a line, and dates and handles stay readable elsewhere.
std::string markdown_escaped(std::string_view shown) {
  constexpr std::string_view anywhere = "\\`*_{}[]<>#|~&^$@";
  constexpr std::string_view at_the_start = "-+=:";
  std::string result;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const char c = shown[i];
    const bool ordered = (c == '.' || c == ')') && i > 0 && shown.find_first_not_of("0123456789") == i;
    const bool begins = i == 0 && at_the_start.find(c) != std::string_view::npos;
    if (ordered || begins || anywhere.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

/// The address of a page would become a link by itself: its sign of being one is taken away.
std::string without_links(std::string_view shown) {
  std::string result = markdown_escaped(shown);
  for (const std::string_view sign : {"://", "www."})
    for (auto at = result.find(sign); at != std::string::npos; at = result.find(sign, at + sign.size() + 1))
      result.insert(sign == "://" ? at : at + 3, "\\");
  return result;
}

bool is_letter_or_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_in_address(char c) {
  return is_letter_or_digit(c) || std::string_view("._+-").find(c) != std::string_view::npos;
}

/// The address of a mailbox around the sign at `sign`, not before `from`; empty if there is none.
std::string_view mail_address(std::string_view shown, std::size_t from, std::size_t sign) {
  std::size_t begin = sign;
  while (begin > from && is_in_address(shown[begin - 1])) --begin;
  std::size_t end = sign + 1;
  while (end < shown.size() && is_in_address(shown[end])) ++end;
  while (end > sign + 1 && !is_letter_or_digit(shown[end - 1])) --end;
  return begin == sign || end == sign + 1 ? std::string_view() : shown.substr(begin, end - begin);
}

/// A backslash keeps no forge from making a link of the address of a mailbox, so it stands as code.
std::string markdown_words(std::string_view text) {
  const std::string shown = visible(trim(text));
  std::string result;
  std::size_t done = 0;
  for (std::size_t sign = shown.find('@'); sign != std::string::npos; sign = shown.find('@', sign + 1)) {
    const std::string_view address = mail_address(shown, done, sign);
    if (address.empty()) continue;
    const auto begin = static_cast<std::size_t>(address.data() - shown.data());
    result += without_links(std::string_view(shown).substr(done, begin - done));
    result.append("`").append(address).append("`");
    done = begin + address.size();
  }
  return result + without_links(std::string_view(shown).substr(done));
}

std::string markdown_line(std::string_view text) {
  std::string result;
  for (const auto line : split_lines(text)) {
    const auto words = markdown_words(line);
    if (!words.empty()) result += (result.empty() ? "" : " ") + words;
  }
  return result;
}

std::string markdown_of(const Paragraph& paragraph) {
  std::string text;
  for (const auto line : split_lines(paragraph.text)) {
    const auto words = markdown_words(line);
    // A backslash at the end keeps the line break.
    if (!words.empty()) text += (text.empty() ? "" : "\\\n") + words;
  }
  return text.empty() ? text : text + "\n";
}

std::string markdown_of(const BulletList& list) {
  std::string text;
  for (const auto& item : list.items) {
    text += item.mark == ListItem::Mark::none ? "- " : item.mark == ListItem::Mark::open ? "- [ ] " : "- [x] ";
    if (!item.id.empty()) text += markdown_words(item.id) + " ";
    std::string words;
    for (const auto line : split_lines(item.text)) {
      const auto one = markdown_words(line);
      if (!one.empty()) words += (words.empty() ? "" : "\\\n  ") + one;
    }
    text += words + "\n";
  }
  return text;
}

std::string markdown_row(const std::vector<std::string>& cells, std::size_t count) {
  std::string row = "|";
  for (std::size_t i = 0; i < count; ++i)
    row += " " + (i < cells.size() ? markdown_line(cells[i]) : std::string()) + " |";
  return row + "\n";
}

std::string markdown_of(const ReportTable& table) {
  std::size_t count = table.header.size();
  for (const auto& row : table.rows) count = std::max(count, row.size());
  if (table.rows.empty() || count == 0) return {};
  std::string text = markdown_row(table.header, count) + "|";
  for (std::size_t i = 0; i < count; ++i)
    text += std::find(table.numeric.begin(), table.numeric.end(), i) != table.numeric.end() ? " ---: |" : " --- |";
  text += "\n";
  for (const auto& row : table.rows) text += markdown_row(row, count);
  return text;
}

/// How one report is written.
struct MarkdownPage {
  DateStyle dates;
  Style style{};

  std::string operator()(const Paragraph& block) const { return markdown_of(block); }
  std::string operator()(const BulletList& block) const { return markdown_of(block); }
  std::string operator()(const ReportTable& block) const { return markdown_of(block); }
  std::string operator()(const FactTable& block) const {
    if (!block.sentence.empty()) return markdown_of(Paragraph{block.sentence});
    return markdown_of(table_in_words(block, dates, style, Bars::none));
  }
  /// Numbers, not pictures: they survive every reader.
  std::string operator()(const Chart& chart) const {
    ReportTable twin{{chart.title, chart.unit}, {}, {1}, {}};
    for (const auto& point : chart.points)
      twin.rows.push_back({label_words(point.label, dates), chart_number(point.value)});
    return markdown_of(twin);
  }
};

std::string markdown_figures(const std::vector<Figure>& figures, DateStyle dates) {
  std::string text;
  for (const auto& figure : figures) {
    const std::string change = change_words(figure.value, figure.before);
    text += fmt::format("- **{}** {}\n", markdown_words(figure_words(figure.value, dates)),
                        markdown_words(figure.label + (change.empty() ? "" : " (" + change + ")")));
  }
  return text.empty() ? text : "\n" + text;
}

std::string markdown_sections(const std::vector<ReportSection>& sections, const MarkdownPage& page,
                              std::string_view level) {
  std::string text;
  for (const auto& section : sections) {
    if (!section.title.empty()) text += fmt::format("\n{} {}\n", level, markdown_line(section.title));
    for (const auto& block : section.blocks) {
      const auto words = std::visit(page, block);
      if (!words.empty()) text += "\n" + words;
    }
  }
  return text;
}

}  // namespace

std::string report_as_markdown(const Report& report, const Style&) {
  const MarkdownPage page{report.dates};
  std::string text = fmt::format("# {}\n", markdown_line(report.title));
  for (const auto& line : {report.subtitle, report.sender})
    if (!line.empty()) text += "\n" + markdown_line(line) + "\n";
  if (!trim(report.intro).empty()) text += "\n" + markdown_of(Paragraph{report.intro});
  text += markdown_figures(report.figures, page.dates) + markdown_sections(report.sections, page, "##");
  for (const auto& part : report.parts) {
    if (!part.title.empty()) text += fmt::format("\n## {}\n", markdown_line(part.title));
    text += markdown_figures(part.figures, page.dates);
    text += markdown_sections(part.sections, page, part.title.empty() ? "##" : "###");
  }
  if (!report.left_out.empty()) text += "\n" + markdown_line(held_back_words(report)) + "\n";
  return text;
}

}  // namespace mentor::render

// SPDX-License-Identifier: MIT
// A report as one HTML page: it loads nothing, runs nothing, and is read by eye, by ear and on paper.
#include "mentor/domain/text.hpp"
#include "render/html_text.hpp"
#include "render/report_formats.hpp"
#include "render/report_html_blocks.hpp"
#include "render/report_html_style.hpp"

#include <fmt/format.h>

namespace mentor::render {

namespace {

// A day is longer than a number.
constexpr std::size_t long_figure = 8;

/// The page as it grows, and what has been counted on it.
struct HtmlPage {
  HtmlPlace place;
  std::size_t sections = 0;
  std::string text;
};

std::string html_head(const Report& report) {
  const std::string title = html_line(report.title);
  return fmt::format(
      "<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; base-uri "
      "'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"mentor\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n",
      html_style_hash(), title.empty() ? std::string("Report") : title, html_style());
}

std::string html_letterhead(const Report& report) {
  std::string text = fmt::format("<header>\n<h1 dir=\"auto\">{}</h1>\n", html_line(report.title));
  if (!report.subtitle.empty()) text += fmt::format("<p class=\"period\">{}</p>\n", html_prose(report.subtitle));
  if (!report.sender.empty())
    text += fmt::format("<p class=\"sender\" dir=\"auto\">{}</p>\n", html_prose(report.sender));
  text += "</header>\n";
  if (trim(report.intro).empty()) return text;
  return text + "<div class=\"intro\">\n" + html_paragraphs(report.intro) + "</div>\n";
}

std::string html_figures(const std::vector<Figure>& figures, DateStyle dates) {
  if (figures.empty()) return {};
  std::string text = "<ul class=\"figures\">\n";
  for (const auto& figure : figures) {
    const std::string change = change_words(figure.value, figure.before);
    const std::string changed =
        change.empty() ? "" : fmt::format(" <span class=\"change\">{}</span>", html_line(change));
    const std::string value = figure_words(figure.value, dates);
    text += fmt::format("<li><span class=\"large{}\">{}</span>{} <span class=\"label\">{}</span></li>\n",
                        value.size() > long_figure ? " long" : "", html_line(value), changed, html_line(figure.label));
  }
  return text + "</ul>\n";
}

void add_sections(HtmlPage& page, const std::vector<ReportSection>& sections, int level) {
  bool in_appendix = false;
  for (const auto& section : sections) {
    const bool appendix = section.place == ReportSection::Place::appendix;
    if (appendix && !in_appendix) page.text += "<div class=\"appendix\">\n";
    in_appendix = in_appendix || appendix;
    page.place.section = section.title;
    const auto blocks = html_blocks(section.blocks, page.place);
    // Below a person's name it is that region's part, and no region of its own.
    const std::string label = level == 2 ? fmt::format(" aria-labelledby=\"section-{}\"", page.sections + 1) : "";
    page.text += fmt::format("<section{3}>\n<h{1} id=\"section-{0}\" dir=\"auto\">{2}</h{1}>\n{4}</section>\n",
                             ++page.sections, level, html_line(section.title), label, blocks);
  }
  if (in_appendix) page.text += "</div>\n";
}

std::string part_id(std::size_t index) { return fmt::format("part-{}", index + 1); }

void add_part(HtmlPage& page, const ReportPart& part, std::size_t index) {
  const bool alone = part.title.empty();
  if (!alone)
    page.text += fmt::format("<article aria-labelledby=\"{0}\">\n<h2 id=\"{0}\" dir=\"auto\">{1}</h2>\n",
                             part_id(index), html_line(part.title));
  page.text += html_figures(part.figures, page.place.dates);
  add_sections(page, part.sections, alone ? 2 : 3);
  if (!alone) page.text += "</article>\n";
}

}  // namespace

std::string report_as_html(const Report& report, const Style&) {
  HtmlPage page;
  page.place.dates = report.dates;
  page.text =
      "<!DOCTYPE html>\n<html lang=\"en\">\n" + html_head(report) + "<body>\n<main>\n" + html_letterhead(report);
  for (std::size_t i = 0; i < report.parts.size(); ++i)
    if (!report.parts[i].title.empty()) page.place.parts.emplace(report.parts[i].title, part_id(i));
  page.text += html_figures(report.figures, report.dates);
  add_sections(page, report.sections, 2);
  page.place.parts.clear();
  for (std::size_t i = 0; i < report.parts.size(); ++i) add_part(page, report.parts[i], i);
  if (!report.left_out.empty())
    page.text += fmt::format("<footer>\n<p dir=\"auto\">{}</p>\n</footer>\n", html_line(held_back_words(report)));
  return page.text + "</main>\n</body>\n</html>\n";
}

}  // namespace mentor::render

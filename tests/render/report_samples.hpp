// SPDX-License-Identifier: MIT
// Reports for the tests of several formats, and a reader of HTML that knows tags only. Included once per test file.
#pragma once

#include "mentor/domain/report.hpp"
#include "support/layers.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace mentor::tests;

namespace report_samples {

/// Every kind of block, with the same words wherever people can put words.
inline Report with_words_everywhere(const std::string& words, TextKind kind) {
  Report report;
  report.title = words;
  report.subtitle = words;
  report.sections = {{words,
                      {Paragraph{words, kind}, ReportTable{{words, "b"}, {{words, words}}, {}},
                       BulletList{{{words, "c1", ListItem::Mark::open, kind}, {words, words, {}, kind}}},
                       Chart{Chart::Shape::bars, words, words, {{words, 1}, {words, 2}}, {}},
                       Chart{Chart::Shape::line, words, words, {{words, 1}, {words, 2}}, 5}}}};
  report.left_out = {words};
  report.sender = words;
  report.intro = words;
  report.figures = {{words, words, words, words}};
  const Course course{{{make_date(2026, 9, 1), 1}, {make_date(2026, 9, 2), 2}}, 0, 5, words};
  const FactTable facts{
      "t", {{"id", words}, {"b", words}, {"percent", words}, {"c", words}}, {{words, words, Percent{5}, course}}};
  report.parts = {{words, {}, report.figures, {{words, {facts, Paragraph{words}}, ReportSection::Place::appendix}}}};
  return report;
}

/// "p", "/p", "a": the names of all tags in order. A "<" that opens no tag gives "?".
inline std::vector<std::string> tags_of(std::string_view html) {
  std::vector<std::string> tags;
  for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const auto name = html.substr(at + 1, html.find_first_of(" >\n", at) - at - 1);
    const bool tag = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789/!DOCTYPE") == std::string_view::npos;
    tags.emplace_back(tag ? name : "?");
  }
  return tags;
}

}  // namespace report_samples

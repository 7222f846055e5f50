// SPDX-License-Identifier: MIT
// Whatever a journal went through, no byte of what they must not see is in what others are given, in any format; nor an
// id, which would count what they do not see.
#include "leak/random_history.hpp"
#include "mentor/render/render.hpp"
#include "support/layers.hpp"

#include <cctype>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <iostream>

using namespace mentor::tests;

namespace {

bool is_word_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '#' || c == '-';
}

/// What people read of a page: no tags, and nothing of its head.
std::string page_words(const std::string& html) {
  std::string words;
  bool in_tag = false;
  for (const char c : html.substr(std::min(html.find("<body"), html.size()))) {
    if (c == '<') in_tag = true;
    if (!in_tag) words += c;
    if (c == '>') in_tag = false;
  }
  return words;
}

/// "c19": a letter of a kind and a number, alone.
std::string id_in(const std::string& text) {
  std::string letters;
  for (const Kind kind : all_kinds()) letters += info(kind).letter;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (letters.find(text[at]) == std::string::npos || (at > 0 && is_word_byte(text[at - 1]))) continue;
    std::size_t end = at + 1;
    while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])) != 0) ++end;
    if (end > at + 1 && (end == text.size() || !is_word_byte(text[end]))) return text.substr(at, end - at);
  }
  return {};
}

struct CanaryCount {
  std::size_t outputs = 0;
  std::size_t words = 0;
  std::size_t leaks = 0;
};

void look_for_canaries(RandomHistory& history, const std::vector<Mark>& marks, Audience audience, Words line,
                       CanaryCount& count) {
  line.insert(line.end(), {"--audience", std::string(to_text(audience)), "--format", ""});
  for (const auto format : all_names<ReportFormat>()) {
    line.back() = format;
    const Exit ended = history.run(line);
    CHECK((ended == Exit::ok || ended == Exit::usage));
    const std::string said = history.out.str();
    count.outputs += said.empty() ? 0 : 1;
    std::string seen;
    for (const Mark& mark : marks) {
      const bool there = said.find(mark.word) != std::string::npos;
      count.words += there ? 1 : 0;
      if (there && !may_see(audience, mark)) seen += fmt::format(" {}.{}", to_text(mark.kind), mark.field);
    }
    if (const auto id = id_in(format == "html" ? page_words(said) : said); !id.empty()) seen += " the id " + id;
    if (seen.empty()) continue;
    ++count.leaks;
    FAIL_CHECK(fmt::format("{}: others see{}\n{}", fmt::join(line, " "), seen, said));
  }
}

}  // namespace

TEST_CASE("random histories leave no canary in what a partner or a sponsor is given") {
  const unsigned histories = tries(3, 100);
  CanaryCount count;
  for (unsigned seed = 1; seed <= histories; ++seed) {
    CAPTURE(seed);
    RandomHistory history(seed, 60);
    const auto marks = history.marks();
    for (const auto audience : {Audience::partner, Audience::sponsor})
      for (const auto& line : reports_of(history)) look_for_canaries(history, marks, audience, line, count);
  }
  std::cout << fmt::format("figure: canary: {} histories, {} outputs for others, {} words in them, {} leaks\n",
                           histories, count.outputs, count.words, count.leaks);
  CHECK(count.outputs > histories * 50);
  CHECK(count.words > histories * 50);
}

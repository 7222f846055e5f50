// SPDX-License-Identifier: MIT
// Whatever a journal went through, no word of what is sealed is on the screen, in a form or offered for completion
// before it is asked for.
#include "cli/candidates.hpp"
#include "leak/random_history.hpp"
#include "mentor/domain/text.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <iostream>
#include <utility>

using namespace mentor::tests;

namespace {

/// WHO stands for each mentorship in turn; what opens an editor shows its form there.
const std::vector<Words> looks_at_one{{"prep", "WHO", "--full"},
                                      {"timeline", "WHO", "-n", "1000"},
                                      {"threads", "WHO", "-n", "1000"},
                                      {"report", "WHO", "-p", "2026", "--compare"},
                                      {"report", "WHO", "--format", "html"},
                                      {"report", "WHO", "-p", "2026", "--letter", "--audience", "me", "-v"},
                                      {"stats", "WHO", "-p", "2026"},
                                      {"me", "WHO", "-p", "2026"},
                                      {"history", "WHO", "-n", "1000"},
                                      {"check-in", "--who", "WHO", "--all", "--within", "400d"},
                                      {"show", "WHO"},
                                      {"log", "WHO"},
                                      {"review", "WHO"},
                                      {"agreement", "WHO"},
                                      {"agreement", "WHO", "--print"},
                                      {"agreement", "WHO", "--show"},
                                      {"close", "WHO"},
                                      {"session", "list", "WHO", "-n", "0"},
                                      {"goal", "list", "WHO", "--all"},
                                      {"commitment", "list", "WHO", "--all"},
                                      {"topic", "list", "WHO", "--all"},
                                      {"note", "list", "WHO", "-n", "0"},
                                      {"tag", "list", "WHO"},
                                      {"pause", "WHO"},
                                      {"resume", "WHO"},
                                      {"plan", "WHO", "2026-12-01T15:00"},
                                      {"goal", "add", "WHO", "aim"},
                                      {"promise", "WHO", "it"},
                                      {"topic", "WHO", "it"},
                                      {"ask", "WHO", "it"},
                                      {"remember", "WHO", "it"},
                                      {"feedback", "WHO", "it"},
                                      {"pulse", "WHO", "--trust", "3"}};

const std::vector<Words> looks_at_all{{"today"},
                                      {"list", "--all"},
                                      {"timeline", "-n", "1000"},
                                      {"report", "-p", "2026"},
                                      {"stats", "-p", "2026"},
                                      {"me", "-p", "2026"},
                                      {"history", "--full", "-n", "1000"},
                                      {"check-in", "--all", "--within", "400d"},
                                      {"check-in", "--format", "mail", "--to", "a@b.de", "--all"},
                                      {"export", "--format", "md"},
                                      {"export", "--format", "ics"},
                                      {"export", "--format", "csv", "-o", "folder"},
                                      {"person", "list"},
                                      {"goal", "list", "--all"},
                                      {"question", "list", "--all"},
                                      {"feedback", "list", "-n", "0"},
                                      {"pulse", "list", "-n", "0"},
                                      {"review", "list", "-n", "0"},
                                      {"agreement", "list"},
                                      {"tag", "list"},
                                      {"undo"},
                                      {"redo"}};

/// What editors were given to show since it was looked at.
std::string& forms_shown() {
  static std::string forms;
  return forms;
}

/// All that came out of one command, whichever way.
std::string all_shown(RandomHistory& history) {
  std::string text = history.out.str() + history.err.str() + history.services.paged;
  for (const auto& [path, content] : history.services.files)
    if (path != "old.jsonl") text += path + content;
  std::erase_if(history.services.files, [](const auto& file) { return file.first != "old.jsonl"; });
  text += std::exchange(forms_shown(), {});
  for (const auto& question : history.services.questions) text += question;
  history.services.questions.clear();
  return text;
}

struct ScreenCount {
  std::size_t looks = 0;
  std::size_t revealed = 0;
  std::size_t forms = 0;
  std::size_t leaks = 0;
};

void look_for_sealed(RandomHistory& history, const std::vector<Mark>& sealed, const Words& line, ScreenCount& count) {
  ++count.looks;
  const auto newest = [&] { return history.store().history(std::nullopt, std::nullopt, 1).at(0).number; };
  const auto before = newest();
  static_cast<void>(history.run(line));
  const std::string shown = all_shown(history);
  std::string seen;
  for (const Mark& mark : sealed)
    if (shown.find(mark.word) != std::string::npos) seen += fmt::format(" {}.{}", to_text(mark.kind), mark.field);
  if (newest() != before && line.front() != "undo" && line.front() != "redo") static_cast<void>(history.run({"undo"}));
  if (seen.empty()) return;
  ++count.leaks;
  FAIL_CHECK(fmt::format("mentor {}: the screen shows{}\n{}", fmt::join(line, " "), seen, shown));
}

std::vector<Words> all_looks(RandomHistory& history) {
  std::vector<Words> lines = looks_at_all;
  for (const auto& who : history.names(Kind::mentorship))
    for (Words line : looks_at_one) {
      std::replace(line.begin(), line.end(), std::string("WHO"), who);
      lines.push_back(std::move(line));
    }
  for (const Kind kind : all_kinds())
    // Opening something in the editor by its name (edit) is asking for its words.
    for (const auto& name : history.names(kind)) {
      lines.push_back({"show", name});
      if (kind == Kind::review) lines.push_back({"review", "show", name});
    }
  return lines;
}

void look_at_candidates(RandomHistory& history, const std::vector<Mark>& sealed, ScreenCount& count) {
  for (const char* placeholder : {"WHO", "PERSON", "ID", "GOAL", "SESSION", "ITEM", "WHAT", "TAG"})
    for (const auto& [word, said] : candidates_for(history.context, Option{.placeholder = placeholder})) {
      ++count.looks;
      for (const Mark& mark : sealed)
        if ((word + " " + said).find(mark.word) != std::string::npos)
          FAIL_CHECK(fmt::format("{} offers {} {}: {}.{}", placeholder, word, said, to_text(mark.kind), mark.field));
    }
}

}  // namespace

TEST_CASE("random histories leave no sealed word on the screen, in a form or in completion") {
  const unsigned histories = tries(8, 200);
  ScreenCount count;
  for (unsigned seed = 1; seed <= histories; ++seed) {
    CAPTURE(seed);
    RandomHistory history(1000 + seed, 60);
    history.context.interactive = history.context.input_is_terminal = true;
    history.services.editor = [&](const std::string& text) {
      forms_shown() += text;
      ++count.forms;
      return text;
    };
    const auto sealed = history.sealed_marks();
    CHECK(sealed.size() > 20);
    look_at_candidates(history, sealed, count);
    history.run({"export", "--format", "md", "--reveal"});
    const std::string everything = all_shown(history);
    for (const Mark& mark : sealed) count.revealed += everything.find(mark.word) != std::string::npos ? 1 : 0;
    CHECK(count.revealed > 20 * seed);
    for (const auto& line : all_looks(history)) look_for_sealed(history, sealed, line, count);
  }
  CHECK(count.forms > histories);
  std::cout << fmt::format(
      "figure: sealed on the screen: {} histories, {} looks and {} forms, {} leaks; {} sealed words when asked for\n",
      histories, count.looks, count.forms, count.leaks, count.revealed);
}

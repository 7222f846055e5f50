// SPDX-License-Identifier: MIT
// Logs as different people keep them, each line labelled by hand: P a promise, E an event, W a win, Q a question, with
// a question mark where people may differ. What is proposed must fit them in most lines.
#include "mentor/domain/errors.hpp"
#include "mentor/domain/suggest.hpp"
#include "mentor/domain/text.hpp"

#include <array>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace mentor::tests {

namespace {

constexpr std::string_view label_mark = " \xc2\xa7";  // §

struct Log {
  std::string_view name;
  bool by_mentee = false;
  std::vector<std::string> partner;  ///< what the notes call the other side
};

const std::vector<Log>& logs() {
  static const std::vector<Log> all{{"action-log-us", false, {"Dana"}},
                                    {"arrows-actions", false, {"Femi"}},
                                    {"chatty-coach", false, {"M"}},
                                    {"checkbox-actions", false, {"Zo\xc3\xab"}},
                                    {"diary-prose", false, {"Sana"}},
                                    {"emoji-ticks", false, {"Lena"}},
                                    {"eng-mentor-terse", false, {"kai"}},
                                    {"gb-school", false, {"Sam"}},
                                    {"grow-notes", false, {}},
                                    {"kanban-ish", false, {"Rosa"}},
                                    {"lab-checkin", true, {"AO", "Ade"}},
                                    {"lab-checkin-2", true, {"AO", "Ade"}},
                                    {"manager-11", false, {"Sam"}},
                                    {"mentee-diary", true, {"Priya"}},
                                    {"mentor-own-log", false, {"Femi"}},
                                    {"narrative-coach", false, {"Marta"}},
                                    {"newest-first-initials", false, {"JD"}},
                                    {"outline-colons", false, {"Noor"}},
                                    {"phd-supervision", true, {"LH"}},
                                    {"prose-mentor", false, {"Bo"}},
                                    {"qa-form", false, {}},
                                    {"slack-style", false, {"tariq"}},
                                    {"table-minutes", false, {"Ana"}},
                                    {"terse-coach", false, {"Ana"}},
                                    {"terse-dashes", false, {"Y", "Yusuf"}},
                                    {"topic-table", false, {"Grace"}},
                                    {"weekly-email", true, {"Jo"}},
                                    {"wiki-style", false, {"priya"}}};
  return all;
}

struct Figures {
  int hits = 0;
  int wrong = 0;
  int missed = 0;
  [[nodiscard]] double precision() const { return 1.0 * hits / std::max(1, hits + wrong); }
  [[nodiscard]] double recall() const { return 1.0 * hits / std::max(1, hits + missed); }
};

struct Labelled {
  std::vector<std::string> lines;
  std::map<std::size_t, std::string> labels;  ///< by line, from 1
};

Labelled read_log(std::string_view name) {
  const auto path = std::filesystem::path(MENTOR_TESTS_FOLDER) / "domain/suggest/logs" / (std::string(name) + ".md");
  std::ifstream file(path);
  REQUIRE(file.is_open());
  Labelled read;
  for (std::string line; std::getline(file, line);) {
    const std::size_t mark = line.find(label_mark);
    if (mark != std::string::npos) read.labels[read.lines.size() + 1] = line.substr(mark + label_mark.size());
    read.lines.push_back(line.substr(0, mark));
  }
  return read;
}

std::optional<Date> dated_heading(std::string_view line) {
  if (!line.starts_with('#')) return std::nullopt;
  while (line.starts_with('#')) line.remove_prefix(1);
  line = trim(line);
  if (line.starts_with("Date:")) line = trim(line.substr(5));
  try {
    return parse_date(line, "", make_date(2026, 12, 31), Direction::past);
  } catch (const UserError&) {
    return std::nullopt;
  }
}

std::map<std::pair<std::size_t, char>, std::string> proposals_of(const Log& log, const Labelled& read) {
  const std::string other = "other";
  const NotedPeople speakers{"me",
                             log.by_mentee ? "me" : other,
                             log.by_mentee ? other : "me",
                             {{"me", {log.by_mentee ? "mentee" : "mentor"}}, {other, log.partner}}};
  std::map<std::pair<std::size_t, char>, std::string> found;
  for (std::size_t i = 0; i < read.lines.size(); ++i) {
    const auto day = dated_heading(read.lines[i]);
    if (!day) continue;
    std::string text;
    for (std::size_t n = i + 1; n < read.lines.size() && !dated_heading(read.lines[n]); ++n)
      text += read.lines[n] + "\n";
    for (const auto& proposal : suggest({text, *day, i + 1}, speakers))
      found[{proposal.line, "PEWQT"[static_cast<std::size_t>(proposal.kind)]}] = proposal.text;
  }
  return found;
}

std::map<char, Figures> figures_of(const Log& log) {
  const Labelled read = read_log(log.name);
  const auto found = proposals_of(log, read);
  std::map<char, Figures> figures;
  for (std::size_t line = 1; line <= read.lines.size(); ++line)
    for (const char kind : std::string_view("PEWQ")) {
      const auto label = read.labels.find(line);
      const std::size_t at = label == read.labels.end() ? std::string::npos : label->second.find(kind);
      const bool labelled = at != std::string::npos;
      const bool open = labelled && label->second.substr(at + 1, 1) == "?";
      const bool proposed = found.contains({line, kind});
      if (open || (!labelled && !proposed)) continue;
      if (labelled && proposed) ++figures[kind].hits;
      if (labelled && !proposed) ++figures[kind].missed;
      if (!labelled) ++figures[kind].wrong;
    }
  return figures;
}

}  // namespace

TEST_CASE("of labelled logs nearly everything is found, and nearly nothing else") {
  std::map<char, Figures> all;
  for (const auto& log : logs()) {
    for (const auto& one : figures_of(log)) {
      CAPTURE(log.name);
      CAPTURE(one.first);
      CHECK(one.second.wrong <= 1);
      CHECK(one.second.missed <= 1);
      all[one.first].hits += one.second.hits;
      all[one.first].wrong += one.second.wrong;
      all[one.first].missed += one.second.missed;
    }
  }
  for (const char kind : std::string_view("PEWQ")) {
    CAPTURE(kind);
    CHECK(all[kind].hits >= 25);
    CHECK(all[kind].precision() >= 0.95);
    CHECK(all[kind].recall() >= 0.9);
  }
}

}  // namespace mentor::tests

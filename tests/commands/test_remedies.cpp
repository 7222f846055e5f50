// SPDX-License-Identifier: MIT
// What check-in offers settles what it speaks of: for every rule that says that somebody waits, or that a practice is
// worth a thought, a story is played, the command is run with its gaps filled, and the matter is gone.
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace {

using namespace mentor::tests;

using Lines = std::vector<std::vector<std::string>>;

/// Lines that make a rule speak on 2026-11-20, the first of them the mentorship's own.
struct Story {
  std::string_view rule;
  Lines lines;
};

const std::vector<std::string> begun{"add", "ana", "--name", "Ana", "--every", "2w", "--start", "2026-01-01"};

/// Three sessions, the last of them this week.
Lines met(Lines more, const std::vector<std::string>& words = {}) {
  Lines lines{begun};
  for (const auto* day : {"2026-11-09", "2026-11-13", "2026-11-18"}) {
    lines.push_back({"log", "ana", "we spoke", "-d", day});
    lines.back().insert(lines.back().end(), words.begin(), words.end());
  }
  lines.insert(lines.end(), more.begin(), more.end());
  return lines;
}

Lines with(Lines more) {
  more.insert(more.begin(), begun);
  return more;
}

std::vector<Story> stories() {
  const std::vector<std::string> agreed{"agreement", "ana", "-F", "agreement"};
  Lines late_promises;
  for (const auto* text : {"one", "two", "three"})
    late_promises.push_back({"promise", "ana", text, "--by", "2026-10-20", "-d", "2026-10-01"});
  for (const auto* id : {"c1", "c2", "c3"}) late_promises.push_back({"done", id, "-d", "2026-11-02"});
  return {
      {"session-due", with({{"log", "ana", "we spoke", "-d", "2026-11-05"}})},
      {"session-late", with({{"log", "ana", "we spoke", "-d", "2026-10-05"}})},
      {"first-contact", {{"add", "ana", "--start", "2026-11-02"}}},
      {"session-unlogged", met({{"plan", "ana", "2026-11-20 08:00"}})},
      {"question-waiting", met({{"ask", "ana", "which?", "--theirs", "-d", "2026-11-12"}})},
      {"commitment-overdue", met({{"promise", "ana", "send it", "--by", "2026-11-18"}})},
      {"goal-overdue", met({{"goal", "add", "ana", "delegate", "--by", "2026-11-18", "-d", "2026-10-01"}})},
      {"goal-overdue", met({{"goal", "add", "ana", "delegate", "--by", "2026-11-18", "-d", "2026-10-01"},
                            {"goal", "progress", "g1", "40", "-d", "2026-11-10"}})},
      {"milestone-overdue", met({{"goal", "add", "ana", "delegate", "-d", "2026-10-01"},
                                 {"goal", "milestone", "g1", "one team", "--by", "2026-11-18"}})},
      {"agreement-review", met({agreed})},
      {"agreement-unsigned", met({agreed, {"agreement", "ana", "--sign", "partner"}})},
      {"end-passed", {{"add", "ana", "--start", "2026-01-01", "--until", "2026-11-10"}}},
      {"pulse-falling", met({{"pulse", "ana", "--trust", "5", "-d", "2026-11-01"},
                             {"pulse", "ana", "--trust", "3", "-d", "2026-11-08"},
                             {"pulse", "ana", "--trust", "2", "-d", "2026-11-15"}})},
      {"reliability", met(late_promises)},
      {"trouble", met({}, {"--trouble", "tech"})},
      {"no-goal", {{"add", "ana", "--start", "2026-11-02"}, {"log", "ana", "we spoke", "-d", "2026-11-18"}}},
      {"no-agreement", {{"add", "ana", "--start", "2026-11-02"}, {"log", "ana", "we spoke", "-d", "2026-11-18"}}},
      {"goal-stale", met({{"goal", "add", "ana", "delegate", "-d", "2026-08-01"},
                          {"goal", "progress", "g1", "20", "-d", "2026-09-01"}})},
      {"recognition-due", met({{"win", "ana", "it worked", "-d", "2026-10-01"}})},
      {"feedback-due", met({{"feedback", "ana", "clear", "-d", "2026-10-01"}})},
      {"review-due", met({{"review", "ana", "-F", "review", "-d", "2026-08-01"}})},
      {"pulse-due", met({{"pulse", "ana", "--trust", "4", "-d", "2026-08-01"}})},
      {"personal-check-in",
       met({{"log", "ana", "again", "-d", "2026-11-19"}, {"remember", "ana", "plays chess", "--on", "2026-10-01"}})},
  };
}

/// The commands that check-in offers for a rule.
std::vector<std::string> offered_for(TestContext& test, std::string_view rule) {
  std::vector<std::string> commands;
  REQUIRE(test.run({"check-in", "--all", "--json"}) == Exit::ok);
  const auto document = nlohmann::json::parse(test.out.str());
  for (const auto& group : document["groups"])
    for (const auto& matter : group["matters"])
      if (matter["rule"].get<std::string>() == rule) commands.push_back(matter["command"]);
  return commands;
}

/// What the owner writes into a gap.
std::string filled(const std::string& word) {
  if (word == "WHEN") return "2026-11-25 15:00";
  if (word == "PERCENT") return "40";
  if (word == "N") return "4";
  if (word.ends_with("=DATE")) return word.substr(0, word.size() - 4) + "2026-12-15";
  if (word.ends_with("=TEXT")) return word.substr(0, word.size() - 4) + "some words";
  return word == "TEXT" || word == "TITLE" ? "some words" : word;
}

std::vector<std::string> words_of(std::string_view command) {
  std::vector<std::string> words;
  while (!command.empty()) {
    const auto word = command.substr(0, command.find(' '));
    words.push_back(filled(std::string(word)));
    command.remove_prefix(std::min(command.size(), word.size() + 1));
  }
  REQUIRE(words.at(0) == "mentor");
  words.erase(words.begin());
  return words;
}

struct StoryContext : TestContext {
  explicit StoryContext(const Story& story) {
    set_today(make_date(2026, 11, 1));
    services.files["agreement"] = "[review]\non = 2026-11-15\n";
    services.files["review"] = "trust = 4\n";
    for (const auto& line : story.lines) {
      const bool plans = line.front() == "plan" || line.front() == "agreement";
      set_today(plans ? make_date(2026, 11, 10) : make_date(2026, 11, 20));
      const Exit exit = run(line);
      CAPTURE(fmt::format("{}", fmt::join(line, " ")));
      CAPTURE(err.str());
      REQUIRE(exit == Exit::ok);
    }
    set_today(make_date(2026, 11, 20));
  }
};

}  // namespace

TEST_CASE("what check-in offers settles what it speaks of") {
  const auto all = stories();
  for (const auto& rule : rules()) {
    if (rule.type == MatterClass::coming) continue;
    CAPTURE(rule.name);
    const auto story = std::find_if(all.begin(), all.end(), [&](const Story& one) { return one.rule == rule.name; });
    REQUIRE_MESSAGE(story != all.end(), "each rule has a story");
    StoryContext test(*story);
    const auto before = offered_for(test, rule.name);
    REQUIRE(before.size() == 1);
    CAPTURE(before[0]);
    test.services.input = before[0].starts_with("mentor agreement") ? "[review]\nevery = \"3mo\"\n" : "trust = 4\n";
    const Exit exit = test.run(words_of(before[0]));
    CAPTURE(test.err.str());
    CHECK(exit == Exit::ok);
    CHECK(offered_for(test, rule.name).empty());
    test.set_today(make_date(2026, 11, 21));
    CHECK_MESSAGE(offered_for(test, rule.name).empty(), "and it does not come again the next day");
  }
}

TEST_CASE("what check-in offers of what comes is a command that works") {
  TestContext test;
  test.services.files["kept"] = "[notes]\nkept_for = \"6mo\"\n";
  for (const auto& line : Lines{{"add", "ana", "--start", "2026-01-01", "--until", "2026-11-25"},
                                {"log", "ana", "we spoke", "-d", "2026-11-10"},
                                {"plan", "ana", "2026-11-21 15:00"},
                                {"promise", "ana", "send it", "--by", "2026-11-21"},
                                {"goal", "add", "ana", "delegate", "--by", "2026-11-22"},
                                {"goal", "milestone", "g1", "one team", "--by", "2026-11-22"},
                                {"remember", "ana", "birthday", "--on", "2026-11-21"},
                                {"remember", "ana", "the interview", "--ask-after", "2026-11-20"},
                                {"topic", "ana", "pay", "--park", "2026-11-20"},
                                {"add", "bo", "--start", "2025-01-01"},
                                {"agreement", "bo", "-F", "kept"},
                                {"close", "bo", "--reason", "done", "-d", "2026-05-01"}}) {
    CAPTURE(line.at(1));
    REQUIRE(test.run(line) == Exit::ok);
  }
  test.run({"topic", "ana", "pay", "--park", "2026-11-21"});
  test.set_today(make_date(2026, 11, 21));
  for (const auto& rule : rules()) {
    if (rule.type != MatterClass::coming) continue;
    CAPTURE(rule.name);
    const auto commands = offered_for(test, rule.name);
    REQUIRE_FALSE(commands.empty());
    for (const auto& command : commands)
      if (command.starts_with("mentor erase"))
        CHECK_MESSAGE(test.run(words_of(command)) == Exit::usage, "it asks first");
      else if (!command.starts_with("mentor done"))
        CHECK(test.run(words_of(command)) == Exit::ok);
  }
}

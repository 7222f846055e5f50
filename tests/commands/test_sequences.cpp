// SPDX-License-Identifier: MIT
// Laws for any sequence of writing commands: all of it undone leaves an empty journal, redone the journal after it, and
// what was exported and read into an empty journal exports the same bytes. Commands that are refused belong to it: they
// must change nothing.
#include "support/layers.hpp"
#include "support/property.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sstream>

namespace mentor::tests {

namespace {

using Words = std::vector<std::string>;

std::string any_of(const std::vector<std::string>& words) { return *rc::gen::elementOf(words); }

std::string any_who() { return any_of({"ana", "circle", "bo"}); }

/// Perhaps there is such a record, perhaps not.
std::string any_id(std::string_view letters) {
  const auto letter = *rc::gen::elementOf(std::string(letters));
  return fmt::format("{}{}", letter, 1 + one_of(5));
}

std::string any_words() {
  return any_of({"send the paper", "Zoë's talk by fri", "日本", "a \"quoted\" word", "x", "the paper\nand more"});
}

std::string any_day() { return any_of({"2026-11-01", "yesterday", "2026-12-24", "in 3 weeks", "fri"}); }

/// A word of the command line with its gaps filled: WHO, TEXT, DAY, and ID with the letters of the kinds.
std::string filled(const std::string& word) {
  if (word == "WHO") return any_who();
  if (word == "TEXT") return any_words();
  if (word == "DAY") return any_day();
  if (word.starts_with("ID:")) return any_id(word.substr(3));
  return word;
}

const std::vector<Words>& command_lines() {
  static const std::vector<Words> lines{
      {"add", "bo", "--name", "Bo Berg"},
      {"log", "WHO", "TEXT", "-c", "TEXT", "-C", "TEXT", "--topic", "TEXT", "--win", "TEXT", "-t", "talk"},
      {"log", "WHO", "TEXT", "-d", "2026-11-01", "--trust", "4", "--sealed"},
      {"plan", "WHO", "2026-12-04 15:00", "TEXT"},
      {"session", "edit", "ID:s", "--set", "focus=words"},
      {"session", "cancel", "ID:s", "--reason", "TEXT"},
      {"promise", "WHO", "TEXT", "--by", "DAY"},
      {"promise", "WHO", "TEXT", "--theirs"},
      {"topic", "WHO", "TEXT", "--park", "DAY"},
      {"ask", "WHO", "TEXT"},
      {"answer", "ID:q", "TEXT"},
      {"goal", "add", "WHO", "TEXT", "--by", "2026-12-20"},
      {"goal", "milestone", "ID:g", "TEXT", "--by", "2026-12-01"},
      {"goal", "progress", "ID:g", "40", "TEXT"},
      {"goal", "reach", "ID:g"},
      {"feedback", "WHO", "TEXT", "--received"},
      {"remember", "WHO", "TEXT", "--on", "DAY", "--yearly"},
      {"lesson", "TEXT"},
      {"pulse", "WHO", "--trust", "3", "--energy", "5"},
      {"done", "ID:ctmgq"},
      {"done", "ID:ctmgq", "--drop", "TEXT"},
      {"edit", "ID:ctgnsfp", "--set", "visibility=shared"},
      {"edit", "ID:ct", "--set", "text=new words"},
      {"mentorship", "edit", "WHO", "--set", "handle=carla"},
      {"person", "edit", "WHO", "--set", "name=New Name"},
      {"tag", "add", "ID:sgcw", "talk"},
      {"tag", "rm", "ID:sgc", "talk"},
      {"snooze", "ID:cqg", "DAY"},
      {"rm", "ID:sgcmtqfnpy"},
      {"pause", "WHO", "--until", "2026-12-24"},
      {"resume", "WHO"},
      {"close", "WHO", "--reason", "TEXT"},
      {"undo"},
      {"redo"},
  };
  return lines;
}

std::string exported(const Store& store) {
  std::string all;
  store.export_lines([&](std::string_view line) { all += std::string(line) + "\n"; });
  return all;
}

/// Runs one; a refusal must change nothing.
void run_any(TestContext& test) {
  Words words = *rc::gen::elementOf(command_lines());
  for (auto& word : words) word = filled(word);
  const std::string before = exported(test.store());
  const Exit exit = test.run(words);
  RC_LOG() << fmt::format("{} -> {} {}\n", fmt::join(words, " "), static_cast<int>(exit), test.err.str());
  RC_ASSERT(exit == Exit::ok || exit == Exit::usage || exit == Exit::failed);
  if (exit != Exit::ok) RC_ASSERT(exported(test.store()) == before);
}

void begin(TestContext& test) {
  RC_ASSERT(test.run({"add", "ana", "--name", "Ana Alba"}) == Exit::ok);
  RC_ASSERT(test.run({"add", "circle", "--kind", "group", "--with", "cy,di"}) == Exit::ok);
}

std::string read_into_another(const std::string& lines) {
  const auto other = Store::in_memory();
  std::istringstream from(lines);
  other->import_lines(
      [&]() -> std::optional<std::string> {
        std::string line;
        return std::getline(from, line) ? std::optional(line) : std::nullopt;
      },
      "import", Instant{}, Store::Dry::no);
  RC_ASSERT(other->diagnose().empty());
  return exported(*other);
}

}  // namespace

TEST_CASE("any commands, all undone, leave an empty journal; all redone, the journal after them") {
  CHECK(holds_in(25, "undo of commands", [] {
    TestContext test;
    const std::string empty = exported(test.store());
    begin(test);
    const int steps = *rc::gen::inRange(1, 25);
    for (int i = 0; i < steps; ++i) run_any(test);
    const std::string after = exported(test.store());
    std::int64_t undone = 0;
    while (!test.store().undo(1, Instant{}).entries.empty()) ++undone;
    RC_ASSERT(exported(test.store()) == empty);
    for (std::int64_t i = 0; i < undone; ++i) RC_ASSERT(test.store().redo(1, Instant{}).entries.size() == 1U);
    RC_ASSERT(exported(test.store()) == after);
    RC_ASSERT(test.store().diagnose().empty());
  }));
}

TEST_CASE("any commands' journal, exported and read into an empty one, exports the same bytes") {
  CHECK(holds_in(25, "export of commands", [] {
    TestContext test;
    begin(test);
    const int steps = *rc::gen::inRange(1, 25);
    for (int i = 0; i < steps; ++i) run_any(test);
    const std::string lines = exported(test.store());
    RC_ASSERT(read_into_another(lines) == lines);
  }));
}

TEST_CASE("any commands' journal, exported as pages and read into an empty one, exports the same bytes") {
  CHECK(holds_in(25, "pages of commands", [] {
    TestContext test;
    begin(test);
    const int steps = *rc::gen::inRange(1, 25);
    for (int i = 0; i < steps; ++i) run_any(test);
    RC_ASSERT(test.run({"export", "--reveal", "-o", "all.md"}) == Exit::ok);
    TestContext other;
    other.services.files["all.md"] = test.services.files.at("all.md");
    const Exit exit = other.run({"import", "markdown", "all.md"});
    RC_LOG() << other.err.str() << test.services.files.at("all.md");
    RC_ASSERT(exit == Exit::ok);
    RC_ASSERT(exported(other.store()) == exported(test.store()));
    RC_ASSERT(other.store().diagnose().empty());
  }));
}

}  // namespace mentor::tests

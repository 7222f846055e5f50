// SPDX-License-Identifier: MIT
// Whole command lines: what they print, and the exit codes that scripts rely on.
#include "cli/run.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/render/help_topics.hpp"
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>
#include <streambuf>

using namespace mentor::tests;

namespace {

/// A host by hand, whose output can be made to fail.
class ByHand final : public Startup {
 public:
  std::ostringstream out;
  std::ostringstream err;
  TestServices services;
  SystemZones zones;
  int width = 80;
  bool broken_config = false;
  std::ostream* other_out = nullptr;

  void connect(Context& context) override {
    context.out = other_out != nullptr ? other_out : &out;
    context.err = &err;
    context.use(services);
    context.zones = &zones;
    context.use_store(Store::in_memory(), Access::write);
  }
  void prepare(Context& context, const Globals& globals) override {
    context.json = globals.json;
    context.style.width = width;
    context.config_path = "/home/me/.config/mentor/mentor.toml";
  }
  void configure(Context& context, const Globals&) override {
    if (broken_config) throw UserError("mentor.toml, line 1: no.", Exit::failed);
    context.zone = "UTC";
    context.now = LocalTime{make_date(2026, 11, 20)} + std::chrono::hours{12};
    context.instant = context.written_at = zones.to_instant(context.now, "UTC").instant;
  }
};

struct Said {
  Exit exit;
  std::string out;
  std::string err;
};

Said say(const std::vector<std::string>& words, int width = 80) {
  ByHand host;
  host.width = width;
  const Exit exit = run(words, host);
  return {exit, host.out.str(), host.err.str()};
}

/// Fails as a full disk does, or as a reader that went away.
class FailingBuffer final : public std::streambuf {
 public:
  explicit FailingBuffer(UserError error) : error_(std::move(error)) {}

 protected:
  int_type overflow(int_type) override { throw error_; }
  int sync() override { throw error_; }

 private:
  UserError error_;
};

Said say_into(const UserError& error, const std::vector<std::string>& words) {
  FailingBuffer buffer(error);
  std::ostream stream(&buffer);
  stream.exceptions(std::ios::badbit);
  ByHand host;
  host.other_out = &stream;
  const Exit exit = run(words, host);
  return {exit, host.out.str(), host.err.str()};
}

}  // namespace

TEST_CASE("--version prints the name and the version, wherever it stands") {
  CHECK(say({"--version"}).out == "mentor " MENTOR_VERSION "\n");
  CHECK(say({"log", "--version"}).out == "mentor " MENTOR_VERSION "\n");
}

TEST_CASE("an unknown command exits with 2 and names the nearest") {
  const Said said = say({"lgo", "ana"});
  CHECK(said.exit == Exit::usage);
  CHECK(said.out.empty());
  CHECK(said.err == "mentor: unknown command \"lgo\"; did you mean \"log\"?\n");
}

TEST_CASE("help looks before anything else is read, so that a bad value does not hide it") {
  const Said said = say({"log", "--channel", "nonsense", "--no-such-option", "-h"});
  CHECK(said.exit == Exit::ok);
  CHECK(said.out.starts_with("usage: mentor log "));
}

TEST_CASE("help of a command is the same as the command's help") {
  CHECK(say({"help", "goal", "add"}).out == say({"goal", "add", "--help"}).out);
  CHECK(say({"help", "goal", "add"}).out.starts_with("usage: mentor goal add"));
}

TEST_CASE("help without a command is the overview") {
  CHECK(say({"--help"}).out == say({"help"}).out);
  CHECK(say({"-h"}).out.starts_with("A mentoring journal."));
}

TEST_CASE("help does not need a sound configuration, but other commands do") {
  ByHand host;
  host.broken_config = true;
  CHECK(run({"help"}, host) == Exit::ok);
  CHECK(run({"config", "path"}, host) == Exit::ok);
  CHECK(run({"list"}, host) == Exit::failed);
}

TEST_CASE("every help page fits the screen, also a narrow one") {
  std::vector<std::vector<std::string>> lines{{"help"}};
  for (const auto& topic : render::help_topics()) lines.push_back({"help", std::string(topic.name)});
  for (const auto& command : all_commands()) lines.push_back({std::string(command.name), "-h"});
  for (const int width : {80, 40})
    for (const auto& words : lines) {
      const Said said = say(words, width);
      CHECK(said.exit == Exit::ok);
      for (const auto line : split_lines(said.out)) {
        INFO(words.front() << ": " << line);
        // A single long word, or a line to be copied, may stand out on a narrow screen.
        const bool whole = trim(line).find(' ') == std::string_view::npos || line.starts_with("  mentor ");
        CHECK((display_width(line) <= width || (width == 40 && whole)));
      }
    }
}

TEST_CASE("every command has a summary of one sentence and is found under its name") {
  for (const auto& command : all_commands()) {
    INFO(command.name);
    CHECK(find_command(command.name) == &command);
    CHECK_FALSE(command.summary.empty());
    CHECK_FALSE(command.summary.ends_with('.'));
  }
}

TEST_CASE("output that cannot be written is a failure, and says what was saved all the same") {
  const UserError full("cannot write to standard output: No space left on device", Exit::failed);
  const Said said = say_into(full, {"add", "ana"});
  CHECK(said.exit == Exit::failed);
  CHECK(said.err ==
        "mentor: your change was saved, but mentor cannot write to standard output: No space left on device\n");
}

TEST_CASE("a reader that went away is no error") {
  const Said said = say_into(UserError("", Exit::ok), {"help"});
  CHECK(said.exit == Exit::ok);
  CHECK(said.err.empty());
}

TEST_CASE("control characters in what was typed do not reach the terminal") {
  const Said said = say({"\x1b[31mred"});
  CHECK(said.exit == Exit::usage);
  CHECK(said.err.find('\x1b') == std::string::npos);
}

TEST_CASE("an option with an empty value is refused by name, and never taken for one that was not given") {
  for (const std::vector<std::string>& line : {std::vector<std::string>{"promise", "ana", "x", "--owner", ""},
                                               {"pulse", "ana", "--trust", "4", "--person="}}) {
    const Said said = say(line);
    CHECK(said.exit == Exit::usage);
    CHECK(said.err.find("is empty; give it a value, or leave it out") != std::string::npos);
  }
}

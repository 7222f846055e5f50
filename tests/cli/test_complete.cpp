// SPDX-License-Identifier: MIT
// What the shells are told while somebody types.
#include "cli/complete.hpp"
#include "cli/inventory.hpp"
#include "mentor/domain/text.hpp"
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

/// Uses the journal of a test's context, which has one mentorship and one promise.
class CompletingHost final : public Startup {
 public:
  TestContext test;

  CompletingHost() {
    REQUIRE(test.run({"add", "ana", "--name", "Ana Alba"}) == Exit::ok);
    REQUIRE(test.run({"promise", "ana", "send the paper"}) == Exit::ok);
    test.out.str("");
  }
  void connect(Context&) override {}
  void prepare(Context&, const Globals&) override {}
  void configure(Context&, const Globals&) override {
    if (fails) throw UserError("no");
  }
  std::vector<std::string> words(const std::vector<std::string>& typed) {
    test.out.str("");
    CHECK(run_complete(test.context, *this, typed) == Exit::ok);
    std::vector<std::string> found;
    const std::string said = test.out.str();
    for (const auto line : split_lines(said))
      if (!line.empty()) found.emplace_back(line.substr(0, line.find('\t')));
    return found;
  }
  bool fails = false;
};

bool has(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

TEST_CASE("commands, verbs and options are completed") {
  CompletingHost host;
  CHECK(has(host.words({""}), "log"));
  CHECK(host.words({"che"}) == std::vector<std::string>{"check-in"});
  CHECK(has(host.words({"goal", ""}), "add"));
  CHECK(host.words({"log", "ana", "--chan"}) == std::vector<std::string>{"--channel"});
  CHECK(has(host.words({"log", "ana", "--"}), "--json"));
}

TEST_CASE("the name of what is new is not completed by what there is") {
  CompletingHost host;
  CHECK(host.words({"add", ""}).empty());
  CHECK_FALSE(has(host.words({"person", "add", ""}), "ana"));
}

TEST_CASE("handles, ids and the words of a choice are completed") {
  CompletingHost host;
  CHECK(host.words({"log", ""}) == std::vector<std::string>{"ana"});
  CHECK(host.words({"--json", "prep", "a"}) == std::vector<std::string>{"ana"});
  CHECK(host.words({"done", ""}) == std::vector<std::string>{"c1"});
  CHECK(host.words({"log", "ana", "--channel", "v"}) == std::vector<std::string>{"video"});
  CHECK(host.words({"completion", "z"}) == std::vector<std::string>{"zsh"});
  CHECK(host.words({"list", "--color", "n"}) == std::vector<std::string>{"never"});
}

TEST_CASE("where a file is wanted the shell is told so, and nowhere else") {
  CompletingHost host;
  const std::vector<std::string> files{""};
  CHECK(host.words({"list", "--journal", ""}) == files);
  CHECK(host.words({"report", "-o", "x"}) == files);
  CHECK(host.words({"log", "ana", "--file=x"}) == files);
  CHECK(host.words({"log", "ana", ""}).empty());
  CHECK(host.words({"promise", "ana", "x", "--by", "fr"}) == std::vector<std::string>{"friday"});
  CHECK(host.words({"report", "-p", "last-m"}) == std::vector<std::string>{"last-month"});
}

TEST_CASE("a value behind an equals sign, and a goal's number, are completed as one word") {
  CompletingHost host;
  REQUIRE(host.test.run({"goal", "ana", "Give a talk"}) == Exit::ok);
  CHECK(host.words({"log", "ana", "--channel=v"}) == std::vector<std::string>{"--channel=video"});
  CHECK(host.words({"log", "ana", "--goal", ""}) == std::vector<std::string>{"g1="});
  CHECK(host.words({"log", "ana", "--edit=x"}).empty());
}

TEST_CASE("behind what people try for a command, what is meant is completed") {
  CompletingHost host;
  CHECK(host.words({"view", "an"}) == std::vector<std::string>{"ana"});
  CHECK(has(host.words({"goal", ""}), "add"));
  CHECK_FALSE(has(host.words({"log", ""}), "cancel"));
  CHECK(host.words({"log", "can"}) == std::vector<std::string>{"cancel"});
}

TEST_CASE("completion says nothing where it knows nothing, and never complains") {
  CompletingHost host;
  CHECK(host.words({"no-such-command", ""}).empty());
  host.fails = true;
  CHECK(host.words({"log", ""}).empty());
  CHECK(host.test.err.str().empty());
}

TEST_CASE("the inventory names every command and its options") {
  const std::string text = inventory();
  CHECK(text.starts_with("mentor --journal --config"));
  CHECK(text.find("\nlog -d --date") != std::string::npos);
  CHECK(text.find("\ngoal add ") != std::string::npos);
  CHECK(text.find("\nconfig path\n") != std::string::npos);
}

// SPDX-License-Identifier: MIT
// Commands that read what others wrote, run in a journal in memory.
#include "cli/complete.hpp"
#include "fuzz/targets.hpp"
#include "mentor/domain/text.hpp"
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <array>

namespace mentor::tests {

namespace {

struct FedFormat {
  std::string_view name;
  bool lossless = false;  ///< into an empty journal: a handle belongs to one person for ever
};
constexpr std::array<FedFormat, 8> formats{
    {{"jrnl"}, {"taskwarrior"}, {"timewarrior"}, {"csv"}, {"ics"}, {"markdown"}, {"jsonl", true}, {"markdown", true}}};

std::string exported(const Store& store) {
  std::string all;
  store.export_lines([&](std::string_view line) { all += std::string(line) + "\n"; });
  return all;
}

void must_be_sound(const Store& store) {
  const auto problems = store.diagnose();
  must(problems.empty(), problems.empty() ? "" : "the journal is sound: " + problems.front());
}

void fill(TestContext& test) {
  must(test.run({"add", "ana", "--name", "Ana Alba"}) == Exit::ok, "there is a mentorship");
  must(test.run({"log", "ana", "spoke about the paper"}) == Exit::ok, "there is a session");
  must(test.run({"promise", "ana", "send the paper"}) == Exit::ok, "there is a promise");
  // Taken or refused: what acts on a terminal or a shell must not be offered as it is.
  for (const char* tag : {"red\x1b[31m", "bell\a", "$(touch${IFS}x)"})
    static_cast<void>(test.run({"tag", "add", "s1", tag}));
}

class QuietHost final : public Startup {
 public:
  void connect(Context&) override {}
  void prepare(Context&, const Globals&) override {}
  void configure(Context&, const Globals&) override {}
};

/// Many runs read the same journal.
TestContext& reading_context() {
  static TestContext test;
  [[maybe_unused]] static const bool once = (fill(test), true);
  return test;
}

}  // namespace

// The first byte says which format.
void fuzz_import(std::string_view input) {
  if (input.empty()) return;
  const auto& format = formats.at(static_cast<unsigned char>(input.front()) % formats.size());
  TestContext test;
  if (!format.lossless) must(test.run({"add", "ana"}) == Exit::ok, "there is a mentorship");
  test.services.files["FILE"] = std::string(input.substr(1));
  const std::string before = exported(test.store());
  std::vector<std::string> words{"import", std::string(format.name), "FILE"};
  if (!format.lossless) words.insert(words.end(), {"--for", "ana"});
  if (format.name == "csv") words.emplace_back("--yes");
  const Exit exit = test.run(words);
  must(exit == Exit::ok || exit == Exit::failed || exit == Exit::usage, "an import has an exit code of ours");
  must(test.err.str().find("unknown option") == std::string::npos, "the import reads the file: " + test.err.str());
  const std::string after = exported(test.store());
  if (exit != Exit::ok) must(after == before, "an import that was refused changed nothing");
  must_be_sound(test.store());
  if (after == before) return;
  must(test.run({"undo"}) == Exit::ok, "an import can be undone");
  must(exported(test.store()) == before, "an import that was undone left nothing");
}

void fuzz_search(std::string_view input) {
  TestContext& test = reading_context();
  for (const auto& words : {std::vector<std::string>{"search", "--", std::string(input)},
                            std::vector<std::string>{"search", "--fts", std::string(input)}}) {
    const Exit exit = test.run(words);
    must(exit == Exit::ok || exit == Exit::usage, "a search finds or refuses: " + test.err.str());
  }
}

// A word a line.
void fuzz_complete(std::string_view input) {
  TestContext& test = reading_context();
  QuietHost host;
  std::vector<std::string> words;
  for (const auto line : split_lines(input)) words.emplace_back(line);
  if (words.empty()) words.emplace_back();
  test.out.str("");
  must(run_complete(test.context, host, words) == Exit::ok, "completion never fails");
  for (const char c : test.out.str())
    must(static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t', "no candidate acts on a terminal");
}

}  // namespace mentor::tests

// SPDX-License-Identifier: MIT
// Promises in notes: which lines are some, whose they are, and when they are due.
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace mentor::tests;

namespace {

using Lines = std::vector<std::string>;

/// "3 ana 2026-03-20 done: draft it"; nobody's is the partner's.
Lines promised(const std::string& below) {
  NotesOptions options;
  options.promises = Initials{{"ZK", "zoë"}};
  options.people = {{"ana", "ana"}, {"ana alba", "ana"}};
  Lines lines;
  for (const auto& item : read_markdown("## 12 March 2026\n" + below, berlin_clock(), options).records) {
    if (item.record.kind != Kind::commitment) continue;
    const auto promise = from_record<Commitment>(item.record);
    lines.push_back(fmt::format("{} {}{}{}: {}", item.line, promise.owner.empty() ? "-" : promise.owner,
                                promise.due ? " " + format_date(*promise.due) : "",
                                promise.outcome == Outcome::open ? "" : " done", promise.text));
  }
  return lines;
}

}  // namespace

TEST_CASE("tasks, and spoken points below a heading for actions, are promises") {
  CHECK(promised("- [ ] ME: read it\n- [x] Ana: send it\nAna: talked\n") ==
        Lines{"2 me: read it", "3 ana done: send it"});
  CHECK(promised("Next steps:\n- me: read it\n- ZK: send it by 20 March\n- nobody said so\n") ==
        Lines{"3 me: read it", "4 zoë 2026-03-20: send it"});
  CHECK(promised("### Actions\n- Ana Alba: draft\n### Notes\n- Ana: a talk\n") == Lines{"3 ana: draft"});
}

TEST_CASE("a point that somebody says and that ends in a day to come is a promise under any heading") {
  CHECK(promised(
            "### Notes\n- me: ask Kim by 27 March\n- **ME**: read it by friday\n- Ana Alba: draft it by 1 April\n") ==
        Lines{"3 me 2026-03-27: ask Kim", "4 me 2026-03-13: read it", "5 ana 2026-04-01: draft it"});
  CHECK(promised("- Ana: wrote to Kim by 1 April\n- me: I had it by 20 March\n- Ana: it was due by 1 April\n- Ana: by "
                 "and by\n- Ana: on holiday until 1 April\n- me: out till friday\n") == Lines{});
}

TEST_CASE("whom nothing names is the partner, and so is a mark that nobody explained") {
  CHECK(promised("- [ ] book a room\n- [ ] QQ: ask Bo\n") == Lines{"2 -: book a room", "3 -: QQ: ask Bo"});
}

TEST_CASE("who promises nothing has promised nothing") {
  CHECK(promised(
            "Next steps:\n- me: nothing\n- Ana: none.\n- [ ] Ana: nothing this time\n- me: nothing but the talk\n") ==
        Lines{"6 me: nothing but the talk"});
}

TEST_CASE("a person is called by the first word of the name, the whole, and the initials") {
  CHECK(words_for_name("Zoë Kay") == std::vector<std::string>{"zoe", "zoe kay", "zk"});
  CHECK(words_for_name("Bo") == std::vector<std::string>{"bo"});
}

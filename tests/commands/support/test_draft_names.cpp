// SPDX-License-Identifier: MIT
// The names of drafts: what goes in comes back, whatever was typed.
#include "mentor/commands/draft_names.hpp"
#include "mentor/domain/text.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace mentor::tests {

namespace {

const Instant kept = instant_from_rfc3339("2026-11-21T12:00:00Z").value();

}  // namespace

TEST_CASE("a draft's name says whose it is, and is a name whatever was typed") {
  const std::vector<std::string> typed{
      "ana", "Ana ", "josé", "s12", "ana-b",   "../../zoë",           "a/b\\c",
      "",    " ",    "\xff", "..",  ".hidden", "a-20261121T120000-b", std::string(300, 'x')};
  for (const auto& who : typed) {
    CAPTURE(who);
    const DraftOwner owner = draft_owner("log", who);
    CHECK_FALSE(owner.who.empty());
    CHECK(draft_owner("log", owner.who) == owner);
    const std::string name = draft_name(owner, kept, 2);
    CHECK(name.find('/') == std::string::npos);
    CHECK_FALSE(name.starts_with('.'));
    CHECK(name.size() < 250);
    CHECK_FALSE(bad_utf8(name));
    CHECK(is_draft_name(name));
  }
  CHECK(draft_owner("log", " José") == DraftOwner{"log", "josé"});
}

TEST_CASE("whose a draft is is read from its name, and from that of what an editor left beside it") {
  for (const char* who : {"ana", "ana-b", "josé", "s12", "unknown"}) {
    CAPTURE(who);
    const DraftOwner owner = draft_owner("edit", who);
    const std::string name = draft_name(owner, kept, 1);
    CHECK(owner_in_name(name) == owner);
    for (const auto& beside : {"." + name + ".swp", name + "~"}) {
      CHECK(owner_in_name(beside) == owner);
      CHECK_FALSE(is_draft_name(beside));
    }
  }
  for (const char* name : {"", "notes.md", "0123456789abcdef", "log-ana.md", "log-ana-2026.md"}) {
    CAPTURE(name);
    CHECK_FALSE(owner_in_name(name));
    CHECK_FALSE(is_draft_name(name));
  }
}

}  // namespace mentor::tests

// SPDX-License-Identifier: MIT
// What is proposed from notes: by heading, by speaker, by what a sentence sounds like; and what is not.
#include "mentor/domain/suggest.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace mentor::tests {

namespace {

/// I mentor Ana Alba. Thursday, 12 March 2026.
const NotedPeople people{"me", "ana", "me", {{"me", {"mentor", "Kim"}}, {"ana", {"Ana Alba", "Ana", "AA", "mentee"}}}};

std::vector<std::string> proposed(std::string_view text, std::size_t before = 0) {
  std::vector<std::string> lines;
  for (const auto& proposal : suggest({text, make_date(2026, 3, 12), before}, people))
    lines.push_back(fmt::format("{} {} {}{}{}: {}", proposal.line, to_text(proposal.kind), proposal.owner,
                                proposal.day ? " " + format_date(*proposal.day) : "", proposal.done ? " done" : "",
                                proposal.text));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a heading is a question, and the lines below it are its answers") {
  CHECK(
      proposed("### What did you achieve?\n* wrote the abstract\n* Nothing else\n"
               "### What would you like to work on next week?\n* the slides\n* There is a seminar on 18 March\n"
               "### Where do you need help?\n* a title\n* [x] the room\n### What did you struggle with?\n* sleep\n") ==
      Lines{"2 win ana 2026-03-12: wrote the abstract", "5 promise ana: the slides",
            "6 event ana 2026-03-18: There is a seminar on 18 March", "8 question ana: a title"});
}

TEST_CASE("a label, a bold line and a heading mean the same") {
  const Lines slides{"2 promise ana: the slides"};
  for (const auto* heading : {"## Next steps", "**Next steps**", "*Next steps*", "Next steps:", "Next steps\n---"}) {
    CAPTURE(heading);
    const std::string text = std::string(heading) + "\n- the slides\n";
    const auto found = proposed(text);
    REQUIRE(found.size() == 1);
    CHECK(found.front().ends_with("promise ana: the slides"));
  }
  CHECK(proposed("TODO: the slides\n\nAI Ana: the slides\n") ==
        Lines{"1 promise ana: the slides", "3 promise ana: the slides"});
}

TEST_CASE("what somebody answers below a line is theirs, and no answer to the heading") {
  CHECK(proposed("### Achieved\n* AA: the talk\n  * KS: Well done! I'll send you the recording by Friday.\n"
                 "  * and I enjoyed it\n* AA: the poster\n  * Great!\n") ==
        Lines{"2 win ana 2026-03-12: the talk", "3 promise me 2026-03-13: I'll send you the recording",
              "5 win ana 2026-03-12: the poster"});
}

TEST_CASE("a promise in prose is known by its verb, and whose it is by who is named") {
  CHECK(proposed("I'll ask Bo.") == Lines{"1 promise me: I'll ask Bo."});
  CHECK(proposed("I promised the 17th.") == Lines{"1 promise me: I promised the 17th."});
  CHECK_MESSAGE(proposed("I promised the 17th and delivered on the 21st.").empty(), "that is done, and not to do");
  CHECK(proposed("Ana will write to Bo by 20 March.") == Lines{"1 promise ana 2026-03-20: Ana will write to Bo"});
  CHECK(proposed("Agreed: AA to book the room") == Lines{"1 promise ana: AA to book the room"});
  CHECK(proposed("I will be late, she says. That I'll add later.").empty());
  CHECK(proposed("We agreed to meet less.").empty());
}

TEST_CASE("what she will do is hers, unless I am in the sentence too") {
  CHECK(proposed("She will prepare a story.") == Lines{"1 promise ana: She will prepare a story."});
  CHECK(proposed("Before our next talk she wants to list ten things.").size() == 1);
  CHECK(proposed("She wants to lead a team by next summer.").empty());
  CHECK(proposed("She asked, and I'll look it up.") == Lines{"1 promise me: She asked, and I'll look it up."});
}

TEST_CASE("a picture before a line, an arrow and a form's question say what the line is") {
  CHECK(proposed("- 🎉 first customer\n- ⏳ Ana: pricing page\n- ✅ sent the letter\n- ✅ send the letter") ==
        Lines{"1 win ana 2026-03-12: first customer", "2 promise ana: pricing page",
              "3 win ana 2026-03-12: sent the letter", "4 promise me done: send the letter"});
  CHECK(proposed("- Ana -> draft it by 20 March\n- Cy -> nobody here") == Lines{"1 promise ana 2026-03-20: draft it"});
  CHECK(proposed("Q: What are you proud of?\nA: Ran my first retro.\n\nQ: What is in your way?\nA: Reviews.") ==
        Lines{"2 win ana 2026-03-12: Ran my first retro."});
}

TEST_CASE("under this week what tells of the past is a win, and nothing else") {
  CHECK(proposed("This week:\n- Merged the parser\n- Prepare the talk") ==
        Lines{"2 win ana 2026-03-12: Merged the parser"});
}

TEST_CASE("an event is something that happens on a day that lies ahead") {
  CHECK(proposed("Her exam is on 3 June.") == Lines{"1 event me 2026-06-03: Her exam is on 3 June."});
  CHECK(proposed("She's on leave next week.").size() == 1);
  CHECK(proposed("Conference 2-6 April") == Lines{"1 event me 2026-04-02: Conference 2-6 April"});
  CHECK(proposed("The exam was on 3 February. 5 weeks to the next exam. Nothing on 3 June.").empty());
}

TEST_CASE("a question stays open until something below it answers") {
  CHECK(proposed("### Any other topics\n* What is a viva?\n  * AA: an exam\n* Who decides?\n").back() ==
        "4 question me: Who decides?");
  CHECK(proposed("### Help\n* the title\n  * Done in the meeting\n").empty());
}

TEST_CASE("a box that is ticked is a promise that was kept") {
  CHECK(proposed("- [x] AA: read it\n- [ ] write it\n") ==
        Lines{"1 promise ana done: read it", "2 promise me: write it"});
}

TEST_CASE("a table with actions and their owners is read") {
  CHECK(proposed("| Action | Owner | Due |\n|---|---|---|\n| Read it | Ana | 18 March |\n| Ask Bo | me | |\n") ==
        Lines{"3 promise ana 2026-03-18: Read it", "4 promise me: Ask Bo"});
}

TEST_CASE("a line is cited as the file has it") {
  CHECK(proposed("I'll ask Bo.", 41) == Lines{"42 promise me: I'll ask Bo."});
  CHECK(proposed("A long talk that wraps\nand goes on. I'll ask Bo.") == Lines{"2 promise me: I'll ask Bo."});
}

TEST_CASE("code, comments and what says nothing hold no proposal") {
  CHECK(proposed("```\nI'll ask Bo.\n```\n<!-- I'll ask Bo. -->\n### Achieved\n* n/a\n* -\n### Next\n* nothing\n")
            .empty());
}

}  // namespace mentor::tests

// SPDX-License-Identifier: MIT
// What people write their notes with: lists of every kind, emphasis, tables, quotes, forms, names with arrows. The same
// words are the same proposal in all of them, and what is only drawn like something is nothing.
#include "mentor/domain/suggest.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace mentor::tests {

namespace {

/// I mentor Ana Alba. Thursday, 12 March 2026.
const NotedPeople kim_and_ana{
    "me", "ana", "me", {{"me", {"mentor", "Kim"}}, {"ana", {"Ana Alba", "Ana", "AA", "mentee"}}}};

using ProposedLines = std::vector<std::string>;

/// "promise ana 2026-03-20 done: words", a line each.
ProposedLines proposals_in(std::string_view text) {
  ProposedLines lines;
  for (const auto& proposal : suggest({text, make_date(2026, 3, 12), 0}, kim_and_ana))
    lines.push_back(fmt::format("{} {}{}{}: {}", to_text(proposal.kind), proposal.owner,
                                proposal.day ? " " + format_date(*proposal.day) : "", proposal.done ? " done" : "",
                                proposal.text));
  return lines;
}

ProposedLines wins(std::initializer_list<const char*> words) {
  ProposedLines lines;
  for (const auto* each : words) lines.push_back(fmt::format("win ana 2026-03-12: {}", each));
  return lines;
}

ProposedLines promises(std::initializer_list<const char*> words) {
  ProposedLines lines;
  for (const auto* each : words) lines.push_back(fmt::format("promise ana: {}", each));
  return lines;
}

}  // namespace

TEST_CASE("a list may be marked by any sign, a number or a quote, and be indented by tabs") {
  CHECK(proposals_in("Wins:\n1) wrote the abstract\n2. read it\n+ gave it\n") ==
        wins({"wrote the abstract", "read it", "gave it"}));
  CHECK(proposals_in("### Next steps\n> - the letter\n\t- the form\n- 10 things to list\n") ==
        promises({"the letter", "10 things to list"}));
  CHECK(proposals_in("> I'll ask Bo by Friday.") == ProposedLines{"promise me 2026-03-13: I'll ask Bo"});
}

TEST_CASE("a label may be emphasised or underlined in any way, and stands before a colon or a dash") {
  CHECK(proposals_in(
            "TODO - the slides\n**Actions:** the room\n_Next steps_\n- the form\n**Next steps**:\n- the day\n") ==
        promises({"the slides", "the room", "the form", "the day"}));
  CHECK(proposals_in("__Wins__\n- the talk\n***\n- the walk\n") == wins({"the talk", "the walk"}));
  CHECK(proposals_in("AI AA: the slides\nActions for Ana: the room\nNext steps: see https://example.org\n") ==
        promises({"the slides", "the room", "see https://example.org"}));
  CHECK(proposals_in("What: x\n####### no heading\n#neither\n").empty());
}

TEST_CASE("code, comments and what is crossed out are no plans") {
  CHECK(proposals_in("~~~\nI'll ask Bo.\n~~~\n```\nI'll ask Bo.\n```\n<!-- I'll ask Bo. -->\nI'll ask Cy.\n") ==
        ProposedLines{"promise me: I'll ask Cy."});
  CHECK(proposals_in("- ~~send the letter~~\n- send the form ✅\n- ✅\n- [ ] send the card\n- [] send the cake\n") ==
        ProposedLines{"promise me done: ~~send the letter~~", "promise me done: send the form ✅",
                      "promise me: send the card", "promise me: send the cake"});
}

TEST_CASE("a picture before a point says what it is") {
  CHECK(proposals_in("- 👉 book it\n- ❓ how?\n- 📅 seminar on 20 March\n- 📅 party\n- ❌ call Bo\n") ==
        ProposedLines{"promise ana: book it", "question ana: how?", "event me 2026-03-20: seminar on 20 March"});
}

TEST_CASE("a table's columns say what its cells are, and a table of deeds without doer or day is only notes") {
  CHECK(proposals_in("| Question | Who |\n|---|---|\n| how to apply? | AA |\n") ==
        ProposedLines{"question ana: how to apply?"});
  CHECK(proposals_in("| Win | When |\n|---|---|\n| the talk | 10 March |\n") == wins({"the talk"}));
  CHECK(
      proposals_in("| Task | Due |\n| --- | --- |\n| the slides | 20 March |\n| the form | soon |\n| | 20 March |\n") ==
      ProposedLines{"promise ana 2026-03-20: the slides", "promise ana: the form"});
  CHECK(proposals_in("| Action | Owner |\n|:--|--:|\n| [x] send it | Kim |\n") ==
        ProposedLines{"promise me done: send it"});
  CHECK(proposals_in("| Action | Notes |\n|---|---|\n| the talk | none |\n").empty());
  CHECK(proposals_in("no row\n| Task | Due |\n").empty());
}

TEST_CASE("a form's answers are numbered or emphasised, and may be more than one") {
  CHECK(proposals_in("*Q1.* What are you proud of?\n**A:** Ran my first retro.\n") == wins({"Ran my first retro."}));
  CHECK(proposals_in(
            "Q1: What did you achieve?\nA1: wrote it\nQ2: Where do you need help?\nA2: the title\nA3: the end\n") ==
        ProposedLines{"win ana 2026-03-12: wrote it", "question ana: the title", "question ana: the end"});
}

TEST_CASE("whose point it is stands above it, before a colon, or before an arrow") {
  CHECK(proposals_in("Ana\n---\n- I'll read it\n") == ProposedLines{"promise ana: I'll read it"});
  CHECK(proposals_in("## Ana\n- I'll read it\n- Kim: I'll send it\n") ==
        ProposedLines{"promise ana: I'll read it", "promise me: I'll send it"});
  CHECK(proposals_in("- **Ana**\n  - I'll read it\n- A -> book it\n- Y -> book it\n- Tom => book it\n") ==
        ProposedLines{"promise ana: I'll read it", "promise ana: book it"});
  CHECK(proposals_in("Kim: http://example.org\nTom: I'll bring the book.\n") ==
        ProposedLines{"promise ana: I'll bring the book."});
}

TEST_CASE("a doer is named at the beginning of a clause, with a deed behind it") {
  CHECK(proposals_in(
            "- and Ana to book the room\n- then *Ana* to book the hall\n- [AA] to book it\n- agreed: KK to call\n") ==
        promises({"and Ana to book the room", "then *Ana* to book the hall", "[AA] to book it", "KK to call"}));
  CHECK(proposals_in("- Ana to be away\n- Ana will not\n- Cy to book it\n- agreed to skip it\n").empty());
}

TEST_CASE("who speaks in a line is its I, and who asked is named before the question") {
  CHECK(proposals_in("Ana: I will read the draft by 20 March\nKim: I promise to call Ida by 20 March\n") ==
        ProposedLines{"promise ana 2026-03-20: I will read the draft", "promise me 2026-03-20: I promise to call Ida"});
  CHECK(proposals_in("I will read the draft by 20 March") ==
        ProposedLines{"promise me 2026-03-20: I will read the draft"});
  CHECK(proposals_in("Ana: Kim will send the paper by 20 March") ==
        ProposedLines{"promise me 2026-03-20: Kim will send the paper"});
  CHECK(proposals_in("Ana asked: what do you fear most?\n\nWhat could be simpler?\n") ==
        ProposedLines{"question ana: Ana asked: what do you fear most?", "question me: What could be simpler?"});
}

TEST_CASE("under plans a paragraph's short deeds are promises, and what is told is not") {
  CHECK(proposals_in(
            "### Next steps\nAna will write to Bo.\nShe was there and it rained.\nThe slides are due.\nAsk Tom for a "
            "walk.\nRead the paper.\n") ==
        promises({"Ana will write to Bo.", "Ask Tom for a walk.", "Read the paper."}));
  CHECK(proposals_in(
            "### Next steps\n- Book list:\n  - the first one is long\n  - order the second\n  - Great idea!\n") ==
        promises({"order the second"}));
  CHECK(proposals_in("### Next steps\n- on leave next week\n- 18 March\n") ==
        ProposedLines{"event ana 2026-03-16: on leave next week"});
}

TEST_CASE("under achievements stands what was done, not what was said of it or did not happen") {
  CHECK(proposals_in(
            "# Achieved\n## July\n- the talk\n- nothing\n- Nothing much. I finished the book.\n- no time, was ill\n"
            "- [ ] the tax\n") == wins({"the talk", "Nothing much. I finished the book."}));
  CHECK(proposals_in("### Achieved\n* The poster\n  * finished it late\n  * Great! You did it\n  * what next?\n") ==
        wins({"The poster", "finished it late"}));
  CHECK(proposals_in("### Achieved\nThe talk went well.\nGreat work!\nno\n") == wins({"The talk went well."}));
  CHECK(proposals_in("- chapter 3 done, two to go\n- RFC accepted!\n- We shipped it!\n- no luck, it failed!\n") ==
        ProposedLines{"win me 2026-03-12: chapter 3 done, two to go", "win me 2026-03-12: RFC accepted!",
                      "win me 2026-03-12: We shipped it!"});
}

TEST_CASE("a call for help that was answered below it, or settled, needs no answer") {
  CHECK(proposals_in(
            "### Where do you need help?\n- Papers:\n  - the first\n  - how to begin?\n- the forms\n- everything is "
            "fine\n- [x] the room\n- none\n") ==
        ProposedLines{"question ana: the first", "question ana: how to begin?", "question ana: the forms"});
  CHECK(proposals_in("### Help\nHow do I say no?\nI am lost.\n") ==
        ProposedLines{"question ana: How do I say no?", "question ana: I am lost."});
}

TEST_CASE("a topic is what is nothing else already") {
  CHECK(proposals_in("### Topics\n- Holidays on 20 March\n- none\n- [x] the room\n- I'll ask Bo.\n- salary\n") ==
        ProposedLines{"event me 2026-03-20: Holidays on 20 March", "promise me: I'll ask Bo.", "topic me: salary"});
}

TEST_CASE("an occasion is on a day ahead, from its first day on, and no date of it is asked to be talked about") {
  CHECK(proposals_in("There is a seminar on 18 March.") ==
        ProposedLines{"event me 2026-03-18: There is a seminar on 18 March."});
  CHECK(proposals_in("The conference is 24 - 25 September.") ==
        ProposedLines{"event me 2026-09-24: The conference is 24 - 25 September."});
  CHECK(proposals_in("- Seminar next week. Perhaps on Monday at 11.") ==
        ProposedLines{"event me 2026-03-16: Seminar next week."});
  CHECK(proposals_in("- the seminar today") == ProposedLines{"event me 2026-03-12: the seminar today"});
  // A weekday that is not the one of its date is a slip, and the date tells more.
  for (const auto* day : {"Monday 18th March", "Monday, 18 March", "on Monday 18 March", "Wednesday 18th March"}) {
    CAPTURE(day);
    const auto line = fmt::format("There is a seminar {}.", day);
    CHECK(proposals_in(line) == ProposedLines{"event me 2026-03-18: " + line});
  }
  CHECK(proposals_in("- Seminar this month\n- we had the seminar today\n- let's talk about the seminar on 18 March")
            .empty());
  CHECK(proposals_in("### Dates\n- the fair\n- the fair on 18 March\n- Meeting by Friday\n") ==
        ProposedLines{"event me 2026-03-18: the fair on 18 March", "event me 2026-03-13: Meeting by Friday"});
}

TEST_CASE("a paragraph's lines go on, and a line of a point that begins with a capital is its own") {
  CHECK(proposals_in("- Bo did his talk.\n  Then I'll call Cy.\n  and more\n") ==
        ProposedLines{"promise me: Then I'll call Cy. and more"});
  CHECK(proposals_in("- Wins: the talk\n- dates: the seminar on 20 March\n- Ask: how do I ask for it?\n") ==
        ProposedLines{"win ana 2026-03-12: the talk", "event me 2026-03-20: the seminar on 20 March",
                      "question ana: how do I ask for it?"});
}

TEST_CASE("a name before a dash or a colon speaks where it is known, or comes again and again") {
  CHECK(proposals_in("- Lena: hello\n- Lena: I wrote it\n- Lena: what next?\n") ==
        ProposedLines{"question ana: what next?"});
  CHECK(proposals_in("- Zoe: what next?\n") == ProposedLines{"question me: Zoe: what next?"});
}

TEST_CASE("what to do with something is a thought, what to do is a deed") {
  CHECK(proposals_in("* What to do with the free hours: write, before they fill up.\n").empty());
  CHECK(proposals_in("* What to do: write the plan\n") == ProposedLines{"promise ana: write the plan"});
}

TEST_CASE("a month, a year or a day that is over is no day ahead") {
  CHECK(proposals_in("Exam in 2028").empty());
  CHECK(proposals_in("Exam on Monday 16 March.") == ProposedLines{"event me 2026-03-16: Exam on Monday 16 March."});
  CHECK(proposals_in("Ana's away on Friday's class") ==
        ProposedLines{"event me 2026-03-13: Ana's away on Friday's class"});
  CHECK(proposals_in("The seminar was on 3 March.").empty());
}

TEST_CASE("a short form with a stop in it ends no sentence") {
  CHECK(proposals_in("I'll ask e.g. Bo by Friday. It rained.") ==
        ProposedLines{"promise me 2026-03-13: I'll ask e.g. Bo"});
  CHECK(proposals_in("I'll send version 2. 3 pages are enough.") ==
        ProposedLines{"promise me: I'll send version 2. 3 pages are enough."});
}

TEST_CASE("a table may hold questions and wins side by side, and cells that are empty") {
  CHECK(proposals_in("| Open questions | Wins |\n|---|---|\n| how to apply? | |\n| | the talk |\n") ==
        ProposedLines{"question ana: how to apply?", "win ana 2026-03-12: the talk"});
  CHECK(proposals_in("| Task | Due | Who |\n|---|---|---|\n| the form | | |\n| | | Kim |\n| the card | | Kim |\n") ==
        ProposedLines{"promise ana: the form", "promise me: the card"});
}

TEST_CASE("a deadline is an event where it is called so, and a day to meet is one where days are listed") {
  CHECK(proposals_in("The deadline of the grant is by 20 March.") ==
        ProposedLines{"event me 2026-03-20: The deadline of the grant is by 20 March."});
  CHECK(proposals_in("Last seminar on 18 March? Maybe.\nChat on 18 March about the seminar.\n").empty());
  for (const auto* told :
       {"I was ill and missed the seminar on Monday.", "- missed the seminar on Monday", "Ana was on leave on Monday.",
        "She had a sick day on Tuesday.", "We had the seminar on Monday."}) {
    CAPTURE(told);
    CHECK(proposals_in(told).empty());
  }
  CHECK(proposals_in("Ana is on leave on Monday.") == ProposedLines{"event me 2026-03-16: Ana is on leave on Monday."});
}

TEST_CASE("somebody else's deed told in a paragraph is theirs, and mine where I am in it") {
  CHECK(proposals_in("She will prepare a story.\n") == ProposedLines{"promise ana: She will prepare a story."});
  CHECK(proposals_in("She asked, and I'll look it up.\n") ==
        ProposedLines{"promise me: She asked, and I'll look it up."});
}

}  // namespace mentor::tests

// SPDX-License-Identifier: MIT
// mentor agreement: versions, drafts, what the mentorship takes over, signing, looking.
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

struct AgreementDesk : TestContext {
  AgreementDesk() { run({"add", "ana", "--name", "Ana Alba", "--every", "2w", "--start", "2026-09-01"}); }

  Exit agree(const std::string& text, std::vector<std::string> words = {"agreement", "ana"}) {
    services.input = text;
    return run(words);
  }
  [[nodiscard]] bool told(const std::string& words) const { return out.str().find(words) != std::string::npos; }
  [[nodiscard]] bool complained(const std::string& words) const { return err.str().find(words) != std::string::npos; }
  std::vector<Agreement> stored() { return store().all<Agreement>({.mentorship = "ana"}); }
};

const std::string small_agreement =
    "[purpose]\nwhy = \"a paper\"\n[meetings]\ncadence = \"1w\"\nlength = \"45m\"\n[messages.routine]\nwithin = "
    "\"4h\"\n[boundaries]\npersonal = \"no calls\"\n[review]\non = 2027-02-01\n";

}  // namespace

TEST_CASE("an agreement is kept word for word, with its numbers, as version 1") {
  AgreementDesk desk;
  CHECK(desk.agree("# ours\n" + small_agreement) == Exit::ok);
  const auto stored = desk.stored();
  REQUIRE(stored.size() == 1);
  CHECK(stored[0].text == "# ours\n" + small_agreement);
  CHECK(stored[0].version == 1);
  CHECK(stored[0].routine_hours == 4);
  CHECK(stored[0].length == Minutes{45});
  CHECK(stored[0].boundaries == "no calls");
  CHECK(stored[0].review_on == make_date(2027, 2, 1));
  CHECK(desk.services.kept.empty());
}

TEST_CASE("the mentorship takes over the agreed cadence and end, and says so") {
  AgreementDesk desk;
  desk.agree(small_agreement + "[duration]\nuntil = 2027-06-30\n");
  CHECK(desk.told("ana: you now meet every week (it was every 2 weeks)."));
  CHECK(desk.told("ana: it now ends Wed 2027-06-30 (in 7 months)."));
  const auto ana = from_record<Mentorship>(*desk.store().find_handle(Kind::mentorship, "ana"));
  CHECK(ana.cadence == Cadence{1, Cadence::Unit::week});
  CHECK(ana.end == make_date(2027, 6, 30));
  desk.run({"undo"});
  CHECK(desk.stored().empty());
  CHECK(from_record<Mentorship>(*desk.store().find_handle(Kind::mentorship, "ana")).cadence ==
        Cadence{2, Cadence::Unit::week});
}

TEST_CASE("an end before the start is refused with its line") {
  AgreementDesk desk;
  CHECK(desk.agree("[purpose]\nwhy = \"x\"\n[duration]\nuntil = 2026-09-01\n") == Exit::usage);
  CHECK(desk.complained("line 4: duration.until: Tue 2026-09-01 is not after the start"));
  CHECK(desk.stored().empty());
}

TEST_CASE("a broken text names its line, and stays as a draft that comes back") {
  AgreementDesk desk;
  CHECK(desk.agree("[purpose]\nwhy = \n") == Exit::usage);
  CHECK(desk.complained("The agreement, line 2: cannot read \"why =\""));
  CHECK(desk.complained("to get it back: mentor agreement ana --recover"));
  REQUIRE(desk.services.kept.size() == 1);
  CHECK(desk.services.kept.begin()->second == "[purpose]\nwhy = \n");
  desk.services.kept.begin()->second = small_agreement;
  CHECK(desk.run({"agreement", "ana", "--recover"}) == Exit::ok);
  CHECK(desk.stored().size() == 1);
  CHECK(desk.services.kept.empty());
  CHECK(desk.run({"agreement", "ana", "--recover"}) == Exit::failed);
}

TEST_CASE("an unknown key gets a suggestion, a value that cannot be its line, and nothing is stored") {
  AgreementDesk desk;
  CHECK(desk.agree("[purpos]\nwhy = \"x\"\n") == Exit::usage);
  CHECK(desk.complained("line 2: an agreement has no \"purpos.why\"; did you mean \"purpose.why\"?"));
  CHECK(desk.agree("[messages.urgent]\nwithin = \"soon\"\n") == Exit::usage);
  CHECK(desk.complained("line 2: messages.urgent.within"));
  CHECK(desk.agree("# nothing\n") == Exit::usage);
  CHECK(desk.complained("the agreement is empty"));
  CHECK(desk.agree(std::string(65537, '#')) == Exit::usage);
  CHECK(desk.complained("larger than 65536 bytes"));
  CHECK(desk.stored().empty());
  CHECK(desk.services.kept.size() == 4);
}

TEST_CASE("what was typed for somebody who is not there is kept too") {
  AgreementDesk desk;
  CHECK(desk.agree(small_agreement, {"agreement", "anna"}) == Exit::usage);
  CHECK(desk.complained("did you mean \"ana\"?"));
  CHECK(desk.services.kept.size() == 1);
}

TEST_CASE("the second version says what changed; the same again records nothing") {
  AgreementDesk desk;
  desk.agree(small_agreement);
  CHECK(desk.agree("# only a comment\n" + small_agreement) == Exit::aborted);
  CHECK(desk.complained("version 1 says the same, so nothing was recorded"));
  CHECK(desk.services.kept.empty());
  std::string other = small_agreement;
  other.replace(other.find("45m"), 3, "1h");
  CHECK(desk.agree(other + "every = \"3mo\"\n") == Exit::ok);
  CHECK(desk.told("a2: agreement with Ana Alba, version 2"));
  CHECK(desk.told("  Length: 1h (was 45m)\n"));
  CHECK(desk.told("  Reviewed again: 3mo (new)\n"));
  CHECK(desk.run({"agreement", "ana", "--diff", "2", "1"}) == Exit::ok);
  CHECK(desk.told("  Length: 45m (was 1h)\n"));
  CHECK(desk.told("  Reviewed again: taken out (was 3mo)\n"));
  CHECK(desk.run({"agreement", "ana", "--show", "1"}) == Exit::ok);
  CHECK(desk.out.str() == small_agreement);
  CHECK(desk.run({"agreement", "ana", "--show", "3"}) == Exit::usage);
  CHECK(desk.complained("use 1 to 2"));
}

TEST_CASE("the newest version is signed, once by each side") {
  AgreementDesk desk;
  desk.agree(small_agreement);
  CHECK(desk.run({"agreement", "ana", "--sign", "me", "-d", "2026-11-19"}) == Exit::usage);
  CHECK(desk.run({"agreement", "ana", "--sign", "me", "-d", "2026-11-20"}) == Exit::ok);
  CHECK(desk.told("a1: signed by you on Fri 2026-11-20.\na1: Ana Alba has not signed it yet"));
  CHECK(desk.run({"agreement", "ana", "--sign", "me"}) == Exit::usage);
  CHECK(desk.run({"agreement", "ana", "--sign", "partner", "-d", "2026-11-21"}) == Exit::usage);
  CHECK(desk.complained("is still to come"));
  CHECK(desk.run({"agreement", "ana", "--sign", "partner"}) == Exit::ok);
  CHECK(desk.out.str() == "a1: signed by Ana Alba on Fri 2026-11-20.\n");
  desk.agree("[purpose]\nwhy = \"another\"\n");
  CHECK_FALSE(desk.stored().back().signed_by_me.has_value());
}

TEST_CASE("the editor begins with the newest version; left as it is nothing is recorded") {
  AgreementDesk desk;
  desk.context.interactive = desk.context.input_is_terminal = true;
  std::string begun;
  desk.services.editor = [&](const std::string& text) { return begun = text; };
  CHECK(desk.run({"agreement", "ana"}) == Exit::aborted);
  CHECK(begun.find("cadence = \"2w\"") != std::string::npos);
  CHECK(begun.find("[boundaries]") != std::string::npos);
  CHECK(desk.services.kept.empty());
  CHECK(desk.run({"agreement", "ana", "--light"}) == Exit::aborted);
  CHECK(begun.find("[boundaries]") == std::string::npos);
  desk.services.editor = [&](const std::string&) { return small_agreement; };
  CHECK(desk.run({"agreement", "ana"}) == Exit::ok);
  desk.services.editor = [&](const std::string& text) { return begun = text; };
  CHECK(desk.run({"agreement", "ana"}) == Exit::aborted);
  CHECK(begun == small_agreement);
}

TEST_CASE("situational mentorships get the short form, and what does not fit together is refused") {
  AgreementDesk desk;
  desk.run({"add", "bo", "--kind", "situational", "--until", "2026-12-04"});
  desk.context.interactive = desk.context.input_is_terminal = true;
  std::string begun;
  desk.services.editor = [&](const std::string& text) { return begun = text; };
  desk.run({"agreement", "bo"});
  CHECK(begun.find("[boundaries]") == std::string::npos);
  CHECK(begun.find("until = 2026-12-04") != std::string::npos);
  CHECK(desk.run({"agreement", "bo", "--show", "--diff"}) == Exit::usage);
  CHECK(desk.run({"agreement", "bo", "-o", "x.md"}) == Exit::usage);
  CHECK(desk.run({"agreement", "bo", "--sign", "us"}) == Exit::usage);
  CHECK(desk.run({"agreement", "bo", "--print"}) == Exit::usage);
  CHECK(desk.complained("there is no agreement with bo yet"));
}

TEST_CASE("printing into a file chooses the format by its ending") {
  AgreementDesk desk;
  desk.agree(small_agreement);
  CHECK(desk.run({"agreement", "ana", "--print", "-o", "/tmp/a.md"}) == Exit::ok);
  CHECK(desk.services.files["/tmp/a.md"].starts_with("# Agreement between the mentor and Ana Alba\n"));
  CHECK(desk.services.files["/tmp/a.md"].find("Ana Alba, on") != std::string::npos);
}

TEST_CASE("a sealed agreement is shown only with --reveal") {
  AgreementDesk desk;
  desk.agree(small_agreement);
  desk.run({"edit", "a1", "--set", "visibility=sealed"});
  for (const auto* way : {"--show", "--print"}) {
    CHECK(desk.run({"agreement", "ana", way}) == Exit::usage);
    CHECK_FALSE(desk.told("a paper"));
    CHECK(desk.run({"agreement", "ana", way, "--reveal"}) == Exit::ok);
    CHECK(desk.told("a paper"));
  }
  desk.agree("[purpose]\nwhy = \"another paper\"\n");
  CHECK_FALSE(desk.told("paper"));
  desk.run({"prep", "ana"});
  CHECK_FALSE(desk.told("no calls"));
}

TEST_CASE("a draft is brought back to the one it was written for") {
  AgreementDesk desk;
  desk.run({"add", "ana-b"});
  desk.run({"add", "zoë"});
  desk.agree("[purpose]\nwhy = \n", {"agreement", "ana-b"});
  CHECK(desk.run({"agreement", "ana", "--recover"}) == Exit::failed);
  desk.services.kept["agreement-zoë-20261120T120000-1.md"] = small_agreement;
  CHECK(desk.run({"agreement", "zoë", "--recover"}) == Exit::ok);
  desk.services.kept["agreement-ana-b-20261120T120000-1.md"] = small_agreement;
  CHECK(desk.run({"agreement", "ana", "--recover"}) == Exit::failed);
  desk.services.kept["log-zoë-20261120T120000-1.md"] = "a talk";
  CHECK(desk.run({"log", "zoë", "--recover"}) == Exit::ok);
}

TEST_CASE("an agreement that an import broke neither stops prep nor the next version") {
  AgreementDesk desk;
  for (const auto* broken : {"[purpose", "[messages.routine]\nwithin = \"soon\"\n", "[nonsense]\na = 1\n"}) {
    CAPTURE(broken);
    Agreement agreement;
    agreement.mentorship = "ana";
    agreement.version = static_cast<std::int64_t>(desk.stored().size()) + 1;
    agreement.date = make_date(2026, 11, 1);
    agreement.text = broken;
    desk.store().write("import", desk.context.written_at, [&](Writer& writer) { writer.insert(agreement); });
    CHECK(desk.run({"prep", "ana"}) == Exit::ok);
    CHECK(desk.run({"agreement", "ana", "--show"}) == Exit::ok);
    CHECK(desk.agree(small_agreement) == Exit::ok);
    CHECK(desk.services.kept.empty());
    CHECK(desk.run({"undo"}) == Exit::ok);
  }
}

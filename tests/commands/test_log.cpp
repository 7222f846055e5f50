// SPDX-License-Identifier: MIT
// mentor log through the whole command line: flags, standard input, the editor, drafts, planned sessions.
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace mentor::tests;

namespace {

struct LogStage : TestContext {
  LogStage() {
    run({"add", "ana", "--name", "Ana", "--start", "2026-09-01"});
    run({"goal", "add", "ana", "Learn to delegate"});
  }
  Session session(std::int64_t number) { return store().get<Session>(number).value(); }
  std::int64_t sessions() { return store().count({.kind = Kind::session}); }
  /// From here on somebody sits at a terminal, and their editor replaces one text by another.
  void sit_down(const std::string& what, const std::string& by) {
    context.interactive = context.input_is_terminal = true;
    services.editor = [what, by](const std::string& text) {
      std::string changed = text;
      const auto at = changed.find(what);
      return at == std::string::npos ? changed : changed.replace(at, what.size(), by);
    };
  }
};

}  // namespace

TEST_CASE("a line of text is the summary of a session now") {
  LogStage stage;
  CHECK(stage.run({"log", "ana", "Talked"}) == Exit::ok);
  CHECK(stage.out.str() == "s1: session with Ana on Fri 2026-11-20 12:00: \"Talked\".\n");
  CHECK(stage.session(1).summary == "Talked");
  CHECK(stage.session(1).has_time);
  CHECK(stage.session(1).status == SessionStatus::held);
}

TEST_CASE("a day without a time is stored without a time") {
  LogStage stage;
  stage.run({"log", "ana", "x", "-d", "wednesday"});
  CHECK_FALSE(stage.session(1).has_time);
  CHECK(stage.out.str() == "s1: session with Ana on Wed 2026-11-18: \"x\".\n");
}

TEST_CASE("everything that came of a session belongs to it, in one change") {
  LogStage stage;
  CHECK(stage.run({"log", "ana", "x", "-c", "send it by 27 nov", "-C", "write it", "--goal", "g1=60% half way",
                   "--topic", "next", "--win", "won", "--trust", "4", "-t", "road"}) == Exit::ok);
  const auto mine = stage.store().get<Commitment>(1).value();
  CHECK(mine.owner == "me");
  CHECK(mine.due == make_date(2026, 11, 27));
  CHECK(mine.session == Id{Kind::session, 1});
  CHECK(stage.store().get<Commitment>(2)->owner == "ana");
  CHECK(stage.store().get<Goal>(1)->percent == 60);
  CHECK(stage.store().get<Progress>(1)->comment == "half way");
  CHECK(stage.store().get<Note>(1)->type == NoteKind::win);
  CHECK(stage.store().get<Pulse>(1)->trust == 4);
  CHECK(stage.store().get<Tag>(1)->item == "s1");
  stage.run({"undo"});
  CHECK(stage.sessions() == 0);
  CHECK(stage.store().get<Goal>(1)->percent == 0);
  CHECK(stage.store().count({.kind = Kind::commitment}) == 0);
}

TEST_CASE("a refused option leaves nothing behind") {
  LogStage stage;
  for (const std::vector<std::string>& options : std::vector<std::vector<std::string>>{{"-d", "tomorrow"},
                                                                                       {"--goal", "g9=1"},
                                                                                       {"--goal", "g1=200"},
                                                                                       {"--trust", "6"},
                                                                                       {"--channel", "pigeon"},
                                                                                       {"--duration", "0"},
                                                                                       {"-t", "two words"},
                                                                                       {"--shared", "--sealed"},
                                                                                       {"-c", "left over", "more"}}) {
    std::vector<std::string> words{"log", "ana", "x"};
    words.insert(words.end(), options.begin(), options.end());
    CHECK_MESSAGE(stage.run(words) == Exit::usage, options.front());
  }
  CHECK(stage.sessions() == 0);
}

TEST_CASE("a goal of somebody else is refused") {
  LogStage stage;
  stage.run({"add", "bo"});
  CHECK(stage.run({"log", "bo", "x", "--goal", "g1=10"}) == Exit::usage);
  CHECK(stage.err.str().find("is a goal of ana, not of bo") != std::string::npos);
}

TEST_CASE("piped text is kept as a draft until it is saved") {
  LogStage stage;
  stage.services.input = "two\nlines\n";
  CHECK(stage.run({"log", "ana", "-d", "31 feb"}) == Exit::usage);
  CHECK(stage.services.kept.size() == 1);
  CHECK(stage.err.str().find("mentor log ana --recover") != std::string::npos);
  stage.services.input = "";
  CHECK(stage.run({"log", "--recover"}) == Exit::ok);
  CHECK(stage.session(1).notes == "two\nlines\n");
  CHECK(stage.services.kept.empty());
  CHECK(stage.run({"log", "--recover"}) == Exit::failed);
}

TEST_CASE("nothing to log is said, and is no session") {
  LogStage stage;
  stage.services.input = "  \n";
  CHECK(stage.run({"log", "ana"}) == Exit::usage);
  CHECK(stage.services.kept.empty());
  CHECK(stage.sessions() == 0);
}

TEST_CASE("a file is the notes, and TEXT beside it the summary") {
  LogStage stage;
  stage.services.files["notes.md"] = "one line only\n";
  CHECK(stage.run({"log", "ana", "Talked", "-F", "notes.md"}) == Exit::ok);
  CHECK(stage.session(1).summary == "Talked");
  CHECK(stage.session(1).notes == "one line only\n");
  CHECK(stage.run({"log", "ana", "-F", "notes.md"}) == Exit::ok);
  CHECK(stage.session(2).summary == "one line only");
  CHECK(stage.run({"log", "ana", "-F", "gone.md"}) == Exit::failed);
}

TEST_CASE("the planned session of the day becomes the held one") {
  LogStage stage;
  stage.run({"plan", "ana", "today 15:00", "--duration", "45m", "--channel", "video"});
  stage.run({"plan", "ana", "today 18:00"});
  stage.context.now += std::chrono::hours{4};
  stage.context.instant += std::chrono::hours{4};
  CHECK(stage.run({"log", "ana", "x"}) == Exit::ok);
  CHECK(stage.sessions() == 2);
  const auto held = stage.session(1);
  CHECK(held.status == SessionStatus::held);
  CHECK(held.length == Minutes{45});
  CHECK(format_utc(held.start) == "2026-11-20T15:00:00Z");
  CHECK(stage.session(2).status == SessionStatus::planned);
  CHECK(stage.out.str().find("s1 was planned; now it is held.") != std::string::npos);
}

TEST_CASE("the editor's form records what was changed in it") {
  LogStage stage;
  stage.run({"promise", "ana", "send it", "--by", "2026-11-19", "-d", "2026-11-01"});
  stage.sit_down("- [ ] c1", "- [x] c1");
  CHECK(stage.run({"log", "ana"}) == Exit::ok);
  CHECK(stage.store().get<Commitment>(1)->outcome == Outcome::late);
  stage.sit_down("- g1 0 %", "- g1 30 %");
  CHECK(stage.run({"log", "ana", "Summed up", "-e"}) == Exit::ok);
  CHECK(stage.session(2).summary == "Summed up");
  CHECK(stage.store().get<Goal>(1)->percent == 30);
  CHECK(stage.services.kept.empty());
}

TEST_CASE("an unchanged form records nothing and says so") {
  LogStage stage;
  stage.sit_down("no such words", "");
  CHECK(stage.run({"log", "ana"}) == Exit::aborted);
  CHECK(stage.sessions() == 0);
  CHECK(stage.services.kept.empty());
}

TEST_CASE("a form that cannot be read keeps its draft, and comes back into the editor") {
  LogStage stage;
  stage.sit_down("- g1 0 %", "- g1 300 %");
  CHECK(stage.run({"log", "ana"}) == Exit::usage);
  CHECK(stage.services.kept.size() == 1);
  stage.sit_down("- g1 300 %", "- g1 30 %");
  CHECK(stage.run({"log", "ana", "--recover"}) == Exit::ok);
  CHECK(stage.store().get<Goal>(1)->percent == 30);
  CHECK(stage.services.kept.empty());
}

TEST_CASE("defaults of the configuration hold unless something else is said") {
  LogStage stage;
  stage.context.config.length = Minutes{30};
  stage.context.config.channel = Channel::phone;
  stage.run({"log", "ana", "x"});
  CHECK(stage.session(1).length == Minutes{30});
  CHECK(stage.session(1).channel == Channel::phone);
  stage.run({"log", "ana", "x", "--duration", "1h", "--channel", "video"});
  CHECK(stage.session(2).length == Minutes{60});
  CHECK(stage.session(2).channel == Channel::video);
}

TEST_CASE("sealed goes for everything that the session makes") {
  LogStage stage;
  stage.run({"log", "ana", "x", "--sealed", "-c", "secret", "--win", "secret"});
  CHECK(stage.session(1).visibility == Visibility::sealed);
  CHECK(stage.store().get<Commitment>(1)->visibility == Visibility::sealed);
  CHECK(stage.store().get<Note>(1)->visibility == Visibility::sealed);
  CHECK(stage.out.str().find("secret") == std::string::npos);
}

TEST_CASE("a promise ticked on the day it was due is kept in time") {
  LogStage stage;
  stage.run({"promise", "ana", "send it", "--by", "2026-11-20", "-d", "2026-11-01"});
  stage.sit_down("- [ ] c1", "- [x] c1");
  stage.run({"log", "ana"});
  CHECK(stage.store().get<Commitment>(1)->outcome == Outcome::kept);
}

TEST_CASE("the form for a session shows no sealed words") {
  LogStage stage;
  stage.run({"promise", "ana", "canary song", "--sealed"});
  stage.run({"promise", "ana", "canary wing", "--theirs", "--sealed"});
  stage.run({"topic", "ana", "canary", "--sealed"});
  stage.run({"remember", "ana", "keeps a canary", "--sealed"});
  stage.run({"goal", "add", "ana", "canary", "--sealed"});
  stage.sit_down("", "");
  std::string seen;
  stage.services.editor = [&seen](const std::string& text) { return seen = text; };
  stage.run({"log", "ana"});
  CHECK(seen.find("canary") == std::string::npos);
  CHECK(seen.find("- [ ] c1 (sealed)") != std::string::npos);
  CHECK(seen.find("- g2 (sealed)") != std::string::npos);
}

TEST_CASE("in a group's form each promise begins with whose it is, and new ones have to") {
  LogStage stage;
  stage.run({"add", "circle", "--kind", "group", "--with", "cy,dee"});
  stage.run({"promise", "circle", "dee: bring a chapter", "--theirs"});
  stage.sit_down("- [ ] c1 dee: bring a chapter\n", "- [x] c1 dee: bring a chapter\n- [ ] cy: read it by 27 nov\n");
  CHECK(stage.run({"log", "circle"}) == Exit::ok);
  CHECK(stage.store().get<Commitment>(1)->outcome == Outcome::kept);
  CHECK(stage.store().get<Commitment>(2)->owner == "cy");
  CHECK(stage.store().get<Commitment>(2)->text == "read it");
  stage.sit_down("## Their promises <!-- block -->\n", "## Their promises <!-- block -->\n- read more\n");
  CHECK(stage.run({"log", "circle"}) == Exit::usage);
  CHECK(stage.err.str().find("circle has cy and dee") != std::string::npos);
}

TEST_CASE("a promise's date is read from the day on which it was made") {
  LogStage stage;
  stage.run({"log", "ana", "x", "-d", "2026-11-01", "-c", "send it by 5 nov"});
  CHECK(stage.store().get<Commitment>(1)->due == make_date(2026, 11, 5));
  stage.run({"promise", "ana", "write it", "--by", "friday", "-d", "2026-11-02"});
  CHECK(stage.store().get<Commitment>(2)->due == make_date(2026, 11, 6));
}

TEST_CASE("what is logged as private or sealed hides what moved a goal as well") {
  LogStage stage;
  stage.run({"goal", "add", "ana", "Learn to delegate"});
  stage.run({"log", "ana", "x", "--goal", "g1=40% seen", "-d", "2026-11-01"});
  CHECK(stage.out.str().find(" is shared, as the goal is.") != std::string::npos);
  stage.run({"log", "ana", "y", "--goal", "g1=50% kept", "--private", "-d", "2026-11-02"});
  stage.run({"log", "ana", "z", "--goal", "g1=60% hidden", "--sealed", "-d", "2026-11-03"});
  const auto moved = stage.store().all<Progress>();
  REQUIRE(moved.size() == 3);
  CHECK(moved[0].visibility == Visibility::shared);
  CHECK(moved[1].visibility == Visibility::private_);
  CHECK(moved[2].visibility == Visibility::sealed);
}

TEST_CASE("what is changed in the form is changed, in one change that undo takes back") {
  LogStage stage;
  stage.run({"promise", "ana", "send it", "--by", "2026-11-27"});
  stage.run({"topic", "ana", "salary"});
  stage.context.interactive = stage.context.input_is_terminal = true;
  stage.services.editor = [](std::string text) {
    const auto change = [&text](const std::string& what, const std::string& by) {
      text.replace(text.find(what), what.size(), by);
    };
    change("(due Fri 2026-11-27)", "(due 2026-12-01)");
    change("- g1 0 %", "- write a book by 2027-03-31\n- g1 10 %");
    change("- [ ] t1 salary", "- [x] t1 salary");
    change("\nText:", "\nText: asked well\nType: praise");
    change("\nTrust:", "\nTrust: 4");
    change("\nAsk:", "\nAsk: what next?");
    change("save. -->\nWhen:", "save. -->\nWhen: 2026-12-04 15:00");
    return text;
  };
  CHECK(stage.run({"log", "ana"}) == Exit::ok);
  CHECK(stage.store().get<Commitment>(1)->due == make_date(2026, 12, 1));
  CHECK(stage.store().get<Goal>(1)->percent == 10);
  CHECK(stage.store().get<Goal>(2)->title == "write a book");
  CHECK(stage.store().get<Goal>(2)->target == make_date(2027, 3, 31));
  CHECK(stage.store().get<Topic>(1)->status == TopicStatus::discussed);
  CHECK(stage.store().get<Feedback>(1)->type == FeedbackKind::praise);
  CHECK(stage.store().get<Pulse>(1)->trust == 4);
  CHECK(stage.session(1).rasa_ask == "what next?");
  CHECK_FALSE(stage.session(1).notes);
  CHECK(stage.session(2).status == SessionStatus::planned);
  CHECK(stage.out.str().find("c1: due is now Tue 2026-12-01 (in 11 days; it was Fri 2026-11-27).") !=
        std::string::npos);
  stage.run({"undo"});
  CHECK(stage.sessions() == 0);
  CHECK(stage.store().get<Commitment>(1)->due == make_date(2026, 11, 27));
  CHECK(stage.store().count({.kind = Kind::goal}) == 1);
}

TEST_CASE("a line that cannot be meant comes back with what is wrong above it") {
  LogStage stage;
  stage.context.interactive = stage.context.input_is_terminal = true;
  std::vector<std::string> seen;
  stage.services.editor = [&seen](std::string text) {
    seen.push_back(text);
    const std::string what = seen.size() == 1 ? "Length:" : "Length: long";
    return text.replace(text.find(what), what.size(), seen.size() == 1 ? "Length: long" : "Length: 45m");
  };
  CHECK(stage.run({"log", "ana"}) == Exit::ok);
  REQUIRE(seen.size() == 2);
  CHECK(seen[1].find("-->\nLength: long") != std::string::npos);
  CHECK(stage.session(1).length == Minutes{45});
  CHECK(stage.services.kept.empty());
}

TEST_CASE("meet begins when the form opens, and is as long as it is open, to five minutes") {
  LogStage stage;
  stage.sit_down("is one. -->\n", "is one. -->\n- spoke up\n");
  stage.services.editor_open = std::chrono::minutes{43};
  CHECK(stage.run({"meet", "ana"}) == Exit::ok);
  CHECK(stage.session(1).length == Minutes{45});
  CHECK(stage.session(1).start == stage.context.instant);
  CHECK(stage.services.editor_line > 0);
  stage.sit_down("Length: by the clock", "Length: 1h");
  CHECK(stage.run({"meet", "ana"}) == Exit::ok);
  CHECK(stage.session(2).length == Minutes{60});
  stage.sit_down("no such words", "");
  CHECK(stage.run({"meet", "ana"}) == Exit::aborted);
  stage.context.interactive = false;
  CHECK(stage.run({"meet", "ana"}) == Exit::usage);
}

TEST_CASE("a filled form from a file is read as a form") {
  LogStage stage;
  stage.services.files["form.md"] = "Length: 30m\n\n## Goals <!-- block -->\n- g1 20 %\n";
  CHECK(stage.run({"log", "ana", "Talked", "-F", "form.md"}) == Exit::ok);
  CHECK(stage.session(1).summary == "Talked");
  CHECK(stage.session(1).length == Minutes{30});
  CHECK(stage.store().get<Goal>(1)->percent == 20);
  stage.services.files["form.md"] = "## Goals <!-- block -->\n- g1 half\n";
  CHECK(stage.run({"log", "ana", "-F", "form.md"}) == Exit::usage);
  CHECK(stage.err.str().find("the form, line 2 \"- g1 half\":") != std::string::npos);
  CHECK(stage.sessions() == 1);
}

TEST_CASE("answers to questions outlive Ctrl-C, and --recover asks for the rest") {
  LogStage stage;
  stage.context.interactive = stage.context.input_is_terminal = true;
  stage.services.answers = {"asked well", "praise", "on Monday"};
  CHECK(stage.run({"feedback", "ana"}) == Exit::aborted);
  CHECK(stage.err.str().find("mentor feedback ana --recover") != std::string::npos);
  CHECK(stage.services.kept.size() == 1);
  stage.services.answers = {"listened", "trust"};
  CHECK(stage.run({"feedback", "ana", "--recover"}) == Exit::ok);
  CHECK(stage.store().get<Feedback>(1)->text == "asked well");
  CHECK(stage.store().get<Feedback>(1)->situation == "on Monday");
  CHECK(stage.store().get<Feedback>(1)->impact == "trust");
  CHECK(stage.services.kept.empty());
  stage.services.questions.clear();
  CHECK(stage.run({"feedback", "ana", "said at once"}) == Exit::ok);
  CHECK(stage.services.questions.empty());
}

// SPDX-License-Identifier: MIT
// How the reminders leave: on the desktop, once a day, by mail; and which options do not go together.
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>

namespace {

using namespace mentor::tests;

/// A journal in which something is due on 2026-11-20.
struct DueContext : TestContext {
  DueContext() {
    context.journal_path = "/home/me/journal.db";
    run({"add", "zoe", "--name", "Zoë Zahn", "--start", "2026-11-16"});
    run({"promise", "zoe", "send the paper", "--by", "2026-11-18"});
  }
};

}  // namespace

TEST_CASE("--notify runs notify-send once, and prints nothing") {
  DueContext due;
  CHECK(due.run({"check-in", "--notify"}) == Exit::ok);
  REQUIRE(due.services.ran.size() == 1);
  CHECK(due.services.ran[0].front() == "notify-send");
  CHECK(due.services.ran[0][3] == "Mentoring: 1 reminder");
  CHECK(due.services.ran[0][4] == "Zoë Zahn, late: you: send the paper, 2 days");
  CHECK(due.out.str().empty());
}

TEST_CASE("--notify runs nothing when nothing is due") {
  TestContext quiet;
  CHECK(quiet.run({"check-in", "--notify"}) == Exit::ok);
  CHECK(quiet.services.ran.empty());
}

TEST_CASE("A notification that cannot be shown is an error") {
  DueContext due;
  due.services.program_end = {false, 2};
  CHECK(due.run({"check-in", "--notify"}) == Exit::failed);
  CHECK(due.err.str().find("cannot start notify-send") != std::string::npos);
  due.services.program_end = {true, 1};
  CHECK(due.run({"check-in", "--notify"}) == Exit::failed);
  CHECK(due.err.str().find("failed (1)") != std::string::npos);
}

TEST_CASE("--once-a-day speaks once, and again on the next day") {
  DueContext due;
  CHECK(due.run({"check-in", "--once-a-day", "--exit-code"}) == Exit::failed);
  CHECK_FALSE(due.out.str().empty());
  CHECK(due.run({"check-in", "--once-a-day", "--exit-code"}) == Exit::ok);
  CHECK(due.out.str().empty());
  due.set_today(make_date(2026, 11, 21));
  CHECK(due.run({"check-in", "--once-a-day", "--all"}) == Exit::ok);
  CHECK_FALSE(due.out.str().empty());
}

TEST_CASE("--once-a-day counts each journal, mentorship and way of delivering for itself") {
  DueContext due;
  due.run({"check-in", "--once-a-day"});
  due.run({"check-in", "--once-a-day", "--who", "zoe"});
  CHECK_FALSE(due.out.str().empty());
  due.run({"check-in", "--once-a-day", "--format", "mail", "--to", "kim@example.org"});
  CHECK_FALSE(due.out.str().empty());
  due.context.journal_path = "/home/me/other.db";
  due.run({"check-in", "--once-a-day"});
  CHECK_FALSE(due.out.str().empty());
}

TEST_CASE("--once-a-day remembers only what was delivered") {
  DueContext due;
  due.services.program_end = {true, 1};
  CHECK(due.run({"check-in", "--once-a-day", "--notify"}) == Exit::failed);
  CHECK(due.services.remembered.empty());
  due.run({"done", "c1"});
  due.services.program_end = {true, 0};
  CHECK(due.run({"check-in", "--once-a-day", "--notify"}) == Exit::ok);
  CHECK_MESSAGE(due.services.remembered.empty(), "nothing was open, so nothing was delivered");
}

TEST_CASE("What cannot be meant is said before the journal is read, due or not") {
  TestContext quiet;
  for (const std::vector<std::string>& options : {std::vector<std::string>{"--format", "pdf"},
                                                  {"--to", "kim@example.org"},
                                                  {"--to", "kim", "--format", "mail"},
                                                  {"--notify", "--format", "text"},
                                                  {"--notify", "--json"},
                                                  {"--notify", "--all"},
                                                  {"--all", "--practices"},
                                                  {"--since", "--all"},
                                                  {"--print-cron", "--print-systemd"},
                                                  {"--print-cron", "--json"}}) {
    std::vector<std::string> words{"check-in"};
    words.insert(words.end(), options.begin(), options.end());
    CHECK(quiet.run(words) == Exit::usage);
    CHECK(quiet.err.str().find(options[0]) != std::string::npos);
  }
}

TEST_CASE("--print-cron carries on what was asked, with the journal's place in full") {
  DueContext due;
  due.context.journal_path = "my journal.db";
  CHECK(due.run({"check-in", "--print-cron", "--within", "1w", "--who", "zoe", "--once-a-day", "--exit-code"}) ==
        Exit::ok);
  CHECK(due.out.str().find("0 8 * * 1-5 /usr/bin/mentor --journal '/home/me/my journal.db' check-in --within 1w --for "
                           "zoe --once-a-day --exit-code\n") != std::string::npos);
}

TEST_CASE("--print-cron needs no journal; with one, a wrong name is said") {
  DueContext due;
  CHECK(due.run({"check-in", "--print-cron", "--who", "nobody"}) == Exit::ok);
  due.services.files["/home/me/journal.db"] = "";
  CHECK(due.run({"check-in", "--print-cron", "--who", "nobody"}) == Exit::usage);
  CHECK_MESSAGE(due.err.str().find("--who: ") != std::string::npos, "as it was typed");
}

TEST_CASE("What was told is told again the same day, and then not before its next moment") {
  DueContext due;  // owed since the 19th
  due.run({"check-in"});
  CHECK(due.out.str() == "zoe     late    you: send the paper, 2 days                              done c1\n");
  const std::string said = due.out.str();
  due.run({"check-in"});
  CHECK(due.out.str() == said);
  due.set_today(make_date(2026, 11, 21));
  CHECK(due.run({"check-in", "--exit-code"}) == Exit::ok);
  CHECK(due.out.str().empty());
  due.set_today(make_date(2026, 11, 27));
  CHECK(due.run({"check-in", "--exit-code"}) == Exit::failed);
  CHECK_MESSAGE(due.out.str().find("9 days") != std::string::npos, "a week after it came, missed by a day");
}

TEST_CASE("Only a run over the whole journal counts as told, and only once it left") {
  DueContext due;
  for (const std::vector<std::string>& words : {std::vector<std::string>{"check-in", "--all"},
                                                {"check-in", "--since", "2026-11-01"},
                                                {"check-in", "--practices"},
                                                {"check-in", "--who", "zoe"}}) {
    CHECK(due.run(words) == Exit::ok);
    CHECK(due.services.remembered.empty());
  }
  due.services.program_end = {true, 1};
  CHECK(due.run({"check-in", "--notify"}) == Exit::failed);
  CHECK_MESSAGE(due.services.remembered.empty(), "the notification was not shown");
  due.run({"check-in"});
  CHECK(due.services.remembered.size() == 1);
}

TEST_CASE("--since tells again what had a moment since then") {
  DueContext due;
  due.run({"check-in"});
  due.set_today(make_date(2026, 11, 21));
  due.run({"check-in", "--since", "2026-11-19"});
  CHECK(due.out.str().find("send the paper") != std::string::npos);
  due.run({"check-in", "--since", "2026-11-20"});
  CHECK(due.out.str().empty());
}

TEST_CASE("With --today there is a memory of its own") {
  DueContext due;
  due.context.written_at -= std::chrono::hours{24};
  due.run({"check-in"});
  due.context.written_at = due.context.instant;
  due.run({"check-in"});
  CHECK_FALSE(due.out.str().empty());
  CHECK(due.services.remembered.size() == 2);
}

TEST_CASE("A memory that cannot be read is as if there were none") {
  DueContext due;
  due.run({"check-in"});
  for (auto& [key, line] : due.services.remembered) line = "told1 0 commitment-overdue";
  due.set_today(make_date(2026, 11, 21));
  due.run({"check-in"});
  CHECK_FALSE(due.out.str().empty());
}

TEST_CASE("What check-in counts besides is what mentor lists") {
  DueContext due;
  due.run({"check-in"});
  due.set_today(make_date(2026, 11, 21));
  due.run({"promise", "zoe", "draft the plan", "--by", "2026-11-21", "--theirs"});
  due.run({"check-in"});
  CHECK(due.out.str() ==
        "zoe     today   Zoë Zahn: draft the plan                                 done c2\n1 more open: mentor\n");
  CHECK(due.run({"today"}) == Exit::ok);
  CHECK(due.out.str().find("send the paper") != std::string::npos);
}

TEST_CASE("The end of a snooze loses nothing") {
  DueContext due;
  due.run({"check-in"});
  due.run({"snooze", "c1", "2026-11-22"});
  due.set_today(make_date(2026, 11, 21));
  due.run({"check-in"});
  CHECK(due.out.str().empty());
  due.set_today(make_date(2026, 11, 22));
  due.run({"check-in"});
  CHECK(due.out.str().find("send the paper") != std::string::npos);
}

TEST_CASE("A goal that was reached is recognition, and an answer is a contact") {
  TestContext test;
  test.run({"add", "zoe", "--every", "2w", "--start", "2026-09-01"});
  test.run({"log", "zoe", "we spoke", "-d", "2026-10-12"});
  test.run({"win", "zoe", "the talk", "-d", "2026-10-12"});
  test.run({"goal", "add", "zoe", "the year", "-d", "2026-09-01"});
  const auto hears = [&](std::string_view words) {
    test.run({"check-in", "--all"});
    return test.out.str().find(words) != std::string::npos;
  };
  CHECK(hears("no win or praise noted since 12 Oct"));
  test.run({"done", "g1", "-d", "2026-11-02"});
  CHECK_FALSE(hears("no win or praise"));
  CHECK(hears("no contact for 5 weeks"));
  test.run({"ask", "zoe", "which?", "-d", "2026-10-20"});
  CHECK(hears("no contact for 4 weeks"));
  test.run({"answer", "q1", "this one", "-d", "2026-11-15"});
  CHECK_FALSE(hears("no contact"));
}

TEST_CASE("An import is history: practices rest until the owner has logged a session himself") {
  TestContext test;
  test.services.files["log.md"] =
      "Who comes: both\n\n# 2026-10-05\nfirst\n\n# 2026-10-19\nsecond\n\n# 2026-11-02\nthird\n\n"
      "# 2026-11-09\nfourth\n";
  REQUIRE(test.run({"import", "markdown", "log.md", "--to", "zoe"}) == Exit::ok);
  test.run({"check-in", "--practices"});
  CHECK(test.out.str().empty());
  test.run({"win", "zoe", "the talk", "-d", "2026-10-05"});
  test.run({"log", "zoe", "we spoke", "-d", "2026-11-18"});
  test.run({"check-in", "--practices"});
  CHECK(test.out.str().find("no win or praise noted since 5 Oct") != std::string::npos);
  CHECK_MESSAGE(test.out.str().find("personal") == std::string::npos, "three of the four sessions were imported");
}

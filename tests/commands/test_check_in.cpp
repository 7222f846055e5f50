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
  REQUIRE(due.world.ran.size() == 1);
  CHECK(due.world.ran[0].front() == "notify-send");
  CHECK(due.world.ran[0][3] == "Mentoring: 1 reminder");
  CHECK(due.world.ran[0][4].starts_with("Zoë Zahn c1: you promised"));
  CHECK(due.out.str().empty());
}

TEST_CASE("--notify runs nothing when nothing is due") {
  TestContext quiet;
  CHECK(quiet.run({"check-in", "--notify"}) == Exit::ok);
  CHECK(quiet.world.ran.empty());
}

TEST_CASE("A notification that cannot be shown is an error") {
  DueContext due;
  due.world.program_end = {false, 2};
  CHECK(due.run({"check-in", "--notify"}) == Exit::failed);
  CHECK(due.err.str().find("could not be started") != std::string::npos);
  due.world.program_end = {true, 1};
  CHECK(due.run({"check-in", "--notify"}) == Exit::failed);
  CHECK(due.err.str().find("ended with 1") != std::string::npos);
}

TEST_CASE("--once-a-day speaks once, and again on the next day") {
  DueContext due;
  CHECK(due.run({"check-in", "--once-a-day", "--exit-code"}) == Exit::failed);
  CHECK_FALSE(due.out.str().empty());
  CHECK(due.run({"check-in", "--once-a-day", "--exit-code"}) == Exit::ok);
  CHECK(due.out.str().empty());
  due.set_today(make_date(2026, 11, 21));
  CHECK(due.run({"check-in", "--once-a-day"}) == Exit::ok);
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
  due.world.program_end = {true, 1};
  CHECK(due.run({"check-in", "--once-a-day", "--notify"}) == Exit::failed);
  CHECK(due.world.remembered.empty());
  due.run({"done", "c1"});
  due.world.program_end = {true, 0};
  CHECK(due.run({"check-in", "--once-a-day", "--notify"}) == Exit::ok);
  CHECK_MESSAGE(due.world.remembered.empty(), "nothing was due, so nothing was delivered");
}

TEST_CASE("What cannot be meant is said before the journal is read, due or not") {
  TestContext quiet;
  for (const std::vector<std::string>& options : {std::vector<std::string>{"--format", "pdf"},
                                                  {"--to", "kim@example.org"},
                                                  {"--to", "kim", "--format", "mail"},
                                                  {"--notify", "--format", "text"},
                                                  {"--notify", "--json"},
                                                  {"--notify", "--all"},
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
  due.world.files["/home/me/journal.db"] = "";
  CHECK(due.run({"check-in", "--print-cron", "--who", "nobody"}) == Exit::usage);
  CHECK(due.err.str().find("--for") != std::string::npos);
}

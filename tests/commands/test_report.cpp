// SPDX-License-Identifier: MIT
// Reports for others: whatever a journal holds, no byte of what they must not see leaves the program.
#include "mentor/render/render.hpp"
#include "support/layers.hpp"
#include "support/marked_journal.hpp"
#include "support/test_context.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <random>

using namespace mentor::tests;

namespace {

using Words = std::vector<std::string>;

bool report_says(const TestContext& test, const std::string& words) {
  return test.out.str().find(words) != std::string::npos;
}

/// Every command line that hands something over to an audience.
std::vector<Words> reports_for(Audience audience, const MarkedJournal& journal) {
  std::vector<Words> lines;
  for (const auto& handle : journal.mentorships)
    for (const auto& more : {Words{}, Words{"--compare"}}) {
      Words line{"report", handle, "-p", "2026"};
      line.insert(line.end(), more.begin(), more.end());
      lines.push_back(line);
    }
  for (const auto* record : {"s1", "s2", "s3"}) lines.push_back({"report", "--session", record});
  for (const auto* record : {"g1", "g2", "g3"}) lines.push_back({"report", "--goal", record});
  if (audience == Audience::sponsor) lines.push_back({"report", "-p", "2026"});
  return lines;
}

void leaks_nothing(TestContext& test, const MarkedJournal& journal, Audience audience, const Words& line) {
  for (const auto format : all_names<ReportFormat>()) {
    Words words = line;
    words.insert(words.end(), {"--audience", std::string(to_text(audience)), "--format", std::string(format)});
    const Exit ended = test.run(words);
    // A session or goal that is not for the audience is refused.
    const bool of_one_record = line[1].starts_with("--");
    CHECK((ended == Exit::ok || (of_one_record && ended == Exit::usage)));
    const std::string said = test.out.str();
    for (const Mark& mark : journal.marks)
      if (!may_see(audience, mark) && said.find(mark.word) != std::string::npos)
        FAIL_CHECK(fmt::format("{}: {}.{} is shown", fmt::join(words, " "), to_text(mark.kind), mark.field));
  }
}

}  // namespace

TEST_CASE("no private or sealed word is in any report for a partner or a sponsor, in any format") {
  const unsigned journals = std::getenv("MENTOR_SOAK") ? 300 : 6;
  for (unsigned seed = 1; seed <= journals; ++seed) {
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    TestContext test;
    const auto journal = fill_marked_journal(test.store(), [&](std::int64_t below) {
      return std::uniform_int_distribution<std::int64_t>(0, below - 1)(random);
    });
    for (const auto audience : {Audience::partner, Audience::sponsor})
      for (const auto& line : reports_for(audience, journal)) leaks_nothing(test, journal, audience, line);
  }
}

TEST_CASE("a partner's report shows what is shared and says what was left out") {
  TestContext test;
  test.run({"add", "ana", "--name", "Ana Alba", "--start", "2026-09-01"});
  test.run({"log", "ana", "the summary is mine", "-d", "2026-11-10", "--duration", "45m"});
  test.run({"log", "ana", "the summary is ours", "-d", "2026-11-12", "--duration", "30m", "--shared"});
  test.run({"win", "ana", "a private win"});
  CHECK(test.run({"report", "ana", "--audience", "partner"}) == Exit::ok);
  CHECK(report_says(test, "1 h 15 min"));
  CHECK(report_says(test, "the summary is ours"));
  CHECK_FALSE(report_says(test, "the summary is mine"));
  CHECK(report_says(test, "the summary of 1 session"));
  CHECK(report_says(test, "1 private note"));
  CHECK_FALSE(report_says(test, "a private win"));
}

TEST_CASE("a sponsor of several reads one overview, with names only where they are marked") {
  TestContext test;
  test.run({"add", "ana", "--name", "Ana Alba", "--start", "2026-09-01"});
  test.run({"add", "bo", "--name", "Bo Lind", "--start", "2026-09-01", "--for-sponsor"});
  test.run({"log", "ana", "private", "-d", "2026-11-10", "--duration", "45m"});
  CHECK(test.run({"report", "--audience", "sponsor"}) == Exit::ok);
  CHECK(report_says(test, "Mentorship 1"));
  CHECK(report_says(test, "Bo Lind"));
  CHECK_FALSE(report_says(test, "Ana"));
  CHECK(report_says(test, "all"));
}

TEST_CASE("a partner reads of one mentorship only, and of none that is private") {
  TestContext test;
  test.run({"add", "ana"});
  test.run({"add", "bo"});
  CHECK(test.run({"report", "--audience", "partner"}) == Exit::usage);
  CHECK(test.run({"report", "ana", "bo", "--audience", "partner"}) == Exit::usage);
  CHECK(test.run({"report", "ana", "--audience", "boss"}) == Exit::usage);
  CHECK(test.run({"report", "ana", "--audience", "partner", "--reveal"}) == Exit::usage);
  test.run({"edit", "bo", "--set", "visibility=private"});
  CHECK(test.run({"report", "bo", "--audience", "partner"}) == Exit::usage);
  CHECK(test.err.str().find("bo is private") != std::string::npos);
}

TEST_CASE("what was left out is counted for the report's period only") {
  TestContext test;
  test.run({"add", "ana", "--start", "2025-01-01"});
  test.run({"promise", "ana", "old", "--date", "2025-02-01", "--by", "2025-02-10", "--private"});
  test.run({"done", "c1", "--date", "2025-02-09"});
  test.run({"promise", "ana", "new", "--private"});
  test.run({"report", "ana", "--audience", "partner", "-p", "2026-11"});
  CHECK(report_says(test, "Held back: 1 private promise.\n"));
  test.run({"report", "ana", "--audience", "partner", "-p", "2025-06"});
  CHECK_FALSE(report_says(test, "private commitment"));
}

TEST_CASE("my own name is read through the audience's eyes too") {
  TestContext test;
  test.run({"add", "ana"});
  test.run({"person", "edit", "me", "--set", "name=Kim Kay"});
  test.run({"promise", "ana", "send it"});
  test.run({"report", "ana", "--audience", "partner"});
  CHECK(report_says(test, "Kim Kay"));
  test.run({"person", "edit", "me", "--set", "visibility=private"});
  test.run({"report", "ana", "--audience", "partner"});
  CHECK_FALSE(report_says(test, "Kim Kay"));
  CHECK(report_says(test, "the mentor"));
}

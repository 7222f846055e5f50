// SPDX-License-Identifier: MIT
// The page before a session: what each section says, and what it keeps to itself.
#include "book_samples.hpp"
#include "mentor/domain/report.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <variant>

using namespace mentor::tests;

namespace {

const Date prep_day = make_date(2026, 11, 20);

/// A section's blocks as plain lines: "id text", "[ ]" before what is open; "" for a section that is not there.
std::string page_section(const PrepData& data, std::string_view title) {
  std::string text;
  const auto page = build_prep(data, LocalTime{prep_day} + std::chrono::hours{9});
  for (const auto& section : page.sections) {
    if (section.title != title) continue;
    for (const auto& block : section.blocks) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) text += paragraph->text + "\n";
      const auto* list = std::get_if<BulletList>(&block);
      if (list == nullptr) continue;
      for (const auto& item : list->items) {
        const bool ticked = item.mark == ListItem::Mark::done;
        text += (ticked ? "x " : "") + item.id + (item.id.empty() ? "" : " ") + item.text + "\n";
      }
    }
  }
  return text;
}

PrepData page_for_ana() {
  PrepData data;
  data.open = samples::with_ana(make_date(2026, 1, 5));
  return data;
}

PrepData after_one_session(std::string notes) {
  auto data = page_for_ana();
  auto last = samples::session(12, prep_day - Days{14}, SessionStatus::held);
  last.length = Minutes{45};
  last.channel = Channel::video;
  last.notes = std::move(notes);
  data.recent = {last};
  return data;
}

}  // namespace

TEST_CASE("Before the first session the page says so, and nothing that is not there") {
  const auto page = build_prep(page_for_ana(), LocalTime{prep_day});
  CHECK(page.title == "Ana");
  CHECK(page.subtitle == "Fri 2026-11-20; no session is planned");
  REQUIRE(page.sections.size() == 1);
  CHECK(page_section(page_for_ana(), "Last time") ==
        "No session yet, since the start Mon 2026-01-05 (10 months ago).\n");
}

TEST_CASE("The page's heading tells the next planned session") {
  auto data = page_for_ana();
  data.open.planned = {samples::session(1, prep_day - Days{3}, SessionStatus::planned),
                       samples::session(2, prep_day + Days{1}, SessionStatus::planned)};
  data.open.planned[1].channel = Channel::phone;
  data.open.planned[1].focus = "the talk";
  const auto page = build_prep(data, LocalTime{prep_day});
  CHECK(page.subtitle == "Fri 2026-11-20; next session Sat 2026-11-21 12:00 (tomorrow), phone: the talk");
}

TEST_CASE("The page's heading tells the next session on the partner's clock too") {
  const samples::TwoZones zones;
  auto data = page_for_ana();
  data.clock = {&zones, "UTC"};
  data.open.partners[0].zone = "Asia/Tokyo";
  data.open.planned = {samples::session(2, prep_day + Days{1}, SessionStatus::planned)};
  const auto page = build_prep(data, LocalTime{prep_day});
  CHECK(page.subtitle == "Fri 2026-11-20; next session Sat 2026-11-21 12:00 (tomorrow); Sat 2026-11-21 21:00 for Ana");
}

TEST_CASE("Last time shows the summary, or else the notes without headings and marks") {
  auto data = after_one_session("## Wins\n\n- shipped it\n* [ ] wrote tests\n---\nplain line\n");
  CHECK(page_section(data, "Last time") ==
        "Fri 2026-11-06 (2 weeks ago), 45 min, video, s12\nshipped it\nwrote tests\nplain line\n");
  data.recent[0].summary = "All is well.";
  CHECK(page_section(data, "Last time") == "Fri 2026-11-06 (2 weeks ago), 45 min, video, s12\nAll is well.\n");
}

TEST_CASE("Long notes are cut, and the page says where the rest is") {
  std::string notes;
  for (int i = 1; i <= 20; ++i) notes += "- point " + std::to_string(i) + "\n";
  const auto text = page_section(after_one_session(notes), "Last time");
  CHECK(text.find("point 7\n") != std::string::npos);
  CHECK(text.find("point 8\n") == std::string::npos);
  CHECK(text.ends_with("13 more lines: mentor show s12\n"));
}

TEST_CASE("A sealed session shows neither summary nor focus nor what to pick up") {
  auto data = after_one_session("#### Next meeting\n- her health\n");
  CHECK(page_section(data, "To pick up again") == "her health\n");
  data.recent[0].focus = "health";
  samples::seal(data.recent[0]);
  CHECK(page_section(data, "Last time").find("health") == std::string::npos);
  CHECK(page_section(data, "Last time").find("(sealed)") != std::string::npos);
  CHECK(page_section(data, "To pick up again").empty());
}

TEST_CASE("What the last notes left for later is picked up, under any of the usual headings") {
  const auto data = after_one_session(
      "### What did you achieve\n- nothing for next\n#### Any other topics\n* the workshop\n\n**Next steps**\n- book a "
      "room\nDone:\n- old\n");
  CHECK(page_section(data, "To pick up again") == "the workshop\nbook a room\n");
  CHECK_MESSAGE(
      page_section(data, "Last time") == "Fri 2026-11-06 (2 weeks ago), 45 min, video, s12\nnothing for next\nold\n",
      "nothing is said twice");
  CHECK(page_section(after_one_session("- next to nothing\n"), "To pick up again").empty());
}

TEST_CASE("Promises come with mine first; overdue ones say so, settled ones are ticked") {
  auto data = page_for_ana();
  data.open.commitments = {samples::promise(1, "me", "send the paper", prep_day - Days{1}),
                           samples::promise(2, "ana", "draft the CV", prep_day + Days{1})};
  auto kept = samples::promise(3, "ana", "read the book", prep_day);
  kept.outcome = Outcome::kept;
  data.closed_since = {kept};
  CHECK(page_section(data, "You promised") == "c1 send the paper, due Thu 2026-11-19 (yesterday), overdue\n");
  CHECK(page_section(data, "Ana promised") ==
        "c2 draft the CV, due Sat 2026-11-21 (tomorrow)\nx c3 read the book (kept)\n");
}

TEST_CASE("In a group each promise says whose it is") {
  auto data = page_for_ana();
  data.open.partners.push_back(samples::ana());
  data.open.partners[1].handle = "zoë";
  data.open.partners[1].name = "Zoë";
  data.open.commitments = {samples::promise(2, "zoë", "draft the CV", prep_day)};
  CHECK(page_section(data, "They promised") == "c2 Zoë: draft the CV, due Fri 2026-11-20 (today)\n");
}

TEST_CASE("Goals tell where they stand, what moved, and the next milestone") {
  auto data = page_for_ana();
  data.open.goals = {samples::goal(3, "Publish", make_date(2026, 9, 1))};
  data.open.goals[0].goal.percent = 60;
  data.open.goals[0].goal.target = make_date(2026, 12, 1);
  Milestone draft;
  draft.id = 7;
  draft.title = "Draft";
  data.open.goals[0].milestones = {draft};
  for (const int percent : {20, 60}) {
    Progress entry;
    entry.goal = {Kind::goal, 3};
    entry.percent = percent;
    entry.date = make_date(2026, 10, percent == 20 ? 5 : 19);
    if (percent == 60) entry.comment = "chapter two is done";
    data.moved.push_back(entry);
  }
  CHECK(page_section(data, "Goals") ==
        "g3 Publish: 60 %, +40 since Mon 2026-10-05, target Tue 2026-12-01 (in 11 days)\nchapter two is done\nnext: m7 "
        "Draft\n");
  samples::seal(data.open.goals[0].goal);
  CHECK(page_section(data, "Goals") == "g3 (sealed)\n");
}

TEST_CASE("Topics parked until later are only counted") {
  auto data = page_for_ana();
  for (int i = 0; i < 3; ++i) {
    Topic topic;
    topic.id = i + 1;
    topic.text = "topic " + std::to_string(i + 1);
    if (i > 0) topic.parked_until = prep_day + Days{i - 1};
    data.open.topics.push_back(topic);
  }
  CHECK(page_section(data, "Topics") == "t1 topic 1\nt2 topic 2\n1 topic is parked until later.\n");
}

TEST_CASE("The warm-up asks after what lay ahead at the last contact") {
  auto data = after_one_session("-");
  Note fact;
  fact.id = 8;
  fact.text = "plays the cello";
  fact.date = make_date(2026, 3, 2);
  Note exam = fact;
  exam.id = 9;
  exam.text = "her exam";
  exam.ask_after = prep_day - Days{1};
  data.facts = {fact, exam};
  Note win = fact;
  win.id = 10;
  win.text = "got the grant";
  data.wins = {win};
  CHECK(
      page_section(data, "To warm up") ==
      "n9 ask how it went: her exam (Mon 2026-03-02)\nn8 plays the cello (Mon 2026-03-02)\nn10 win: got the grant (Mon "
      "2026-03-02)\n");
  data.facts[1].ask_after = prep_day + Days{1};
  CHECK(page_section(data, "To warm up").find("ask how") == std::string::npos);
}

TEST_CASE("The rhythm counts three months and holds them against what was agreed") {
  auto data = page_for_ana();
  data.open.mentorship.cadence = Cadence{2, Cadence::Unit::week};
  for (const int back : {7, 21, 35, 91, 120})
    data.recent.push_back(samples::session(200 - back, prep_day - Days{back}, SessionStatus::held));
  CHECK(page_section(data, "To keep in mind")
            .ends_with("4 sessions in the last 3 months; typically 21 days between two, at most 56 (agreed: every 2 "
                       "weeks).\n"));
}

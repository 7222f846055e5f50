// jrnl's text, tables, calendars.
#include "importers/imported_values.hpp"
#include "importers/samples.hpp"

#include <doctest/doctest.h>

using namespace mentor;

TEST_CASE("jrnl's text says the same as its JSON, under the same keys") {
  const auto text = read_jrnl(jrnl_text_sample, berlin_clock());
  const auto json = read_jrnl(jrnl_json_sample, berlin_clock());
  REQUIRE(text.records.size() == 2);
  CHECK(text.faults.empty());
  CHECK(text.records[0].record == json.records[0].record);
  CHECK(text.records[0].tags == json.records[0].tags);
  CHECK(text.records[1].key == json.records[1].key);
  CHECK(text.records[1].labels == std::vector<std::string>{"@bo", "@ana"});
}

TEST_CASE("an entry of jrnl whose date cannot be read is a fault and joins no other entry") {
  const auto reading =
      read_jrnl("stray\n[2026-02-30 10:00] a\nbody\n[2026-03-01 10:00] b\n[1] a footnote\n", berlin_clock());
  REQUIRE(reading.faults.size() == 2);
  CHECK(reading.faults[0].line == 1);
  CHECK(reading.faults[1].text == "the date \"2026-02-30\" is no date that exists");
  REQUIRE(reading.records.size() == 1);
  CHECK(typed<Session>(reading, 0).notes == "[1] a footnote");
}

TEST_CASE("dates of other programs are read in their spellings") {
  const auto day = [](const char* text, std::optional<DateOrder> order = std::nullopt) {
    ImportClock clock = berlin_clock();
    clock.order = order;
    const auto moment = read_foreign_moment(text, "the date", clock);
    return format_date(moment.date) + (moment.time ? " " + format_clock(*moment.time) : "");
  };
  CHECK(day("2026-09-03") == "2026-09-03");
  CHECK(day("2026-09-03 04:00:00 PM") == "2026-09-03 16:00");
  CHECK(day("2026-09-03T16:00") == "2026-09-03 16:00");
  CHECK(day("2026-09-03T16:00:00Z") == "2026-09-03 18:00");
  CHECK(day("23.9.2026 9:05") == "2026-09-23 09:05");
  CHECK(day("9/23/2026, 12:30 a.m.") == "2026-09-23 00:30");
  CHECK(day("3 Sep 2026") == "2026-09-03");
  CHECK(day("Sep 3, 2026") == "2026-09-03");
  CHECK(day("3/9/26", DateOrder::dmy) == "2026-09-03");
  CHECK(day("3/9/26", DateOrder::mdy) == "2026-03-09");
  CHECK_THROWS_AS(day("3/9/2026"), TwoReadings);
  for (const char* wrong : {"", "yesterday", "3 Sep", "2026-13-01", "31.2.2026", "1/2", "2026-09-03 25:00",
                            "2026-09-03 4:5", "99999999999-1-1"})
    CHECK_THROWS_AS(day(wrong), UserError);
}

TEST_CASE("a row of a table is a session with what it promises") {
  const auto reading = read_table(csv_sample);
  CHECK(reading.faults.empty());
  CHECK(reading.named);
  REQUIRE(reading.records.size() == 6);
  const auto first = typed<Session>(reading, 0);
  CHECK(first.length == Minutes{50});
  CHECK(first.channel == Channel::video);
  CHECK(first.summary == "Goals; \"lead\" it");
  CHECK_FALSE(first.has_time);
  CHECK(typed<Commitment>(reading, 1).owner.empty());
  CHECK(typed<Commitment>(reading, 1).text == "three strengths");
  CHECK(reading.records[1].part == reading.records[0].key);
  CHECK(typed<Session>(reading, 2).summary == "Feedback\n(second line)");
  CHECK(typed<Commitment>(reading, 3).owner == "me");
  CHECK(reading.records[5].line == 5);
  CHECK(typed<Session>(reading, 5).status == SessionStatus::cancelled);
  CHECK_FALSE(typed<Session>(reading, 5).length);
  CHECK(typed<Session>(reading, 5).summary == "=1+1");
}

TEST_CASE("the separator of a table is found, a hint at it is passed over") {
  CHECK(read_csv_head("Date;\"a,b,c\";Who\n").separator == ';');
  CHECK(read_csv_head("Date\tWho\n").separator == '\t');
  const auto reading = read_table("sep=;\nDate;Who\n2026-09-03;ana\n");
  REQUIRE(reading.records.size() == 1);
  CHECK(reading.records[0].line == 3);
}

TEST_CASE("rows that cannot be read are faults with their lines") {
  const auto reading = read_table(
      "Date,Who,Minutes,Status\n,ana,10,held\n2026-09-03,,10,held\n2026-09-03,ana,lots,held\n"
      "2026-09-03,ana,10,great\n2026-09-03,ana,10,held,x\n3/4/2026,ana,10,held\n2026-09-04,ana,10,held\n"
      "2026-09-05,ana,10,\"held\n");
  CHECK(reading.records.size() == 1);
  REQUIRE(reading.faults.size() == 7);
  for (std::size_t i = 0; i < 6; ++i) CHECK(reading.faults[i].line == i + 2);
  CHECK(reading.faults[6].line == 9);
  CHECK(reading.faults[6].text == "a quote is opened and never closed");
  CHECK(reading.needs_order);
}

TEST_CASE("a table of a million columns is refused") {
  const std::string wide = "Date" + std::string(1'000'000, ',') + "\n2026-09-03\n";
  CHECK_THROWS_AS(read_csv_head(wide), UserError);
  const std::string row = "Date,Who\n" + std::string(1'000'000, ',') + "\n";
  CHECK_THROWS_AS(read_table(row), UserError);
}

TEST_CASE("an event is a session in its own zone, of a repeated one the first") {
  const auto reading = read_icalendar(calendar_sample, berlin_clock());
  CHECK(reading.faults.empty());
  REQUIRE(reading.records.size() == 2);
  const auto session = typed<Session>(reading, 0);
  CHECK(session.summary == "Mentoring Ana, weekly");
  CHECK(session.zone == "America/New_York");
  CHECK(format_utc(session.start) == "2026-10-05T20:00:00Z");
  CHECK(session.length == Minutes{45});
  CHECK(session.notes == "one\nEND:VEVENT\nUID:2@x");
  CHECK(session.status == SessionStatus::held);
  CHECK(reading.records[0].tags == std::vector<std::string>{"work"});
  REQUIRE(reading.remarks.size() == 1);
  CHECK(reading.remarks[0].text == "\"Mentoring Ana, weekly\" is repeated: only its first date is taken");
  const auto second = typed<Session>(reading, 1);
  CHECK(second.status == SessionStatus::cancelled);
  CHECK_FALSE(second.has_time);
  CHECK(reading.records[1].labels == std::vector<std::string>{"Bo", "Bo: X", "bo@example.org", "bo", "Bo"});
}

TEST_CASE("times of a calendar are UTC, floating, or in a zone by any of its names") {
  const auto start = [](const std::string& property) {
    const auto reading = read_icalendar(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n" + property + "\nEND:VEVENT\nEND:VCALENDAR\n", berlin_clock());
    return reading.faults.empty() ? format_utc(typed<Session>(reading, 0).start) : reading.faults.at(0).text;
  };
  CHECK(start("DTSTART:20261105T160000Z") == "2026-11-05T16:00:00Z");
  CHECK(start("DTSTART:20261105T160000") == "2026-11-05T15:00:00Z");
  CHECK(start("DTSTART;TZID=\"GMT Standard Time\":20261105T160000") == "2026-11-05T16:00:00Z");
  CHECK(start("DTSTART;TZID=/x.org/2026/Asia/Tokyo:20261105T160000") == "2026-11-05T07:00:00Z");
  CHECK(start("DTSTART;TZID=Nowhere:20261105T160000") == "the time zone \"Nowhere\" is not known");
  CHECK(start("DTSTART:20260230T160000") == "\"20260230T160000\" is no date that exists");
  CHECK(start("DTSTART:20261105T1600") == "\"20261105T1600\" is no moment such as 20261127T150000");
  CHECK(start("DTSTART:garbage") == "\"garbage\" is no moment such as 20261127T150000");
  CHECK(start("DTSTART:") == "\"\" is no moment such as 20261127T150000");
  CHECK(start("DTSTART:20261120T1") == "\"20261120T1\" is no moment such as 20261127T150000");
  CHECK(start("SUMMARY:x") == "the event has no DTSTART");
  CHECK(start("DTSTART:20261105T160000\nDURATION:P1") == "\"P1\" is no duration such as PT45M");
}

TEST_CASE("an event without an end is a fault, whatever follows") {
  const std::string event = "BEGIN:VEVENT\nUID:1\nDTSTART:20261105T160000\n";
  const auto reading =
      read_icalendar("BEGIN:VCALENDAR\n" + event + event + "END:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n", berlin_clock());
  CHECK(reading.records.size() == 1);
  REQUIRE(reading.faults.size() == 2);
  CHECK(reading.faults[0].line == 2);
  CHECK(reading.faults[1].text == "END:VEVENT without its beginning");
  CHECK_THROWS_AS(read_icalendar("BEGIN:VEVENT\nEND:VEVENT\n", berlin_clock()), UserError);
}

TEST_CASE("a table without a date is refused") { CHECK_THROWS_AS(read_table("Who,What\nana,talk\n"), UserError); }

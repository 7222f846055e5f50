// SPDX-License-Identifier: MIT
// Events of a calendar as sessions.
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("an event is a session in its own zone, a repeated one each of its dates up to today") {
  const auto reading = read_icalendar(calendar_sample, berlin_clock());
  CHECK(reading.faults.empty());
  REQUIRE(reading.records.size() == 8);
  const auto session = typed<Session>(reading, 0);
  CHECK(session.summary == "Mentoring Ana, weekly");
  CHECK(session.zone == "America/New_York");
  CHECK(format_utc(session.start) == "2026-10-05T20:00:00Z");
  CHECK(session.length == Minutes{45});
  CHECK(session.notes == "one\nEND:VEVENT\nUID:2@x");
  CHECK(session.status == SessionStatus::held);
  CHECK(reading.records[0].tags == std::vector<std::string>{"work"});
  REQUIRE(reading.remarks.size() == 1);
  CHECK(reading.remarks[0].text == "\"Mentoring Ana, weekly\" is repeated: 7 dates up to Fri 2026-11-20");
  CHECK(format_utc(typed<Session>(reading, 6).start) == "2026-11-16T21:00:00Z");
  CHECK(typed<Session>(reading, 6).notes == session.notes);
  const auto second = typed<Session>(reading, 7);
  CHECK(second.status == SessionStatus::cancelled);
  CHECK_FALSE(second.has_time);
  CHECK(reading.records[7].labels == std::vector<std::string>{"Bo", "Bo: X", "bo@example.org", "bo", "Bo"});
}

TEST_CASE("an event without an end is a fault, whatever follows") {
  const std::string event = "BEGIN:VEVENT\nUID:1\nDTSTART:20261105T160000\n";
  const auto reading =
      read_icalendar("BEGIN:VCALENDAR\n" + event + event + "END:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n", berlin_clock());
  CHECK(reading.records.size() == 1);
  REQUIRE(reading.faults.size() == 2);
  CHECK(reading.faults[0].line == 2);
  CHECK(reading.faults[1].text == "END:VEVENT without its beginning");
  CHECK_THROWS_WITH_AS(read_icalendar("BEGIN:VEVENT\nEND:VEVENT\n", berlin_clock()),
                       "this is not a calendar: it has no BEGIN:VCALENDAR", UserError);
}

namespace {

/// A calendar of these lines, each an event's between BEGIN and END.
Imported read_events(const std::vector<std::string>& events) {
  std::string text = "BEGIN:VCALENDAR\n";
  for (const auto& event : events) text += "BEGIN:VEVENT\n" + event + "END:VEVENT\n";
  return read_icalendar(text + "END:VCALENDAR\n", berlin_clock());
}

std::vector<std::string> starts_of(const Imported& reading) {
  std::vector<std::string> starts;
  for (std::size_t i = 0; i < reading.records.size(); ++i)
    starts.push_back(format_utc(typed<Session>(reading, i).start));
  return starts;
}

const std::string weekly = "UID:1\nSUMMARY:Ana\nDTSTART;TZID=Europe/Berlin:20261012T160000\nRRULE:FREQ=WEEKLY\n";

}  // namespace

TEST_CASE("dates that were struck out, added, moved or cancelled on their own are so, on the event's clock") {
  const auto reading =
      read_events({weekly + "EXDATE;TZID=Europe/Berlin:20261019T160000\nEXDATE;VALUE=DATE:20261102\n"
                            "RDATE;TZID=Europe/Berlin:20261021T090000\n",
                   "UID:1\nSUMMARY:moved\nRECURRENCE-ID:20261026T150000Z\nDTSTART;TZID=Europe/Berlin:20261027T160000\n",
                   "UID:1\nSUMMARY:off\nSTATUS:CANCELLED\nRECURRENCE-ID;TZID=Europe/Berlin:20261109T160000\n"
                   "DTSTART;TZID=Europe/Berlin:20261109T160000\n",
                   "UID:1\nSUMMARY:later\nRECURRENCE-ID;TZID=Europe/Berlin:20261207T160000\n"
                   "DTSTART;TZID=Europe/Berlin:20261208T160000\n"});
  CHECK(reading.faults.empty());
  CHECK(starts_of(reading) == std::vector<std::string>{"2026-10-12T14:00:00Z", "2026-10-21T07:00:00Z",
                                                       "2026-10-27T15:00:00Z", "2026-11-09T15:00:00Z",
                                                       "2026-11-16T15:00:00Z"});
  CHECK(typed<Session>(reading, 2).summary == "moved");
  CHECK(typed<Session>(reading, 3).status == SessionStatus::cancelled);
  REQUIRE(reading.remarks.size() == 1);
  CHECK(reading.remarks[0].text ==
        "\"Ana\" is repeated: 5 dates up to Fri 2026-11-20, 2 struck out in the calendar, 2 changed on their own");
}

TEST_CASE("a series ends where its rule says, and one that is to come is its first date") {
  const std::string start = "UID:1\nSUMMARY:Ana\nDTSTART:20261012T140000Z\n";
  CHECK(read_events({start + "RRULE:FREQ=WEEKLY;COUNT=3\n"}).records.size() == 3);
  CHECK(read_events({start + "RRULE:FREQ=WEEKLY;UNTIL=20261019T140000Z\n"}).records.size() == 2);
  CHECK(read_events({start + "RRULE:FREQ=WEEKLY;UNTIL=20261019T135959Z\n"}).records.size() == 1);
  CHECK(read_events({"UID:1\nDTSTART;VALUE=DATE:20261012\nRRULE:FREQ=WEEKLY;UNTIL=20261019\n"}).records.size() == 2);
  const auto future = read_events({"UID:1\nSUMMARY:Ana\nDTSTART:20261201T140000Z\nRRULE:FREQ=WEEKLY\n"});
  REQUIRE(future.records.size() == 1);
  CHECK(typed<Session>(future, 0).status == SessionStatus::planned);
  CHECK(future.remarks[0].text == "\"Ana\" is repeated from Tue 2026-12-01 on; only its first date is taken");
}

TEST_CASE("a rule that is not understood is named, and the first date taken") {
  for (const std::string rule : {"FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;INTERVAL=0", "BYDAY=MO", "",
                                 "FREQ=YEARLY;BYWEEKNO=3", "FREQ=WEEKLY;UNTIL=tomorrow"}) {
    CAPTURE(rule);
    const auto reading = read_events({"UID:1\nSUMMARY:Ana\nDTSTART:20261012T140000Z\nRRULE:" + rule + "\n"});
    CHECK(starts_of(reading) == std::vector<std::string>{"2026-10-12T14:00:00Z"});
    REQUIRE(reading.remarks.size() == 1);
    CHECK(reading.remarks[0].text.ends_with("; only its first date is taken"));
  }
}

TEST_CASE("a date keeps its name when its series is read again later, and when it is moved") {
  const auto one = read_events({weekly});
  const auto other = read_events(
      {weekly, "UID:1\nRECURRENCE-ID;TZID=Europe/Berlin:20261019T160000\nDTSTART:20261020T090000Z\nSUMMARY:Ana\n"});
  REQUIRE(one.records.size() == other.records.size());
  for (std::size_t i = 0; i < one.records.size(); ++i) CHECK(one.records[i].key == other.records[i].key);
}

TEST_CASE("a place is a channel or stands in the notes, and who invites is one of those who come") {
  const auto reading =
      read_events({"UID:1\nDTSTART:20261105T160000Z\nLOCATION:Room 5\nORGANIZER;CN=Ana Alba:mailto:ana@example.org\n",
                   "UID:2\nDTSTART:20261105T160000Z\nLOCATION:Room 5\nDESCRIPTION:two\\Nlines\\, one\n\t more\n",
                   "UID:3\nDTSTART:20261105T160000Z\nATTENDEE;CN= :mailto:@example.org\nCATEGORIES:work, ,talk\n"});
  REQUIRE(reading.records.size() == 3);
  CHECK(typed<Session>(reading, 0).notes == "Location: Room 5");
  const auto& labels = reading.records[0].labels;
  CHECK(std::find(labels.begin(), labels.end(), "Ana Alba") != labels.end());
  CHECK(std::find(labels.begin(), labels.end(), "ana@example.org") != labels.end());
  CHECK(typed<Session>(reading, 1).notes == "two\nlines, one more\n\nLocation: Room 5");
  CHECK(reading.records[2].tags == std::vector<std::string>{"work", "talk"});
}

TEST_CASE("tasks and journals of a calendar are left out by name, and what is very long has no length") {
  const auto reading = read_icalendar(
      "BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:x\nEND:VTODO\nBEGIN:VJOURNAL\nEND:VJOURNAL\nBEGIN:VEVENT\nUID:1\n"
      "DTSTART:20261101T160000Z\nDTEND:20261103T160000Z\nEND:VEVENT\nEND:VCALENDAR\n",
      berlin_clock());
  CHECK(reading.left_out.size() == 2);
  REQUIRE(reading.records.size() == 1);
  CHECK_FALSE(typed<Session>(reading, 0).length);
  CHECK(reading.remarks.size() == 1);
}

// SPDX-License-Identifier: MIT
// Calendars: folding, escaping, and that no text becomes a property.
#include "mentor/domain/text.hpp"
#include "mentor/render/calendar.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace {

using namespace mentor::tests;

constexpr Instant made_at{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours{12}};

CalendarEvent event_of(std::string summary) {
  CalendarEvent event;
  event.uid = "a9ab22ae-68fb-442d-8cd4-455cd031b22b";
  event.summary = std::move(summary);
  event.day = make_date(2026, 12, 31);
  return event;
}

bool calendar_has(const std::string& calendar, std::string_view words) {
  return calendar.find(words) != std::string::npos;
}

std::vector<std::string> physical_lines(const std::string& calendar) {
  std::vector<std::string> all;
  for (std::size_t from = 0; from < calendar.size();) {
    const std::size_t end = calendar.find("\r\n", from);
    RC_ASSERT(end != std::string::npos);
    all.push_back(calendar.substr(from, end - from));
    from = end + 2;
  }
  return all;
}

std::vector<std::string> unfolded_lines(const std::string& calendar) {
  std::vector<std::string> all;
  for (const auto& line : physical_lines(calendar))
    if (line.starts_with(' '))
      all.back() += line.substr(1);
    else
      all.push_back(line);
  return all;
}

std::string unescaped_text(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      plain += text[i];
      continue;
    }
    ++i;
    plain += text.at(i) == 'n' ? '\n' : text[i];
  }
  return plain;
}

std::string any_words() {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("a", ";", ",", "\\", "\n", "\\n", "ë", "日本", "👋🏽", "\r", "BEGIN:VEVENT",
                                    ":", " ", "\x1b", "long-long-long-long-long-long"));
  std::string words = "x";
  for (const auto& piece : pieces) words += piece;
  return words + "x";
}

}  // namespace

TEST_CASE("An event of a whole day ends on the next, and an alarm rings the morning before") {
  CalendarEvent event = event_of("Goal");
  event.alarm = Minutes{900};
  const std::string calendar = render_calendar({event}, made_at);
  CHECK(calendar_has(calendar, "\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
  CHECK(calendar_has(calendar, "\r\nTRIGGER:-PT900M\r\n"));
  CHECK(calendar_has(calendar, "\r\nDTSTAMP:20261120T120000Z\r\n"));
}

TEST_CASE("An event at a time is in UTC, and a cancelled one rings no alarm") {
  CalendarEvent event = event_of("Session");
  event.start = made_at;
  event.length = Minutes{45};
  event.alarm = Minutes{30};
  event.state = CalendarEvent::State::cancelled;
  const std::string calendar = render_calendar({event}, made_at);
  CHECK(calendar_has(calendar, "\r\nDTSTART:20261120T120000Z\r\nDTEND:20261120T124500Z\r\n"));
  CHECK(calendar_has(calendar, "\r\nSTATUS:CANCELLED\r\n"));
  CHECK_FALSE(calendar_has(calendar, "VALARM"));
}

TEST_CASE("An event says how often and when it was changed, and what is done is cancelled for a calendar") {
  CalendarEvent event = event_of("Promise");
  CHECK(calendar_has(render_calendar({event}, made_at), "\r\nSEQUENCE:0\r\nDTSTART"));
  event.revision = {3, made_at};
  event.state = CalendarEvent::State::done;
  event.alarm = Minutes{30};
  const std::string calendar = render_calendar({event}, made_at);
  CHECK(calendar_has(calendar, "\r\nSEQUENCE:3\r\nLAST-MODIFIED:20261120T120000Z\r\n"));
  CHECK(calendar_has(calendar, "\r\nSTATUS:CANCELLED\r\n"));
  CHECK_FALSE(calendar_has(calendar, "VALARM"));
}

TEST_CASE("A task is due on its day, if it has one, and is completed when it is done") {
  CalendarEvent task = event_of("Promise");
  task.shape = CalendarEvent::Shape::task;
  task.alarm = Minutes{900};
  std::string calendar = render_calendar({task}, made_at);
  CHECK(calendar_has(calendar, "\r\nBEGIN:VTODO\r\n"));
  CHECK(calendar_has(calendar, "\r\nDUE;VALUE=DATE:20261231\r\n"));
  CHECK(calendar_has(calendar, "\r\nSTATUS:NEEDS-ACTION\r\n"));
  CHECK(calendar_has(calendar, "\r\nTRIGGER;RELATED=END:-PT900M\r\n"));
  CHECK_FALSE(calendar_has(calendar, "DTSTART"));
  CHECK_FALSE(calendar_has(calendar, "VEVENT"));
  task.day.reset();
  task.alarm.reset();
  task.state = CalendarEvent::State::cancelled;
  calendar = render_calendar({task}, made_at);
  CHECK_FALSE(calendar_has(calendar, "DUE"));
  CHECK(calendar_has(calendar, "\r\nSTATUS:CANCELLED\r\n"));
  task.state = CalendarEvent::State::done;
  task.done_on = make_date(2026, 11, 19);
  calendar = render_calendar({task}, made_at);
  CHECK(calendar_has(calendar, "\r\nSTATUS:COMPLETED\r\nPERCENT-COMPLETE:100\r\nCOMPLETED:20261119T120000Z\r\n"));
}

TEST_CASE("No text of people begins a property, whatever breaks its lines") {
  for (const std::string breaker : {"\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085", "\v", "\f"}) {
    const std::string calendar = render_calendar({event_of("a" + breaker + "ATTACH:file:///etc/passwd")}, made_at);
    CAPTURE(breaker);
    for (const std::string end : {"\n", "\r", "\u2028", "\u2029", "\u0085", "\v", "\f"})
      CHECK_FALSE(calendar_has(calendar, end + "ATTACH"));
  }
}

TEST_CASE("Lines are folded at 75 bytes within no character, and say the same unfolded") {
  CHECK(rc::check("folding and escaping", [] {
    const std::string words = any_words();
    CalendarEvent event = event_of(words);
    event.description = words;
    const std::string calendar = render_calendar({event}, made_at);
    for (const auto& line : physical_lines(calendar)) {
      RC_ASSERT(line.size() <= 75U);
      RC_ASSERT(!line.empty());
      RC_ASSERT(!bad_utf8(line));
    }
    std::string expected;
    for (const auto line : split_lines(words)) expected += (expected.empty() ? "" : "\n") + visible(line);
    std::size_t found = 0;
    for (const auto& line : unfolded_lines(calendar))
      for (const std::string name : {"SUMMARY:", "DESCRIPTION:"})
        if (line.starts_with(name)) {
          RC_ASSERT(unescaped_text(line.substr(name.size())) == expected);
          ++found;
        }
    RC_ASSERT(found == 2U);
  }));
}

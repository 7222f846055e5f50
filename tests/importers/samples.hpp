// SPDX-License-Identifier: MIT
// Small files of other programs, and a clock in Berlin on Friday 2026-11-20 at noon.
#pragma once

#include "mentor/domain/errors.hpp"
#include "mentor/importers/imported.hpp"
#include "platform/zones.hpp"
#include "support/layers.hpp"

#include <string>

namespace mentor::tests {

inline const std::string jrnl_json_sample = R"({
  "tags": {"@ana": 2, "@bo": 1},
  "entries": [
    {
      "title": "First call with @ana.",
      "body": "Fifty minutes.\n\n- [ ] me: send it",
      "date": "2026-09-03",
      "time": "16:00",
      "tags": ["@ana"],
      "starred": true
    },
    {
      "title": "Coffee with @bo. {\"[",
      "body": "",
      "date": "2026-10-08",
      "time": "08:15",
      "tags": ["@bo", "@ana"],
      "starred": false
    }
  ]
})";

inline const std::string jrnl_text_sample =
    "[2026-09-03 16:00] First call with @ana. *\nFifty minutes.\n\n- [ ] me: send it\n\n"
    "[2026-10-08 08:15:00 AM] Coffee with @bo. {\"[\nwith (@ana), not x@example.org\n";

inline const std::string taskwarrior_sample = R"([
{"id":1,"description":"Send the paper","due":"20261126T230000Z","entry":"20261101T100000Z","project":"mentoring.ana","status":"pending","uuid":"C47315F4-e159-40c5-857f-2418fd9ba78a","annotations":[{"entry":"20261102T100000Z","description":"short version"}],"tags":["reading"],"urgency":8.6},
{"id":0,"description":"Late one","due":"20261105T230000Z","end":"20261110T223122Z","entry":"20261101T100000Z","status":"completed","uuid":"38fb1037-a758-4170-a31a-7d3f4a58fb8f","tags":["bo"]},
{"id":0,"description":"Old idea","entry":"20261101T100000Z","status":"deleted","uuid":"4c5ae5af-9d19-4068-92cc-1f9dd4b087be"},
{"id":3,"description":"Hidden","entry":"20261101T100000Z","wait":"20270101T100000Z","status":"pending","uuid":"5c5ae5af-9d19-4068-92cc-1f9dd4b087be"}
]
)";

inline const std::string timewarrior_sample = R"([
{"id":2,"start":"20261102T150000Z","end":"20261102T155000Z","tags":["ana","mentoring","video"],"annotation":"shy"},
{"id":1,"start":"20261119T091000Z","tags":["bo"]}
]
)";

inline const std::string csv_sample =
    "Date,Who,Minutes,How,What we talked about,Next steps\n"
    "2026-09-03,Ana,50,Zoom,\"Goals; \"\"lead\"\" it\",Ana: three strengths\n"
    "2026-09-17,Ana,45,phone,\"Feedback\n(second line)\",Me: send it; Ana: draft\n"
    "2026-10-01,Ana,0,cancelled,=1+1,\n";

inline const std::string calendar_sample =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@x\r\nDTSTART;TZID=America/New_York:20261005T160000\r\n"
    "DTEND;TZID=America/New_York:20261005T164500\r\nSUMMARY:Mentoring An\r\n a\\, weekly\r\nRRULE:FREQ=WEEKLY\r\n"
    "DESCRIPTION:one\\nEND:VEVENT\\nUID:2@x\r\nCATEGORIES:work,two words\r\nBEGIN:VALARM\r\nDESCRIPTION:alarm\r\n"
    "END:VALARM\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2@x\r\nDTSTART;VALUE=DATE:20261224\r\nSTATUS:CANCELLED\r\n"
    "SUMMARY:Bo\r\nATTENDEE;CN=\"Bo: X\":mailto:bo@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

inline const ImportClock& berlin_clock() {
  static const SystemZones zones;
  static const ImportClock clock{.zones = &zones,
                                 .zone = "Europe/Berlin",
                                 .now = LocalTime{make_date(2026, 11, 20)} + std::chrono::hours{12},
                                 .instant = *instant_from_rfc3339("2026-11-20T11:00:00Z"),
                                 .order = std::nullopt};
  return clock;
}

inline Imported read_table(const std::string& text, const ImportClock& clock = berlin_clock()) {
  const CsvHead head = read_csv_head(text);
  return read_csv(text, head, head.guess, clock);
}

/// A record as the type that it is expected to be.
template <class T>
T typed(const Imported& reading, std::size_t at) {
  return from_record<T>(reading.records.at(at).record);
}

}  // namespace mentor::tests

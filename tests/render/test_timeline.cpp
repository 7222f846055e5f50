// SPDX-License-Identifier: MIT
// Timelines: a line for whatever has a day, also where it has no words.
#include "mentor/render/timeline.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace mentor::tests;

namespace {

const Date timeline_day = make_date(2026, 11, 20);

/// What is said of it behind day, mentorship, id and kind.
template <class T>
std::string said_of(T record) {
  record.id = 1;
  const std::string line = render_timeline({{timeline_day, to_record(record), "ana"}}, {}, {});
  const std::string begin =
      "Fri 2026-11-20  ana  " + to_text(Id{T::kind, 1}) + "  " +
      (T::kind == Kind::note ? to_record(record).text("type") : std::string(info(T::kind).noun()));
  REQUIRE(line.starts_with(begin));
  const std::size_t words = line.find_first_not_of(' ', begin.size());
  return line.substr(words, line.size() - 1 - words);
}

}  // namespace

TEST_CASE("a timeline says of a session when, how long and what") {
  Session session;
  session.start = Instant{LocalTime{timeline_day}.time_since_epoch()} + std::chrono::hours{15};
  session.status = SessionStatus::held;
  session.length = Minutes{45};
  session.channel = Channel::video;
  session.summary = "the talk";
  CHECK(said_of(session) == "15:00 45 min video the talk");
  session.has_time = false;
  session.status = SessionStatus::missed;
  CHECK(said_of(session) == "missed 45 min video the talk");
}

TEST_CASE("a timeline says whose it is where it is not mine, and its first line") {
  Commitment promise;
  promise.owner = "cy";
  promise.text = "bring a chapter";
  CHECK(said_of(promise) == "cy: bring a chapter");
  promise.owner = my_handle;
  CHECK(said_of(promise) == "bring a chapter");
}

TEST_CASE("what may be without words is told by its figures and dates") {
  Progress progress;
  progress.goal = {Kind::goal, 3};
  progress.percent = 60;
  CHECK(said_of(progress) == "g3 60 %");
  progress.comment = "outline done";
  CHECK(said_of(progress) == "g3 60 % outline done");
  progress.withheld = true;
  CHECK(said_of(progress) == "g3 outline done");
  Pulse pulse;
  pulse.trust = 4;
  pulse.energy = 2;
  CHECK(said_of(pulse) == "trust 4 energy 2");
  pulse.by = Side::partner;
  CHECK(said_of(pulse) == "partner: trust 4 energy 2");
  pulse.person = "cy";
  CHECK(said_of(pulse) == "cy: trust 4 energy 2");
  Pause pause;
  pause.until = make_date(2026, 12, 24);
  pause.reason = "parental leave";
  CHECK(said_of(pause) == "until Thu 2026-12-24 parental leave");
}

TEST_CASE("in JSON what is withheld has no text") {
  Note note;
  note.id = 1;
  note.text = "(sealed)";
  note.withheld = true;
  const std::string json = json_timeline({{timeline_day, to_record(note), ""}});
  CHECK(json.find("\"text\": null") != std::string::npos);
  CHECK(json.find("\"mentorship\": null") != std::string::npos);
  CHECK(json.find("\"sealed\": true") != std::string::npos);
}

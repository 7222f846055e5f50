// SPDX-License-Identifier: MIT
// What an agreed boundary says of a moment: many sentences, each with moments that it is against and others.
#include "domain/book_samples.hpp"
#include "mentor/domain/agreement.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <map>
#include <vector>

namespace mentor::tests {

namespace {

constexpr Disturbance video{false, Channel::video};
constexpr Disturbance in_person{false, Channel::in_person};
constexpr Disturbance email{true, Channel::email};
constexpr Disturbance chat{true, Channel::chat};

Clauses bounded(std::string boundary) { return samples::clauses({{"boundaries.personal", std::move(boundary)}}); }

/// "fri 17:30" in a week of November 2026.
LocalTime moment(const std::string& called) {
  static const std::map<std::string, int> days{{"mon", 16}, {"tue", 17}, {"wed", 18}, {"thu", 19},
                                               {"fri", 20}, {"sat", 21}, {"sun", 22}};
  const auto day = LocalTime{make_date(2026, 11, static_cast<unsigned>(days.at(called.substr(0, 3))))};
  return day + std::chrono::hours{std::stoi(called.substr(4, 2))} + Minutes{std::stoi(called.substr(7, 2))};
}

struct Sentence {
  const char* words;
  std::vector<std::string> against;  ///< the moments that it speaks against
  std::vector<std::string> silent;
  Disturbance contact = video;
};

const std::vector<Sentence>& sentences() {
  static const std::vector<Sentence> all{
      // Never on days.
      {"No calls on Sundays", {"sun 12:00"}, {"sat 12:00", "mon 12:00"}},
      {"No calls at the weekend", {"sat 09:00", "sun 12:00"}, {"fri 23:00"}},
      {"no weekends", {"sat 09:00"}, {"wed 09:00"}},
      {"Not on Fri, Sat or Sun", {"fri 10:00", "sat 10:00", "sun 10:00"}, {"thu 10:00"}},
      {"Never on Saturdays and Sundays, please.", {"sat 10:00", "sun 10:00"}, {"mon 10:00"}},
      {"I'm not available Monday to Wednesday", {"mon 10:00", "tue 10:00", "wed 10:00"}, {"thu 10:00"}},
      {"Fri–Sun off", {"fri 10:00", "sat 10:00", "sun 10:00"}, {"thu 10:00"}},
      {"Please don’t ring on Tuesdays", {"tue 10:00"}, {"wed 10:00"}},
      {"Sundays are taboo", {"sun 10:00"}, {"sat 10:00"}},
      {"keep Sundays free", {"sun 10:00"}, {"sat 10:00"}},
      {"can't be reached at weekends", {"sun 10:00"}, {"tue 10:00"}},
      {"Nothing on Mondays; calls by video otherwise", {"mon 10:00"}, {"tue 10:00"}},
      // Never at hours.
      {"none after 20:00", {"fri 20:00", "sat 02:00"}, {"fri 19:59", "sat 06:00"}},
      {"never after 20.00", {"fri 21:00"}, {"fri 19:00"}},
      {"not after 8pm", {"fri 20:00"}, {"fri 09:00"}},
      {"not after 8 p.m.", {"fri 20:30"}, {"fri 08:30"}},
      {"after 20 h never", {"fri 20:00"}, {"fri 19:00"}},
      {"no calls after 8", {"fri 20:15"}, {"fri 08:15", "fri 12:00"}},
      {"not before 9", {"fri 08:59"}, {"fri 09:00", "fri 23:00"}},
      {"no later than 18:00", {"fri 18:00"}, {"fri 17:00"}},
      {"no messages before 9 or after 18", {"fri 08:00", "fri 18:30"}, {"fri 12:00"}, chat},
      {"no calls from 18:00 to 08:00", {"fri 18:00", "sat 07:59", "fri 23:00"}, {"fri 08:00", "fri 17:00"}},
      {"quiet between 22 and 7", {"fri 22:00", "fri 06:00"}, {"fri 07:00", "fri 21:00"}},
      {"no calls 12:00-13:30", {"fri 13:00"}, {"fri 13:30", "fri 11:00"}},
      {"not between 9 am and 5 pm", {"fri 09:00", "fri 16:00"}, {"fri 17:00", "fri 08:00"}},
      {"no meetings in the morning", {"fri 09:00"}, {"fri 14:00"}},
      {"never at night", {"fri 23:00", "fri 03:00"}, {"fri 12:00"}},
      // Never at hours of days.
      {"no calls on Fridays after 16:00", {"fri 16:00"}, {"fri 15:00", "thu 17:00"}},
      {"nothing after 20:00 on weekdays", {"mon 21:00"}, {"sat 21:00", "mon 12:00"}},
      {"no Sunday mornings", {"sun 09:00"}, {"sun 14:00", "mon 09:00"}},
      {"no calls on Sundays or after 20:00", {"sun 10:00", "mon 20:30"}, {"mon 10:00"}},
      {"no calls on Sundays, and nothing after 20:00", {"sun 10:00", "mon 20:30"}, {"mon 10:00"}},
      {"no calls on Sundays, after 20:00, or before 8", {"sun 10:00", "mon 20:30", "mon 07:00"}, {"mon 10:00"}},
      {"not before 9 on weekdays and before 11 on weekends", {"mon 08:00", "sat 10:00"}, {"mon 10:00", "sun 11:00"}},
      {"no weekends and evenings", {"sat 10:00", "mon 19:00"}, {"mon 10:00"}},
      {"no calls Fridays 22:00 to 06:00", {"fri 23:00", "sat 05:00"}, {"fri 05:00", "sat 23:00"}},
      // Only.
      {"Mondays only", {"tue 10:00", "sun 10:00"}, {"mon 10:00"}},
      {"only on Mondays or Wednesdays", {"tue 10:00"}, {"mon 10:00", "wed 10:00"}},
      {"only in the evening", {"mon 10:00"}, {"mon 19:00"}},
      {"calls only between 9 and 17", {"mon 08:00", "mon 17:00"}, {"mon 10:00"}},
      {"only on weekdays and before 18:00", {"sat 10:00", "mon 18:00"}, {"mon 10:00"}},
      {"only after 9 and before 17", {"mon 08:00", "mon 18:00"}, {"mon 10:00"}},
      {"mornings and evenings only", {"mon 14:00"}, {"mon 09:00", "mon 19:00"}},
      {"only after 8", {}, {"mon 07:00", "mon 12:00"}},
      {"only after 18:00", {"mon 12:00"}, {"mon 19:00"}},
      {"only not on Mondays", {"mon 10:00"}, {"tue 10:00"}},
      {"only weekdays 9-17", {"sat 10:00", "mon 18:00"}, {"mon 10:00"}},
      {"at weekends e-mail only", {"sat 10:00"}, {"mon 10:00"}},
      {"only e-mail at weekends", {}, {"sat 10:00"}, email},
      // Exceptions.
      {"no calls except on Mondays", {"tue 10:00"}, {"mon 10:00"}},
      {"no weekends except Saturday mornings", {"sun 09:00", "sat 15:00"}, {"sat 09:00", "mon 10:00"}},
      {"never on Sundays unless it burns", {"sun 10:00"}, {"mon 10:00"}},
      // Of a kind of contact.
      {"no calls on Sundays", {}, {"sun 12:00"}, email},
      {"no calls on Sundays", {}, {"sun 12:00"}, in_person},
      {"no e-mails on Sundays", {"sun 12:00"}, {}, email},
      {"no e-mails on Sundays", {}, {"sun 12:00"}, chat},
      {"no messages on Sundays", {"sun 12:00"}, {}, chat},
      {"no messages on Sundays", {}, {"sun 12:00"}},
      {"neither calls nor texts on Sundays", {"sun 12:00"}, {}, chat},
      {"no meetings on Fridays", {"fri 12:00"}, {}, in_person},
      {"E-mail any time, but no calls after 20:00", {"mon 21:00"}, {"mon 12:00"}},
      // Not against it, or not understood: nothing is said.
      {"free on Sundays", {}, {"sun 10:00", "mon 10:00"}},
      {"Sundays are fine", {}, {"sun 10:00", "mon 10:00"}},
      {"Sundays are no problem", {}, {"sun 10:00"}},
      {"not only on Mondays", {}, {"mon 10:00", "tue 10:00"}},
      {"always reachable, not at weekends", {"sun 10:00"}, {"mon 10:00"}},
      {"no calls on the first Monday of the month", {}, {"mon 10:00"}},
      {"no calls every other Friday", {}, {"fri 10:00"}},
      {"no calls on 24 December", {}, {"thu 10:00"}},
      {"no more than two calls a week on Fridays", {}, {"fri 10:00"}},
      {"we do not talk about Sunday's sermon", {}, {"sun 10:00"}},
      {"no word of the Friday incident", {}, {"fri 10:00"}},
      {"ask again after 2 weeks", {}, {"fri 10:00"}},
      {"no answer after 2 weeks is an answer", {}, {"fri 10:00"}},
      {"not between 10 and 6", {}, {"fri 23:00", "fri 12:00"}},
      {"no references", {}, {"fri 10:00"}},
      {"Monday", {}, {"mon 10:00"}},
      {"日曜日は電話しない 🙏", {}, {"sun 10:00"}},
  };
  return all;
}

}  // namespace

TEST_CASE("What a boundary speaks against, sentence by sentence") {
  for (const auto& sentence : sentences()) {
    const std::string words = sentence.words;
    CAPTURE(words);
    for (const auto& when : sentence.against) {
      CAPTURE(when);
      CHECK(boundary_met(bounded(sentence.words), moment(when), true, sentence.contact).has_value());
    }
    for (const auto& when : sentence.silent) {
      CAPTURE(when);
      CHECK_FALSE(boundary_met(bounded(sentence.words), moment(when), true, sentence.contact).has_value());
    }
  }
}

TEST_CASE("What is met is called by its day, its hour, or both") {
  const auto met = [](const char* words, const std::string& when) {
    const auto found = boundary_met(bounded(words), moment(when), true, video);
    return found ? found->what : std::string();
  };
  CHECK(met("No calls on Sundays", "sun 12:00") == "a Sunday");
  CHECK(met("none after 20:00", "fri 20:00") == "20:00");
  CHECK(met("no calls on Fridays after 16:00", "fri 17:00") == "a Friday at 17:00");
  CHECK(met("Mondays only", "tue 10:00") == "a Tuesday");
  CHECK(met("only in the evening", "tue 10:00") == "10:00");
  CHECK(met("only on weekdays and before 18:00", "sat 10:00") == "a Saturday");
}

TEST_CASE("Where only the day is known, no hour is held against it") {
  const auto met = [](const char* words, const std::string& when) {
    return boundary_met(bounded(words), moment(when), false, video).has_value();
  };
  CHECK(met("no calls at the weekend", "sun 00:00"));
  CHECK(met("Mondays only", "tue 00:00"));
  CHECK(met("only weekdays 9-17", "sun 00:00"));
  CHECK_FALSE(met("only weekdays 9-17", "mon 00:00"));
  CHECK_FALSE(met("none after 20:00", "fri 00:00"));
  CHECK_FALSE(met("not before 9", "fri 00:00"));
}

TEST_CASE("The line is told as it was agreed, and another line may be met where the first is not") {
  const auto found = boundary_met(bounded("no references\n  no calls on Sundays "), moment("sun 10:00"), true, video);
  REQUIRE(found);
  CHECK(found->line == "no calls on Sundays");
  CHECK_FALSE(boundary_met(Clauses(), moment("sun 10:00"), true, video));
}

TEST_CASE("A boundary is met on the clock of the other one, too") {
  const samples::TwoZones zones;
  auto ana = samples::ana();
  const auto found = [&] {
    return boundary_met(bounded("none after 20:00"), {ana}, samples::at_noon(make_date(2026, 11, 20)), true,
                        {&zones, "UTC"}, video);
  };
  CHECK_FALSE(found());
  ana.zone = "Asia/Tokyo";
  REQUIRE(found());
  CHECK(found()->what == "21:00 for Ana");
}

TEST_CASE("A session is held against the days and hours that suit, a message is not") {
  const samples::TwoZones zones;
  const auto against = [&](std::string words, const std::string& when, const Disturbance& contact = video,
                           std::vector<Person> people = {}) {
    return boundary_met(samples::clauses({{"meetings.availability", std::move(words)}}), people,
                        Instant{moment(when).time_since_epoch()}, true, {&zones, "UTC"}, contact)
        .has_value();
  };
  for (const auto* words : {"Tuesday mornings only", "Tuesday mornings", "We are both free on Tuesdays from 9 to 12",
                            "Tue, 9-12", "Tuesdays 9-12; call it off a day before", "only on Tuesdays from 9 to 12"}) {
    CAPTURE(words);
    CHECK(against(words, "wed 10:00"));
    CHECK(against(words, "tue 16:00"));
    CHECK_FALSE(against(words, "tue 10:00"));
    CHECK_FALSE(against(words, "wed 10:00", email));
  }
  for (const auto* words : {"Mondays, or Friday mornings", "Mondays. Friday mornings.", "Mondays; Friday mornings",
                            "Mondays\nFriday mornings"}) {
    CAPTURE(words);
    CHECK(against(words, "fri 16:00"));
    CHECK_FALSE(against(words, "mon 16:00"));
    CHECK_FALSE(against(words, "fri 10:00"));
  }
  const auto met = boundary_met(samples::clauses({{"meetings.availability", "Tuesdays\n\n  Friday mornings"}}), {},
                                Instant{moment("wed 10:00").time_since_epoch()}, true, {&zones, "UTC"}, video);
  REQUIRE(met);
  CHECK(met->line == "Tuesdays; Friday mornings");
  CHECK(against("Mondays and Tuesdays, but not before 9", "mon 08:00"));
  for (const auto* words :
       {"as it suits", "mostly on Mondays", "Mondays; Fridays every second week", "holidays in May"}) {
    CAPTURE(words);
    CHECK_FALSE(against(words, "wed 10:00"));
  }
  auto ana = samples::ana();
  ana.zone = "Asia/Tokyo";
  CHECK_MESSAGE(!against("Tuesdays, 18:00 to 20:00", "tue 10:00", video, {ana}), "it suits on her clock");
  CHECK(against("Tuesdays, 18:00 to 20:00", "tue 13:00", video, {ana}));
}

}  // namespace mentor::tests

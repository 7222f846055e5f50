// SPDX-License-Identifier: MIT
// What follows when a record is changed by hand.
#include "domain/acts/acts_samples.hpp"
#include "mentor/domain/acts/edit.hpp"
#include "mentor/domain/acts/outcome.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/errors.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

using acts::friday;
using acts::saturday;
using acts::thursday;

std::int64_t number_of(Date day) { return day.time_since_epoch().count(); }

Record edited(const Record& before, const std::vector<std::pair<std::string, Value>>& sets) {
  Record after = before;
  for (const auto& [field, value] : sets) after.set(field, value);
  return settled(before, after, {saturday, {}});
}

Record kept(Date done) {
  auto promise = acts::promise(19, friday);
  promise.outcome = outcome_of(promise.due, done);
  promise.closed = done;
  return to_record(promise);
}

}  // namespace

TEST_CASE("what is closed by hand is closed today, unless a day was given") {
  const auto open = to_record(acts::promise(19, std::nullopt));
  CHECK(edited(open, {{"outcome", "dropped"}}).number("closed") == number_of(saturday));
  CHECK(edited(open, {{"outcome", "dropped"}, {"closed", number_of(friday)}}).number("closed") == number_of(friday));
}

TEST_CASE("what is opened again has neither a closing day nor the reason of its closing") {
  auto dropped = to_record(acts::promise(19, friday));
  dropped.set("outcome", "dropped");
  dropped.set("closed", number_of(friday));
  dropped.set("reason", "no longer needed");
  const auto open = edited(dropped, {{"outcome", "open"}});
  CHECK_FALSE(open.number("closed"));
  CHECK(open.text("reason").empty());
  CHECK(edited(dropped, {{"outcome", "open"}, {"reason", "on second thoughts"}}).text("reason") ==
        "on second thoughts");
}

TEST_CASE("who says only that a promise was kept does not say that it was late") {
  const auto open = to_record(acts::promise(19, thursday));
  CHECK(edited(open, {{"outcome", "kept"}}).text("outcome") == "kept");
  CHECK(edited(open, {{"outcome", "kept"}, {"closed", number_of(friday)}}).text("outcome") == "late");
  CHECK(edited(open, {{"outcome", "kept"}, {"closed", number_of(thursday)}}).text("outcome") == "kept");
}

TEST_CASE("a promise that was done is kept or late by the days as they are now") {
  CHECK(edited(kept(friday), {{"closed", number_of(saturday)}}).text("outcome") == "late");
  CHECK(edited(kept(saturday), {{"closed", number_of(friday)}}).text("outcome") == "kept");
  CHECK(edited(kept(friday), {{"due", number_of(thursday)}}).text("outcome") == "late");
  CHECK(edited(kept(saturday), {{"due", Value{}}}).text("outcome") == "kept");
  CHECK(edited(kept(saturday), {{"outcome", "kept"}}).text("outcome") == "kept");
  CHECK(edited(kept(saturday), {{"text", "another paper"}}).text("outcome") == "late");
}

TEST_CASE("notes that were changed by hand are no lines of the file that they came from") {
  Record session = blank(Kind::session);
  session.set("mentorship", "ana");
  session.set("start", std::int64_t{0});
  session.set("zone", "UTC");
  session.set("has_time", std::int64_t{0});
  session.set("status", "held");
  session.set("notes", "one");
  session.set("source_line", std::int64_t{3});
  CHECK(edited(session, {{"summary", "short"}}).number("source_line") == 3);
  CHECK_FALSE(edited(session, {{"notes", "two"}}).number("source_line"));
}

TEST_CASE("a session to come cannot have been held, nor a mentorship end before its start") {
  Session session;
  session.id = 12;
  session.mentorship = "ana";
  session.zone = "UTC";
  session.start = Instant{(saturday + Days{1}).time_since_epoch()};
  session.status = SessionStatus::planned;
  const auto planned = to_record(session);
  CHECK_THROWS_WITH_AS(
      edited(planned, {{"status", "held"}}),
      "s12: a session on Sun 2026-11-22 00:00 cannot have been held yet; set status=planned, or an earlier start",
      UserError);
  session.start = Instant{saturday.time_since_epoch()};
  CHECK(edited(to_record(session), {{"status", "held"}}).text("status") == "held");
  CHECK(edited(planned, {{"status", "cancelled"}}).text("status") == "cancelled");
  const auto ana = acts::with_ana();
  CHECK_THROWS_WITH_AS(edited(to_record(ana), {{"end", number_of(ana.start - Days{1})}}),
                       "--set end: the end is before the start; give a later day", UserError);
  CHECK(edited(to_record(ana), {{"end", number_of(ana.start)}}).number("end") == number_of(ana.start));
}

TEST_CASE("a day of signing that was changed is not ahead, nor before what was signed") {
  Agreement version;
  version.id = 1;
  version.mentorship = "ana";
  version.text = "why = \"x\"";
  version.date = friday;
  for (const auto* field : {"signed_by_me", "signed_by_partner"}) {
    CAPTURE(field);
    CHECK_NOTHROW(edited(to_record(version), {{field, number_of(saturday)}}));
    CHECK_THROWS_AS(edited(to_record(version), {{field, number_of(saturday + Days{1})}}), UserError);
    CHECK_THROWS_AS(edited(to_record(version), {{field, number_of(thursday)}}), UserError);
  }
  version.signed_by_me = friday;
  CHECK_THROWS_AS(edited(to_record(version), {{"date", number_of(saturday)}}), UserError);
  version.signed_by_me = thursday;
  CHECK_NOTHROW(edited(to_record(version), {{"text", "why = \"y\""}}));
  Signature signature;
  signature.agreement = Id{Kind::agreement, 1};
  signature.person = "cy";
  signature.date = friday;
  const auto moved_to = [&](Date day) {
    auto after = to_record(signature);
    after.set("date", number_of(day));
    return settled(to_record(signature), after, {saturday, {}, version});
  };
  CHECK_NOTHROW(moved_to(saturday));
  CHECK_THROWS_AS(moved_to(saturday + Days{1}), UserError);
  CHECK_THROWS_AS(moved_to(thursday), UserError);
}

}  // namespace mentor::tests

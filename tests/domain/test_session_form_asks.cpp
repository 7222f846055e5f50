// SPDX-License-Identifier: MIT
// What the session form asks and reminds of at its moment: obstacles, energy, the first session.
#include "mentor/domain/session_form.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

OpenMentorship open_of_ana() {
  OpenMentorship open;
  open.mentorship.handle = "ana";
  open.mentorship.title = "Ana";
  return open;
}

SessionForm video_call() {
  SessionForm form;
  form.session.channel = Channel::video;
  return form;
}

}  // namespace

TEST_CASE("the form asks for a strategy and whether it helped where that is its moment") {
  auto open = open_of_ana();
  const auto asks = [&](std::string_view words) {
    return write_session_form(video_call(), open).find(words) != std::string::npos;
  };
  CHECK_FALSE(asks("agree what to try"));
  Contact contact;
  contact.trouble = Trouble::tech;
  open.recent = {contact, contact};
  CHECK(asks("<!-- tech got in the way of 2 of the last 2 sessions: agree what to try against it -->"));
  open.recent[0].strategy = "a wired line";
  CHECK(asks("<!-- tried against tech: a wired line; ask whether it helped -->"));
  const auto begun = write_session_form({}, open);
  CHECK_MESSAGE(read_session_form(begun, {}, open, begun).is_untouched(), "what it asks is no answer");
}

TEST_CASE("the pulse block tells my last energy, and asks for faces after a video call") {
  auto open = open_of_ana();
  auto form = video_call();
  const auto says = [&](std::string_view words) {
    return write_session_form(form, open).find(words) != std::string::npos;
  };
  Pulse pulse;
  pulse.date = make_date(2026, 10, 3);
  pulse.by = Side::partner;
  pulse.energy = 2;
  open.pulses = {pulse};
  CHECK_FALSE(says("Energy was"));
  open.pulses[0].by = Side::me;
  CHECK(says("Energy was 2 of 5 on Sat 2026-10-03. How was it today? Think of faces and voices, too. -->"));
  form.session.channel = Channel::chat;
  CHECK(says("How was it today? -->"));
}

TEST_CASE("the first session's form says what the first session is for") {
  auto open = open_of_ana();
  const auto says = [&](std::string_view words) {
    return write_session_form(video_call(), open).find(words) != std::string::npos;
  };
  CHECK(says("ask what worries them about it"));
  CHECK_FALSE(says("You have little time"));
  open.mentorship.type = MentorshipKind::situational;
  CHECK(says("You have little time: say what you can help with"));
  open.mentorship.role = Role::mentee;
  CHECK(says("You have little time: say what exactly you need"));
  open.sessions_held = 1;
  CHECK_FALSE(says("You have little time"));
  CHECK_FALSE(says("ask what worries them about it"));
}

// SPDX-License-Identifier: MIT
// Each way in which a line of an export can be wrong is refused by name; what an older export does not know is filled
// in.
#include "mentor/messages/journal.hpp"
#include "store/exchange.hpp"
#include "store/samples.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

constexpr const char* some_uid = "0c5ff4b1-7a3e-4a33-9d5c-0d4d7ab8a5a1";

std::string mentorship_line() {
  return R"({"type":"mentorship","id":"w3","uid":")" + std::string(some_uid) +
         R"(","visibility":"shared","handle":"ana","title":"Ana Alba","mentorship_type":"one-to-one","role":"mentor",)"
         R"("status":"active","start":"2026-01-05","for_sponsor":true})";
}

std::string goal_line() {
  return R"({"type":"goal","id":"g1","uid":")" + std::string(some_uid) +
         R"(","visibility":"shared","mentorship":"ana","title":"Write a parser","status":"open","percent":30,)"
         R"("opened":"2026-02-01"})";
}

std::string altered(std::string line, const std::string& old, const std::string& other) {
  line.replace(line.find(old), old.size(), other);
  return line;
}

std::string refusal_of_line(const std::string& line) {
  try {
    static_cast<void>(read_export_line(line));
  } catch (const UserError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a line is read with all it says, and a flag that it does not know was not raised") {
  const auto mentorship = from_record<Mentorship>(read_export_line(mentorship_line()).value());
  CHECK(mentorship.id == 3);
  CHECK(mentorship.uid == some_uid);
  CHECK(mentorship.title == "Ana Alba");
  CHECK(mentorship.visibility == Visibility::shared);
  CHECK(mentorship.for_sponsor);
  const auto older = altered(mentorship_line(), R"(,"for_sponsor":true)", "");
  CHECK_FALSE(from_record<Mentorship>(read_export_line(older).value()).for_sponsor);
  CHECK(from_record<Goal>(read_export_line(goal_line()).value()).percent == 30);
}

TEST_CASE("lines of the history are no records") {
  CHECK_FALSE(read_export_line(R"({"type":"transaction"})"));
  CHECK_FALSE(read_export_line(R"({"type":"change"})"));
}

TEST_CASE("what is wrong with a line is named by its key") {
  CHECK(refusal_of_line("[1]") == messages::not_an_object());
  CHECK(refusal_of_line(R"({"id":"g1"})") == messages::no_text_under("type"));
  CHECK(refusal_of_line(R"({"type":7})") == messages::no_text_under("type"));
  const std::string line = goal_line();
  CHECK(refusal_of_line(altered(line, R"("id":"g1")", R"("id":"s1")")) == messages::id_with_letter('g'));
  CHECK(refusal_of_line(altered(line, R"("id":"g1")", R"("id":"g0")")) == messages::id_with_letter('g'));
  CHECK(refusal_of_line(altered(line, R"("id":"g1")", R"("id":"one")")) == messages::id_with_letter('g'));
  CHECK(refusal_of_line(altered(line, some_uid, "0C5FF4B1")) == messages::uid_form());
  CHECK(refusal_of_line(altered(line, "shared", "public")) == messages::visibility_form());
  CHECK(refusal_of_line(altered(line, "30", "\"30\"")) ==
        messages::must_be_or_null("percent", messages::whole_number()));
  CHECK(refusal_of_line(altered(line, "30", "30.5")) == messages::must_be_or_null("percent", messages::whole_number()));
  CHECK(refusal_of_line(altered(line, "\"Write a parser\"", "5")) == messages::must_be_or_null("title", "text"));
  CHECK(refusal_of_line(altered(mentorship_line(), "true", "1")) ==
        messages::must_be_or_null("for_sponsor", messages::true_or_false()));
  CHECK(refusal_of_line(altered(line, R"("status")", R"("mood":"good","status")")) == messages::key_of_newer("goal"));
  CHECK_FALSE(refusal_of_line(altered(line, "30", "101")).empty());
  CHECK_FALSE(refusal_of_line(altered(line, "\"Write a parser\"", "null")).empty());
}

TEST_CASE("a file that does not begin as an export is told apart from one of a newer program") {
  const auto refusal_of_header = [](const std::string& line) -> std::string {
    try {
      check_export_header(line);
    } catch (const UserError& error) {
      return error.what();
    }
    return "";
  };
  CHECK(refusal_of_header(R"({"type":"journal","schema":"mentor.journal/1"})").empty());
  CHECK(refusal_of_header(R"({"type":"journal"})") == messages::not_an_export());
  CHECK(refusal_of_header(R"({"type":"goal","schema":"mentor.journal/1"})") == messages::not_an_export());
  CHECK(refusal_of_header(R"({"type":"journal","schema":5})") == messages::no_text_under("schema"));
  CHECK(refusal_of_header(R"({"type":"journal","schema":"mentor.journal/9"})").find("mentor.journal/9") !=
        std::string::npos);
}

}  // namespace mentor::tests

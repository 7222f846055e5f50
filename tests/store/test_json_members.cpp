// SPDX-License-Identifier: MIT
// One pass reads what a parser for all of JSON reads, and refuses what it refuses.
#include "store/json_members.hpp"
#include "store/json_text.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

namespace mentor::tests {

namespace {

/// As the library would have it; nothing if it is no object.
std::optional<nlohmann::ordered_json> read_by_library(const std::string& text) {
  auto json = nlohmann::ordered_json::parse(text, nullptr, false);
  return json.is_object() ? std::optional(std::move(json)) : std::nullopt;
}

bool says_the_same(const JsonValue& value, const nlohmann::ordered_json& json) {
  if (std::holds_alternative<std::monostate>(value)) return json.is_null();
  if (const auto* flag = std::get_if<bool>(&value)) return json == *flag;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return json.is_number_integer() && json == *number;
  if (const auto* text = std::get_if<std::string>(&value)) return json == *text;
  return json.is_structured() || json.is_number_float() || json.is_number_unsigned();
}

void agrees_with_library(const std::string& text) {
  CAPTURE(text);
  const auto members = json_members(text);
  const auto json = read_by_library(text);
  REQUIRE(members.has_value() == json.has_value());
  if (!members) return;
  REQUIRE(members->size() == json->size());
  std::size_t at = 0;
  for (const auto& [key, value] : json->items()) {
    CHECK((*members)[at].key == key);
    CHECK(says_the_same((*members)[at].value, value));
    ++at;
  }
}

}  // namespace

TEST_CASE("what is an object is read, and what is none is not") {
  for (const std::string text :
       {"{}", " { } ", "\t{\"a\" : 1 ,\r\n\"b\":null}", R"({"a":true,"b":false})", R"({"a":-0,"b":0,"c":-12})",
        R"({"a":9223372036854775807,"b":-9223372036854775808,"c":9223372036854775808})",
        R"({"a":1.0,"b":1e3,"c":1E+3,"d":2.5e-7})", R"({"a":"\"\\\/\b\f\n\r\t"})", R"({"a":"\u0041\u00e9\u20AC"})",
        R"({"a":"\uD83D\ude00"})", R"({"\u0061":"b"})", "{\"a\":\"z\xC3\xBC\xF0\x9F\x98\x80\"}",
        "\xEF\xBB\xBF{\"a\":1}", R"({"a":{"b":[1,{"c":"}"}]},"d":[]})", R"({"a":[["\"]"]]})"})
    agrees_with_library(text);
  for (const std::string text : {"",
                                 " ",
                                 "[]",
                                 "1",
                                 "null",
                                 "\"a\"",
                                 "{",
                                 "}",
                                 "{}{}",
                                 "{} x",
                                 "{,}",
                                 R"({"a"})",
                                 R"({"a":})",
                                 R"({"a":1,})",
                                 R"({"a":1 "b":2})",
                                 R"({a:1})",
                                 R"({'a':1})",
                                 R"({"a":01})",
                                 R"({"a":+1})",
                                 R"({"a":-})",
                                 R"({"a":1.})",
                                 R"({"a":.5})",
                                 R"({"a":1e})",
                                 R"({"a":1e+})",
                                 R"({"a":nul})",
                                 R"({"a":True})",
                                 R"({"a":truefalse})",
                                 R"({"a":"b)",
                                 "{\"a\":\"b\nc\"}",
                                 R"({"a":"\x41"})",
                                 R"({"a":"\u12"})",
                                 R"({"a":"\u12g4"})",
                                 R"({"a":"\u-123"})",
                                 R"({"a":"\uD83D"})",
                                 R"({"a":"\uD83D\u0041"})",
                                 R"({"a":"\uDE00"})",
                                 R"({"a":"\)",
                                 R"({"a":[})",
                                 R"({"a":[1)",
                                 R"({"a":{"b":"c})"}) {
    agrees_with_library(text);
    CHECK_FALSE(json_members(text));
  }
}

TEST_CASE("a thousand levels of brackets are passed over") {
  const std::string deep(100'000, '[');
  const auto members = json_members("{\"a\":" + deep + std::string(deep.size(), ']') + ",\"b\":7}");
  REQUIRE(members);
  CHECK(std::holds_alternative<OtherJson>(members->front().value));
  CHECK(std::get<std::int64_t>(members->back().value) == 7);
}

TEST_CASE("any text that is written is read again") {
  CHECK(rc::check("as it was", [](const std::map<std::string, std::string>& texts) {
    std::string line = "{";
    for (const auto& [key, text] : texts) {
      if (line.size() > 1) line += ',';
      append_json_text(line, key);
      line += ':';
      append_json_text(line, text);
    }
    const auto members = json_members(line + "}");
    RC_ASSERT(members.has_value());
    RC_ASSERT(members->size() == texts.size());
    auto member = members->begin();
    for (const auto& [key, text] : texts) {
      RC_ASSERT(member->key == key);
      RC_ASSERT(std::get<std::string>(member->value) == text);
      ++member;
    }
  }));
}

}  // namespace mentor::tests

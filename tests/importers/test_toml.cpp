// SPDX-License-Identifier: MIT
// TOML texts as flat lists: keys, values, lines; what is refused; and what was written comes back.
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/review.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/importers/toml.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <string>

using namespace mentor::tests;

namespace {

std::string toml_refusal(const std::string& text) {
  try {
    static_cast<void>(read_toml(text, "ana.toml"));
  } catch (const UserError& error) {
    return error.what();
  }
  return {};
}

/// Any text of one or more lines that TOML can hold.
std::string valid_text(const std::string& any) {
  std::string text;
  for (const char c : any)
    if (c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7f)) text += c;
  return text;
}

}  // namespace

TEST_CASE("tables fold into keys, and entries come in the order of their lines") {
  const auto entries = read_toml("z = 1\na = \"x\"\n[m.n]\nk = 2027-06-30\nf = true\nr = 1.5\n", "t");
  REQUIRE(entries.size() == 5);
  CHECK(entries[0] == TomlEntry{"z", "1", TomlEntry::Type::integer, 1});
  CHECK(entries[1] == TomlEntry{"a", "x", TomlEntry::Type::text, 2});
  CHECK(entries[2] == TomlEntry{"m.n.k", "2027-06-30", TomlEntry::Type::date, 4});
  CHECK(entries[3] == TomlEntry{"m.n.f", "true", TomlEntry::Type::boolean, 5});
  CHECK(entries[4] == TomlEntry{"m.n.r", "1.5", TomlEntry::Type::real, 6});
}

TEST_CASE("lists give an entry an element, lists of tables a number in the key") {
  const auto entries = read_toml("l = [\"a\",\n\"b\"]\n[[question]]\nkey = \"x\"\n[[question]]\nkey = \"y\"\n", "t");
  REQUIRE(entries.size() == 4);
  CHECK(entries[0].key == "l");
  CHECK(entries[1] == TomlEntry{"l", "b", TomlEntry::Type::text, 2, true});
  CHECK(entries[2] == TomlEntry{"question.0.key", "x", TomlEntry::Type::text, 4});
  CHECK(entries[3] == TomlEntry{"question.1.key", "y", TomlEntry::Type::text, 6});
}

TEST_CASE("days, times and moments are told as they were written") {
  const auto entries =
      read_toml("d = 2027-06-30\nt = 09:30:00\nm = 2027-06-30T09:30:00Z\n[[l]]\nx = [[1], [2]]\n", "t");
  REQUIRE(entries.size() == 5);
  for (std::size_t i = 0; i < 3; ++i) CHECK(entries[i].type == TomlEntry::Type::date);
  CHECK(entries[0].value == "2027-06-30");
  CHECK(entries[1].value.starts_with("09:30"));
  CHECK(entries[2].value.starts_with("2027-06-30T09:30"));
  CHECK(entries[3].key == "l.0.x.0");
  CHECK(entries[4].value == "2");
}

TEST_CASE("an empty list is an entry, so that nobody overlooks it") {
  const auto entries = read_toml("l = []\n", "t");
  REQUIRE(entries.size() == 1);
  CHECK(entries[0] == TomlEntry{"l", "", TomlEntry::Type::empty_list, 1});
}

TEST_CASE("a broken text is refused with its name and line, what stands there and what a line looks like") {
  CHECK(toml_refusal("a = 1\nb = \n").starts_with("ana.toml, line 2: cannot read \"b =\"; a line is key = \"text\""));
  CHECK(toml_refusal("went well\n").starts_with("ana.toml, line 1: cannot read \"went well\"; "));
  CHECK(toml_refusal("a = \"\xff\"\n").starts_with("ana.toml, line 1: "));
  CHECK(toml_refusal("a = 1\na = 2\n").starts_with("ana.toml, line 2"));
  CHECK(toml_refusal("a = \"\"\"\n").starts_with("ana.toml, line "));
  CHECK(toml_refusal("a = 1").empty());
}

TEST_CASE("a text of more than 64 KiB is refused, one of just so much is read") {
  CHECK(toml_refusal(std::string(toml_limit, '#')).empty());
  CHECK(toml_refusal(std::string(toml_limit + 1, '#')).find("larger than 65536 bytes") != std::string::npos);
}

TEST_CASE("a text at which the parser gives up is refused like any other") {
  for (const auto* text : {"[[[", "[=]", "[ ", "[[ =]]", "[a]\n=", "a.=1", "a = [", "[.a]"}) {
    CAPTURE(text);
    CHECK(toml_refusal(text).starts_with("ana.toml"));
  }
  CHECK_FALSE(toml_refusal(std::string(toml_limit, '[')).empty());
}

TEST_CASE("tables nested without end are refused") {
  std::string parts = "a";
  for (int i = 1; i < 40; ++i) parts += ".a";
  CHECK(toml_refusal(parts + " = 1").find("nested more than 32 deep") != std::string::npos);
  for (const auto* step : {".a", " . a", ".\"a b\"", ".'a'"}) {
    CAPTURE(step);
    std::string deep = "a";
    while (deep.size() < 60000) deep += step;
    CHECK(toml_refusal(deep + " = 1").find("line 1: a key has more than 64 parts") != std::string::npos);
    CHECK(toml_refusal("b = 1\n[" + deep + "]\n").find("line 2: a key has more than 64 parts") != std::string::npos);
  }
}

TEST_CASE("long prose, and dots in a row, are no deep keys") {
  std::string prose;
  while (prose.size() < 60000) prose += "It went well... She said so. He did, e.g. twice! ";
  CHECK(toml_refusal("why = \"" + prose + "\"\n").empty());
  CHECK(toml_refusal("why = \"\"\"\n" + prose + "\n" + std::string(500, '.') + "\n\"\"\"\n").empty());
}

TEST_CASE("no bytes end the program") {
  CHECK(rc::check("only UserError", [](const std::string& any) {
    std::string text;
    const std::string signs = "[]{}=.,\"'#\n\\ a1-:T";
    for (const char c : any) text += signs[static_cast<unsigned char>(c) % signs.size()];
    static_cast<void>(toml_refusal(text));
    static_cast<void>(toml_refusal(any));
  }));
}

TEST_CASE("the untouched template of an agreement is valid, and says nothing") {
  Mentorship mentorship;
  mentorship.title = "Ana";
  for (const auto form : {AgreementForm::full, AgreementForm::light})
    CHECK(read_toml(agreement_template(mentorship, form, {}), "t").empty());
}

TEST_CASE("every review's template is valid, and says nothing") {
  for (const auto& set : built_in_reviews()) CHECK(read_toml(review_template(set, "Ana", {}), "t").empty());
}

TEST_CASE("whatever was agreed comes back from the next template") {
  CHECK(rc::check("agreement template round trip", [](const std::string& any) {
    const std::string text = valid_text(any);
    RC_PRE(!text.empty());
    Mentorship mentorship;
    mentorship.title = "Ana";
    const TomlEntries before{{"purpose.why", text, TomlEntry::Type::text, 1}};
    const auto after = read_toml(agreement_template(mentorship, AgreementForm::full, before), "t");
    RC_ASSERT(after.size() == std::size_t{1});
    RC_ASSERT(after[0].value == text);
  }));
}

TEST_CASE("whatever was answered comes back from the stored answers, and from the comments of the next form") {
  CHECK(rc::check("review answers round trip", [](const std::string& any) {
    const std::string text = valid_text(any);
    const TomlEntries answers{{"trust", "4", TomlEntry::Type::integer, 1}, {"works", text, TomlEntry::Type::text, 2}};
    const auto after = read_toml(write_answers(answers), "t");
    RC_ASSERT(after == answers);
    RC_ASSERT(read_toml(review_template(built_in_reviews().front(), "Ana", answers), "t").empty());
  }));
}

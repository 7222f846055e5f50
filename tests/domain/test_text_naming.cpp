// SPDX-License-Identifier: MIT
// Whom a text names.
#include "mentor/domain/text_naming.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

Naming called(std::initializer_list<std::string_view> ways) {
  Naming naming;
  for (const auto way : ways) naming.add(way);
  return naming;
}

}  // namespace

TEST_CASE("whole words name somebody, whatever their case and accents") {
  const Naming josé = called({"josé"});
  CHECK(josé.names_in("met JOSE today"));
  CHECK(josé.names_in("(José), as agreed"));
  CHECK(josé.names_in("„josé“"));
  CHECK_FALSE(josé.names_in("josefine came"));
  CHECK_FALSE(called({"al"}).names_in("bob also came, with Alba"));
  CHECK(called({"al"}).names_in("bob-al"));
}

TEST_CASE("a name of several words is named by all of them in a row") {
  const Naming ana = called({"Ana Alba"});
  CHECK(ana.names_in("ana  alba"));
  CHECK(ana.names_in("Ana-Alba"));
  CHECK_FALSE(ana.names_in("Ana and Alba"));
  CHECK_FALSE(ana.names_in("Ana"));
}

TEST_CASE("where words have no blanks between them, a name is found within") {
  CHECK(called({"安娜"}).names_in("今天安娜来了"));
  CHECK_FALSE(called({"安娜"}).names_in("今天娜安来了"));
}

TEST_CASE("only what names somebody is taken out of a text, in the longest way") {
  const Naming ana = called({"ana", "Ana Alba", "ana@example.org"});
  CHECK(ana.without("log ana \"Ana Alba, also banana\"", "(x)") == "log (x) \"(x), also banana\"");
  CHECK(ana.without("mail Ana@example.org.", "(x)") == "mail (x).");
  CHECK(ana.without("nobody \xff here", "(x)") == "nobody \xff here");
  CHECK(ana.without("", "(x)").empty());
}

TEST_CASE("what must not slip through has endings, but begins no other word") {
  Naming naming{Naming::Endings::possible};
  for (const auto name : {"ana", "müller", "bo"}) naming.add(name);
  for (const auto text : {"Ana", "anas", "Ana's", "Müllers", "Muellerns", "boes"}) {
    CAPTURE(text);
    CHECK(naming.names_in(text));
  }
  for (const auto text : {"analysis", "Anabel", "Müllerei", "both", "bond"}) {
    CAPTURE(text);
    CHECK_FALSE(naming.names_in(text));
  }
}

TEST_CASE("no words name nobody") {
  const Naming nobody = called({"", " - "});
  CHECK_FALSE(nobody.names_in(""));
  CHECK_FALSE(nobody.names_in("anything - at all"));
}

}  // namespace mentor::tests

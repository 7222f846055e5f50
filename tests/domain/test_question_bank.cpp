// SPDX-License-Identifier: MIT
// The question bank: enough for each role and moment, unique, and none that supposes what is not so.
#include "mentor/domain/errors.hpp"
#include "mentor/domain/question_bank.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <string>

using namespace mentor::tests;
namespace {

const Date bank_day = make_date(2026, 11, 20);

Occasion at(QuestionMoment moment, Role role = Role::mentor) {
  Occasion occasion{role, {moment}, {}};
  if (moment != QuestionMoment::first) occasion.so.add(Supposition::meeting);
  if (moment == QuestionMoment::stuck) occasion.so.add(Supposition::goal);
  if (moment == QuestionMoment::promise) occasion.so.add(Supposition::their_promise);
  return occasion;
}

std::vector<BankQuestion> three(const Occasion& occasion, const AskedOn& asked = {}, std::size_t turn = 0,
                                std::uint64_t seed = 7) {
  return choose_questions(built_in_questions(), occasion, asked, 3, turn, seed);
}

/// How many questions fit, of that moment alone.
std::size_t fitting(const Occasion& occasion) {
  const auto all = choose_questions(built_in_questions(), occasion, {}, 500, 0, 1);
  return static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [&](const auto& question) { return question.moment == occasion.moments.front(); }));
}

}  // namespace

TEST_CASE("No key or text stands twice, and each is a question") {
  std::set<std::string> keys;
  std::set<std::string> texts;
  for (const auto& question : built_in_questions()) {
    CAPTURE(question.key);
    CHECK(keys.insert(question.key).second);
    CHECK(texts.insert(question.text).second);
    CHECK(question.text.ends_with('?'));
    CHECK_FALSE(question.roles.empty());
  }
}

TEST_CASE("Each role finds twelve questions for each moment") {
  for (const Role role : {Role::mentor, Role::mentee, Role::peer})
    for (std::size_t i = 0; i < names<QuestionMoment>.size(); ++i) {
      CAPTURE(to_text(role));
      CAPTURE(names<QuestionMoment>[i]);
      CHECK(fitting(at(static_cast<QuestionMoment>(i), role)) >= 12);
    }
  Occasion mine = at(QuestionMoment::promise);
  mine.so = {Supposition::my_promise};
  CHECK(fitting(mine) >= 12);
}

TEST_CASE("A first question supposes nothing, and speaks of no time before") {
  for (const auto& question : built_in_questions()) {
    if (question.moment != QuestionMoment::first) continue;
    CAPTURE(question.text);
    CHECK(question.supposes.empty());
    for (const std::string_view before : {"last time", "since we", "so far", "lately", "again"})
      CHECK(question.text.find(before) == std::string::npos);
  }
}

TEST_CASE("No question is offered whose supposition does not hold, or that the role does not ask") {
  for (const Role role : {Role::mentor, Role::mentee, Role::peer}) {
    const Occasion nothing_is_so{role, {QuestionMoment::ordinary}, {}};
    for (const auto& question : choose_questions(built_in_questions(), nothing_is_so, {}, 500, 0, 3)) {
      CAPTURE(question.text);
      CHECK(question.supposes.empty());
      CHECK(question.roles.has(role));
    }
  }
}

TEST_CASE("Each place has its moment, and the last moment goes on") {
  Occasion occasion = at(QuestionMoment::stuck);
  occasion.moments = {QuestionMoment::stuck, QuestionMoment::ordinary};
  const auto chosen = choose_questions(built_in_questions(), occasion, {}, 4, 0, 7);
  REQUIRE(chosen.size() == 4);
  CHECK(chosen[0].moment == QuestionMoment::stuck);
  for (std::size_t i = 1; i < 4; ++i) CHECK(chosen[i].moment == QuestionMoment::ordinary);
}

TEST_CASE("The same arguments give the same questions, another mentorship others") {
  const auto occasion = at(QuestionMoment::ordinary);
  CHECK(three(occasion)[0].key == three(occasion)[0].key);
  CHECK(three(occasion)[0].key != three(occasion, {}, 0, 8)[0].key);
}

TEST_CASE("None comes again before all others of its moment have been asked, then the one asked longest ago") {
  const auto occasion = at(QuestionMoment::win);
  const std::size_t all = fitting(occasion);
  AskedOn asked;
  std::string first;
  for (std::size_t i = 0; i < all; ++i) {
    const auto next = choose_questions(built_in_questions(), occasion, asked, 1, 0, 7).front();
    CHECK(asked.find(next.key) == asked.end());
    asked[next.key] = bank_day + Days{static_cast<int>(i)};
    if (i == 0) first = next.key;
  }
  CHECK(choose_questions(built_in_questions(), occasion, asked, 1, 0, 7).front().key == first);
}

TEST_CASE("With each turn others are offered until all had theirs, though none was recorded as asked") {
  auto occasion = at(QuestionMoment::ordinary);
  occasion.moments = {QuestionMoment::ordinary, QuestionMoment::ordinary, QuestionMoment::ordinary};
  std::set<std::string> seen;
  const std::size_t turns = fitting(occasion) / 3;
  for (std::size_t turn = 0; turn < turns; ++turn)
    for (const auto& question : three(occasion, {}, turn)) CHECK(seen.insert(question.key).second);
}

namespace {

TomlEntry own_entry(const std::string& key, const std::string& value, std::uint32_t line) {
  return {key, value, TomlEntry::Type::text, line};
}

TomlEntries one_own(const std::string& key, const std::string& moment, const std::string& text) {
  return {own_entry("question.0.key", key, 2), own_entry("question.0.moment", moment, 3),
          own_entry("question.0.text", text, 4)};
}

std::string own_refusal(const TomlEntries& entries) {
  try {
    static_cast<void>(read_questions(entries));
  } catch (const UserError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("A user's own questions are read in their order, for all roles unless they say so") {
  auto entries = one_own("own-1", "win", "Who would you be?");
  for (const auto& entry : one_own("own-2", "stuck", "Why not?"))
    entries.push_back(own_entry("question.1" + entry.key.substr(10), entry.value, entry.line + 4));
  entries.push_back(own_entry("question.1.role", "mentor, peer", 8));
  entries.push_back(own_entry("question.1.supposes", "goal meeting", 9));
  const auto read = read_questions(entries);
  REQUIRE(read.size() == 2);
  CHECK(read[0].key == "own-1");
  CHECK(read[0].moment == QuestionMoment::win);
  CHECK(read[0].roles.has(Role::mentee));
  CHECK(read[0].supposes.empty());
  CHECK(read[1].text == "Why not?");
  CHECK_FALSE(read[1].roles.has(Role::mentee));
  CHECK(read[1].supposes.has(Supposition::meeting));
  CHECK(read_questions({}).empty());
}

TEST_CASE("A broken question is refused with its line and what would be right") {
  CHECK(own_refusal(one_own("own-1", "carer", "Who?")) ==
        "line 2: unknown moment \"carer\"; use first, again, stuck, promise, strain, win, ending or ordinary");
  CHECK(own_refusal(one_own("stuck-4", "win", "Who?")).starts_with("line 2: the key"));
  auto twice = one_own("own-1", "win", "Who?");
  for (const auto& entry : one_own("own-1", "win", "Who?"))
    twice.push_back(own_entry("question.1" + entry.key.substr(10), entry.value, entry.line + 4));
  CHECK(own_refusal(twice).starts_with("line 6: the key \"own-1\" is taken"));
  auto boss = one_own("own-1", "win", "Who?");
  boss.push_back(own_entry("question.0.role", "boss", 5));
  CHECK(own_refusal(boss) == "line 2: unknown role \"boss\"; use mentor, mentee or peer");
  CHECK(own_refusal({own_entry("question.0.key", "own-1", 2)}) == "line 2: this question has no moment");
  CHECK(own_refusal({own_entry("question.0.txt", "x", 2)}).find("did you mean \"text\"?") != std::string::npos);
  CHECK(own_refusal({own_entry("text", "x", 7)}).starts_with("line 7: unknown \"text\""));
  TomlEntries many;
  for (int i = 0; i < 501; ++i) many.push_back(own_entry("question." + std::to_string(i) + ".key", "k", 1));
  CHECK(own_refusal(many).find("more than 500 questions") != std::string::npos);
}

// SPDX-License-Identifier: MIT
// A large journal, as the lossless export of one: SESSIONS spread over MENTORSHIPS, the newest of each within the last
// two weeks before 2026-11-21, with a few open records each. WORDS are those of a session's notes, 20 unless told: 178
// characters; 51 are 450. Usage: bench_seed SESSIONS MENTORSHIPS [WORDS] > lines.jsonl
#include "mentor/store/store.hpp"
#include "support/layers.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>

namespace {

using namespace mentor::tests;
constexpr std::array<const char*, 24> vocabulary{
    "parser", "garden", "review", "career", "listen", "deploy",  "talk",  "music",  "lexer", "paper", "draft", "plan",
    "family", "travel", "design", "salary", "tests",  "garbage", "types", "memory", "trust", "goal",  "hire",  "lead"};

std::string notes_of(long number, long length) {
  std::string words;
  auto state = static_cast<unsigned long>(number) * 2654435761UL + 17;
  for (long i = 0; i < length; ++i) {
    state = state * 6364136223846793005UL + 1442695040888963407UL;
    words += fmt::format("{}{}", vocabulary[(state >> 33U) % vocabulary.size()], (state >> 40U) % 200);
    words += i % 7 == 6 ? "\\n" : " ";
  }
  return words + (number % 1000 == 0 ? "kumquat" : "end");
}

std::string common(const char* type, char letter, long number) {
  return fmt::format(R"("type":"{}","id":"{}{}","uid":"{}")", type, letter, number,
                     uid_from(fmt::format("{} {}", type, number)));
}

void print_people(long mentorships) {
  fmt::print("{}\n", R"({"schema":"mentor.journal/1","type":"journal"})");
  for (long i = 0; i < mentorships; ++i)
    fmt::print(R"({{{},"visibility":"shared","handle":"p{}","name":"Person {}"}})"
               "\n",
               common("person", 'u', i + 2), i, i);
  for (long i = 0; i < mentorships; ++i)
    fmt::print(
        R"({{{},"visibility":"shared","handle":"p{}","title":"Person {}","mentorship_type":"one-to-one","role":"mentor","status":"active","cadence":"2w","start":"2020-01-06"}})"
        "\n",
        common("mentorship", 'w', i + 1), i, i);
  for (long i = 0; i < mentorships; ++i)
    fmt::print(R"({{{},"visibility":"shared","mentorship":"p{}","person":"p{}"}})"
               "\n",
               common("participant", 'x', i + 1), i, i);
  for (long i = 0; i < mentorships; ++i)
    fmt::print(
        R"({{{},"visibility":"shared","mentorship":"p{}","title":"Write a parser","status":"open","percent":0,"opened":"2026-10-01"}})"
        "\n",
        common("goal", 'g', i + 1), i);
}

void print_sessions(long sessions, long mentorships, long words) {
  const Instant newest{std::chrono::seconds{1795176000}};
  const long between = std::min(14L, 365 * 40 * mentorships / sessions + 1) * 86400;
  for (long i = 0; i < sessions; ++i) {
    const long with = i % mentorships;
    const long age = (sessions - 1 - i) / mentorships;
    const Instant start = newest - std::chrono::seconds{(with % 14) * 86400 + age * between / 2 + with};
    fmt::print(
        R"({{{},"visibility":"private","mentorship":"p{}","start":"{}","zone":"UTC","has_time":true,"status":"held","minutes":{},"channel":"video","notes":"{}"}})"
        "\n",
        common("session", 's', i + 1), with, format_utc(start), 30 + i % 60, notes_of(i, words));
  }
}

void print_open(long mentorships) {
  for (long i = 0; i < 20 * mentorships; ++i)
    fmt::print(
        R"({{{},"visibility":"shared","mentorship":"p{}","owner":"me","text":"sent {}","due":"2026-{:02}-15","outcome":"{}","made":"2026-01-01","closed":"2026-{:02}-{:02}"}})"
        "\n",
        common("commitment", 'c', 2 * mentorships + i + 1), i / 20, i, 1 + i % 11, i % 4 ? "kept" : "late", 1 + i % 11,
        i % 4 ? 12 : 18);
  for (long i = 0; i < 2 * mentorships; ++i)
    fmt::print(
        R"({{{},"visibility":"shared","mentorship":"p{}","owner":"me","text":"send paper {}","due":"2026-{:02}-{:02}","outcome":"open","made":"2026-10-01"}})"
        "\n",
        common("commitment", 'c', i + 1), i / 2, i, 11 + i % 2, 1 + i % 28);
  for (long i = 0; i < mentorships; ++i)
    fmt::print(
        R"({{{},"visibility":"private","mentorship":"p{}","text":"about trust","status":"open","raised":"2026-10-01"}})"
        "\n",
        common("topic", 't', i + 1), i);
}

// What lies between sessions: enough of each kind that every rule of the check-in has something to look at.
void print_between(long mentorships) {
  for (long i = 0; i < mentorships; ++i)
    fmt::print(
        R"({{{},"visibility":"shared","mentorship":"p{}","asker":"{}","text":"which book","question_type":"routine","asked":"2026-11-{:02}T09:00:00Z","due":"2026-11-{:02}T09:00:00Z","status":"open"}})"
        "\n",
        common("question", 'q', i + 1), i, i % 2 ? "me" : fmt::format("p{}", i), 10 + i % 10, 12 + i % 10);
  for (long i = 0; i < 4 * mentorships; ++i)
    fmt::print(
        R"({{{},"visibility":"shared","mentorship":"p{}","direction":"{}","feedback_type":"{}","text":"clear talk","date":"2026-{:02}-05"}})"
        "\n",
        common("feedback", 'f', i + 1), i / 4, i % 3 ? "given" : "received", i % 2 ? "praise" : "constructive",
        1 + i % 11);
  constexpr std::array<const char*, 3> note_kinds{"fact", "win", "lesson"};
  for (long i = 0; i < 12 * mentorships; ++i)
    fmt::print(
        R"({{{},"visibility":"private","mentorship":"p{}","note_type":"{}","text":"remember {}","date":"2026-{:02}-{:02}","yearly":{}{}}})"
        "\n",
        common("note", 'n', i + 1), i / 12, note_kinds[static_cast<std::size_t>(i % 3)], i, 1 + i % 11, 1 + i % 28,
        i % 12 == 0, i % 12 == 3 ? R"(,"ask_after":"2026-11-20")" : "");
  for (long i = 0; i < 10 * mentorships; ++i)
    fmt::print(R"({{{},"visibility":"private","mentorship":"p{}","date":"2026-{:02}-10","by":"{}","trust":{}}})"
               "\n",
               common("pulse", 'p', i + 1), i / 10, 1 + i % 10, i % 4 ? "me" : "partner", 1 + i % 5);
  for (long i = 0; i < mentorships; ++i)
    fmt::print(
        R"({{{},"visibility":"private","mentorship":"p{}","date":"2026-08-01","set":"mentor","by":"me","answers":"trust = 4"}})"
        "\n",
        common("review", 'v', i + 1), i);
}

}  // namespace

int main(int count, char** words) {
  if (count != 3 && count != 4) return 2;
  const long sessions = std::atol(words[1]);
  const long mentorships = std::atol(words[2]);
  print_people(mentorships);
  print_sessions(sessions, mentorships, count == 4 ? std::atol(words[3]) : 20);
  print_open(mentorships);
  print_between(mentorships);
  return 0;
}

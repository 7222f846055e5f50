// SPDX-License-Identifier: MIT
// A home with a journal in it, made anew for each fault.
#include "fault/stage.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <unistd.h>

namespace mentor::faults {

namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::vector<std::string>>;

constexpr const char* exported_file = "all.jsonl";

const Lines first_lines{{"add", "ana", "--name", "Ana Quagmire"},
                        {"add", "bo"},
                        {"edit", "bo", "--set", "type=group"},
                        {"person", "join", "ana", "bo"},
                        {"goal", "add", "bo", "write a parser"},
                        {"goal", "add", "ana", "learn to swim"},
                        {"log", "ana", "spoke of the quagmire", "-c", "send the paper by fri", "--goal", "g2=20%"},
                        {"log", "bo", "spoke of gardens", "-C", "bo: read it by fri", "-t", "green"},
                        {"promise", "bo", "call the office", "--by", "2026-12-01"},
                        {"backup", "<home>/j/backups/old.db"},
                        {"export", "-o", "<home>/all.jsonl"},
                        {"log", "bo", "spoke of bread"}};

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

Ended run_typed(const Stage& stage, std::vector<std::string> words) {
  const auto typed = std::find(words.begin(), words.end(), "<");
  const std::string input = typed == words.end() ? "" : *std::next(typed);
  words.erase(typed, words.end());
  return stage.run(words, input);
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

const std::vector<Case>& cases() {
  static const std::string typed = "Typed words that must last\n";
  static const std::vector<Case> all{
      {"log", {"log", "ana"}, typed, {}, true},
      {"erase", {"erase", "ana", "--yes", "--backups"}},
      {"restore", {"restore", "<home>/j/backups/old.db", "--yes"}},
      {"import", {"import", "jsonl", "<home>/all.jsonl"}, {}, {{"rm", "s2"}, {"edit", "s1", "--set", "summary=other"}}},
      {"backup", {"backup", "<home>/j/backups/new.db"}},
      {"log-options", {"log", "bo", "met", "-c", "write by fri", "--goal", "g1=60%", "--topic", "next", "-t", "blue"}},
      {"add", {"add", "dora", "--name", "Dora"}},
      {"person-add", {"person", "add", "eve"}},
      {"promise", {"promise", "ana", "call", "--by", "2026-12-01"}},
      {"done", {"done", "c1"}},
      {"goal-add", {"goal", "add", "ana", "swim"}},
      {"plan", {"plan", "ana", "2026-12-01 10:00"}},
      {"ask", {"ask", "ana", "how is it?"}},
      {"feedback", {"feedback", "ana", "asked well", "--praise"}},
      {"pulse", {"pulse", "ana", "--trust", "4"}},
      {"topic", {"topic", "ana", "the office"}},
      {"remember", {"remember", "ana", "likes tea"}},
      {"snooze", {"snooze", "ana", "2026-12-01"}},
      {"tag", {"tag", "add", "s1", "blue"}},
      {"pause", {"pause", "ana"}},
      {"resume", {"resume", "ana"}, {}, {{"pause", "ana"}}},
      {"close", {"close", "ana", "--reason", "done"}},
      {"edit", {"edit", "s1", "--set", "summary=other words"}},
      {"rm", {"rm", "s1"}},
      {"rename", {"edit", "ana", "--set", "handle=anna"}},
      {"undo", {"undo"}},
      {"redo", {"redo"}, {}, {{"undo"}}},
      {"export", {"export", "-o", "<home>/all.jsonl"}},
      {"markdown", {"import", "markdown", "<home>/notes.md", "--to", "ana"}},
      {"agreement", {"agreement", "ana"}, "purpose.why = \"to grow\"\n"},
      {"agreement-sign",
       {"agreement", "ana", "--sign", "me"},
       {},
       {{"agreement", "ana", "<", "purpose.why = \"x\"\n"}}},
      {"review", {"review", "ana", "--adjustment", "Shorter calls"}, "works = \"it works\"\n"},
      {"goal-milestone", {"goal", "milestone", "g1", "First draft", "--by", "2026-12-01"}},
      {"goal-progress", {"goal", "progress", "g1", "40", "halfway"}},
      {"suggest", {"suggest", "ana", "--accept", "all"}, {}, {{"log", "ana", "I'll ask Bo."}}},
      {"answer", {"answer", "q1", "Well."}, {}, {{"ask", "ana", "how is it?"}}},
      {"win", {"win", "ana", "her first release"}},
      {"lesson", {"lesson", "Write the dull mail first"}},
      {"note", {"note", "edit", "n1", "--set", "text=other"}, {}, {{"win", "ana", "a release"}}},
      {"session", {"session", "edit", "s1", "--set", "focus=the paper"}},
      {"session-cancel", {"session", "cancel", "s4", "--reason", "ill"}, {}, {{"plan", "ana", "2026-12-01 10:00"}}},
      {"commitment", {"commitment", "edit", "c1", "--set", "due=2026-11-25"}},
      {"question", {"question", "edit", "q1", "--set", "answer=Well."}, {}, {{"ask", "ana", "how is it?"}}},
      {"person-leave", {"person", "leave", "ana", "bo"}},
      {"device-init", {"device", "init", "desk"}},
      {"sync-setup", {"sync", "setup", "<home>/box"}, {}, {{"device", "init", "desk"}}},
      {"share-setup", {"share", "ana", "setup", "<home>/ours"}, {}, {{"device", "init", "desk"}}},
      {"sync", {"sync"}, {}, {{"device", "init", "desk"}, {"sync", "setup", "<home>/box"}}},
  };
  return all;
}

Stage::Stage(std::string program) : program_(std::move(program)) {
  const fs::path memory = "/dev/shm";  // what is broken here is no disk
  std::string name = (fs::is_directory(memory) ? memory : fs::temp_directory_path()) / "mentor-fault-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the tests can be made");
  folder_ = name;
  home_ = folder_ + "/home";
  kept_ = folder_ + "/kept";
}

Stage::~Stage() {
  std::error_code error;
  fs::remove_all(folder_, error);
}

Line Stage::line(const std::vector<std::string>& words, const std::string& input) const {
  Line line{{program_, "--no-input", "--journal", home_ + "/j/journal.db", "--today", "2026-11-20"}, input};
  for (const auto& word : words) {
    line.words.push_back(word);
    if (const auto at = word.find("<home>"); at != std::string::npos) line.words.back().replace(at, 6, home_);
  }
  return line;
}

Ended Stage::run(const std::vector<std::string>& words, const std::string& input) const {
  return run_plain(line(words, input), home_);
}

void Stage::prepare(const Case& which) {
  fs::remove_all(home_);
  fs::create_directory(home_);
  std::ofstream(home_ + "/notes.md")
      << "# Notes\n\n## 2026-10-15\nSpoke of boats.\n\n## 2026-10-29\nSpoke of trains.\n";
  for (const auto* lines : {&first_lines, &which.before})
    for (const auto& words : *lines)
      if (const Ended ended = run_typed(*this, words); ended.code != 0)
        throw std::runtime_error("preparing by mentor " + words.front() + " failed: " + ended.said);
  fs::remove_all(kept_);
  fs::copy(home_, kept_, fs::copy_options::recursive);
}

void Stage::clear() const {
  for (const auto* folder : {&home_, &kept_}) {
    fs::remove_all(*folder);
    fs::create_directory(*folder);
  }
}

void Stage::renew() const {
  fs::remove_all(home_);
  fs::copy(kept_, home_, fs::copy_options::recursive);
}

std::string Stage::state() const {
  static const std::regex random_words(R"("uid":"[^"]*")");
  const Ended doctor = run({"doctor"});
  if (doctor.code != 0) return "damaged: " + doctor.said;
  const Ended exported = run({"export"});
  if (exported.code != 0) return "damaged: " + exported.said;
  return std::regex_replace(exported.said + text_of(home_ + "/" + exported_file), random_words, "");
}

std::string Stage::file_with(const std::string& text) const {
  for (const auto& entry : fs::recursive_directory_iterator(home_)) {
    const std::string name = lower(entry.path().filename());
    if (name == exported_file) continue;
    if (name.find(text) != std::string::npos) return entry.path();
    if (entry.is_regular_file() && lower(text_of(entry.path())).find(text) != std::string::npos) return entry.path();
  }
  return {};
}

std::string Stage::file_where(const std::function<bool(const fs::directory_entry&)>& wanted) const {
  for (const auto& entry : fs::recursive_directory_iterator(home_))
    if (entry.is_regular_file() && wanted(entry)) return entry.path();
  return {};
}

std::string Stage::unfinished_copy() const {
  return file_where([](const auto& entry) {
    const std::string name = entry.path().filename();
    return name.ends_with(".part") || name.find(".restoring") != std::string::npos;
  });
}

std::string Stage::temporary_file() const {
  return file_where([](const auto& entry) {
    const std::string name = entry.path().filename();
    return name.starts_with('.') && name.find(".mentor-") != std::string::npos;
  });
}

std::string Stage::file_of_two_names() const {
  return file_where([](const auto& entry) { return entry.hard_link_count() > 1; });
}

void Verdicts::must(bool holds, const std::string& what) {
  if (holds) return;
  ++broken_;
  std::cerr << "fault: " << what << '\n';
}

}  // namespace mentor::faults

// SPDX-License-Identifier: MIT
// Breaks the disk and the program under every command that writes, and looks at what is left.
//   faults calls PROGRAM    killed, or told that the disk failed, at the calls that change something
//   faults twice PROGRAM    the same a second time while it mends the first
//   faults power PROGRAM    what a power cut may leave
// A few of each; with MENTOR_SOAK set all of them; with a case behind PROGRAM, such as "log", all of that one, and with
// a kind behind that, such as "killed", those.
#include "fault/disk.hpp"
#include "fault/stage.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <set>
#include <sstream>

namespace mentor::faults {

/// The case that was asked for; empty: all.
static std::string only;
static std::string only_kind;

namespace {

struct Kind {
  const char* name;
  Strike strike;
  int error;
};

constexpr int interrupted = 130;
constexpr std::array kinds{Kind{"killed", Strike::kill, 0},
                           Kind{"killed in the middle", Strike::torn, 0},
                           Kind{"told to end", Strike::end, 0},
                           Kind{"ENOSPC", Strike::fail, ENOSPC},
                           Kind{"EIO", Strike::fail, EIO},
                           Kind{"EROFS", Strike::fail, EROFS},
                           Kind{"EDQUOT", Strike::fail, EDQUOT},
                           Kind{"EINVAL", Strike::fail, EINVAL},
                           Kind{"ENOSPC for good", Strike::failing, ENOSPC},
                           Kind{"EIO for good", Strike::failing, EIO},
                           Kind{"EROFS for good", Strike::failing, EROFS}};

bool is_wanted(const Case& which) { return only.empty() || which.name == only; }

bool is_soak() { return std::getenv("MENTOR_SOAK") != nullptr || !only.empty(); }

bool contains(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

/// What a case begins with, what it makes, and how many calls it takes.
struct Course {
  const Case& which;
  std::string before;
  std::string after;
  std::int64_t calls = 0;
};

Course course_of(Stage& stage, const Case& which, Verdicts& verdicts) {
  stage.prepare(which);
  Course course{which, stage.state(), {}, 0};
  const Ended sound = run_traced(stage.line(which.words, which.input), stage.home(), {});
  course.calls = sound.calls;
  course.after = stage.state();
  verdicts.must(sound.code == 0 && !course.after.starts_with("damaged"),
                which.name + " without a fault: " + sound.said);
  return course;
}

/// What was typed is in the journal, or comes back, or it was said that it does not.
void require_text(const Stage& stage, const Course& course, const Ended& ended, const std::string& where,
                  Verdicts& verdicts) {
  if (stage.state() == course.after || contains(ended.said, "your text could not be kept")) return;
  const bool was_kept = !stage.file_with("typed words that must last").empty();
  if (ended.killed && !was_kept) return;  // before anything was acknowledged
  const Ended back = stage.run({"log", "--recover"});
  verdicts.must(back.code == 0 && stage.state() == course.after,
                where + ": the text is lost: " + ended.said + back.said);
}

void require_erased(const Stage& stage, const std::string& where, Verdicts& verdicts) {
  const std::string file = stage.file_with("quagmire");
  verdicts.must(file.empty(), where + ": the name is still in " + file);
}

/// What has a backup's name is a whole one.
void require_backup(const Stage& stage, const std::string& where, Verdicts& verdicts) {
  const Ended found = stage.run({"--journal", "<home>/j/backups/new.db", "list"});
  const Ended doctor = stage.run({"--journal", "<home>/j/backups/new.db", "doctor"});
  verdicts.must(found.code == 0 && doctor.code == 0 && contains(found.said, "bo "),
                where + ": the backup is none: " + found.said + doctor.said);
}

/// The same again, with nothing in its way: all of it is done, and nothing lies about.
void require_mended(const Stage& stage, const Course& course, const Ended& ended, const std::string& where,
                    Verdicts& verdicts) {
  const bool to_do = ended.code != 0 && !course.which.is_typed;
  if (to_do && (course.which.name == "erase" || stage.state() == course.before)) {
    const Ended again = stage.run(course.which.words, course.which.input);
    const bool was_done = contains(again.said, "there is no person") || contains(again.said, "already exists");
    verdicts.must((again.code == 0 || was_done) && stage.state() == course.after, where + ", and again: " + again.said);
  }
  if (course.which.name == "erase") require_erased(stage, where, verdicts);
  if (course.which.name == "backup") require_backup(stage, where, verdicts);
  verdicts.must(!to_do || stage.unfinished_copy().empty(), where + ": left over is " + stage.unfinished_copy());
  const Ended next = stage.run({"topic", "bo", "afterwards"});
  verdicts.must(next.code == 0 && !stage.state().starts_with("damaged"), where + ", and then: " + next.said);
}

/// Whoever can still tidy up does so; and what is kept beside the journal is a file of its own.
void require_tidy(const Stage& stage, const Kind& kind, const std::string& where, Verdicts& verdicts) {
  const bool can_tidy = kind.strike == Strike::end || kind.strike == Strike::fail;
  verdicts.must(!can_tidy || stage.temporary_file().empty(), where + ": left over is " + stage.temporary_file());
  const bool is_old_disk = kind.error == EINVAL;  // one that can exchange no names
  verdicts.must(is_old_disk || stage.file_of_two_names().empty(),
                where + ": there is another name for " + stage.file_of_two_names());
}

void require_whole(const Stage& stage, const Course& course, const Ended& ended, const std::string& where,
                   Verdicts& verdicts) {
  const std::string state = stage.state();
  const bool done = state == course.after;
  verdicts.must(done || state == course.before,
                where + ": neither before nor after: " + ended.said + state.substr(0, 300));
  verdicts.must(ended.code != 0 || done, where + ": success was said, and it is not there");
  // An error is one of before the change, unless it says otherwise.
  const bool says_done = contains(ended.said, "is out of the journal") || contains(ended.said, "is restored");
  verdicts.must(ended.killed || ended.code == 0 || state == course.before || says_done,
                where + ": it was done, and said to have failed: " + ended.said);
  verdicts.must(ended.killed || ended.code < 3 || ended.code == 75 || ended.code == interrupted,
                where + ": it ended with " + std::to_string(ended.code));
  verdicts.must(!says_done || !contains(ended.said, "nothing was saved"), where + ": it says both: " + ended.said);
}

void strike(const Stage& stage, const Course& course, const Kind& kind, std::int64_t at, Verdicts& verdicts) {
  const std::string where =
      course.which.name + " " + kind.name + " at call " + std::to_string(at) + " of " + std::to_string(course.calls);
  stage.renew();
  const Ended ended =
      run_traced(stage.line(course.which.words, course.which.input), stage.home(), {at, kind.strike, kind.error});
  require_tidy(stage, kind, where, verdicts);
  require_whole(stage, course, ended, where, verdicts);
  if (course.which.is_typed) require_text(stage, course, ended, where, verdicts);
  require_mended(stage, course, ended, where, verdicts);
}

/// What changes nothing, or nothing that lasts.
const std::set<std::string> only_look{"today",   "prep",   "check-in", "list",     "show",      "timeline",
                                      "threads", "search", "report",   "stats",    "me",        "history",
                                      "doctor",  "config", "help",     "template", "completion"};

/// It saves as "log" does, from an editor on a terminal.
constexpr std::string_view on_terminal = "meet";

void require_every_command(const Stage& stage, Verdicts& verdicts) {
  std::istringstream inventory(stage.run({"__commands"}).said);
  for (std::string line; std::getline(inventory, line);) {
    const std::string command = line.substr(0, line.find(' '));
    if (command == "mentor" || command == on_terminal) continue;  // "mentor": what can be typed before any command
    const bool is_tried =
        std::any_of(cases().begin(), cases().end(), [&](const Case& which) { return which.words.front() == command; });
    verdicts.must(is_tried != only_look.contains(command), command + " has no case, and does more than look");
  }
}

/// Every case at every call in every way; usually six of these for each command that does more than one transaction.
int break_calls(Stage& stage, Verdicts& verdicts) {
  constexpr std::size_t usual = 5;
  constexpr std::int64_t usual_points = 6;
  std::int64_t points = 0;
  stage.clear();
  require_every_command(stage, verdicts);
  for (std::size_t i = 0; i < (is_soak() ? cases().size() : usual); ++i) {
    if (!is_wanted(cases()[i])) continue;
    const Course course = course_of(stage, cases()[i], verdicts);
    const auto all = course.calls * static_cast<std::int64_t>(kinds.size());
    const std::int64_t step = is_soak() ? 1 : std::max<std::int64_t>(1, all / usual_points) | 1;
    const std::int64_t first = is_soak() ? 0 : static_cast<std::int64_t>(i);
    for (std::int64_t point = first; point < all; point += step) {
      const Kind& kind = kinds[static_cast<std::size_t>(point) % kinds.size()];
      if (!only_kind.empty() && kind.name != only_kind) continue;
      strike(stage, course, kind, 1 + point / static_cast<std::int64_t>(kinds.size()), verdicts);
      ++points;
    }
  }
  verdicts.must(points > 0, "nothing was struck: there is no such case or kind");
  std::cout << "figure: " << points << " faults at calls that change something, " << verdicts.broken() << " broken\n";
  return verdicts.broken() == 0 ? 0 : 1;
}

/// Killed, and struck again while the next command mends that: a log, and the doctor, find a whole journal.
void strike_twice(const Stage& stage, const Course& first, const Course& second, std::int64_t at, const Kind& kind,
                  std::int64_t then, Verdicts& verdicts) {
  const std::string where = first.which.name + " killed at call " + std::to_string(at) + ", " + second.which.name +
                            " " + kind.name + " at call " + std::to_string(then);
  stage.renew();
  run_traced(stage.line(first.which.words, first.which.input), stage.home(), {at, Strike::kill, 0});
  const Ended ended =
      run_traced(stage.line(second.which.words, second.which.input), stage.home(), {then, kind.strike, kind.error});
  const std::string state = stage.state();
  verdicts.must(!state.starts_with("damaged"), where + ": " + ended.said + state.substr(0, 300));
  verdicts.must(contains(state, "\"handle\":\"bo\""), where + ": bo is gone");
  if (ended.code == 0 && second.which.name == "restore")
    verdicts.must(state == second.after, where + ": restoring was said to be done, and is not");
  const Ended next = stage.run({"log", "bo", "afterwards"});
  verdicts.must(next.code == 0 && contains(stage.state(), "afterwards"), where + ", and then: " + next.said);
  if (second.which.name != "erase") return;
  stage.run(second.which.words);
  require_erased(stage, where, verdicts);
}

int break_twice(Stage& stage, Verdicts& verdicts) {
  constexpr std::array<std::array<std::size_t, 2>, 8> pairs{
      {{0, 2}, {2, 2}, {1, 1}, {3, 3}, {0, 0}, {0, 1}, {2, 0}, {2, 1}}};
  const int points = is_soak() ? 600 : 3;
  int count = 0;
  std::mt19937 random(7);
  const auto any = [&](std::int64_t most) { return std::uniform_int_distribution<std::int64_t>(1, most)(random); };
  for (const auto& pair : pairs) {
    if (!is_wanted(cases()[pair[1]])) continue;
    const Course second = course_of(stage, cases()[pair[1]], verdicts);
    const Course first = course_of(stage, cases()[pair[0]], verdicts);
    for (int point = 0; point < points; ++point, ++count)
      strike_twice(stage, first, second, std::max(any(first.calls), any(first.calls)),
                   kinds[static_cast<std::size_t>(any(static_cast<std::int64_t>(kinds.size()))) - 1], any(second.calls),
                   verdicts);
  }
  verdicts.must(count > 0, "nothing was struck: there is no such case");
  std::cout << "figure: " << count << " faults while a fault was mended, " << verdicts.broken() << " broken\n";
  return verdicts.broken() == 0 ? 0 : 1;
}

/// How many of the states that a power cut may leave are neither before nor after, or less than was said to be done.
struct Cuts {
  std::int64_t states = 0;
  std::int64_t broken = 0;
};

Cuts cut_power(Stage& stage, const Course& course, Syncs syncs, std::int64_t every, Verdicts* verdicts) {
  Cuts cuts;
  std::mt19937 random(1);
  stage.renew();
  const std::string home = stage.home();
  Disk disk(home, syncs);
  const Ended sound = run_traced(stage.line(course.which.words, course.which.input), home, {});
  bool said = false;
  std::int64_t turn = 0;
  for (std::size_t i = 0; i < sound.record.size(); ++i) {
    disk.apply(sound.record[i]);
    said = said || sound.record[i].what == DiskCall::What::say;
    const std::size_t random_ones = is_soak() ? 6 : 1;
    for (std::size_t state = 0; state < 2 + random_ones; ++state) {
      const bool is_last = i + 2 > sound.record.size();  // success was said
      if (!is_last && ++turn % every != 0) continue;
      ++cuts.states;
      disk.write_out(home, state == 0 ? Arrived::nothing : state == 1 ? Arrived::everything : Arrived::some, random);
      const std::string found = stage.state();
      const bool holds = found == course.after || (found == course.before && !said);
      cuts.broken += holds ? 0 : 1;
      if (verdicts != nullptr)
        verdicts->must(holds, course.which.name + ": power cut behind call " + std::to_string(i + 1) + " of " +
                                  std::to_string(sound.record.size()) + (said ? ", when success was said" : "") + ": " +
                                  found.substr(0, 300));
    }
  }
  return cuts;
}

/// The first words into a new home: its folders must last too.
Course first_words(Stage& stage) {
  static const Case first{"first-add", {"add", "ana"}};
  static const Case nothing{"nothing", {}};
  stage.prepare(nothing);
  stage.clear();
  Course course{first, stage.state(), {}, 0};
  course.calls = run_traced(stage.line(first.words), stage.home(), {}).calls;
  course.after = stage.state();
  return course;
}

int break_power(Stage& stage, Verdicts& verdicts) {
  std::int64_t states = 0;
  std::int64_t seen_without = 0;
  const auto try_course = [&](const Course& course) {
    const std::int64_t every = is_soak() ? 1 : 41;
    states += cut_power(stage, course, Syncs::heeded, every, &verdicts).states;
    const Cuts without = cut_power(stage, course, Syncs::ignored, every, nullptr);
    seen_without += without.broken;
    verdicts.must(without.broken > 0, course.which.name + ": that nothing is synced any more is not seen");
  };
  for (std::size_t i = 0; i < (is_soak() ? cases().size() : 3); ++i)
    if (cases()[i].name != "backup" && is_wanted(cases()[i])) try_course(course_of(stage, cases()[i], verdicts));
  if (only.empty()) try_course(first_words(stage));
  verdicts.must(states > 0, "nothing was cut: there is no such case");
  std::cout << "figure: " << states << " states after a power cut, " << verdicts.broken()
            << " broken; with the syncs left out " << seen_without << " would be\n";
  return verdicts.broken() == 0 ? 0 : 1;
}

int run(const std::string& what, const std::string& program) {
  constexpr int not_here = 77;
  if (!can_trace()) return not_here;
  Stage stage(program);
  Verdicts verdicts;
  if (what == "calls") return break_calls(stage, verdicts);
  if (what == "twice") return break_twice(stage, verdicts);
  if (what == "power") return break_power(stage, verdicts);
  std::cerr << "usage: faults calls|twice|power PROGRAM [CASE [KIND]]\n";
  return 2;
}

}  // namespace

}  // namespace mentor::faults

int main(int count, char** words) {
  try {
    if (count > 3) mentor::faults::only = words[3];
    if (count > 4) mentor::faults::only_kind = words[4];
    return mentor::faults::run(count > 1 ? words[1] : "", count > 2 ? words[2] : "");
  } catch (const std::exception& error) {
    std::cerr << "faults: " << error.what() << '\n';
    return 1;
  }
}

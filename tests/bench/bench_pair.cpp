// SPDX-License-Identifier: MIT
// Runs two commands in turn, so that what else the machine does weighs on both alike. Usage: bench_pair TIMES COMMAND
// WORDS... -- COMMAND WORDS...; "{}" in a word is the number of the run.
// Prints of the first, then of the second: medians of CPU and wall time in milliseconds, and the most memory in MB.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <vector>

extern char** environ;

namespace {

double median(std::vector<double>& all) {
  std::sort(all.begin(), all.end());
  return all[all.size() / 2];
}

struct Measured {
  std::vector<double> cpu;
  std::vector<double> wall;
  long kilobytes = 0;

  void print() { std::printf("%.2f %.2f %.1f ", median(cpu), median(wall), static_cast<double>(kilobytes) / 1024); }
};

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000;
}

std::vector<std::string> of_run(char** words, int run) {
  std::vector<std::string> all;
  for (; *words != nullptr; ++words) {
    all.emplace_back(*words);
    if (const auto at = all.back().find("{}"); at != std::string::npos) all.back().replace(at, 2, std::to_string(run));
  }
  return all;
}

void run_once(char** typed, int run, Measured& measured) {
  auto texts = of_run(typed, run);
  std::vector<char*> pointers;
  for (auto& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  char** words = pointers.data();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const auto begin = std::chrono::steady_clock::now();
  if (posix_spawnp(&child, words[0], &actions, nullptr, words, environ) != 0) std::exit(2);
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  posix_spawn_file_actions_destroy(&actions);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    std::fprintf(stderr, "bench_pair: %s failed\n", words[0]);
    std::exit(1);
  }
  measured.wall.push_back(took.count());
  measured.cpu.push_back(milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime));
  measured.kilobytes = std::max(measured.kilobytes, usage.ru_maxrss);
}

}  // namespace

int main(int count, char** words) {
  char** first = words + 2;
  char** end = words + count;
  char** middle = std::find_if(first, end, [](const char* word) { return std::strcmp(word, "--") == 0; });
  if (count < 5 || middle == end) return 2;
  *middle = nullptr;
  Measured one;
  Measured other;
  for (int run = 1; run <= std::atoi(words[1]); ++run) {
    run_once(first, run, one);
    run_once(middle + 1, run, other);
  }
  one.print();
  other.print();
  std::puts("");
  return 0;
}

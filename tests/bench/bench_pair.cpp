// SPDX-License-Identifier: MIT
// Runs two commands in turn and compares the medians of their wall times, so that what else the machine does weighs on
// both alike. Usage: bench_pair TIMES COMMAND WORDS... -- COMMAND WORDS...
// Prints: milliseconds of the first, of the second, their ratio, and the first's largest memory in MB.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <vector>

extern char** environ;

namespace {

struct Measured {
  std::vector<double> milliseconds;
  long kilobytes = 0;

  [[nodiscard]] double median() {
    std::sort(milliseconds.begin(), milliseconds.end());
    return milliseconds[milliseconds.size() / 2];
  }
};

void run_once(char** words, Measured& measured) {
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
  measured.milliseconds.push_back(took.count());
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
  for (int i = 0; i < std::atoi(words[1]); ++i) {
    run_once(first, one);
    run_once(middle + 1, other);
  }
  std::printf("%.2f %.2f %.2f %ld\n", one.median(), other.median(), one.median() / other.median(),
              one.kilobytes / 1024);
  return 0;
}

// SPDX-License-Identifier: MIT
// Other programs are started by posix_spawn, and what we ignore or catch does not reach them.
#include "platform/spawn.hpp"

#include <cerrno>
#include <csignal>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace mentor::platform {

namespace {

std::vector<char*> pointers_to(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (const auto& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

int start_program(const ToStart& what, pid_t& child) {
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_init(&actions);
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ}) sigaddset(&signals, signal);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  if (what.in >= 0) posix_spawn_file_actions_adddup2(&actions, what.in, STDIN_FILENO);
  if (what.out >= 0) posix_spawn_file_actions_adddup2(&actions, what.out, STDOUT_FILENO);
  if (what.err >= 0) posix_spawn_file_actions_adddup2(&actions, what.err, STDERR_FILENO);
  const auto arguments = pointers_to(what.words);
  const auto environment = what.environment == nullptr ? std::vector<char*>{} : pointers_to(*what.environment);
  const int error = posix_spawnp(&child, arguments.front(), &actions, &attributes, arguments.data(),
                                 what.environment == nullptr ? environ : environment.data());
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return error;
}

int wait_for_end(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return 1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace mentor::platform

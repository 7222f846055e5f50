// SPDX-License-Identifier: MIT
// A program under a tracer that stands between it and the disk.
#include "fault/traced.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sstream>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

namespace mentor::faults {

namespace {

constexpr std::array traced_calls{SYS_openat, SYS_open,      SYS_creat,    SYS_write,    SYS_pwrite64,  SYS_ftruncate,
                                  SYS_fsync,  SYS_fdatasync, SYS_rename,   SYS_renameat, SYS_renameat2, SYS_link,
                                  SYS_linkat, SYS_unlink,    SYS_unlinkat, SYS_mkdir,    SYS_mkdirat,   SYS_rmdir,
                                  SYS_chmod,  SYS_fchmod,    SYS_fchmodat, SYS_truncate, SYS_symlink};

/// Only these calls stop the program: the others are as fast as ever.
void stop_at_traced_calls() {
  std::vector<sock_filter> filter{BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr))};
  for (std::size_t i = 0; i < traced_calls.size(); ++i)
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(traced_calls[i]),
                              static_cast<unsigned char>(traced_calls.size() - i), 0));
  filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE));
  const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

std::string said_file(const std::string& home) { return home + "/../said"; }

void redirect(const std::string& path, int flags, int to) {
  const int file = ::open(path.c_str(), flags, 0600);
  if (file < 0) _exit(126);
  ::dup2(file, to);
  ::close(file);
}

enum class Traced { no, yes };

[[noreturn]] void become(const Line& line, const std::string& home, Traced traced) {
  redirect(home + "/../input", O_RDONLY, 0);
  redirect(said_file(home), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 1);
  ::dup2(1, 2);
  std::vector<char*> words;
  for (const auto& word : line.words) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  const std::string home_variable = "HOME=" + home;
  std::array<const char*, 5> environment{home_variable.c_str(), "PATH=/usr/bin:/bin", "LANG=C.UTF-8",
                                         "ASAN_OPTIONS=detect_leaks=0", nullptr};
  if (traced == Traced::yes) {
    ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
    ::raise(SIGSTOP);
    stop_at_traced_calls();
  }
  ::execve(words.front(), words.data(), const_cast<char* const*>(environment.data()));
  _exit(127);
}

std::string text_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void take_end(int status, Ended& ended) {
  ended.killed = WIFSIGNALED(status);
  ended.code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

class Tracer {
 public:
  Tracer(pid_t child, const Plan& plan, Ended& ended) : child_(child), plan_(plan), ended_(ended) {}

  void follow() {
    int status = wait_for_child();
    ::ptrace(PTRACE_SETOPTIONS, child_, nullptr, PTRACE_O_TRACESECCOMP | PTRACE_O_EXITKILL);
    for (int signal = 0;;) {
      ::ptrace(PTRACE_CONT, child_, nullptr, signal);
      status = wait_for_child();
      if (WIFEXITED(status) || WIFSIGNALED(status)) return take_end(status, ended_);
      signal = WSTOPSIG(status) == SIGTRAP || WSTOPSIG(status) == SIGSTOP ? 0 : WSTOPSIG(status);
      if (status >> 8 == (SIGTRAP | (PTRACE_EVENT_SECCOMP << 8)) && !meet_call()) return;
    }
  }

 private:
  using Registers = user_regs_struct;

  int wait_for_child() const {
    int status = 0;
    while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
  }

  /// False if the program is dead.
  bool meet_call() {
    Registers registers{};
    ::ptrace(PTRACE_GETREGS, child_, nullptr, &registers);
    if (!changes_something(registers)) return true;
    const bool is_said = is_write(registers) && registers.rdi <= 2;
    if (!is_said) ++ended_.calls;
    const bool struck = !is_said && plan_.at > 0 &&
                        (ended_.calls == plan_.at || (plan_.strike == Strike::failing && ended_.calls > plan_.at));
    if (!struck) return let_pass(registers);
    if (plan_.strike == Strike::fail || plan_.strike == Strike::failing) return refuse(registers);
    if (plan_.strike == Strike::end) {
      ::kill(child_, SIGTERM);
      return let_pass(registers);
    }
    if (plan_.strike == Strike::torn && is_write(registers)) {
      registers.rdx /= 2;
      ::ptrace(PTRACE_SETREGS, child_, nullptr, &registers);
      let_pass(registers);
    }
    ::kill(child_, SIGKILL);
    take_end(wait_for_child(), ended_);
    return false;
  }

  bool refuse(Registers registers) const {
    registers.orig_rax = static_cast<unsigned long long>(-1);
    registers.rax = static_cast<unsigned long long>(-static_cast<long long>(plan_.error));
    ::ptrace(PTRACE_SETREGS, child_, nullptr, &registers);
    return true;
  }

  /// What it was to do is read before it is done, whether it was done afterwards.
  bool let_pass(const Registers& registers) {
    DiskCall call = call_of(registers);
    ::ptrace(PTRACE_SYSCALL, child_, nullptr, nullptr);
    wait_for_child();
    Registers after{};
    ::ptrace(PTRACE_GETREGS, child_, nullptr, &after);
    const auto result = static_cast<long long>(after.rax);
    if (result < 0) return true;
    if (is_write(registers)) call.bytes.resize(static_cast<std::size_t>(result));
    if (registers.orig_rax != SYS_chmod && registers.orig_rax != SYS_fchmod && registers.orig_rax != SYS_fchmodat)
      ended_.record.push_back(std::move(call));
    return true;
  }

  static bool is_write(const Registers& registers) {
    return registers.orig_rax == SYS_write || registers.orig_rax == SYS_pwrite64;
  }

  static bool changes_something(const Registers& registers) {
    const auto flags = registers.orig_rax == SYS_openat ? registers.rdx : registers.rsi;
    if (registers.orig_rax == SYS_openat || registers.orig_rax == SYS_open)
      return (flags & (O_CREAT | O_TRUNC)) != 0 && (flags & O_TMPFILE) != O_TMPFILE;
    return true;
  }

  [[nodiscard]] std::string text_at(unsigned long long address, std::size_t most) const {
    std::string text(most, '\0');
    iovec here{text.data(), text.size()};
    iovec there{reinterpret_cast<void*>(address), most};
    const auto size = ::process_vm_readv(child_, &here, 1, &there, 1, 0);
    text.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    return text;
  }

  [[nodiscard]] std::string path_at(unsigned long long address) const {
    std::string path;
    while (path.find('\0') == std::string::npos) {  // a page at a time: the next may not be there
      const std::size_t rest = 4096 - (address + path.size()) % 4096;
      const std::string more = text_at(address + path.size(), rest);
      if (more.empty()) break;
      path += more;
    }
    return path.substr(0, path.find('\0'));
  }

  [[nodiscard]] std::string path_of(unsigned long long file) const {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/" + std::to_string(child_) + "/fd/" + std::to_string(file), error);
  }

  [[nodiscard]] std::int64_t position_of(unsigned long long file) const {
    std::ifstream facts("/proc/" + std::to_string(child_) + "/fdinfo/" + std::to_string(file));
    std::string word;
    std::int64_t position = 0;
    facts >> word >> position;
    return position;
  }

  [[nodiscard]] DiskCall call_of(const Registers& r) const {
    using What = DiskCall::What;
    switch (r.orig_rax) {
      case SYS_write:
        if (r.rdi <= 2) return {What::say, {}, {}, 0, {}};
        return {What::write, path_of(r.rdi), {}, position_of(r.rdi), text_at(r.rsi, r.rdx)};
      case SYS_pwrite64:
        return {What::write, path_of(r.rdi), {}, static_cast<std::int64_t>(r.r10), text_at(r.rsi, r.rdx)};
      case SYS_ftruncate:
        return {What::resize, path_of(r.rdi), {}, static_cast<std::int64_t>(r.rsi), {}};
      case SYS_fsync:
      case SYS_fdatasync:
        return {What::sync, path_of(r.rdi), {}, 0, {}};
      case SYS_rename:
        return {What::rename, path_at(r.rdi), path_at(r.rsi), 0, {}};
      case SYS_renameat:
        return {What::rename, path_at(r.rsi), path_at(r.r10), 0, {}};
      case SYS_renameat2:
        return {(r.r8 & RENAME_EXCHANGE) != 0 ? What::exchange : What::rename, path_at(r.rsi), path_at(r.r10), 0, {}};
      case SYS_link:
        return {What::link, path_at(r.rdi), path_at(r.rsi), 0, {}};
      case SYS_unlink:
      case SYS_rmdir:
        return {What::remove, path_at(r.rdi), {}, 0, {}};
      case SYS_unlinkat:
        return {What::remove, path_at(r.rsi), {}, 0, {}};
      case SYS_mkdir:
        return {What::make_folder, path_at(r.rdi), {}, 0, {}};
      case SYS_openat:
        return {What::make, path_at(r.rsi), (r.rdx & O_TRUNC) != 0 ? "empty" : "", 0, {}};
      case SYS_open:
        return {What::make, path_at(r.rdi), (r.rsi & O_TRUNC) != 0 ? "empty" : "", 0, {}};
      case SYS_chmod:
      case SYS_fchmod:
      case SYS_fchmodat:
        return {};
      default:
        throw std::runtime_error("the program changes its files by a call that is not modelled: " +
                                 std::to_string(r.orig_rax));
    }
  }

  pid_t child_;
  const Plan& plan_;
  Ended& ended_;
};

pid_t start(const Line& line, const std::string& home, Traced traced) {
  std::ofstream(home + "/../input", std::ios::binary | std::ios::trunc) << line.input;
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("no process can be made");
  if (child == 0) become(line, home, traced);
  return child;
}

}  // namespace

Ended run_traced(const Line& line, const std::string& home, const Plan& plan) {
  Ended ended;
  Tracer(start(line, home, Traced::yes), plan, ended).follow();
  ended.said = text_of_file(said_file(home));
  return ended;
}

Ended run_plain(const Line& line, const std::string& home) {
  Ended ended;
  int status = 0;
  const pid_t child = start(line, home, Traced::no);
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  take_end(status, ended);
  ended.said = text_of_file(said_file(home));
  return ended;
}

bool can_trace() {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) _exit(1);
    ::raise(SIGSTOP);
    stop_at_traced_calls();
    ::write(-1, "", 0);
    _exit(0);
  }
  Ended ended;
  try {
    Tracer(child, Plan{}, ended).follow();
  } catch (const std::exception&) {
    return false;
  }
  return ended.code == 0;
}

}  // namespace mentor::faults

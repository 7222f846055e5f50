// SPDX-License-Identifier: MIT
// Which mailbox is meant, who may have it open, and the private keys of this machine.
#include "platform/mailboxes.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/files.hpp"
#include "mentor/messages/mailbox.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>

namespace mentor::platform {

namespace {

constexpr std::size_t longest_secret = 65536;

/// FNV-1a: the same on every machine and in every version.
std::uint64_t number_of_place(std::string_view text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

void require_plain(std::string_view place) {
  const bool odd =
      std::any_of(place.begin(), place.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  if (place.empty() || place.front() == '-' || odd) throw UserError(messages::no_mailbox_place());
}

}  // namespace

bool is_mailed_name(std::string_view name) {
  constexpr std::size_t longest = 100;
  const auto is_ours = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; };
  return !name.empty() && name.size() <= longest && name.front() != '.' && name.front() != '-' &&
         std::all_of(name.begin(), name.end(), is_ours);
}

MailboxLock::MailboxLock(const std::string& path) : file_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
  if (!file_.is_open()) refuse_writing(path, errno);
  constexpr int tries = 100;
  for (int i = 0; ::flock(file_.number(), LOCK_EX | LOCK_NB) != 0; ++i) {
    if (i == tries) throw UserError(messages::mailbox_in_use(), Exit::busy);
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
  }
}

void ProcessMailboxes::set_up(Environment environment, const std::string& state) {
  environment_ = std::move(environment);
  state_ = state;
}

std::string ProcessMailboxes::folder_of_state(const std::string& name) const {
  if (state_.empty()) throw UserError(messages::no_keys_home(), Exit::failed);
  make_own_directories(state_ + "/" + name, "what devices share");
  return state_ + "/" + name;
}

std::string ProcessMailboxes::full_place(const std::string& place) {
  require_plain(place);
  if (is_git_address(place)) return place;
  std::error_code error;
  const auto absolute = std::filesystem::absolute(place, error).lexically_normal();
  std::string path = error ? place : absolute.string();
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

std::unique_ptr<Mailbox> ProcessMailboxes::open_mailbox(const std::string& place, const std::string& own) {
  const std::string full = full_place(place);
  const std::string here = fmt::format("{}/{:016x}", folder_of_state("mailboxes"), number_of_place(full + "\n" + own));
  MailboxLock lock(here + ".lock");
  const bool repository = !is_git_address(full) && is_bare_repository(full);
  if (is_git_address(full) || repository)
    return open_git_mailbox({repository ? "file://" + full : full, here + ".git", own}, environment_, std::move(lock));
  return open_folder_mailbox(full, std::move(lock));
}

void ProcessMailboxes::keep_secret(const std::string& name, std::string_view text) {
  replace_file(folder_of_state("keys") + "/" + name, [&](const PieceSink& sink) { sink(text); });
}

std::optional<std::string> ProcessMailboxes::recall_secret(const std::string& name) {
  if (state_.empty()) return std::nullopt;
  const std::string path = state_ + "/keys/" + name;
  struct stat found {};
  if (::lstat(path.c_str(), &found) != 0 && errno == ENOENT) return std::nullopt;
  return read_to_end(open_for_reading(path, "the key"), path, longest_secret);
}

}  // namespace mentor::platform

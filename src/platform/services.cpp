// SPDX-License-Identifier: MIT
// What a process offers to commands: files, drafts, a question.
#include "platform/services.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/files.hpp"
#include "mentor/messages/places.hpp"
#include "platform/file_access.hpp"
#include "platform/interrupts.hpp"
#include "platform/kept_files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <ostream>
#include <sys/stat.h>
#include <unistd.h>

namespace mentor::platform {

void ProcessServices::set_up(Environment environment, const std::string& state, std::ostream& out, Paging paging) {
  environment_ = std::move(environment);
  state_ = state;
  drafts_ = Drafts(state);
  memory_ = Memory(state);
  out_ = &out;
  paging_ = paging;
}

void ProcessServices::set_programs(std::optional<std::string> editor, std::optional<std::string> pager) {
  editor_ = std::move(editor);
  pager_ = std::move(pager);
}

std::string ProcessServices::read_input(std::size_t limit) {
  return read_to_end(Descriptor(STDIN_FILENO), "standard input", limit);
}

bool ProcessServices::input_waits() { return waits_to_be_read(STDIN_FILENO); }

std::string ProcessServices::read_waiting_input(std::size_t limit) { return read_while_it_comes(STDIN_FILENO, limit); }

std::string ProcessServices::read_file(const std::string& path, std::string_view option, std::size_t limit) {
  const Descriptor file = open_for_reading(path, option);
  return read_to_end(file, fmt::format("{}: {}", option, path == "-" ? "standard input" : path), limit);
}

std::function<std::optional<std::string>()> ProcessServices::open_lines(const std::string& path,
                                                                        std::string_view option) {
  return lines_of(open_for_reading(path, option), fmt::format("{}: {}", option, path == "-" ? "standard input" : path));
}

void ProcessServices::write_file(const std::string& path, std::string_view text) {
  replace_file(path, [text](const PieceSink& sink) { sink(text); });
}

void ProcessServices::write_stream(const std::string& path,
                                   const std::function<void(const std::function<void(std::string_view)>&)>& fill) {
  replace_file(path, fill);
}

bool ProcessServices::exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

void ProcessServices::make_folder(const std::string& path, std::string_view option) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return;
  if (std::filesystem::exists(path, error))
    throw UserError(messages::file_instead_of_folder(messages::at(option), path), Exit::failed);
  if (::mkdir(path.c_str(), 0700) != 0)
    throw UserError(messages::cannot_make_folder(messages::at(option), path, std::strerror(errno)), Exit::failed);
}

std::string ProcessServices::absolute_path(const std::string& path) {
  std::error_code error;
  const auto absolute = std::filesystem::absolute(path, error);
  return error ? path : absolute.string();
}

std::vector<std::string> ProcessServices::files_in(const std::string& folder, std::string_view ending) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    if (name.size() > ending.size() && name.ends_with(ending) && entry.is_regular_file(error))
      names.push_back(name.substr(0, name.size() - ending.size()));
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<std::vector<std::string>> ProcessServices::files_below(const std::string& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (!fs::is_directory(folder, error)) return std::nullopt;
  std::vector<std::string> paths;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const bool hidden = entry->path().filename().string().starts_with('.');
    std::error_code of_entry;
    if (hidden && entry->is_directory(of_entry)) entry.disable_recursion_pending();
    if (!hidden && entry->is_regular_file(of_entry)) paths.push_back(entry->path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string ProcessServices::keep_draft(const DraftOwner& owner, std::string_view text) {
  return drafts_.keep(owner, text);
}

void ProcessServices::drop_draft(const std::string& name) { drafts_.drop(name); }

std::vector<Draft> ProcessServices::drafts() { return drafts_.newest_first(); }

std::optional<std::string> ProcessServices::recall(std::string_view key) { return memory_.recall(key); }

void ProcessServices::remember(std::string_view key, std::string_view line) { memory_.remember(key, line); }

std::string ProcessServices::ask(std::string_view question) {
  const InterruptWatch watch;
  *out_ << question << ' ' << std::flush;
  std::string answer;
  for (char c = 0;;) {
    const ssize_t size = ::read(STDIN_FILENO, &c, 1);
    if (size < 0 && errno == EINTR && !InterruptWatch::seen()) continue;
    if (size <= 0) {
      *out_ << '\n' << std::flush;
      if (InterruptWatch::seen()) throw UserError(messages::interrupted(), Exit::interrupted);
      throw UserError(messages::no_answer(), Exit::aborted);
    }
    if (c == '\n') return answer;
    answer += c;
  }
}

std::vector<KeptFile> ProcessServices::kept_files() {
  constexpr std::size_t enough = 4 * note_limit;
  std::vector<KeptFile> files;
  if (state_.empty()) return files;
  for (const auto* folder : {"/drafts/", "/remembered/"})
    for (const auto& name : files_of(state_ + folder)) {
      const std::string path = state_ + folder + name;
      files.push_back({path, owner_in_name(name), is_draft_name(name), read_beginning(path, enough).text});
    }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

std::vector<JournalCopy> ProcessServices::copies_of(const std::string& journal) { return platform::copies_of(journal); }

void ProcessServices::remove_file(const std::string& path) {
  if (::unlink(path.c_str()) != 0 && errno != ENOENT)
    throw UserError(messages::cannot_remove(path, std::strerror(errno)), Exit::failed);
  if (!sync_directory_of(path))
    throw UserError(messages::removal_may_not_last(path, std::strerror(errno)), Exit::failed);
}

std::vector<OpenDoor> ProcessServices::open_doors(const std::string& journal) {
  return platform::open_doors(journal, state_);
}

void ProcessServices::close_door(const OpenDoor& door) { platform::close_door(door); }

std::vector<std::string> ProcessServices::left_overs(const std::string& journal) {
  return platform::left_overs(journal, state_);
}

}  // namespace mentor::platform

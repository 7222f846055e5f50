// SPDX-License-Identifier: MIT
// Texts that were typed and are not yet in the journal: files in the state directory, durable before anything is made
// of them.
#include "platform/drafts.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/files.hpp"
#include "platform/file_access.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace mentor::platform {

std::vector<std::string> files_of(const std::string& directory) {
  namespace fs = std::filesystem;
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(directory.empty() ? "/nonexistent" : directory, error))
    if (entry.is_regular_file(error)) names.push_back(entry.path().filename().string());
  return names;
}

Drafts::Drafts(std::string state) : directory_(state.empty() ? std::string() : std::move(state) + "/drafts") {}

std::string Drafts::path_of(const std::string& name) const { return directory_ + "/" + name; }

std::string Drafts::keep(const DraftOwner& owner, std::string_view text) {
  if (directory_.empty()) throw UserError(messages::no_drafts_home(), Exit::failed);
  make_own_directories(directory_, "drafts");
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  for (int number = 1; number < 1000; ++number) {
    const std::string name = draft_name(owner, now, number);
    const Descriptor file(::open(path_of(name).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.is_open() && errno == EEXIST) continue;
    if (!file.is_open())
      throw UserError(messages::cannot_make_draft(path_of(name), std::strerror(errno)), Exit::failed);
    try {
      write_durably(file, text, path_of(name));
    } catch (...) {
      ::unlink(path_of(name).c_str());  // half a text would pass for all of it
      throw;
    }
    sync_directory_of(path_of(name));
    return name;
  }
  throw UserError(messages::too_many_drafts(directory_), Exit::failed);
}

void Drafts::drop(const std::string& name) {
  if (!is_draft_name(name)) return;
  for (const auto& file : files_of(directory_))
    if (file.find(name) != std::string::npos) ::unlink(path_of(file).c_str());
}

std::vector<Draft> Drafts::newest_first() const {
  namespace fs = std::filesystem;
  std::vector<std::pair<fs::file_time_type, std::string>> names;
  std::error_code error;
  for (auto& name : files_of(directory_))
    if (is_draft_name(name)) names.emplace_back(fs::last_write_time(path_of(name), error), std::move(name));
  std::sort(names.rbegin(), names.rend());
  std::vector<Draft> drafts;
  for (auto& found : names) {
    const std::string path = path_of(found.second);
    auto text = read_beginning(path, draft_limit);
    drafts.push_back({found.second, owner_in_name(found.second).value(), std::move(text.text), path, text.is_whole});
  }
  return drafts;
}

}  // namespace mentor::platform

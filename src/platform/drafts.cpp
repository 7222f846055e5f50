// SPDX-License-Identifier: MIT
// Texts that were typed and are not yet in the journal: files in the state directory, durable before anything is made
// of them.
#include "platform/drafts.hpp"

#include "mentor/domain/dates.hpp"
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
#include <fmt/format.h>
#include <unistd.h>

namespace mentor::platform {

namespace {

/// A name never becomes a path: what is no letter or digit is a "-". Letters beyond ASCII stay: a draft is found again
/// by the handle in its name.
std::string plain_name(std::string_view purpose) {
  constexpr std::size_t longest = 200;  // of 255 bytes that a name may have
  std::string name;
  for (const char c : to_lower_ascii(purpose.substr(0, longest))) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    name += plain || static_cast<unsigned char>(c) >= 0x80 ? c : '-';
  }
  return name.substr(0, bad_utf8(name).value_or(name.size()));
}

/// "20261121T120000"
std::string draft_time() {
  std::string text = format_utc(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
  std::erase_if(text, [](char c) { return c == '-' || c == ':' || c == 'Z'; });
  return text;
}

bool is_draft_name(const std::string& name) {
  return !name.empty() && name.front() != '.' && name.find('/') == std::string::npos;
}

}  // namespace

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

std::string Drafts::keep(std::string_view purpose, std::string_view text) {
  if (directory_.empty()) throw UserError(messages::no_drafts_home(), Exit::failed);
  make_own_directories(directory_, "drafts");
  const std::string base = fmt::format("{}-{}", plain_name(purpose), draft_time());
  for (int number = 1; number < 1000; ++number) {
    const std::string name = fmt::format("{}-{}.md", base, number);
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
    if (is_draft_name(name) && name.ends_with(".md"))
      names.emplace_back(fs::last_write_time(path_of(name), error), std::move(name));
  std::sort(names.rbegin(), names.rend());
  std::vector<Draft> drafts;
  for (auto& found : names) {
    const std::string path = path_of(found.second);
    auto text = read_beginning(path, draft_limit);
    drafts.push_back({std::move(found.second), std::move(text.text), path, text.is_whole});
  }
  return drafts;
}

}  // namespace mentor::platform

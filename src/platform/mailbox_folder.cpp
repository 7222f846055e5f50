// SPDX-License-Identifier: MIT
// A folder as a mailbox. Something else may carry it, and bring files in pieces, copies of its own and links: only a
// plain file under a name of ours counts, and whoever reads it finds out whether it is whole.
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/files.hpp"
#include "mentor/messages/mailbox.hpp"
#include "platform/mailboxes.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace mentor::platform {

namespace {

class FolderMailbox final : public Mailbox {
 public:
  FolderMailbox(std::string folder, MailboxLock lock) : folder_(std::move(folder)), lock_(std::move(lock)) {}

  void fetch() override { require_there(); }

  MailboxListing list() override {
    MailboxListing listing;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder_, error);
    if (error) throw UserError(messages::cannot_read(folder_, error.message()), Exit::failed);
    for (const std::filesystem::directory_iterator end; entry != end; entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      if (name.starts_with('.')) continue;  // what a program keeps for itself, ours among them
      struct stat found {};
      const bool is_plain = ::lstat(path_of(name).c_str(), &found) == 0 && S_ISREG(found.st_mode);
      if (is_plain && is_mailed_name(name))
        listing.files.push_back({name, name, static_cast<std::size_t>(found.st_size)});
      else
        listing.strange.push_back(name);
      if (error) break;
    }
    if (error) throw UserError(messages::cannot_read(folder_, error.message()), Exit::failed);
    std::sort(listing.files.begin(), listing.files.end(),
              [](const Mailed& a, const Mailed& b) { return a.name < b.name; });
    std::sort(listing.strange.begin(), listing.strange.end());
    return listing;
  }

  std::vector<std::optional<std::string>> read(std::span<const Mailed> files, std::size_t limit) override {
    std::vector<std::optional<std::string>> texts;
    for (const auto& file : files) texts.push_back(read_one(file.handle, limit));
    return texts;
  }

  void put(const std::string& name, std::string_view bytes) override {
    require_there();
    if (read_one(name, bytes.size()) == std::optional<std::string>(bytes)) return;
    const std::string part = path_of("." + name + ".part");
    {
      // Who else reads the folder is said by its mode and the umask: what lies in it is sealed.
      const Descriptor file(::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666));
      if (!file.is_open()) refuse_writing(part, errno);
      write_durably(file, bytes, part);
    }
    if (::rename(part.c_str(), path_of(name).c_str()) != 0 || !sync_directory_of(part))
      refuse_writing(path_of(name), errno);
  }

  void remove(const std::string& name) override {
    if (::unlink(path_of(name).c_str()) != 0 && errno != ENOENT)
      throw UserError(messages::cannot_remove(path_of(name), std::strerror(errno)), Exit::failed);
  }

  void deliver() override {}

 private:
  [[nodiscard]] std::string path_of(const std::string& name) const { return folder_ + "/" + name; }

  void require_there() const {
    struct stat found {};
    if (::stat(folder_.c_str(), &found) != 0 || !S_ISDIR(found.st_mode))
      throw UserError(messages::no_mailbox_folder(visible(folder_)), Exit::failed);
  }

  [[nodiscard]] std::optional<std::string> read_one(const std::string& name, std::size_t limit) const {
    const Descriptor file(::open(path_of(name).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat found {};
    if (!file.is_open() || ::fstat(file.number(), &found) != 0 || !S_ISREG(found.st_mode) ||
        static_cast<std::size_t>(found.st_size) > limit)
      return std::nullopt;
    return read_if_meant([&] { return read_to_end(file, name, limit); });
  }

  std::string folder_;
  MailboxLock lock_;
};

}  // namespace

std::unique_ptr<Mailbox> open_folder_mailbox(const std::string& folder, MailboxLock lock) {
  return std::make_unique<FolderMailbox>(folder, std::move(lock));
}

}  // namespace mentor::platform

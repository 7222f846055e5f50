// SPDX-License-Identifier: MIT
// Mailboxes: what is put into one is found by others, and what else lies there does no harm.
#include "mentor/domain/errors.hpp"
#include "platform/mailboxes.hpp"
#include "support/layers.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>

namespace mentor::tests {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t plenty = 1 << 20;

std::unique_ptr<ProcessMailboxes> mailboxes_at(const TempDir& folder, const std::string& who) {
  auto mailboxes = std::make_unique<ProcessMailboxes>();
  mailboxes->set_up(process_environment(), folder / who);
  return mailboxes;
}

void fill(const std::string& path, const std::string& text) { std::ofstream(path) << text; }

std::vector<std::string> names_in(Mailbox& mailbox) {
  std::vector<std::string> names;
  for (const auto& file : mailbox.list().files) names.push_back(file.name);
  return names;
}

bool has_git() { return std::system("git --version >/dev/null 2>&1") == 0; }

std::string repository_in(const TempDir& folder) {
  const std::string path = folder / "box.git";
  REQUIRE(std::system(("git init -q --bare " + path).c_str()) == 0);
  return path;
}

}  // namespace

TEST_CASE("names in a mailbox are letters, digits, dots and hyphens, and lead nowhere") {
  for (const char* name : {"a.seg", "0123abc.dev", "a-b.c"}) CHECK(is_mailed_name(name));
  for (const char* name : {"", ".", "..", ".hidden", "../a", "a/b", "A.seg", "a b", "-rf", "a\n", "é"})
    CHECK_FALSE(is_mailed_name(name));
  CHECK_FALSE(is_mailed_name(std::string(101, 'a')));
}

TEST_CASE("a folder keeps what is put into it, and the same again is no fault") {
  const TempDir folder;
  fs::create_directory(folder / "box");
  const auto mailboxes = mailboxes_at(folder, "kim");
  const auto mailbox = mailboxes->open_mailbox(folder / "box", "aa");
  const std::string bytes("sealed\0bytes", 12);
  for (int i = 0; i < 2; ++i) mailbox->put("a.seg", bytes);
  mailbox->deliver();
  const auto listing = mailbox->list();
  REQUIRE(listing.files.size() == 1);
  CHECK(listing.files[0].size == 12);
  CHECK(mailbox->read(listing.files, plenty)[0] == bytes);
  CHECK_FALSE(mailbox->read(listing.files, 11)[0].has_value());
  mailbox->remove("a.seg");
  mailbox->remove("a.seg");
  CHECK(mailbox->list().files.empty());
}

TEST_CASE("links, folders, pipes and copies of a cloud folder's own are left alone") {
  const TempDir folder;
  const std::string box = folder / "box";
  fs::create_directories(box + "/deep.seg");
  fill(folder / "secret", "not mine");
  fs::create_symlink(folder / "secret", box + "/link.seg");
  fill(box + "/a (conflicted copy).seg", "x");
  fill(box + "/.a.seg.part", "half");
  fill(box + "/b.seg", "whole");
  REQUIRE(::mkfifo((box + "/pipe.seg").c_str(), 0600) == 0);
  const auto mailboxes = mailboxes_at(folder, "kim");
  const auto mailbox = mailboxes->open_mailbox(box, "aa");
  CHECK(names_in(*mailbox) == std::vector<std::string>{"b.seg"});
  CHECK(mailbox->list().strange ==
        std::vector<std::string>{"a (conflicted copy).seg", "deep.seg", "link.seg", "pipe.seg"});
  const std::vector<Mailed> asked{
      {"link.seg", "link.seg", 8}, {"gone.seg", "gone.seg", 1}, {"pipe.seg", "pipe.seg", 0}};
  for (const auto& text : mailbox->read(asked, plenty)) CHECK_FALSE(text.has_value());
}

TEST_CASE("a file in its place is replaced, and no link is followed") {
  const TempDir folder;
  const std::string box = folder / "box";
  fs::create_directory(box);
  fill(folder / "mine", "untouched");
  fs::create_symlink(folder / "mine", box + "/a.seg");
  fs::create_symlink(folder / "mine", box + "/.b.seg.part");
  const auto mailboxes = mailboxes_at(folder, "kim");
  const auto mailbox = mailboxes->open_mailbox(box, "aa");
  mailbox->put("a.seg", "sealed");
  CHECK_THROWS_AS(mailbox->put("b.seg", "sealed"), UserError);
  std::string text;
  std::getline(std::ifstream(folder / "mine"), text);
  CHECK(text == "untouched");
  CHECK(names_in(*mailbox) == std::vector<std::string>{"a.seg"});
}

TEST_CASE("a folder that is not there is told, and so is an address that git must not take") {
  const TempDir folder;
  const auto mailboxes = mailboxes_at(folder, "kim");
  CHECK_THROWS_AS(mailboxes->open_mailbox(folder / "gone", "aa")->fetch(), UserError);
  for (const char* place : {"", "-u", "ext::sh -c id", "http://example.org/a.git", "git://example.org/a", "a\nb"})
    CHECK_THROWS_AS(static_cast<void>(mailboxes->open_mailbox(place, "aa")), UserError);
}

TEST_CASE("private keys are a file for nobody else") {
  const TempDir folder;
  const auto mailboxes = mailboxes_at(folder, "kim");
  CHECK_FALSE(mailboxes->recall_secret("a.key").has_value());
  mailboxes->keep_secret("a.key", "secret\n");
  CHECK(mailboxes->recall_secret("a.key") == "secret\n");
  struct stat found {};
  REQUIRE(::stat((folder / "kim/keys/a.key").c_str(), &found) == 0);
  CHECK((found.st_mode & 0777) == 0600);
}

TEST_CASE("what one device puts into a git repository another one finds, and nobody's hooks run") {
  if (!has_git()) return;
  const TempDir folder;
  const std::string box = repository_in(folder);
  fill(box + "/hooks/pre-receive", "#!/bin/sh\ntouch " + (folder / "ran") + "\n");
  fs::permissions(box + "/hooks/pre-receive", fs::perms::owner_all);
  const auto mine = mailboxes_at(folder, "kim");
  const auto other = mailboxes_at(folder, "ana");
  const std::string bytes("sealed\0bytes\n", 13);
  {
    const auto mailbox = mine->open_mailbox(box, "aa");
    mailbox->fetch();
    mailbox->put("a.seg", bytes);
    mailbox->put("b.seg", "more");
    mailbox->deliver();
    mailbox->remove("b.seg");
    mailbox->deliver();
  }
  const auto mailbox = other->open_mailbox("file://" + box, "bb");
  mailbox->fetch();
  const auto listing = mailbox->list();
  REQUIRE(listing.files.size() == 1);
  CHECK(mailbox->read(listing.files, plenty)[0] == bytes);
  mailbox->put("c.seg", "theirs");
  mailbox->deliver();
  CHECK_FALSE(fs::exists(folder / "ran"));
}

TEST_CASE("what git keeps here is for nobody else, and the other repository is left as it is") {
  if (!has_git()) return;
  const TempDir folder;
  const mode_t before = ::umask(022);
  const std::string box = repository_in(folder);
  const auto mailbox = mailboxes_at(folder, "kim")->open_mailbox(box, "aa");
  mailbox->put("a.seg", "sealed");
  mailbox->deliver();
  ::umask(before);
  const auto open_to_others = [](const fs::path& path) {
    return (fs::symlink_status(path).permissions() & (fs::perms::group_all | fs::perms::others_all)) != fs::perms::none;
  };
  for (const auto& entry : fs::recursive_directory_iterator(folder / "kim")) {
    CAPTURE(entry.path().string());
    CHECK_FALSE(open_to_others(entry.path()));
  }
  CHECK(open_to_others(fs::path(box) / "refs/heads/mentor-aa"));
}

TEST_CASE("a branch that moved on without this device is caught up with before the next push") {
  if (!has_git()) return;
  const TempDir folder;
  const std::string box = repository_in(folder);
  const auto mine = mailboxes_at(folder, "kim");
  const auto same = mailboxes_at(folder, "kim-elsewhere");
  const auto first = mine->open_mailbox(box, "aa");
  const auto second = same->open_mailbox("file://" + box, "aa");
  first->put("a.seg", "one");
  first->deliver();
  second->put("b.seg", "two");
  second->deliver();
  first->fetch();
  CHECK(names_in(*first) == std::vector<std::string>{"a.seg", "b.seg"});
}

TEST_CASE("links, folders and programs in a repository are left alone") {
  if (!has_git()) return;
  const TempDir folder;
  const std::string box = repository_in(folder);
  const std::string made =
      "cd " + (folder.path().string()) +
      " && git init -q tree && cd tree && ln -s /etc/passwd link.seg && "
      "mkdir deep && echo x > deep/a.seg && echo x > run.seg && chmod +x run.seg && echo ok > a.seg && "
      "git add . && git -c user.name=x -c user.email=x commit -qm x && git push -q ../box.git "
      "HEAD:refs/heads/mentor-cc HEAD:refs/heads/elsewhere";
  REQUIRE(std::system(made.c_str()) == 0);
  const auto mailboxes = mailboxes_at(folder, "kim");
  const auto mailbox = mailboxes->open_mailbox(box, "aa");
  mailbox->fetch();
  CHECK(names_in(*mailbox) == std::vector<std::string>{"a.seg"});
  CHECK(mailbox->list().strange == std::vector<std::string>{"deep", "link.seg", "run.seg"});
}

TEST_CASE("a repository that cannot be reached is told in words") {
  if (!has_git()) return;
  const TempDir folder;
  const auto mailboxes = mailboxes_at(folder, "kim");
  const auto mailbox = mailboxes->open_mailbox("file://" + (folder / "gone.git"), "aa");
  CHECK_THROWS_WITH_AS(mailbox->fetch(), doctest::Contains("nothing is lost"), UserError);
}

}  // namespace mentor::tests

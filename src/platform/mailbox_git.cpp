// SPDX-License-Identifier: MIT
// A git repository as a mailbox: each device has a branch of its own, whose newest tree is a flat list of plain files.
// Links, submodules, folders and odd modes are none of ours.
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/mailbox.hpp"
#include "platform/git_program.hpp"
#include "platform/mailboxes.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <set>

namespace mentor::platform {

namespace {

constexpr std::string_view branch = "mentor-";
constexpr std::string_view theirs = "refs/mailbox/";
constexpr std::size_t most_branches = 64;

/// One line of a tree, "100644 blob <id> <size>\t<name>".
struct TreeLine {
  std::string_view mode;
  std::string_view id;
  std::size_t size = 0;
  std::string name;
};

std::string_view next_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  const std::string_view word = text.substr(0, text.find(' '));
  text.remove_prefix(std::min(word.size(), text.size()));
  return word;
}

TreeLine read_tree_line(std::string_view line) {
  const std::size_t tab = std::min(line.find('\t'), line.size());
  std::string_view head = line.substr(0, tab);
  TreeLine entry;
  entry.name = tab < line.size() ? line.substr(tab + 1) : "";
  entry.mode = next_word(head);
  static_cast<void>(next_word(head));
  entry.id = next_word(head);
  const std::string_view size = next_word(head);
  std::from_chars(size.data(), size.data() + size.size(), entry.size);
  return entry;
}

std::vector<std::string_view> split_at(std::string_view text, char end) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    const std::size_t length = std::min(text.find(end), text.size());
    pieces.push_back(text.substr(0, length));
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  return pieces;
}

/// What `cat-file --batch` answers of one object; nothing if it has none.
std::optional<std::string> next_object(std::string_view& answer) {
  const std::string_view head = answer.substr(0, answer.find('\n'));
  answer.remove_prefix(std::min(head.size() + 1, answer.size()));
  std::string_view words = head;
  static_cast<void>(next_word(words));
  if (next_word(words) != "blob") return std::nullopt;
  std::size_t size = 0;
  const std::string_view digits = next_word(words);
  std::from_chars(digits.data(), digits.data() + digits.size(), size);
  std::string text(answer.substr(0, size));
  answer.remove_prefix(std::min(size + 1, answer.size()));
  return text;
}

class GitMailbox final : public Mailbox {
 public:
  GitMailbox(GitPlace place, const Environment& environment, MailboxLock lock)
      : git_(place.repository, place.url, environment), lock_(std::move(lock)), own_(branch) {
    own_ += place.own;
  }

  void fetch() override {
    static_cast<void>(
        git_.ask({"fetch", "--quiet", "--no-tags", "--prune", "--no-recurse-submodules", "--no-write-fetch-head",
                  "origin", fmt::format("+refs/heads/{0}*:{1}{0}*", branch, theirs)}));
  }

  MailboxListing list() override {
    MailboxListing listing;
    const std::string refs = git_.ask(
        {"for-each-ref", "--format=%(refname)", fmt::format("--count={}", most_branches), std::string(theirs)});
    for (const std::string_view ref : split_at(refs, '\n')) add_files_of(listing, std::string(ref));
    std::sort(listing.files.begin(), listing.files.end(),
              [](const Mailed& a, const Mailed& b) { return std::tie(a.name, a.handle) < std::tie(b.name, b.handle); });
    std::sort(listing.strange.begin(), listing.strange.end());
    return listing;
  }

  std::vector<std::optional<std::string>> read(std::span<const Mailed> files, std::size_t limit) override {
    std::string names;
    for (const auto& file : files)
      if (file.size <= limit) names += file.handle + "\n";
    const std::string answer = names.empty() ? "" : git_.ask({"cat-file", "--batch"}, names);
    std::string_view rest = answer;
    std::vector<std::optional<std::string>> texts;
    for (const auto& file : files) texts.push_back(file.size <= limit ? next_object(rest) : std::nullopt);
    return texts;
  }

  void put(const std::string& name, std::string_view bytes) override {
    added_[name] = trim(git_.ask({"hash-object", "-w", "--stdin", "--no-filters"}, bytes));
    removed_.erase(name);
  }

  void remove(const std::string& name) override {
    removed_.insert(name);
    added_.erase(name);
  }

  void deliver() override {
    Answer sent = send();
    if (!sent.is_well() && sent.error == 0 && !sent.late) {
      fetch();  // somebody else wrote to our branch, an earlier run of ours most likely
      sent = send();
    }
    if (!sent.is_well()) git_.complain(sent);
    added_.clear();
    removed_.clear();
  }

 private:
  [[nodiscard]] std::string own_here() const { return "refs/heads/" + own_; }
  [[nodiscard]] std::string own_there() const { return std::string(theirs) + own_; }

  void add_files_of(MailboxListing& listing, const std::string& ref) const {
    const Answer tree = git_.try_to({"ls-tree", "-z", "-l", ref});
    if (!tree.is_well()) return listing.strange.push_back(ref);
    for (const std::string_view line : split_at(tree.out, '\0')) {
      TreeLine entry = read_tree_line(line);
      if (entry.mode == "100644" && is_mailed_name(entry.name))
        listing.files.push_back({std::move(entry.name), std::string(entry.id), entry.size});
      else
        listing.strange.push_back(std::move(entry.name));
    }
  }

  /// The id that a name stands for; nothing if there is none.
  [[nodiscard]] std::optional<std::string> find(const std::string& name) const {
    const Answer answer = git_.try_to({"rev-parse", "--verify", "--quiet", "--end-of-options", name});
    if (answer.is_well()) return std::string(trim(answer.out));
    if (answer.error != 0 || answer.late) git_.complain(answer);
    return std::nullopt;
  }

  void add_tree(std::map<std::string, std::string>& files, const std::string& commit) const {
    const std::string tree = git_.ask({"ls-tree", "-z", "-l", commit});
    for (const std::string_view line : split_at(tree, '\0')) {
      TreeLine entry = read_tree_line(line);
      if (entry.mode == "100644" && is_mailed_name(entry.name)) files[entry.name] = entry.id;
    }
  }

  /// All that is to lie there, on top of what lies there: what an earlier run could not send is among it.
  [[nodiscard]] Answer send() {
    const auto there = find(own_there());
    const auto here = find(own_here());
    std::map<std::string, std::string> files;
    for (const auto& commit : {there, here})
      if (commit) add_tree(files, *commit);
    for (const auto& [name, id] : added_) files[name] = id;
    for (const auto& name : removed_) files.erase(name);
    std::string lines;
    for (const auto& [name, id] : files) lines += fmt::format("100644 blob {}\t{}", id, name) + '\0';
    const std::string tree(trim(git_.ask({"mktree", "-z"}, lines)));
    if (there && find(*there + "^{tree}") == tree) return {};
    std::vector<std::string> words{"commit-tree", tree, "-m", "mentor"};
    const auto& parent = there ? there : here;
    if (parent) words.insert(words.end(), {"-p", *parent});
    const std::string commit(trim(git_.ask(words)));
    static_cast<void>(git_.ask({"update-ref", own_here(), commit}));
    Answer sent = git_.try_to(
        {"push", "--quiet", "--porcelain", "--no-verify", "--no-signed", "origin", fmt::format("{0}:{0}", own_here())});
    if (sent.is_well()) static_cast<void>(git_.ask({"update-ref", own_there(), commit}));
    return sent;
  }

  GitProgram git_;
  MailboxLock lock_;
  std::string own_;
  std::map<std::string, std::string> added_;
  std::set<std::string> removed_;
};

}  // namespace

bool is_git_address(std::string_view place) {
  if (place.find("://") != std::string_view::npos) return true;
  const std::size_t colon = place.find(':');
  return colon != std::string_view::npos && colon > 0 && colon < place.find('/');
}

bool is_bare_repository(const std::string& folder) {
  std::error_code error;
  return std::filesystem::is_regular_file(folder + "/HEAD", error) &&
         std::filesystem::is_directory(folder + "/objects", error) &&
         std::filesystem::is_directory(folder + "/refs", error);
}

std::unique_ptr<Mailbox> open_git_mailbox(GitPlace place, Environment environment, MailboxLock lock) {
  if (place.url.find("::") != std::string::npos) throw UserError(messages::no_such_protocol(visible(place.url)));
  const std::size_t scheme = place.url.find("://");
  const std::string protocol = scheme == std::string::npos ? "ssh" : place.url.substr(0, scheme);
  if (protocol != "file" && protocol != "https" && protocol != "ssh")
    throw UserError(messages::no_such_protocol(visible(place.url)));
  return std::make_unique<GitMailbox>(std::move(place), environment, std::move(lock));
}

}  // namespace mentor::platform

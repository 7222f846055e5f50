// SPDX-License-Identifier: MIT
// git as plumbing on one bare repository.
#include "platform/git_program.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/mailbox.hpp"
#include "platform/file_access.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>

namespace mentor::platform {

namespace {

/// What git, ssh and their helpers need to find a person's keys, agents and proxies, and nothing else.
constexpr std::array handed_on = {
    "PATH",        "HOME",      "USER",     "LOGNAME",  "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "https_proxy",
    "HTTPS_PROXY", "all_proxy", "no_proxy", "NO_PROXY", "SSH_AUTH_SOCK",   "SSL_CERT_FILE"};

constexpr std::array always = {
    "LC_ALL=C",
    "GIT_TERMINAL_PROMPT=0",
    "GIT_ALLOW_PROTOCOL=file:https:ssh",
    "GIT_NO_REPLACE_OBJECTS=1",
    "GIT_NO_LAZY_FETCH=1",
    "GIT_AUTHOR_NAME=mentor",
    "GIT_AUTHOR_EMAIL=mentor",
    "GIT_AUTHOR_DATE=@1000000000 +0000",
    "GIT_COMMITTER_NAME=mentor",
    "GIT_COMMITTER_EMAIL=mentor",
    "GIT_COMMITTER_DATE=@1000000000 +0000",
};

std::vector<std::string> environment_of_git(const Environment& environment) {
  std::vector<std::string> words(always.begin(), always.end());
  for (const char* name : handed_on)
    if (const auto value = environment(name)) words.push_back(fmt::format("{}={}", name, *value));
  return words;
}

std::string quoted_in_config(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

// Of a repository on this machine git itself would run the hooks and settings that lie in it, and a stick may be
// anybody's.
constexpr std::string_view harmless_receiving =
    "\treceivepack = git -c core.hooksPath=/dev/null -c core.alternateRefsCommand=false -c receive.autoGC=false "
    "receive-pack\n";

std::string configuration_for(const std::string& url) {
  return fmt::format(
      "[core]\n\trepositoryformatversion = 0\n\tbare = true\n\thooksPath = /dev/null\n\tlogAllRefUpdates = false\n"
      "\tsharedRepository = 0600\n[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n[transfer]\n\tfsckObjects = true\n"
      "[fetch]\n\trecurseSubmodules = false\n[push]\n\trecurseSubmodules = no\n"
      "[remote \"origin\"]\n\turl = {}\n{}",
      quoted_in_config(url), url.starts_with("file://") ? harmless_receiving : "");
}

/// What git adds to every cause.
bool says_nothing(std::string_view line) {
  constexpr std::array<std::string_view, 7> added{"fatal: Could not read from remote",
                                                  "error: failed to push some refs",
                                                  "Please make sure",
                                                  "and the repository",
                                                  "hint:",
                                                  "warning:",
                                                  "Warning:"};
  return trim(line).empty() ||
         std::any_of(added.begin(), added.end(), [&](std::string_view begin) { return line.starts_with(begin); });
}

/// The line that says most of what git complained of: the first that names a cause.
std::string worst_line(const std::string& complaints) {
  std::string_view worst;
  for (const std::string_view line : split_lines(complaints))
    if (worst.empty() || (says_nothing(worst) && !says_nothing(line))) worst = trim(line);
  return visible(truncate(worst, 200));
}

}  // namespace

GitProgram::GitProgram(std::string repository, std::string url, const Environment& environment)
    : repository_(std::move(repository)), url_(std::move(url)), environment_(environment_of_git(environment)) {
  set_up();
}

void GitProgram::set_up() const {
  const std::string wanted = configuration_for(url_);
  const std::string file = repository_ + "/config";
  if (read_beginning(file, wanted.size() + 1).text == wanted) return;
  static_cast<void>(ask({"init", "--quiet", "--bare", "--template=", "--shared=0600", repository_}));
  replace_file(file, [&](const PieceSink& sink) { sink(wanted); });
}

Answer GitProgram::try_to(const std::vector<std::string>& words, std::string_view input) const {
  Asking asking{{"git"}, environment_, input};
  if (words.front() != "init") asking.words.push_back("--git-dir=" + repository_);
  asking.words.insert(asking.words.end(), words.begin(), words.end());
  return ask_program(asking);
}

std::string GitProgram::ask(const std::vector<std::string>& words, std::string_view input) const {
  Answer answer = try_to(words, input);
  if (!answer.is_well()) complain(answer);
  return std::move(answer.out);
}

void GitProgram::complain(const Answer& answer) const {
  const std::string place = visible(url_);
  if (answer.error == ENOENT) throw UserError(messages::no_git(), Exit::failed);
  if (answer.error != 0) throw UserError(messages::cannot_start_git(std::strerror(answer.error)), Exit::failed);
  if (answer.late) throw UserError(messages::git_is_late(place), Exit::failed);
  if (answer.too_long) throw UserError(messages::git_says_too_much(place), Exit::failed);
  throw UserError(messages::git_failed(place, worst_line(answer.err)), Exit::failed);
}

}  // namespace mentor::platform

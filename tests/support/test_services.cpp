// SPDX-License-Identifier: MIT
// What a process offers, by hand: files, drafts, answers and an editor in memory, for tests of commands.
#include "support/test_services.hpp"

#include "mentor/domain/errors.hpp"
#include "support/layers.hpp"

#include <fmt/format.h>
#include <memory>
#include <ostream>
#include <sstream>

namespace mentor::tests {

std::string TestServices::read_input(std::size_t limit) {
  if (input.size() > limit) throw UserError("standard input is too long", Exit::failed);
  return input;
}

std::string TestServices::read_file(const std::string& path, std::string_view option, std::size_t limit) {
  if (path == "-") return read_input(limit);
  const auto found = files.find(path);
  if (found == files.end()) throw UserError(fmt::format("{}: there is no file {}", option, path), Exit::failed);
  return found->second;
}

std::function<std::optional<std::string>()> TestServices::open_lines(const std::string& path, std::string_view option) {
  auto text = std::make_shared<std::istringstream>(read_file(path, option, std::string::npos));
  return [text]() -> std::optional<std::string> {
    std::string line;
    if (!std::getline(*text, line)) return std::nullopt;
    return line;
  };
}

void TestServices::write_file(const std::string& path, std::string_view text) { files[path] = std::string(text); }

void TestServices::write_stream(const std::string& path,
                                const std::function<void(const std::function<void(std::string_view)>&)>& fill) {
  std::string text;
  fill([&text](std::string_view piece) { text += piece; });
  files[path] = text;
}

bool TestServices::exists(const std::string& path) { return files.contains(path); }

void TestServices::make_folder(const std::string& path, std::string_view) { folders.push_back(path); }

std::string TestServices::absolute_path(const std::string& path) {
  return path.starts_with('/') ? path : "/home/me/" + path;
}

std::optional<std::vector<std::string>> TestServices::files_below(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& file : files)
    if (file.first.starts_with(folder + "/")) paths.push_back(file.first);
  return paths.empty() ? std::nullopt : std::optional(paths);
}

std::vector<std::string> TestServices::files_in(const std::string& folder, std::string_view ending) {
  std::vector<std::string> names;
  for (const auto& file : files) {
    const std::string& path = file.first;
    const std::string start = folder + "/";
    if (!path.starts_with(start) || !path.ends_with(ending) || path.find('/', start.size()) != std::string::npos)
      continue;
    names.push_back(path.substr(start.size(), path.size() - start.size() - ending.size()));
  }
  return names;
}

std::string TestServices::keep_draft(const DraftOwner& owner, std::string_view text) {
  const std::string name = draft_name(owner, instant_from_rfc3339("2026-11-20T12:00:00Z").value(), ++kept_so_far);
  kept[name] = std::string(text);
  return name;
}

void TestServices::drop_draft(const std::string& name) { kept.erase(name); }

std::vector<Draft> TestServices::drafts() {
  std::vector<Draft> found;
  for (auto draft = kept.rbegin(); draft != kept.rend(); ++draft)
    found.push_back({draft->first, owner_in_name(draft->first).value(), draft->second, draft->first});
  return found;
}

Terminal::Edited TestServices::edit(const Editing& editing) {
  if (!editor) throw UserError("an editor needs a terminal.");
  const std::string name = keep_draft(editing.owner, editing.text);
  kept[name] = editor(std::string(editing.text));
  editor_line = editing.line;
  return {kept[name], name, editor_open};
}

std::string TestServices::ask(std::string_view question) {
  questions.emplace_back(question);
  if (answers.empty()) throw UserError("no answer was given. Nothing was changed.", Exit::aborted);
  std::string answer = answers.front();
  answers.pop_front();
  return answer;
}

Ended TestServices::run_program(const std::vector<std::string>& words) {
  ran.push_back(words);
  return program_end;
}

std::string TestServices::own_program() { return "/usr/bin/mentor"; }

std::optional<std::string> TestServices::recall(std::string_view key) {
  const auto found = remembered.find(key);
  return found == remembered.end() ? std::nullopt : std::optional(found->second);
}

void TestServices::remember(std::string_view key, std::string_view line) { remembered[std::string(key)] = line; }

void TestServices::page(std::string_view text) {
  paged += text;
  if (out != nullptr) *out << text;
}

std::vector<KeptFile> TestServices::kept_files() {
  std::vector<KeptFile> found;
  for (const auto& draft : kept)
    found.push_back({draft.first, owner_in_name(draft.first), is_draft_name(draft.first), draft.second});
  for (const auto& line : remembered)
    found.push_back({line.first, std::nullopt, false, line.second + "\n" + line.first});
  return found;
}

std::vector<JournalCopy> TestServices::copies_of(const std::string&) {
  std::vector<JournalCopy> copies;
  for (const auto& file : files)
    if (file.first.find("/backups/") != std::string::npos) copies.push_back({file.first, kind_of_copy(file.first)});
  return copies;
}

void TestServices::remove_file(const std::string& path) {
  files.erase(path);
  kept.erase(path);
  remembered.erase(path);
}

std::vector<OpenDoor> TestServices::open_doors(const std::string&) { return {}; }

void TestServices::close_door(const OpenDoor&) {}

std::vector<std::string> TestServices::left_overs(const std::string&) { return {}; }

}  // namespace mentor::tests

// SPDX-License-Identifier: MIT
// What a process offers to commands: other programs, and where this one is.
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/files.hpp"
#include "platform/file_access.hpp"
#include "platform/programs.hpp"
#include "platform/services.hpp"
#include "platform/terminal.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <functional>
#include <ostream>
#include <unistd.h>

namespace mentor::platform {

namespace {

[[noreturn]] void refuse_editor(const std::string& program, const Ended& ended, const std::string& path,
                                const std::function<std::string()>& way_back) {
  const std::string command = way_back ? way_back() : std::string();
  const std::string kept = messages::draft_kept(path, command.empty() ? "" : messages::way_back(command));
  if (!ended.started)
    throw UserError(messages::cannot_start_editor(program, std::strerror(ended.code), kept), Exit::failed);
  throw UserError(messages::editor_failed(program, ended.code, kept), Exit::failed);
}

/// Editors that put the cursor into line 7 for "+7" before the file.
bool takes_a_line(const std::string& program) {
  constexpr std::array<std::string_view, 12> known{"vi",   "vim",   "nvim", "view",        "gvim", "nano",
                                                   "pico", "emacs", "joe",  "emacsclient", "mg",   "micro"};
  const auto name = std::filesystem::path(program).filename().string();
  return std::find(known.begin(), known.end(), name) != known.end();
}

}  // namespace

std::vector<std::string> ProcessServices::editor_words() const {
  if (const auto own = environment_("MENTOR_EDITOR")) return split_program(*own, "MENTOR_EDITOR");
  if (editor_) return split_program(*editor_, "editor in the configuration");
  for (const auto* name : {"VISUAL", "EDITOR"})
    if (const auto usual = environment_(name)) return split_program(*usual, name);
  return {"vi"};
}

Terminal::Edited ProcessServices::edit(const Editing& editing) {
  if (!is_terminal(STDIN_FILENO) || !is_terminal(STDOUT_FILENO)) throw UserError(messages::editor_needs_terminal());
  std::vector<std::string> words = editor_words();
  const std::string name = drafts_.keep(editing.owner, editing.text);
  const std::string path = drafts_.path_of(name);
  if (editing.line > 0 && takes_a_line(words.front())) words.push_back(fmt::format("+{}", editing.line));
  words.push_back(path);
  const auto opened = std::chrono::steady_clock::now();
  const Ended ended = run_program(words);
  const auto open_for = std::chrono::floor<std::chrono::seconds>(std::chrono::steady_clock::now() - opened);
  if (!ended.started && editing.text.empty()) drafts_.drop(name);
  if (!ended.started || ended.code != 0) refuse_editor(words.front(), ended, path, editing.way_back);
  const Descriptor file = open_for_reading(path, "the editor's file");
  (void)::fsync(file.number());  // the editor may not have done so
  return {read_to_end(file, path, draft_limit), name, open_for};
}

Ended ProcessServices::run_program(const std::vector<std::string>& words) {
  *out_ << std::flush;
  return mentor::platform::run_program(words);
}

std::string ProcessServices::own_program() {
  std::error_code error;
  const auto path = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::string("mentor") : path.string();
}

bool ProcessServices::fits_screen(std::string_view text) const {
  const auto rows = std::count(text.begin(), text.end(), '\n');
  return rows < screen_height(STDOUT_FILENO);
}

void ProcessServices::page(std::string_view text) {
  if (paging_ == Paging::long_text && !fits_screen(text)) {
    const std::string program = environment_("PAGER").value_or(pager_.value_or("less -FRX"));
    *out_ << std::flush;
    if (run_program_on(split_program(program, "PAGER"), text).started) return;
  }
  *out_ << text;
}

}  // namespace mentor::platform

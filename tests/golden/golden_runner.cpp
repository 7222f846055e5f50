// SPDX-License-Identifier: MIT
// Plays one golden file against the built program: commands and what they print, in a fresh home. `--accept` writes
// what was printed into the file instead. The format is told in tests/golden/README.md.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace fs = std::filesystem;

namespace {

using TextLines = std::vector<std::string>;

struct Printed {
  TextLines out;
  TextLines err;
  int code = 0;

  bool operator==(const Printed&) const = default;
};

struct Step {
  TextLines lead;  // comments before the command
  TextLines command;
  Printed expected;
};

struct Options {
  fs::path program;
  fs::path file;
  bool accept = false;
  int columns = 80;
};

TextLines lines_of(const std::string& text) {
  TextLines result;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) result.push_back(line);
  while (!result.empty() && result.back().empty()) result.pop_back();
  return result;
}

std::string whole_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

bool begins_with_mark(const std::string& line) {
  for (const char* mark : {"$ ", "> ", "! ", "? ", "# ", "\\"})
    if (line.starts_with(mark)) return true;
  return false;
}

std::string unescaped(const std::string& line) { return line.starts_with("\\") ? line.substr(1) : line; }
std::string escaped(const std::string& line) { return begins_with_mark(line) ? "\\" + line : line; }

void take_line(std::vector<Step>& steps, TextLines& lead, const std::string& line) {
  if (line.starts_with("# ")) {
    lead.push_back(line);
  } else if (line.starts_with("$ ")) {
    steps.push_back({lead, {line.substr(2)}, {}});
    lead.clear();
  } else if (steps.empty() || (!lead.empty() && line.empty())) {
    return;
  } else if (line.starts_with("> ")) {
    steps.back().command.push_back(line.substr(2));
  } else if (line.starts_with("! ")) {
    steps.back().expected.err.push_back(line.substr(2));
  } else if (line == "!") {
    steps.back().expected.err.emplace_back();
  } else if (line.starts_with("? ")) {
    steps.back().expected.code = std::atoi(line.c_str() + 2);
  } else {
    steps.back().expected.out.push_back(unescaped(line));
  }
}

std::vector<Step> read_steps(const fs::path& file) {
  std::vector<Step> steps;
  TextLines lead;
  for (const auto& line : lines_of(whole_file(file))) take_line(steps, lead, line);
  for (auto& step : steps)
    while (!step.expected.out.empty() && step.expected.out.back().empty()) step.expected.out.pop_back();
  return steps;
}

void replace_all(std::string& text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

bool is_uid_at(const std::string& text, std::size_t at) {
  const std::string shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  if (at + shape.size() > text.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const char c = text[at + i];
    const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    if (shape[i] == '-' ? c != '-' : !hex) return false;
  }
  return true;
}

/// What differs from run to run is named instead: uids and the temporary home.
std::string steady(std::string text, const fs::path& home) {
  replace_all(text, home.string(), "<home>");
  for (std::size_t at = 0; at < text.size(); ++at)
    if (is_uid_at(text, at)) text.replace(at, 36, "<uid>");
  return text;
}

std::string quoted(const std::string& word) {
  std::string text = word;
  replace_all(text, "'", "'\\''");
  return "'" + text + "'";
}

Printed play(const Step& step, const Options& options, const fs::path& folder) {
  std::string script;
  for (const auto& line : step.command) script += line + "\n";
  std::ofstream(folder / "step.sh") << script;
  const std::string command = "cd " + quoted((folder / "home").string()) +
                              " && env -i PATH=" + quoted((folder / "bin").string()) +
                              ":/usr/bin:/bin HOME=" + quoted((folder / "home").string()) +
                              " TZ=UTC LANG=C.UTF-8 COLUMNS=" + std::to_string(options.columns) +
                              " /bin/sh ../step.sh </dev/null >../out 2>../err";
  const int status = std::system(command.c_str());
  Printed printed;
  printed.out = lines_of(steady(whole_file(folder / "out"), folder / "home"));
  printed.err = lines_of(steady(whole_file(folder / "err"), folder / "home"));
  printed.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  return printed;
}

void write_printed(std::ostream& stream, const Printed& printed) {
  for (const auto& line : printed.out) stream << escaped(line) << '\n';
  for (const auto& line : printed.err) stream << (line.empty() ? "!" : "! " + line) << '\n';
  if (printed.code != 0) stream << "? " << printed.code << '\n';
}

void write_step(std::ostream& stream, const Step& step, const Printed& printed) {
  for (const auto& line : step.lead) stream << line << '\n';
  for (std::size_t i = 0; i < step.command.size(); ++i) stream << (i == 0 ? "$ " : "> ") << step.command[i] << '\n';
  write_printed(stream, printed);
}

fs::path make_folder(const Options& options) {
  std::string pattern = (fs::temp_directory_path() / "mentor-golden-XXXXXX").string();
  if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder: " + pattern);
  const fs::path folder = pattern;
  fs::create_directories(folder / "bin");
  fs::create_directories(folder / "home");
  fs::create_symlink(fs::absolute(options.program), folder / "bin" / "mentor");
  return folder;
}

int play_all(const Options& options) {
  const auto steps = read_steps(options.file);
  const fs::path folder = make_folder(options);
  std::ostringstream accepted;
  int wrong = 0;
  for (const auto& step : steps) {
    if (access(options.program.c_str(), X_OK) != 0)
      throw std::runtime_error(options.program.string() + " cannot be run");
    const Printed printed = play(step, options, folder);
    if (!step.lead.empty() && accepted.tellp() > 0) accepted << '\n';
    write_step(accepted, step, printed);
    if (printed == step.expected || options.accept) continue;
    ++wrong;
    std::cout << "--- expected\n";
    write_step(std::cout, step, step.expected);
    std::cout << "+++ printed\n";
    write_printed(std::cout, printed);
  }
  fs::remove_all(folder);
  if (options.accept) std::ofstream(options.file, std::ios::binary) << accepted.str();
  if (steps.empty()) std::cout << options.file.string() << " holds no command\n";
  return wrong == 0 && !steps.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  std::vector<std::string> paths;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--accept")
      options.accept = true;
    else if (word == "--columns" && i + 1 < argc)
      options.columns = std::atoi(argv[++i]);
    else
      paths.push_back(word);
  }
  if (paths.size() != 2) {
    std::cerr << "usage: golden_runner [--accept] [--columns N] MENTOR FILE\n";
    return 2;
  }
  options.program = paths[0];
  options.file = paths[1];
  try {
    return play_all(options);
  } catch (const std::exception& error) {
    std::cerr << "golden_runner: " << error.what() << '\n';
    return 1;
  }
}

// SPDX-License-Identifier: MIT
// Feeds a target with its seeds, with every case that was found once, and with variations of them that are the same in
// every run: replay TARGET FOLDER... MENTOR_SOAK tries a hundred times as many.
#include "fuzz/targets.hpp"

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <unistd.h>
#include <vector>

extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

namespace {

using namespace mentor::tests;

std::string input_now;  // what is tried, for who says how it ended

void save_input() {
  std::ofstream("fuzz-finding", std::ios::binary) << input_now;
  const char said[] = "\nThe input is in the file fuzz-finding; tests/fuzz/found/TARGET/ is its place.\n";
  static_cast<void>(::write(STDERR_FILENO, said, sizeof said - 1));
}

void end_badly(int signal) {
  save_input();
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

/// The same numbers in every run and on every machine.
class Chance {
 public:
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return limit == 0 ? 0 : static_cast<std::size_t>((state_ >> 33) % limit);
  }

 private:
  std::uint64_t state_ = 20261121;
};

std::string piece_of(const std::string& text, Chance& chance) {
  const std::size_t from = chance.below(text.size() + 1);
  return text.substr(from, 1 + chance.below(24));
}

std::string varied(std::string text, const std::vector<std::string>& all, Chance& chance) {
  for (std::size_t changes = 1 + chance.below(6); changes > 0; --changes) {
    const std::size_t at = chance.below(text.size() + 1);
    switch (chance.below(6)) {
      case 0:
        text.insert(at, 1, static_cast<char>(chance.below(256)));
        break;
      case 1:
        if (at < text.size()) text[at] = static_cast<char>(chance.below(256));
        break;
      case 2:
        text.erase(std::min(at, text.size()), chance.below(12));
        break;
      case 3:
        text.insert(at, piece_of(text, chance));
        break;
      case 4:
        text.insert(at, piece_of(all[chance.below(all.size())], chance));
        break;
      default:
        if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << chance.below(8)));
    }
  }
  return text;
}

std::vector<std::string> read_inputs(const std::vector<std::string>& folders) {
  std::vector<std::filesystem::path> paths;
  for (const auto& folder : folders) {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> inputs;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    inputs.push_back(all.str());
  }
  return inputs;
}

void feed(const Target& target, std::string input) {
  constexpr unsigned longest = 60;
  input_now = std::move(input);
  ::alarm(longest);
  target.run(input_now);
  ::alarm(0);
}

int feed_all(const Target& target, const std::vector<std::string>& inputs) {
  Chance chance;
  const int variations = target.variations * (std::getenv("MENTOR_SOAK") ? 100 : 1);
  for (const auto& input : inputs) feed(target, input);
  for (const auto& input : inputs)
    for (int i = 0; i < variations; ++i) feed(target, varied(input, inputs, chance));
  std::cout << "figure: fuzz " << target.name << ": " << inputs.size() << " inputs, "
            << inputs.size() * static_cast<std::size_t>(variations) << " variations of them, every law held\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: replay TARGET FOLDER...\n";
    return 2;
  }
  for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGALRM}) std::signal(signal, end_badly);
  if (__sanitizer_set_death_callback) __sanitizer_set_death_callback(save_input);
  try {
    const auto inputs = read_inputs({argv + 2, argv + argc});
    if (inputs.empty()) throw std::invalid_argument("there is no input in " + std::string(argv[2]));
    return feed_all(target_named(argv[1]), inputs);
  } catch (const std::exception& error) {
    std::cerr << argv[1] << ": " << error.what() << '\n';
    save_input();
    return 1;
  }
}

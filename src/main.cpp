// SPDX-License-Identifier: MIT
// The program: the process around it, and the command line run in it.
#include "cli/run.hpp"
#include "platform/process.hpp"

int main(int argc, char** argv) {
  mentor::platform::Process process;
  return static_cast<int>(mentor::cli::run({argv + (argc > 0 ? 1 : 0), argv + argc}, process));
}

// SPDX-License-Identifier: MIT
// Ctrl-C and other ways to be told to end, where something has to be put in order before the process ends.
#include "platform/interrupts.hpp"

namespace mentor::platform {

namespace {

// Only a signal handler writes it: there is no other way for one to say something.
volatile std::sig_atomic_t interrupt_seen = 0;

void see_interrupt(int) { interrupt_seen = 1; }

constexpr std::array endings{SIGINT, SIGTERM, SIGHUP};

}  // namespace

InterruptWatch::InterruptWatch() {
  interrupt_seen = 0;
  struct sigaction action {};
  action.sa_handler = see_interrupt;
  for (std::size_t i = 0; i < endings.size(); ++i) {
    sigaction(endings[i], nullptr, &before_[i]);
    if (before_[i].sa_handler != SIG_IGN) sigaction(endings[i], &action, nullptr);
  }
}

InterruptWatch::~InterruptWatch() {
  for (std::size_t i = 0; i < endings.size(); ++i) sigaction(endings[i], &before_[i], nullptr);
}

bool InterruptWatch::seen() { return interrupt_seen != 0; }

}  // namespace mentor::platform

// SPDX-License-Identifier: MIT
// Ctrl-C, where something has to be put in order before the process ends.
#include "platform/interrupts.hpp"

namespace mentor::platform {

namespace {

// Only a signal handler writes it: there is no other way for one to say something.
volatile std::sig_atomic_t interrupt_seen = 0;

void see_interrupt(int) { interrupt_seen = 1; }

}  // namespace

InterruptWatch::InterruptWatch() {
  interrupt_seen = 0;
  struct sigaction action {};
  action.sa_handler = see_interrupt;
  sigaction(SIGINT, &action, &before_);
}

InterruptWatch::~InterruptWatch() { sigaction(SIGINT, &before_, nullptr); }

bool InterruptWatch::seen() { return interrupt_seen != 0; }

}  // namespace mentor::platform

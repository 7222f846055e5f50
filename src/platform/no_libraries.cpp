// SPDX-License-Identifier: MIT
// The static program loads nothing while it runs. SQLite, which could load extensions, is told that there are none: the
// linker leads its calls of dlopen to here (--wrap), and so has nothing to warn of.

// NOLINTNEXTLINE(bugprone-reserved-identifier): the linker's name for it
extern "C" void* __wrap_dlopen(const char* /*file*/, int /*mode*/) noexcept { return nullptr; }

// SPDX-License-Identifier: MIT
// All that a command may use. Filled once from the process (src/platform/process.cpp) and once by hand in tests
// (tests/support/). There is no global and no singleton.
#pragma once

#include "mentor/commands/layers.hpp"
#include "mentor/commands/services.hpp"
#include "mentor/domain/config.hpp"
#include "mentor/domain/dates.hpp"
#include "mentor/domain/zones.hpp"
#include "mentor/render/style.hpp"
#include "mentor/store/store.hpp"

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mentor::commands {

class Mailboxes;  // mailbox.hpp

/// The options that every command has, wherever they stand on the line.
struct Globals {
  std::optional<std::string> journal;
  std::optional<std::string> config;
  std::optional<std::string> color;  ///< auto, always, never
  std::optional<std::string> today;
  bool json = false;
  bool no_pager = false;
  bool no_input = false;
  bool quiet = false;
  bool verbose = false;
};

/// Whether the words of sealed items were asked for.
enum class Reveal : bool { no, yes };

struct Context {
  LocalTime now{};       ///< the owner's wall clock; with --today that day, noon if no time was given
  Instant instant{};     ///< the same moment in UTC
  std::string zone;      ///< the owner's zone (IANA name)
  Instant written_at{};  ///< the real clock, for the change log
  Config config;
  Style style;
  bool json = false;
  bool quiet = false;
  bool verbose = false;
  bool interactive =
      false;  ///< input and output are terminals and --no-input was not given: questions and the editor are possible
  bool input_is_terminal = false;  ///< false: text may be piped in
  bool input_is_piped = false;     ///< standard input is a pipe or a file, and no device such as /dev/null
  std::string journal_path;
  bool journal_typed = false;  ///< --journal named it: who looks into one that is not there has mistyped it
  std::string config_path;
  std::vector<std::string> words;  ///< the whole line, for what is said of a word in it
  std::string command_line;        ///< what the user typed after `mentor`, shortened, for the history: "log ana"

  std::ostream* out = nullptr;  ///< data
  std::ostream* err = nullptr;  ///< messages
  Files* files = nullptr;
  StateFiles* state = nullptr;
  JournalFolder* journal_folder = nullptr;
  Terminal* terminal = nullptr;
  Programs* programs = nullptr;
  Mailboxes* mailboxes = nullptr;
  const Zones* zones = nullptr;

  /// All that the process offers, at once.
  template <class Services>
  void use(Services& services) {
    files = &services;
    state = &services;
    journal_folder = &services;
    terminal = &services;
    programs = &services;
  }

  [[nodiscard]] Date today() const { return date_of(now); }
  /// The journal, opened at its first use with what is asked for; opened for reading first, it is opened again for
  /// writing.
  Store& store(Access access);
  /// The journal for what is shown: as the screen may show it, or all of it. What changes a record reads the store.
  /// Throws UserError (Exit::failed) where --journal named a file that is not there.
  const Reading& reading(Reveal reveal);
  /// For what is said without being asked to reveal anything: what was just written, candidates, forms.
  const Reading& screen() { return store(Access::read).as(Audience::screen); }
  /// Replaces the opened journal, e.g. by one in memory in a test; or closes it (nullptr).
  void use_store(std::unique_ptr<Store> store, Access access);
  [[nodiscard]] bool opened_for_writing() const { return store_ != nullptr && access_ == Access::write; }

 private:
  std::unique_ptr<Store> store_;
  Access access_ = Access::read;
};

}  // namespace mentor::commands

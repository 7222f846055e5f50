// SPDX-License-Identifier: MIT
// From the words of the command line to an exit code: the one place where errors become messages.
#include "cli/run.hpp"

#include "cli/complete.hpp"
#include "cli/globals.hpp"
#include "cli/help_page.hpp"
#include "cli/inventory.hpp"
#include "cli/libraries.hpp"
#include "cli/manual_page.hpp"
#include "cli/meaning.hpp"
#include "cli/parse.hpp"
#include "cli/piped_text.hpp"
#include "commands/support/display.hpp"
#include "commands/support/who.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/files.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <new>
#include <ostream>

namespace mentor::cli {

namespace {

Exit say_error(Context& context, std::string_view message, Exit exit) noexcept {
  try {
    if (!message.empty()) *context.err << "mentor: " << visible(message, Keep::lines) << '\n' << std::flush;
  } catch (...) {
    return exit;  // nobody can be told any more
  }
  return exit;
}

/// How many of the first words name something; a verb is one more of them.
std::size_t count_naming_words(const Command& command, const Verb& table, const std::vector<std::string>& words) {
  const bool verb = words.size() > 1 && table.find_verb(words[1]) != nullptr;
  return std::min(command.naming_words + (verb ? 1 : 0), words.size());
}

/// What was typed, short enough for the history: the command and the words that name something, never free text.
std::string shortened(const std::vector<std::string>& words, std::size_t naming) {
  constexpr std::size_t most = 4;
  std::string line;
  for (std::size_t i = 0; i < std::min(most, words.size()); ++i) {
    if (i >= naming && !parse_id(words[i])) break;
    const bool names_something = words[i].size() <= 40 && words[i].find_first_of(" \t\n") == std::string::npos;
    if (words[i].starts_with('-') || !names_something || bad_utf8(words[i])) break;
    line += (line.empty() ? "" : " ") + words[i];
  }
  return line;
}

/// `help log` and `help goal add` are the same as `log --help` and `goal add --help`, and `help ls` as `help list`.
void find_help(TypedLine& line) {
  auto& words = line.words;
  const bool names_one = words.size() > 1 && words[0] == "help" && !is_help_topic(words[1]);
  if (names_one && (find_command(words[1]) != nullptr || find_synonym(words[1]) != nullptr)) {
    words.erase(words.begin());
    line.help = true;
  }
  if (line.help && find_command(words.front()) == nullptr && find_synonym(words.front()) != nullptr)
    words = in_full(*find_synonym(words.front()), words);
}

enum class Configured : bool { no, yes };

/// What the words mean, if they are no plain command: only the journal knows.
Configured find_meaning(Context& context, Startup& host, TypedLine& line) {
  if (is_plain(line.words)) return Configured::no;
  host.configure(context, line.globals);
  line.words = meant_line(context, line.words);  // a copy: it may refuse them
  return Configured::yes;
}

bool is_somebody_else(Context& context, std::string_view word) {
  return to_lower_ascii(word) != my_handle && is_somebody(context.screen(), word);
}

Exit run_command(Context& context, Startup& host, TypedLine& line, PipedText& piped) {
  Configured configured = find_meaning(context, host, line);
  const Command& command = require_command(line.words.front());
  if (line.help) {
    show_long(context, help_page(command, line.words, context.style));
    return Exit::ok;
  }
  const Verb table = table_of(command);
  context.words = line.words;
  context.command_line = shortened(line.words, count_naming_words(command, table, line.words));
  const auto configure = [&] {
    if (configured == Configured::no) host.configure(context, line.globals);
    configured = Configured::yes;
  };
  const Around around{.now =
                          [&] {
                            configure();
                            return context.now;
                          },
                      .is_somebody =
                          [&](std::string_view word) {
                            configure();
                            return is_somebody_else(context, word);
                          },
                      .read_input = [&] { return piped.read(); }};
  const auto run = parse_command(table, line.words, around);
  if (command.setup == Setup::configuration) configure();
  const Exit exit = run(context);
  if (exit == Exit::ok && configured == Configured::yes) keep_in_step(context, command);
  return exit;
}

Exit run_typed(Context& context, Startup& host, TypedLine line) {
  if (!line.words.empty() && line.words.front() == "--") line.words.erase(line.words.begin());
  if (line.words.empty()) {
    line.words.emplace_back(line.help ? "help" : "today");
    line.help = false;
  }
  find_help(line);
  PipedText piped(context, line.words);
  return piped.until_saved([&] { return run_command(context, host, line, piped); });
}

/// The options of every command, also by a beginning that is no other option's of the command.
TypedLine read_line(const std::vector<std::string>& words) {
  TypedLine line = read_globals(words);
  const Command* command = line.words.empty() ? nullptr : find_command(line.words.front());
  const bool has_more =
      std::any_of(line.words.begin(), line.words.end(), [](const std::string& word) { return word.starts_with('-'); });
  if (command == nullptr || !has_more) return line;
  const Verb table = table_of(*command);
  return read_globals(with_globals_in_full(*descend(table, line.words).verb, words));
}

Exit run_line(Context& context, Startup& host, const std::vector<std::string>& words) {
  if (!words.empty() && words.front() == "__complete")
    return run_complete(context, host, {words.begin() + 1, words.end()});
  TypedLine line = read_line(words);
  if (line.version) {
    *context.out << "mentor " MENTOR_VERSION "\n" << (line.globals.verbose ? libraries() : "");
    return Exit::ok;
  }
  host.prepare(context, line.globals);
  if (line.words == std::vector<std::string>{"__commands"}) {
    *context.out << inventory();
    return Exit::ok;
  }
  if (line.words == std::vector<std::string>{"__manual"}) {
    *context.out << manual_of_commands() << manual_of_exit_codes();
    return Exit::ok;
  }
  return run_typed(context, host, std::move(line));
}

Exit say_user_error(Context& context, const UserError& error) {
  const bool output_failed = !context.out->good() && error.exit() == Exit::failed;
  const std::string saved = output_failed && context.opened_for_writing() ? messages::saved_but() : "";
  return say_error(context, fmt::format("{}{}", saved, error.what()), error.exit());
}

/// Success is only said once the output is out. What the journal holds by then stays.
Exit deliver(Context& context, Exit exit) {
  if (!context.out->good()) return exit;  // it failed before, and that was said
  try {
    context.out->flush();
    return exit;
  } catch (const UserError& error) {
    return error.exit() == Exit::ok ? exit : say_user_error(context, error);
  }
}

}  // namespace

Exit run(const std::vector<std::string>& words, Startup& host) {
  Context context;
  host.connect(context);
  try {
    try {
      return deliver(context, run_line(context, host, words));
    } catch (...) {
      deliver(context, Exit::failed);  // what was printed before the error comes first
      throw;
    }
  } catch (const UserError& error) {
    return say_user_error(context, error);
  } catch (const StoreError& error) {
    return say_error(context, error.what(), error.exit());
  } catch (const std::bad_alloc&) {
    return say_error(context, messages::no_memory(), Exit::failed);
  } catch (const std::exception& error) {
    return say_error(context, messages::should_not_happen(error.what()), Exit::failed);
  }
}

}  // namespace mentor::cli

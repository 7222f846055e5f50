// SPDX-License-Identifier: MIT
// A context by hand: a journal in memory, streams that can be read afterwards, Friday 2026-11-20 at noon in UTC.
#include "support/test_context.hpp"

#include "cli/globals.hpp"
#include "cli/parse.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "support/layers.hpp"

#include <chrono>

namespace mentor::tests {

TestContext::TestContext() {
  context.zone = "UTC";
  set_today(make_date(2026, 11, 20));
  context.out = &out;
  context.err = &err;
  context.use(services);
  context.zones = &zones;
  context.config_path = "/home/me/.config/mentor/mentor.toml";
  context.command_line = "test";
  services.out = &out;
  context.use_store(Store::in_memory(), Access::write);
}

void TestContext::set_today(Date today) {
  context.now = LocalTime{today} + std::chrono::hours{12};
  context.instant = zones.to_instant(context.now, context.zone).instant;
  context.written_at = context.instant;
}

Exit TestContext::run(const std::vector<std::string>& words) {
  out.str("");
  err.str("");
  services.paged.clear();
  try {
    const TypedLine line = read_globals(words);
    context.json = line.globals.json;
    context.quiet = line.globals.quiet;
    context.verbose = line.globals.verbose;
    if (line.globals.today) set_today(parse_date(*line.globals.today, "--today", context.today(), Direction::past));
    context.command_line = line.words.size() > 1 ? line.words[0] + " " + line.words[1] : line.words.at(0);
    return parse_command(table_of(require_command(line.words.at(0))), line.words,
                         {.now = [this] { return context.now; },
                          .is_somebody = {},
                          .read_input = [this] { return services.read_input(note_limit); }})(context);
  } catch (const UserError& error) {
    err << "mentor: " << error.what() << '\n';
    return error.exit();
  } catch (const StoreError& error) {
    err << "mentor: " << error.what() << '\n';
    return error.exit();
  }
}

}  // namespace mentor::tests

// SPDX-License-Identifier: MIT
// The process: its streams, clock, environment and screen, filled into a context.
#include "platform/process.hpp"

#include "mentor/commands/config_file.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/files.hpp"
#include "platform/file_access.hpp"
#include "platform/terminal.hpp"

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

namespace mentor::platform {

namespace {

/// A closed standard stream would be given to the next file that is opened, the journal perhaps. It is filled with
/// something that cannot be read or written instead.
void fill_closed_streams() {
  for (int descriptor = 0; descriptor <= 2; ++descriptor)
    if (fcntl(descriptor, F_GETFD) == -1) (void)open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY);
}

void require_named(std::string_view option, const std::optional<std::string>& path) {
  if (path && path->empty()) throw UserError(messages::empty_file_name(option));
}

/// --color, which was held against its words.
std::optional<ColorWhen> color_asked(const Globals& globals) {
  return globals.color ? from_text<ColorWhen>(*globals.color) : std::nullopt;
}

/// All of what is wrong in the file is shown by `config check`; here the first of it is enough.
void require_sound(const ConfigReading& reading) {
  if (reading.problems.empty()) return;
  const std::size_t more = reading.problems.size() - 1;
  throw UserError(
      messages::faulty_config(reading.problems.front(), more == 0 ? "" : messages::more_config_problems(more)),
      Exit::failed);
}

void require_config_named(const Context& context, const Globals& globals, const ConfigReading& reading,
                          const Environment& environment) {
  if (reading.found) return;
  if (globals.config) throw UserError(messages::no_config_file("--config", visible(context.config_path)), Exit::failed);
  if (environment("MENTOR_CONFIG"))
    throw UserError(messages::no_config_file("MENTOR_CONFIG", visible(context.config_path)), Exit::failed);
}

}  // namespace

Process::Process()
    : environment_(process_environment()),
      out_buffer_(STDOUT_FILENO, "standard output"),
      err_buffer_(STDERR_FILENO, "standard error", OutputBuffer::Failing::unsaid),
      out_(&out_buffer_),
      err_(&err_buffer_) {
#ifdef M_TOP_PAD
  // Memory in larger steps: asking the kernel for it took check-in over 1,000 mentorships 3 % of its time.
  mallopt(M_TOP_PAD, 4 << 20);
#endif

  fill_closed_streams();
  (void)std::signal(SIGPIPE, SIG_IGN);  // a reader that went away is noticed where we write
  (void)std::signal(SIGXFSZ, SIG_IGN);  // and so is a file that may not grow
  out_.exceptions(std::ios::badbit);
  err_.setf(std::ios::unitbuf);
}

void Process::connect(Context& context) {
  context.out = &out_;
  context.err = &err_;
  context.use(services_);
  context.mailboxes = &mailboxes_;
  context.zones = &zones_;
}

void Process::prepare(Context& context, const Globals& globals) {
  const Paths paths = find_paths(environment_);
  context.journal_path = globals.journal.value_or(paths.journal);
  context.journal_typed = globals.journal.has_value();
  context.config_path = globals.config.value_or(paths.config);
  context.json = globals.json;
  context.quiet = globals.quiet;
  context.verbose = globals.verbose;
  context.input_is_terminal = is_terminal(STDIN_FILENO);
  context.input_is_piped = is_pipe_or_file(STDIN_FILENO);
  context.style.terminal = is_terminal(STDOUT_FILENO);
  context.interactive = context.input_is_terminal && context.style.terminal && !globals.no_input;
  context.style.width = screen_width(environment_, STDOUT_FILENO);
  context.style.unicode = speaks_unicode(environment_);
  context.style.colour = wants_colour(environment_, color_asked(globals), std::nullopt,
                                      context.style.terminal ? Screen::terminal : Screen::other);
  const bool paged = context.style.terminal && !globals.no_pager && !globals.json;
  services_.set_up(environment_, paths.state, out_, paged ? Paging::long_text : Paging::never);
  mailboxes_.set_up(environment_, paths.state);
}

void Process::configure(Context& context, const Globals& globals) {
  require_named("--journal", globals.journal);
  require_named("--config", globals.config);
  if (context.journal_path.empty()) throw UserError(messages::no_journal_home(), Exit::failed);
  if (!context.config_path.empty()) {
    ConfigReading reading = read_config_file(services_, context.config_path);
    require_sound(reading);
    require_config_named(context, globals, reading, environment_);
    context.config = std::move(reading.config);
  }
  context.style.colour = wants_colour(environment_, color_asked(globals), context.config.color,
                                      context.style.terminal ? Screen::terminal : Screen::other);
  services_.set_programs(context.config.editor, context.config.pager);
  context.zone =
      context.config.zone ? zones_.require(*context.config.zone, context.config_path + ": zone") : local_zone_name();
  set_now(context, globals);
}

void Process::set_now(Context& context, const Globals& globals) const {
  context.written_at = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  context.instant = context.written_at;
  context.now = zones_.to_local(context.instant, context.zone);
  if (!globals.today) return;
  const DateTime typed = parse_date_time(*globals.today, "--today", context.now, Direction::past);
  const LocalTime local = LocalTime{typed.date} + typed.time.value_or(std::chrono::hours{12});
  const std::string zone = typed.zone ? zones_.require(*typed.zone, "--today") : context.zone;
  context.instant = zones_.to_instant(local, zone).instant;
  context.now = zones_.to_local(context.instant, context.zone);
}

}  // namespace mentor::platform

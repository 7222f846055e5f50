// mentor session add, cancel, miss, list, edit, rm: sessions as records.
#include "mentor/acts/session.hpp"

#include "commands/support/changes.hpp"
#include "commands/support/choice.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/sentences.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <fmt/format.h>
#include <memory>

namespace mentor {

namespace {

struct CallOffRequest {
  SessionStatus status = SessionStatus::cancelled;
  std::string id;
  std::string reason;
  std::optional<Side> by;
};

Exit run_call_off(Context& context, const CallOffRequest& request) {
  const Reading& store = journal_to_change(context);
  auto session = from_record<Session>(find_kind(store, request.id, std::array{Kind::session}));
  const std::string id = to_text(Id{Kind::session, session.id});
  CallingOff how{request.status, request.by, std::nullopt};
  if (!request.reason.empty()) how.reason = require_line(request.reason, "--reason");
  session = save(context, call_off(std::move(session), std::move(how)));
  const Session shown = on_screen(context.screen(), session);
  const auto mentorship = find_mentorship(context, context.screen(), session.mentorship);
  std::string why;
  if (shown.called_off_by) why += *shown.called_off_by == Side::me ? " by you" : " by the other side";
  if (shown.reason) why += fmt::format(" ({})", visible(*shown.reason));
  say_saved(
      context,
      {{fmt::format("{}: {} was {}{}.", id, session_phrase(context, mentorship, shown), to_text(session.status), why)},
       {Id{Kind::session, session.id}}});
  return Exit::ok;
}

void bind_call_off(CLI::App& noun, Launch& launch, const char* name, const char* help, SessionStatus status) {
  auto request = std::make_shared<CallOffRequest>();
  request->status = status;
  CLI::App& app = *noun.add_subcommand(name, help);
  app.add_option("ID", request->id, "Which planned session: s12")->required();
  app.add_option("--reason", request->reason, "Why")->type_name("TEXT");
  bind_choice<Side>(app, "--by", request->by, "On whose side it was: {}", "SIDE");
  app.callback(
      [request, &launch] { launch.run = [request](Context& context) { return run_call_off(context, *request); }; });
}

}  // namespace

void add_session(CLI::App& app, Launch& launch) {
  add_log(*app.add_subcommand("add", "Record a session: the same as mentor log"), launch);
  bind_call_off(app, launch, "cancel", "A planned session was called off", SessionStatus::cancelled);
  bind_call_off(app, launch, "miss", "A planned session did not happen, unannounced", SessionStatus::missed);
  add_noun_verbs(app, launch, Kind::session);
}

}  // namespace mentor

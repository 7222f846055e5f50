// mentor pause, resume, close: what becomes of a mentorship as a whole.
#include "commands/support/changes.hpp"
#include "commands/support/say.hpp"
#include "commands/support/sentences.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/description.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace mentor {

namespace {

struct PauseRequest {
  std::string who;
  std::string until;
  std::string reason;
};

struct CloseRequest {
  std::string who;
  std::string reason;
  std::string retrospective;
  std::string date;
};

void save_mentorship(Context& context, const Mentorship& mentorship, std::vector<std::string> lines) {
  save(context, [&](Writer& writer) { writer.update(mentorship); });
  say_saved(context, {std::move(lines), {Id{Kind::mentorship, mentorship.id}}});
}

Exit run_pause(Context& context, const PauseRequest& request) {
  auto mentorship = find_mentorship(context, journal_to_change(context), request.who);
  if (mentorship.status == MentorshipStatus::closed)
    throw UserError(fmt::format("WHO {} is closed already; there is nothing to pause.", mentorship.handle));
  mentorship.status = MentorshipStatus::paused;
  mentorship.paused_until.reset();
  mentorship.reason.reset();
  if (!request.until.empty())
    mentorship.paused_until = parse_date(request.until, "--until", context.today(), Direction::future);
  if (mentorship.paused_until && *mentorship.paused_until <= context.today())
    throw UserError(fmt::format("--until {} is not ahead. Expected is the first day on which it goes on.",
                                format_due(*mentorship.paused_until, context.today())));
  if (!request.reason.empty()) mentorship.reason = require_line(request.reason, "--reason");
  const std::string until = mentorship.paused_until
                                ? fmt::format("until {}", format_due(*mentorship.paused_until, context.today()))
                                : fmt::format("until mentor resume {}", mentorship.handle);
  save_mentorship(context, mentorship,
                  {fmt::format("{}: paused {}; nothing reminds you of {} before.", mentorship.handle, until,
                               visible(mentorship.title))});
  return Exit::ok;
}

Exit run_resume(Context& context, const PauseRequest& request) {
  auto mentorship = find_mentorship(context, journal_to_change(context), request.who);
  if (mentorship.status == MentorshipStatus::active)
    throw UserError(fmt::format("WHO {} is active already: nothing was changed.", mentorship.handle));
  const bool reopened = mentorship.status == MentorshipStatus::closed;
  mentorship.status = MentorshipStatus::active;
  mentorship.paused_until.reset();
  mentorship.closed_on.reset();
  mentorship.reason.reset();
  save_mentorship(context, mentorship,
                  {fmt::format("{}: {} is {} from today, {}.", mentorship.handle, visible(mentorship.title),
                               reopened ? "open again" : "active again", format_day(context.today()))});
  return Exit::ok;
}

std::string asked_or_given(Context& context, const std::string& given, std::string_view question) {
  if (!given.empty() || !context.interactive) return given;
  return std::string(trim(context.world->ask(question)));
}

std::string open_clause(const Store& store, const std::string& handle) {
  std::vector<std::string> parts;
  const auto count = [&](Kind kind, const char* state) {
    const auto number = store.count({.kind = kind, .mentorship = handle, .status = {state}});
    if (number > 0) parts.push_back(plural(number, info(kind).name, info(kind).plural));
  };
  count(Kind::commitment, "open");
  count(Kind::goal, "open");
  count(Kind::session, "planned");
  return in_a_row(parts);
}

Exit run_close(Context& context, CloseRequest request) {
  Store& store = context.interactive ? context.store(Access::read) : journal_to_change(context);
  auto mentorship = find_mentorship(context, store, request.who);
  if (mentorship.status == MentorshipStatus::closed)
    throw UserError(fmt::format("WHO {} was closed {} already: nothing was changed.", mentorship.handle,
                                mentorship.closed_on ? "on " + format_day(*mentorship.closed_on) : ""));
  const std::string open = open_clause(store, mentorship.handle);
  mentorship.closed_on = day_or_today(context, request.date, "--date");
  if (*mentorship.closed_on < mentorship.start)
    throw UserError(fmt::format("--date {} is before the start, {}.", format_day(*mentorship.closed_on),
                                format_day(mentorship.start)));
  request.reason = asked_or_given(context, request.reason, "Why does it end? ");
  if (trim(request.reason).empty())
    throw UserError(
        "--reason is missing: closing well says why. Expected is --reason TEXT; --retrospective TEXT is "
        "what you take with you.");
  mentorship.reason = require_line(request.reason, "--reason");
  request.retrospective =
      asked_or_given(context, request.retrospective, "What do you both take with you? (may be empty) ");
  if (!trim(request.retrospective).empty())
    mentorship.retrospective = require_note(request.retrospective, "--retrospective");
  mentorship.status = MentorshipStatus::closed;
  mentorship.paused_until.reset();
  save_mentorship(context, mentorship,
                  {fmt::format("{}: {} is closed on {}.", mentorship.handle, visible(mentorship.title),
                               format_day(*mentorship.closed_on))});
  if (!open.empty()) remark(context, fmt::format("still open there, and silent now: {}.", open));
  return Exit::ok;
}

}  // namespace

void add_pause(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<PauseRequest>();
  app.add_option("WHO", request->who, "Which mentorship")->required();
  app.add_option("--until", request->until, "First day on which it goes on")->type_name("DATE");
  app.add_option("--reason", request->reason, "Why")->type_name("TEXT");
  app.callback(
      [request, &launch] { launch.run = [request](Context& context) { return run_pause(context, *request); }; });
}

void add_resume(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<PauseRequest>();
  app.add_option("WHO", request->who, "Which mentorship")->required();
  app.callback(
      [request, &launch] { launch.run = [request](Context& context) { return run_resume(context, *request); }; });
}

void add_close(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<CloseRequest>();
  app.add_option("WHO", request->who, "Which mentorship")->required();
  app.add_option("--reason", request->reason, "Why it ends; asked for on a terminal")->type_name("TEXT");
  app.add_option("--retrospective", request->retrospective, "What you take with you; asked for on a terminal")
      ->type_name("TEXT");
  app.add_option("-d,--date", request->date, "Closed on; today if not given")->type_name("DATE");
  app.callback(
      [request, &launch] { launch.run = [request](Context& context) { return run_close(context, *request); }; });
}

}  // namespace mentor

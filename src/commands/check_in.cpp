// SPDX-License-Identifier: MIT
// `mentor check-in`: what is new and can be acted on. Made for cron: nothing new, nothing said.
#include "mentor/messages/check_in.hpp"

#include "commands/check_in_request.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/display.hpp"
#include "commands/support/exchange.hpp"
#include "commands/support/output.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/telling.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/render/mail.hpp"
#include "mentor/render/notice.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <cstring>
#include <fmt/format.h>
#include <optional>
#include <ostream>

namespace mentor::commands {

namespace {

OpenRecords book_of(Context& context, const CheckInRequest& request) {
  const Reading& journal = context.reading(Reveal{request.reveal});
  if (request.who.empty()) return journal.open_records(std::nullopt, Parts::withheld);
  OpenRecords book;
  for (const auto& handle : handles_asked(context, request)) {
    OpenRecords one = journal.open_records(handle, Parts::withheld);
    book.me = one.me;
    book.snoozes = one.snoozes;
    for (auto& open : one.mentorships) book.mentorships.push_back(std::move(open));
  }
  return book;
}

std::string mail_address(Context& context, const CheckInRequest& request) {
  if (!request.to.empty()) return request.to;
  const auto me = context.store(Access::read).find_handle(Kind::person, my_handle);
  const auto email = me ? from_record<Person>(*me).email : std::nullopt;
  if (!email) throw UserError(messages::mail_to_whom());
  return require_address(*email, "your email in the journal");
}

/// "Ana Alba, Bo and 3 more". A subject is read over shoulders: what is sealed is only counted.
std::string whom_about(const Digest& due) {
  constexpr std::int64_t most_named = 2;
  std::int64_t named = 0;
  std::string names;
  for (const auto& group : due.groups) {
    if (group.withheld || named == most_named) continue;
    names += (named++ == 0 ? "" : ", ") + visible(group.title);
  }
  const std::int64_t others = std::ssize(due.groups) - named;
  if (named == 0) return plural(others, "mentorship");
  return others == 0 ? names : fmt::format("{} and {} more", names, others);
}

std::string mailed(Context& context, const CheckInRequest& request, const Digest& due) {
  Style plain = context.style;
  plain.colour = plain.terminal = false;
  Mail mail;
  mail.to = mail_address(context, request);
  mail.subject = fmt::format("Mentoring on {}: {} ({})", format_day(context.today()), plural(due.count(), "reminder"),
                             whom_about(due));
  mail.text = render_digest(due, plain, detail_of(context));
  mail.sent = context.written_at;
  mail.id = random_uid();
  return render_mail(mail);
}

void show_notice(Context& context, const Notice& notice) {
  const Ended ended = context.programs->run_program(notify_send_words(notice));
  if (!ended.started) throw UserError(messages::notice_not_started(std::strerror(ended.code)), Exit::failed);
  if (ended.code != 0) throw UserError(messages::notice_failed(ended.code), Exit::failed);
}

/// Sends the digest on its way; false if there was nothing to say.
bool deliver_digest(Context& context, const CheckInRequest& request, const Digest& due, DigestWay way) {
  if (way == DigestWay::json) print(context, json_digest(due, in_step_lately(context)));
  if (due.empty()) return false;
  if (way == DigestWay::notice) show_notice(context, render_notice(due));
  if (way == DigestWay::mail) print(context, mailed(context, request, due));
  if (way == DigestWay::text)
    print(context, render_digest(due, context.style, detail_of(context)) + in_step_line(context));
  return true;
}

/// What is asked for by an option, whatever was told; nothing if it is what is new.
std::optional<Digest> asked_for(Context& context, const CheckInRequest& request, const Digest& open) {
  if (request.all) return open;
  if (request.practices)
    return only_matters(open, [](const Matter& matter) { return matter.type == MatterClass::practice; });
  if (request.since.empty()) return std::nullopt;
  const Date since = read_day(context, request.since, "--since", Direction::past);
  return only_matters(open, [&](const Matter& matter) {
    return matter.type != MatterClass::practice && matter.moment >= since && matter.moment <= context.today();
  });
}

Exit run_check_in(Context& context, const CheckInRequest& request) {
  const DigestWay way = digest_way(context, request);
  std::optional<Cadence> within;
  if (!request.within.empty()) within = parse_ahead(request.within, "--within");
  if (request.print_cron || request.print_systemd) return print_schedule(context, request, way);
  std::optional<OnceADay> once;
  if (request.once_a_day) once.emplace(context, request, way);
  if (once && once->is_done()) return Exit::ok;
  const Digest open = due_now(context, book_of(context, request), within);
  const ToldMemory memory(context);
  const auto asked = asked_for(context, request, open);
  Telling telling = asked ? Telling{*asked, {}} : tell(open, memory.recall(), context.today());
  if (!request.who.empty()) telling.digest.more = 0;  // it would count in one mentorship what is listed of all
  // What others or a desktop may show says no more than it must.
  if (way == DigestWay::text) recall_last_talk(context.reading(Reveal{request.reveal}), telling.digest);
  const bool delivered = deliver_digest(context, request, telling.digest, way);
  context.out->flush();  // only what has left was delivered
  if (!asked && request.who.empty()) memory.remember(telling.told);
  if (once && delivered) once->set_done();
  return request.exit_code && delivered ? Exit::failed : Exit::ok;
}

}  // namespace

Verb check_in_verb() {
  const auto request = std::make_shared<CheckInRequest>();
  Verb verb{.run = runs(run_check_in, request)};
  verb.options = {
      option("--within", request->within, "TIME", "How far ahead is soon: 2d, 1w, or days (2d)"),
      option("--for,--who,--only", request->who, "WHO", "Only this mentorship; may be given several times"),
      offered("-f,--format", request->format, digest_formats,
              "In this format; mail is a message for sendmail -t (text)"),
      option("--to", request->to, "ADDRESS", "With --format mail: to this address (your email in the journal)"),
      flag("--notify", request->notify, "Show what is new on the desktop, with notify-send, and print nothing"),
      flag("--once-a-day", request->once_a_day, "Stay silent if this was said today already"),
      flag("--exit-code", request->exit_code, "Exit with 1 if there is anything to say"),
      flag("-a,--all", request->all, "Show everything that is open, told or not"),
      option("--since", request->since, "DATE", "Tell again what has come up since then"),
      flag("--practices", request->practices, "Show every practice worth a thought"),
      flag("--reveal", request->reveal, "Show the words of sealed items"),
      flag("--print-cron", request->print_cron, "Print a line for crontab that runs this on weekday mornings"),
      flag("--print-systemd", request->print_systemd, "Print a service and a timer for systemd that run this"),
  };
  return verb;
}

}  // namespace mentor::commands

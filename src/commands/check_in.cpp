// `mentor check-in`: what is due. Made for cron: nothing due, nothing said.
#include "commands/support/looking.hpp"
#include "commands/support/say.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands.hpp"
#include "mentor/mail.hpp"
#include "mentor/render.hpp"
#include "mentor/render_json.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

struct CheckInRequest {
  std::string within;
  std::vector<std::string> who;
  std::string format;
  std::string to;
  bool exit_code = false;
  bool reveal = false;
  bool all = false;
};

/// More hints at once than this would bury what matters.
constexpr std::size_t hints_shown = 2;

OpenBook book_of(Context& context, const CheckInRequest& request) {
  const Store& store = context.store(Access::read);
  if (request.who.empty()) return store.open_book();
  OpenBook book;
  std::vector<std::string> handles;
  for (const auto& who : request.who) handles.push_back(find_mentorship(context, store, who, "--who").handle);
  std::sort(handles.begin(), handles.end());
  handles.erase(std::unique(handles.begin(), handles.end()), handles.end());
  for (const auto& handle : handles) {
    OpenBook one = store.open_book(handle);
    book.me = one.me;
    book.snoozes = one.snoozes;
    for (auto& open : one.mentorships) book.mentorships.push_back(std::move(open));
  }
  return book;
}

/// A hint waits for nobody.
bool is_due(const Digest& digest) {
  return std::any_of(digest.groups.begin(), digest.groups.end(), [](const auto& group) {
    return std::any_of(group.reminders.begin(), group.reminders.end(),
                       [](const auto& reminder) { return reminder.level != Level::hint; });
  });
}

enum class DigestFormat { text, mail, json };

DigestFormat digest_format(const Context& context, const CheckInRequest& request) {
  if (!request.to.empty() && request.format != "mail")
    throw UserError("--to is for messages only. Give --format mail with it.");
  if (request.format.empty()) return context.json ? DigestFormat::json : DigestFormat::text;
  if (request.format == "text") return DigestFormat::text;
  if (request.format == "mail") return DigestFormat::mail;
  if (request.format == "json") return DigestFormat::json;
  throw UserError(fmt::format("--format: \"{}\" is no format of check-in. Expected is one of text, mail, json.",
                              visible(request.format)));
}

std::string mail_address(Context& context, const CheckInRequest& request) {
  if (!request.to.empty()) return require_address(request.to, "--to");
  const auto me = context.store(Access::read).find_handle(Kind::person, my_handle);
  const auto email = me ? from_record<Person>(*me).email : std::nullopt;
  if (!email)
    throw UserError(
        "--format mail: your address is not known. Give --to ADDRESS, or write it down with: mentor person edit me "
        "--set email=ADDRESS");
  return require_address(*email, "your email in the journal");
}

std::string mailed(Context& context, const CheckInRequest& request, const Digest& due) {
  Style plain = context.style;
  plain.colour = plain.terminal = false;
  Mail mail;
  mail.to = mail_address(context, request);
  mail.subject = fmt::format("Mentoring on {}: {}", format_day(context.today()), plural(due.count(), "reminder"));
  mail.text = render_digest(due, plain);
  mail.sent = context.written_at;
  mail.id = random_uid();
  return render_mail(mail);
}

std::string digest_text(Context& context, const CheckInRequest& request, const Digest& due) {
  const DigestFormat format = digest_format(context, request);
  if (format == DigestFormat::json) return json_digest(due);
  if (due.empty()) return {};
  const Digest shown = request.all ? due : limit_hints(due, hints_shown);
  return format == DigestFormat::mail ? mailed(context, request, shown) : render_digest(shown, context.style);
}

Exit run_check_in(Context& context, const CheckInRequest& request) {
  std::optional<Days> within;
  if (!request.within.empty()) within = read_within(context, request.within, "--within");
  Digest due = due_now(context, book_of(context, request), within);
  const bool anything = is_due(due);
  if (request.reveal)
    for (auto& group : due.groups)
      for (auto& reminder : group.reminders)
        if (reminder.visibility == Visibility::sealed) reminder.visibility = Visibility::private_;
  print(context, digest_text(context, request, due));
  return request.exit_code && anything ? Exit::failed : Exit::ok;
}

}  // namespace

void add_check_in(CLI::App& app, Launch& launch) {
  const auto request = std::make_shared<CheckInRequest>();
  app.add_option("--within", request->within, "How far ahead is soon: 2d, 1w, or days (2d)");
  app.add_option("--who,--only", request->who, "Only this mentorship; may be given several times")
      ->allow_extra_args(false);
  app.add_option("--format", request->format, "text, mail (a message for sendmail -t) or json");
  app.add_option("--to", request->to, "With --format mail: to this address (your email in the journal)");
  app.add_flag("--exit-code", request->exit_code, "Exit with 1 when something is due");
  app.add_flag("--all", request->all, "Show every hint; without it the two most urgent of each mentorship");
  app.add_flag("--reveal", request->reveal, "Show the words of sealed items");
  app.callback(
      [&launch, request] { launch.run = [request](Context& context) { return run_check_in(context, *request); }; });
}

}  // namespace mentor

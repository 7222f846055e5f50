// What `mentor check-in` was asked: whether its options go together, whom it is about, and whether it spoke today.
#include "commands/check_in_request.hpp"

#include "commands/support/who.hpp"
#include "mentor/errors.hpp"
#include "mentor/mail.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

std::string_view name_of_way(DigestWay way) {
  constexpr std::array<std::string_view, 4> names_of_ways{"text", "mail", "json",
                                                          "notice"};  // in the order of the enum
  return names_of_ways.at(static_cast<std::size_t>(way));
}

[[noreturn]] void refuse_pair(std::string_view one, std::string_view other, std::string_view why) {
  throw UserError(fmt::format("{} and {} do not go together: {} Leave one of them out.", one, other, why));
}

void require_one_purpose(const Context& context, const CheckInRequest& request) {
  if (request.print_cron && request.print_systemd)
    refuse_pair("--print-cron", "--print-systemd", "each prints a text of its own.");
  const std::string_view printer = request.print_cron ? "--print-cron" : "--print-systemd";
  if (!request.print_cron && !request.print_systemd) return;
  if (context.json) refuse_pair(printer, "--json", "what it prints is no data; --format json is carried on.");
  if (context.instant != context.written_at) refuse_pair(printer, "--today", "it would say the same day for ever.");
}

void require_notice_alone(const Context& context, const CheckInRequest& request) {
  if (!request.notify) return;
  if (!request.format.empty()) refuse_pair("--notify", "--format", "the one shows reminders, the other prints them.");
  if (context.json) refuse_pair("--notify", "--json", "the one shows reminders, the other prints them.");
  if (request.all) refuse_pair("--notify", "--all", "a notification has no room for hints.");
}

}  // namespace

DigestWay digest_way(const Context& context, const CheckInRequest& request) {
  require_one_purpose(context, request);
  require_notice_alone(context, request);
  const bool known =
      request.format.empty() || request.format == "text" || request.format == "mail" || request.format == "json";
  if (!known)
    throw UserError(fmt::format("--format: \"{}\" is no format of check-in. Expected is one of text, mail, json.",
                                visible(request.format)));
  if (context.json && !request.format.empty() && request.format != "json")
    refuse_pair("--json", "--format " + request.format, "each is a form of its own.");
  if (!request.to.empty() && request.format != "mail")
    throw UserError("--to is for messages only. Give --format mail with it.");
  if (!request.to.empty()) (void)require_address(request.to, "--to");
  if (request.notify) return DigestWay::notice;
  if (request.format == "mail") return DigestWay::mail;
  return request.format == "json" || (request.format.empty() && context.json) ? DigestWay::json : DigestWay::text;
}

std::vector<std::string> handles_asked(Context& context, const CheckInRequest& request) {
  std::vector<std::string> handles;
  const Reading& store = context.store(Access::read);
  for (const auto& who : request.who) handles.push_back(find_mentorship(context, store, who, "--who").handle);
  std::sort(handles.begin(), handles.end());
  handles.erase(std::unique(handles.begin(), handles.end()), handles.end());
  return handles;
}

OnceADay::OnceADay(Context& context, const CheckInRequest& request, DigestWay way)
    : context_(context),
      key_(fmt::format("check-in of {} as {}", context.world->absolute_path(context.journal_path), name_of_way(way))) {
  if (!request.to.empty()) key_ += " to " + request.to;
  for (const auto& handle : handles_asked(context, request)) key_ += " about " + handle;
}

bool OnceADay::is_done() const { return context_.world->recall(key_) == format_date(context_.today()); }

void OnceADay::set_done() const { context_.world->remember(key_, format_date(context_.today())); }

}  // namespace mentor

// SPDX-License-Identifier: MIT
// What `mentor check-in` was asked: whether its options go together, whom it is about, and whether it spoke today.
#include "commands/check_in_request.hpp"

#include "commands/support/who.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/choices.hpp"
#include "mentor/render/mail.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace mentor::commands {

namespace {

/// What --format says; nothing if it is not given.
std::optional<DigestWay> way_typed(const CheckInRequest& request) {
  if (request.format.empty()) return std::nullopt;
  if (std::find(digest_formats.begin(), digest_formats.end(), request.format) == digest_formats.end())
    throw UserError(messages::unknown_format(visible(request.format), alternatives(digest_formats)));
  return from_text<DigestWay>(request.format);
}

[[noreturn]] void refuse_pair(std::string_view one, std::string_view other) {
  throw UserError(messages::not_together(one, other));
}

void require_one_purpose(const Context& context, const CheckInRequest& request) {
  if (request.print_cron && request.print_systemd) refuse_pair("--print-cron", "--print-systemd");
  const std::string_view printer = request.print_cron ? "--print-cron" : "--print-systemd";
  if (!request.print_cron && !request.print_systemd) return;
  if (context.json) refuse_pair(printer, "--json");
  if (context.instant != context.written_at) refuse_pair(printer, "--today");
}

void require_notice_alone(const Context& context, const CheckInRequest& request) {
  if (!request.notify) return;
  if (!request.format.empty()) refuse_pair("--notify", "--format");
  if (context.json) refuse_pair("--notify", "--json");
  if (request.all) refuse_pair("--notify", "--all");
}

/// Each of these chooses what is shown.
void require_one_choice(const CheckInRequest& request) {
  const std::pair<bool, std::string_view> choices[] = {
      {request.all, "--all"}, {!request.since.empty(), "--since"}, {request.practices, "--practices"}};
  std::string_view chosen;
  for (const auto& [is_chosen, name] : choices) {
    if (!is_chosen) continue;
    if (!chosen.empty()) refuse_pair(chosen, name);
    chosen = name;
  }
}

}  // namespace

DigestWay digest_way(const Context& context, const CheckInRequest& request) {
  require_one_purpose(context, request);
  require_notice_alone(context, request);
  require_one_choice(request);
  const auto typed = way_typed(request);
  if (context.json && typed && typed != DigestWay::json) refuse_pair("--json", "--format " + request.format);
  if (!request.to.empty() && typed != DigestWay::mail) throw UserError(messages::goes_with("--to", "--format mail"));
  if (!request.to.empty()) (void)require_address(request.to, "--to");
  if (request.notify) return DigestWay::notice;
  return typed.value_or(context.json ? DigestWay::json : DigestWay::text);
}

std::vector<std::string> handles_asked(Context& context, const CheckInRequest& request) {
  std::vector<std::string> handles;
  const Reading& store = context.store(Access::read);
  for (const auto& who : request.who) handles.push_back(find_mentorship(context, store, who, "--for").handle);
  std::sort(handles.begin(), handles.end());
  handles.erase(std::unique(handles.begin(), handles.end()), handles.end());
  return handles;
}

ToldMemory::ToldMemory(const Context& context)
    : context_(context), key_("told of " + context.files->absolute_path(context.journal_path)) {
  if (context.instant != context.written_at) key_ += " with --today";
}

ToldBook ToldMemory::recall() const { return told_of_line(context_.state->recall(key_).value_or("")); }

void ToldMemory::remember(const ToldBook& told) const {
  if (told == recall()) return;
  context_.state->remember(key_, to_line(told));
}

OnceADay::OnceADay(Context& context, const CheckInRequest& request, DigestWay way)
    : context_(context),
      key_(fmt::format("check-in of {} as {}", context.files->absolute_path(context.journal_path), to_text(way))) {
  if (!request.to.empty()) key_ += " to " + request.to;
  for (const auto& handle : handles_asked(context, request)) key_ += " about " + handle;
}

bool OnceADay::is_done() const { return context_.state->recall(key_) == format_date(context_.today()); }

void OnceADay::set_done() const { context_.state->remember(key_, format_date(context_.today())); }

}  // namespace mentor::commands

// SPDX-License-Identifier: MIT
// `mentor check-in --print-cron` and `--print-systemd`: how to be run on weekday mornings. Neither cron nor systemd
// knows this shell's directory or variables, so the line says where everything is.
#include "commands/check_in_request.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/render/schedule.hpp"

#include <utility>

namespace mentor::commands {

namespace {

/// Where there is a journal already, a wrong name is said now and not by tomorrow's mail.
std::vector<std::string> scheduled_handles(Context& context, const CheckInRequest& request) {
  return context.files->exists(context.journal_path) ? handles_asked(context, request) : request.who;
}

std::vector<std::string> scheduled_words(Context& context, const CheckInRequest& request) {
  std::vector<std::string> words{context.programs->own_program(), "--journal",
                                 context.files->absolute_path(context.journal_path)};
  if (!context.config_path.empty() && context.files->exists(context.config_path)) {
    words.emplace_back("--config");
    words.push_back(context.files->absolute_path(context.config_path));
  }
  words.emplace_back("check-in");
  const auto add = [&words](std::string_view option, const std::string& value) {
    if (value.empty()) return;
    words.emplace_back(option);
    words.push_back(value);
  };
  add("--within", request.within);
  for (const auto& handle : scheduled_handles(context, request)) add("--for", handle);
  add("--format", request.format);
  add("--to", request.to);
  add("--since", request.since);
  const std::pair<bool, const char*> flags[] = {
      {request.notify, "--notify"}, {request.once_a_day, "--once-a-day"}, {request.exit_code, "--exit-code"},
      {request.all, "--all"},       {request.practices, "--practices"},   {request.reveal, "--reveal"}};
  for (const auto& flag : flags)
    if (flag.first) words.emplace_back(flag.second);
  return words;
}

}  // namespace

Exit print_schedule(Context& context, const CheckInRequest& request, DigestWay way) {
  Scheduled scheduled;
  scheduled.words = scheduled_words(context, request);
  if (way == DigestWay::mail) scheduled.delivery = Delivery::mailed;
  if (way == DigestWay::notice) scheduled.delivery = Delivery::notified;
  print(context,
        request.print_cron ? render_crontab(scheduled, "--print-cron") : render_units(scheduled, "--print-systemd"));
  return Exit::ok;
}

}  // namespace mentor::commands

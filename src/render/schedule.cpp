// SPDX-License-Identifier: MIT
// Lines for cron and units for systemd. Each has its own idea of quotes, and of what % and $ mean.
#include "mentor/render/schedule.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/schedule.hpp"

#include <fmt/format.h>

namespace mentor::render {

namespace {

constexpr std::size_t longest_cron_command = 998;

bool is_shell_plain(std::string_view word) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+=:@,";
  return !word.empty() && word.find_first_not_of(plain) == std::string_view::npos;
}

std::string with_replaced(std::string_view text, char from, std::string_view to) {
  std::string replaced;
  for (const char c : text)
    if (c == from)
      replaced += to;
    else
      replaced += c;
  return replaced;
}

std::string shell_word(std::string_view word) {
  return is_shell_plain(word) ? std::string(word) : "'" + with_replaced(word, '\'', R"('\'')") + "'";
}

/// A message only leaves if there is one: an empty one would make sendmail complain every quiet morning.
std::string shell_script(const Scheduled& scheduled) {
  std::string line = shell_line(scheduled.words);
  if (scheduled.delivery != Delivery::mailed) return line;
  return fmt::format(
      R"(message=$({}); if [ -n "$message" ]; then printf '%s\n' "$message" | /usr/sbin/sendmail -t; fi)", line);
}

void require_schedulable(const Scheduled& scheduled, std::string_view option) {
  for (const auto& word : scheduled.words)
    if (word.find_first_of("\n\r") != std::string::npos || bad_utf8(word))
      throw UserError(messages::not_for_a_line(option, visible(word)));
}

/// One word of a unit: C's escapes in quotes, and % and $ doubled.
std::string unit_word(std::string_view word) {
  std::string text;
  for (const char c : word) {
    if (c == '\\' || c == '"') text += '\\';
    if (c == '%' || c == '$') text += c;
    text += c;
  }
  return is_shell_plain(word) ? text : "\"" + text + "\"";
}

std::string unit_command(const Scheduled& scheduled) {
  // systemd takes the program's own path as it is, without undoing escapes, so that odd ones are left to the shell.
  const bool by_shell = scheduled.delivery == Delivery::mailed || !is_shell_plain(scheduled.words.front());
  const auto words = by_shell ? std::vector<std::string>{"/bin/sh", "-c", shell_script(scheduled)} : scheduled.words;
  std::string line;
  for (const auto& word : words) line += (line.empty() ? "" : " ") + unit_word(word);
  return line;
}

std::string_view cron_advice(Delivery delivery) {
  if (delivery == Delivery::mailed) return "# The message goes to /usr/sbin/sendmail.\n";
  if (delivery == Delivery::notified)
    return "# For cron to reach your desktop, put this above it, with your own number (id -u):\n"
           "# DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/1000/bus\n";
  return "# To have it mailed, put above it, with your own address:\n# MAILTO=you@example.org\n";
}

}  // namespace

std::string shell_line(const std::vector<std::string>& words) {
  std::string line;
  for (const auto& word : words) line += (line.empty() ? "" : " ") + shell_word(word);
  return line;
}

std::string render_crontab(const Scheduled& scheduled, std::string_view option) {
  require_schedulable(scheduled, option);
  const std::string command = with_replaced(shell_script(scheduled), '%', "\\%");
  if (command.size() > longest_cron_command)
    throw UserError(messages::cron_line_too_long(option, command.size(), longest_cron_command));
  return fmt::format(
      "# What is due in mentoring, on weekday mornings; silent when nothing is. For: crontab -e\n{}0 8 * * 1-5 {}\n",
      cron_advice(scheduled.delivery), command);
}

std::string render_units(const Scheduled& scheduled, std::string_view option) {
  require_schedulable(scheduled, option);
  return fmt::format(R"(# mentor-check-in.service
# Both files belong in ~/.config/systemd/user. Then: systemctl --user daemon-reload
[Unit]
Description=What is due in mentoring

[Service]
Type=oneshot
ExecStart={}

# mentor-check-in.timer
# Then: systemctl --user enable --now mentor-check-in.timer
[Unit]
Description=What is due in mentoring, on weekday mornings

[Timer]
OnCalendar=Mon..Fri 08:00
Persistent=true

[Install]
WantedBy=timers.target
)",
                     unit_command(scheduled));
}

}  // namespace mentor::render

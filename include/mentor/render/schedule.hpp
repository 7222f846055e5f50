// SPDX-License-Identifier: MIT
// A command to be run on weekday mornings: as a line for crontab, or as units for systemd.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mentor::render {

/// `mailed`: what the command prints is a message, which is given to sendmail unless it is empty.
enum class Delivery { printed, notified, mailed };

struct Scheduled {
  std::vector<std::string> words;  ///< the program from the root on, and its arguments
  Delivery delivery = Delivery::printed;
};

/// The words as /bin/sh reads them back, quoted where they must be.
[[nodiscard]] std::string shell_line(const std::vector<std::string>& words);

/// Comments and one line; what % means to cron is escaped. Throws UserError naming `option` for what no crontab can
/// hold: a line break, bytes that are no UTF-8, a line longer than cron reads.
[[nodiscard]] std::string render_crontab(const Scheduled& scheduled, std::string_view option);

/// A service and its timer for one user, each below a comment with its file's name. Throws UserError in the same way.
[[nodiscard]] std::string render_units(const Scheduled& scheduled, std::string_view option);

}  // namespace mentor::render

// SPDX-License-Identifier: MIT
// A desktop notification: a title and a few lines, as the desktop's specification wants them.
#pragma once

#include "mentor/domain/check_in.hpp"

#include <string>

namespace mentor::render {

struct Notice {
  std::string title;
  std::string body;  ///< lines; & < > written as entities, since a body may hold markup
};

/// The first three matters and how many more there are. Both are empty for an empty digest.
[[nodiscard]] Notice render_notice(const Digest& digest);

/// What notify-send is to be run with; it undoes backslashes in a body.
[[nodiscard]] std::vector<std::string> notify_send_words(const Notice& notice);

}  // namespace mentor::render

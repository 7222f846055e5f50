// SPDX-License-Identifier: MIT
// The digest as a desktop notification: short, since it disappears again.
#include "mentor/render/notice.hpp"

#include "mentor/domain/text.hpp"
#include "render/layout.hpp"

#include <fmt/format.h>

namespace mentor::render {

namespace {

constexpr std::int64_t notice_matters = 3;
constexpr int notice_columns = 120;

std::string notice_line(const DigestGroup& group, const Matter& matter) {
  return truncate(
      fmt::format("{}, {}: {}", layout::one_line(group.title), to_text(matter.state), layout::one_line(matter.text())),
      notice_columns);
}

std::string without_markup(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (c == '&')
      plain += "&amp;";
    else if (c == '<')
      plain += "&lt;";
    else if (c == '>')
      plain += "&gt;";
    else
      plain += c;
  }
  return plain;
}

}  // namespace

Notice render_notice(const Digest& digest) {
  Notice notice;
  if (digest.empty()) return notice;
  std::int64_t count = 0;
  for (const auto& group : digest.groups)
    for (const auto& matter : group.matters)
      if (++count <= notice_matters) notice.body += without_markup(notice_line(group, matter)) + "\n";
  notice.title = fmt::format("Mentoring: {}", plural(count, "reminder"));
  if (count > notice_matters) notice.body += fmt::format("{} more: mentor check-in\n", count - notice_matters);
  notice.body.pop_back();
  return notice;
}

std::vector<std::string> notify_send_words(const Notice& notice) {
  std::string body;
  for (const char c : notice.body) {
    if (c == '\\') body += c;
    body += c;
  }
  return {"notify-send", "--app-name=mentor", "--", notice.title, body};
}

}  // namespace mentor::render

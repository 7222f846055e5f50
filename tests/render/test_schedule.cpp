// SPDX-License-Identifier: MIT
// Lines for cron, units for systemd, and notifications: that nothing in a path or a name changes what they mean.
#include "mentor/domain/errors.hpp"
#include "mentor/render/notice.hpp"
#include "mentor/render/schedule.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace {

using namespace mentor::tests;

bool schedule_has(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

Matter said_of(std::string text) {
  Matter matter;
  matter.lead = std::move(text);
  return matter;
}

Digest digest_of(std::string title, std::vector<Matter> matters) {
  DigestGroup group;
  group.title = std::move(title);
  group.matters = std::move(matters);
  Digest digest;
  digest.groups.push_back(std::move(group));
  return digest;
}

}  // namespace

TEST_CASE("Words are quoted for the shell only where they must be") {
  CHECK(shell_line({"/usr/bin/mentor", "--within", "2d"}) == "/usr/bin/mentor --within 2d");
  CHECK(shell_line({"a b", "", "it's", "$HOME", "x;y", "zoë"}) == R"('a b' '' 'it'\''s' '$HOME' 'x;y' 'zoë')");
}

TEST_CASE("A crontab's line comes on weekday mornings, and % is escaped") {
  const std::string text = render_crontab({{"/usr/bin/mentor", "--journal", "/a/50% of it.db", "check-in"}}, "--print");
  CHECK(schedule_has(text, "\n0 8 * * 1-5 /usr/bin/mentor --journal '/a/50\\% of it.db' check-in\n"));
  CHECK(schedule_has(text, "MAILTO="));
}

TEST_CASE("A message goes to sendmail only if there is one") {
  const std::string text = render_crontab({{"mentor", "check-in"}, Delivery::mailed}, "--print");
  CHECK(schedule_has(text, R"(message=$(mentor check-in); if [ -n "$message" ]; then printf '\%s\n' "$message" |)"));
  CHECK_FALSE(schedule_has(text, "MAILTO="));
}

TEST_CASE("Units escape what systemd would take for its own") {
  CHECK(schedule_has(render_units({{"/usr/bin/mentor", "/a \"b\" \\ 50%$X", "check-in"}}, "--print"),
                     "\nExecStart=/usr/bin/mentor \"/a \\\"b\\\" \\\\ 50%%$$X\" check-in\n"));
  CHECK(schedule_has(render_units({{"/my programs/mentor", "check-in"}}, "--print"),
                     "\nExecStart=/bin/sh -c \"'/my programs/mentor' check-in\"\n"));
}

TEST_CASE("What no line of a crontab or unit can hold is refused") {
  const auto broken =
      doctest::Contains("has a line break or is not valid UTF-8, which a schedule cannot hold; use another name");
  for (const auto& word : {std::string("/a\nb"), std::string("/a\xff"), std::string("a\r")}) {
    CHECK_THROWS_WITH_AS((void)render_crontab({{"mentor", word}}, "--print"), broken, UserError);
    CHECK_THROWS_WITH_AS((void)render_units({{"mentor", word}}, "--print"), broken, UserError);
  }
  CHECK_THROWS_WITH_AS((void)render_crontab({{"mentor", std::string(1000, 'x')}}, "--print"),
                       "--print: the line would have 1007 bytes, and cron reads 998; use shorter paths", UserError);
  CHECK_NOTHROW((void)render_units({{"mentor", std::string(1000, 'x')}}, "--print"));
}

TEST_CASE("A notification has the first three and says how many more there are") {
  const Notice notice =
      render_notice(digest_of("Zoë", {said_of("one"), said_of("two"), said_of("three"), said_of("four")}));
  CHECK(notice.title == "Mentoring: 4 reminders");
  CHECK(notice.body == "Zoë, due: one\nZoë, due: two\nZoë, due: three\n1 more: mentor check-in");
  CHECK(render_notice({}).title.empty());
}

TEST_CASE("A notification holds no markup, and its backslashes arrive") {
  const Notice notice = render_notice(digest_of("Bo & <b>", {said_of("C:\\new"), said_of("<i>")}));
  CHECK(notice.body == "Bo &amp; &lt;b&gt;, due: C:\\new\nBo &amp; &lt;b&gt;, due: &lt;i&gt;");
  CHECK(notify_send_words(notice) ==
        std::vector<std::string>{"notify-send", "--app-name=mentor", "--", "Mentoring: 2 reminders",
                                 "Bo &amp; &lt;b&gt;, due: C:\\\\new\nBo &amp; &lt;b&gt;, due: &lt;i&gt;"});
}

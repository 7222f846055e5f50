// SPDX-License-Identifier: MIT
// Messages for sendmail: what a mail server relies on, and what nobody may smuggle in.
#include "mentor/domain/errors.hpp"
#include "mentor/render/mail.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

Mail mail_of(std::string subject, std::string text) {
  Mail mail;
  mail.to = "kim@example.org";
  mail.subject = std::move(subject);
  mail.text = std::move(text);
  mail.sent = Instant{make_date(2026, 11, 20).time_since_epoch()} + std::chrono::hours{12};
  mail.id = "1-2";
  return mail;
}

bool mail_has(const std::string& mail, std::string_view words) { return mail.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("A message has its headers, a blank line and its text") {
  CHECK(render_mail(mail_of("2 reminders", "Ana\n  due\n")) ==
        "To: kim@example.org\nSubject: 2 reminders\nDate: Fri, 20 Nov 2026 12:00:00 +0000\n"
        "Message-ID: <1-2@mentor.invalid>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
        "Content-Transfer-Encoding: quoted-printable\nAuto-Submitted: auto-generated\n\nAna\n  due\n");
}

TEST_CASE("A subject that is not ASCII is encoded, in several words where it is long") {
  CHECK(mail_has(render_mail(mail_of("Zoë", "")), "\nSubject: =?UTF-8?B?Wm/Dqw==?=\n"));
  const std::string mail = render_mail(mail_of("ZoëZoëZoëZoëZoëZoëZoëZoëZoëZoëZoë", ""));
  CHECK(mail_has(mail, "?=\n =?UTF-8?B?"));
  for (std::size_t from = 0; from < mail.size(); from = mail.find('\n', from) + 1)
    CHECK(mail.find('\n', from) - from <= 76);
}

TEST_CASE("Nothing in a subject can begin a header of its own") {
  const std::string mail = render_mail(mail_of("a\nBcc: bo@example.org\r\nX: y", ""));
  CHECK_FALSE(mail_has(mail, "\nBcc:"));
  CHECK_FALSE(mail_has(mail, "\nX:"));
}

TEST_CASE("A body is quoted: equals signs, other letters, blanks at the end, lone dots, long lines") {
  CHECK(mail_has(render_mail(mail_of("s", "a=ë \n.\n")), "\n\na=3D=C3=AB=20\n=2E\n"));
  const std::string longer = render_mail(mail_of("s", std::string(100, 'x') + "\n"));
  CHECK(mail_has(longer, "\n\n" + std::string(75, 'x') + "=\n" + std::string(25, 'x') + "\n"));
}

TEST_CASE("An address is one address") {
  CHECK(require_address("kim@example.org", "--to") == "kim@example.org");
  for (const auto* wrong : {"", "kim", "@example.org", "kim@", "a@b@c", "kim@example.org, bo@example.org",
                            "kim@example.org\nBcc: bo@example.org", "-oQ/tmp@example.org", "zoë@example.org"}) {
    CAPTURE(wrong);
    CHECK_THROWS_WITH_AS((void)require_address(wrong, "--to"),
                         doctest::Contains("is not an email address; write one like ana@example.org"), UserError);
  }
}

// SPDX-License-Identifier: MIT
// A message as sendmail -t takes it: headers that nothing typed can break out of, and a text in UTF-8.
#pragma once

#include "mentor/domain/dates.hpp"

#include <string>
#include <string_view>

namespace mentor::render {

struct Mail {
  std::string to;       ///< an address, checked by require_address
  std::string subject;  ///< in words, any language
  std::string text;     ///< the body; lines end with \n
  Instant sent{};
  std::string id;  ///< the part of the Message-ID before "@mentor.invalid": letters, digits, dots, hyphens
};

/// The message with its headers (RFC 5322), the subject encoded where it is not ASCII (RFC 2047), the body
/// quoted-printable (RFC 2045).
[[nodiscard]] std::string render_mail(const Mail& mail);

/// "kim@example.org": one address in ASCII without blanks, commas, or anything else that a header takes for more than
/// one. Throws UserError naming `where`.
[[nodiscard]] std::string require_address(std::string_view text, std::string_view where);

}  // namespace mentor::render

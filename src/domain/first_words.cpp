// SPDX-License-Identifier: MIT
// What the first session settles, as far as it is not agreed.
#include "domain/first_words.hpp"

#include "mentor/domain/agreement.hpp"
#include "mentor/domain/dates.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

/// "none" was written down, and so nothing is asked and nothing feared.
bool says_none(std::string_view concern) {
  const std::string word = to_lower_ascii(concern.substr(0, concern.find_last_not_of(". ") + 1));
  return word == "none" || word == "no" || word == "nothing" || word == "-";
}

/// "; but for: danger to somebody"
std::string exceptions_of(const Clauses& agreed) {
  const std::string exceptions = agreed.line("confidentiality.exceptions");
  return exceptions.empty() ? exceptions : "; but for: " + exceptions;
}

}  // namespace

bool is_agreement_sealed(const OpenMentorship& open) { return open.agreement && open.agreement->withheld; }

std::string words_on_confidentiality(const Clauses& agreed) {
  const std::string concern = agreed.line("confidentiality.concerns");
  const bool worries = !concern.empty() && !says_none(concern);
  const std::string worry =
      worries ? fmt::format("a worry about what stays between you, as noted: {}", concern) : std::string();
  if (agreed.value("confidentiality.stays").empty())
    return "agree: what stays between you, and what would not" + (concern.empty() ? "; ask what worries them about it"
                                                                  : worries       ? "; " + worry
                                                                                  : std::string());
  if (concern.empty()) return "ask: whether anything worries them about what you agreed to keep between you";
  return worries ? worry + exceptions_of(agreed) : std::string();
}

std::string words_on_short_time(const Clauses& agreed, const Mentorship& mentorship) {
  if (!agreed.value(answer_key(agreed, MessageKind::routine)).empty()) return "what done looks like";
  return fmt::format("how soon you answer each other{}, and what done looks like",
                     mentorship.end ? " until " + format_day(*mentorship.end) : std::string());
}

}  // namespace mentor

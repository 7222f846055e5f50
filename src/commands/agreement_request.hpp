// SPDX-License-Identifier: MIT
// What `mentor agreement` is told, and the ways to look at agreements that are there.
#pragma once

#include "commands/support/form_text.hpp"
#include "mentor/commands/context.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/records.hpp"

#include <string>
#include <vector>

namespace mentor::commands {

struct AgreementRequest {
  std::string who;
  std::vector<std::string> versions;
  FormOptions form;
  bool show = false;
  bool diff = false;
  bool print = false;
  bool mirror = false;
  bool light = false;
  bool reveal = false;
  std::string output;
  std::string sign;  ///< "me", "partner", or who of a group
  std::string date;
};

/// "  Length: 1 h (was 45 min)", a line a key that differs.
[[nodiscard]] std::vector<std::string> agreement_changes(const Agreement& before, const Agreement& after);
/// "signed by Dee, not yet by you and Cy", in a group; empty if all of the others have signed.
[[nodiscard]] std::string signatures_in_words(const Reading& store, const Agreement& agreement);
/// "a2: not signed yet: …"; empty if all have signed.
[[nodiscard]] std::string unsigned_sentence(Context& context, const Reading& store, const Mentorship& mentorship,
                                            const Agreement& agreement);

Exit run_agreement_show(Context& context, const AgreementRequest& request);
Exit run_agreement_diff(Context& context, const AgreementRequest& request);
Exit run_agreement_print(Context& context, const AgreementRequest& request);
Exit run_agreement_mirror(Context& context, const AgreementRequest& request);
Exit run_agreement_sign(Context& context, const AgreementRequest& request);

}  // namespace mentor::commands

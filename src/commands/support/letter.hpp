// SPDX-License-Identifier: MIT
// A letter on a time with somebody: drafted, edited on a terminal, written; never sent.
#pragma once

#include "commands/support/report_choice.hpp"
#include "commands/support/report_output.hpp"
#include "mentor/domain/report.hpp"

#include <string>

namespace mentor::commands {

struct LetterRequest {
  std::string who;  ///< as typed, for the draft that is kept while it is edited
  ReportOutput output;
  bool recover = false;
};

/// --format, or the file's ending. Throws UserError for what no letter is written in.
[[nodiscard]] ReportFormat letter_format(const Context& context, const ReportOutput& output);

/// Without a period of its own the letter on a mentorship that is closed tells of the whole of it.
[[nodiscard]] Period letter_period(const Context& context, const PeriodOptions& typed, const Mentorship& mentorship);

/// Throws UserError where nothing is there to tell, and where the editor gave nothing back
/// (Exit::aborted).
void put_letter(Context& context, const ReportData& data, const Period& period, const LetterRequest& request);

}  // namespace mentor::commands

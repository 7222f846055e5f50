// SPDX-License-Identifier: MIT
// The journal as one audience sees one mentorship, for the files that read reports.
#pragma once

#include "commands/support/display.hpp"
#include "mentor/domain/report.hpp"

#include <string>
#include <vector>

namespace mentor::commands {

struct ReportReader {
  const Context& context;
  const Reading& journal;
  std::string handle;
  Period period;
  Texts session_texts = Texts::read;

  /// Whom it is written for: my screen's is mine.
  [[nodiscard]] Audience reader() const {
    return journal.audience() == Audience::screen ? Audience::me : journal.audience();
  }

  [[nodiscard]] Filter whole() const { return {.mentorship = handle}; }

  [[nodiscard]] std::vector<Session> sessions(Filter filter) const {
    filter.texts = session_texts;
    return journal.all<Session>(std::move(filter));
  }

  [[nodiscard]] Filter inside() const {
    Filter filter = whole();
    filter.since = period.first;
    filter.until = period.last;
    return filter;
  }
};

/// Who it is about and for: what every report begins with. Precondition: mentorship_in gives something.
[[nodiscard]] ReportData begin_report(const ReportReader& reader);

}  // namespace mentor::commands

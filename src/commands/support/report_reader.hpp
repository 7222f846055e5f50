// SPDX-License-Identifier: MIT
// The journal as one audience sees one mentorship, for the files that read reports.
#pragma once

#include "commands/support/display.hpp"
#include "mentor/domain/report.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mentor::commands {

struct ReportReader {
  const Context& context;
  const Reading& journal;
  std::string handle;
  Period period;

  /// Whom it is written for: my screen's is mine.
  [[nodiscard]] Audience reader() const {
    return journal.audience() == Audience::screen ? Audience::me : journal.audience();
  }

  [[nodiscard]] Filter whole() const { return {.mentorship = handle}; }

  [[nodiscard]] Filter inside() const {
    Filter filter = whole();
    filter.since = period.first;
    filter.until = period.last;
    return filter;
  }
};

/// Mentorships that are read together: by one statement a kind where they are all that there are, else by one for each.
struct ReadTogether {
  const Reading& journal;
  const std::vector<Mentorship>& mentorships;
  bool are_all = false;

  /// Calls `keep(place, record)`, with the place that the record's mentorship has among them; each one's own in order.
  template <class T, class Keep>
  void each(Filter filter, const Keep& keep) const {
    std::map<std::string_view, std::size_t> places;
    for (const auto& mentorship : mentorships) {
      places.emplace(mentorship.handle, places.size());
      if (are_all) continue;
      filter.mentorship = mentorship.handle;
      for (T& record : journal.all<T>(filter)) keep(places.size() - 1, std::move(record));
    }
    if (!are_all) return;
    for (T& record : journal.all<T>(filter))
      if (const auto found = places.find(record.mentorship); found != places.end())
        keep(found->second, std::move(record));
  }
};

/// Who it is about and for: what every report begins with. Precondition: mentorship_in gives something.
[[nodiscard]] ReportData begin_report(const ReportReader& reader);

}  // namespace mentor::commands

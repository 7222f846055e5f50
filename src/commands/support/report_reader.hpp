// The journal as one audience sees one mentorship, for the files that read reports.
#pragma once

#include "commands/support/looking.hpp"
#include "mentor/report.hpp"

#include <string>
#include <vector>

namespace mentor {

struct ReportReader {
  const Context& context;
  const Store& store;
  std::string handle;
  Period period;
  Audience audience;
  Sealed sealed;

  [[nodiscard]] Filter whole() const { return {.mentorship = handle, .audience = audience}; }

  [[nodiscard]] Filter inside() const {
    Filter filter = whole();
    filter.since = period.first;
    filter.until = period.last;
    return filter;
  }

  template <class T>
  [[nodiscard]] std::vector<T> shown(const Filter& filter) const {
    auto items = store.all<T>(filter);
    for (auto& item : items) item = as_shown(item, sealed);
    return items;
  }

  [[nodiscard]] bool within(Date date) const { return period.first <= date && date <= period.last; }
};

/// Who it is about and for: what every report begins with. Precondition: mentorship_for gives something.
[[nodiscard]] ReportData begin_report(const ReportReader& reader);

}  // namespace mentor

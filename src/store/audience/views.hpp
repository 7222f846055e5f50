// What each audience may read, as SQL views with an allow-list of columns: a record that it must not see is no row
// of its view, and a field that it must not see is empty there. A kind without a view is hidden as a whole. The views
// are temporary, so that no journal carries them and none can be out of date.
#pragma once

#include "store/connection.hpp"

#include <optional>
#include <span>
#include <string>

namespace mentor {

struct AudienceView {
  Kind kind;
  const char* select;  ///< every column of the kind, and `of_mentorship`: the handle for conditions, never shown
};
[[nodiscard]] std::span<const AudienceView> partner_views();
[[nodiscard]] std::span<const AudienceView> sponsor_views();

/// Where this audience reads records of that kind, to stand after FROM; makes the views at their first use. Nothing if
/// it has no access to the kind at all. For Audience::me the table itself.
[[nodiscard]] std::optional<std::string> source_for(Connection& connection, Kind kind, Audience audience);

}  // namespace mentor

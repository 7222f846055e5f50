// Making an audience's views in a connection's temporary schema, and choosing where it reads.
#include "store/audience/views.hpp"

#include "store/columns.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

std::span<const AudienceView> views_for(Audience audience) {
  return audience == Audience::partner ? partner_views() : sponsor_views();
}

std::string view_name(Kind kind, Audience audience) {
  return fmt::format("\"{}_{}\"", to_text(audience), info(kind).name);
}

void make_views(Connection& connection, Audience audience) {
  for (const AudienceView& view : views_for(audience))
    connection.execute(
        fmt::format("CREATE TEMP VIEW IF NOT EXISTS {} AS {}", view_name(view.kind, audience), view.select));
}

}  // namespace

std::optional<std::string> source_for(Connection& connection, Kind kind, Audience audience) {
  if (audience == Audience::me) return table_of(kind);
  const auto views = views_for(audience);
  if (std::none_of(views.begin(), views.end(), [kind](const AudienceView& view) { return view.kind == kind; }))
    return std::nullopt;
  make_views(connection, audience);
  return "temp." + view_name(kind, audience);
}

}  // namespace mentor

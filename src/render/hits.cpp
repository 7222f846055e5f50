// SPDX-License-Identifier: MIT
// What a search found, a line each.
#include "mentor/render/render.hpp"
#include "render/layout.hpp"

#include <fmt/format.h>

namespace mentor::render {

std::string render_hits(const SearchResult& result, const Style& style, std::int64_t limit) {
  Table table;
  for (const auto& hit : result.hits)
    table.rows.push_back(
        {hit.day ? format_date(*hit.day) : std::string(), hit.mentorship, hit.record.name(), hit.excerpt});
  std::string text = render_table(table, style);
  if (result.more)
    text += fmt::format("More than {}; -n {} shows more.\n", result.hits.size(), limit < 50 ? 50 : limit * 2);
  return text;
}

}  // namespace mentor::render

// SPDX-License-Identifier: MIT
// The blocks of a report as HTML. Private to rendering.
#pragma once

#include "mentor/domain/report_values.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace mentor::render {

/// Where the page's writer is.
struct HtmlPlace {
  DateStyle dates = DateStyle::iso;
  std::string section;                       ///< its title: captions are called so
  std::size_t charts = 0;                    ///< names of figures are counted through
  std::map<std::string, std::string> parts;  ///< the id of each part by its title, for links
};

std::string html_blocks(const std::vector<Block>& blocks, HtmlPlace& place);

}  // namespace mentor::render

// SPDX-License-Identifier: MIT
// Lines of comma-separated values, as RFC 4180 has them and spreadsheets read them. Private to rendering.
#pragma once

#include <string>
#include <vector>

namespace mentor::render {

/// One record, its cells harmless, quoted where they need it, with CR LF at its end.
std::string csv_record(const std::vector<std::string>& cells);

}  // namespace mentor::render

// SPDX-License-Identifier: MIT
// Words as TOML has them: for forms, stored answers and the configuration as it is shown. Private to the domain.
#pragma once

#include <string>
#include <string_view>

namespace mentor {

/// In quotation marks, with everything escaped that could end them or not be seen.
[[nodiscard]] std::string toml_string(std::string_view text);

}  // namespace mentor

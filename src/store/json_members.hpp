// SPDX-License-Identifier: MIT
// One JSON object, read in one pass. An import reads a million of them: a parser for JSON of any shape took a third of
// its time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mentor::store {

/// What no record has behind a key: a list, an object, a number that is not whole or does not fit.
struct OtherJson {};
/// Null is nothing.
using JsonValue = std::variant<std::monostate, bool, std::int64_t, std::string, OtherJson>;

struct JsonMember {
  std::string key;
  JsonValue value;
};

/// The members of the object that the text is, as they stand there; nothing if it is none. Of a list or an object
/// behind a key only its brackets and texts are looked at. Whether texts are UTF-8 is asked elsewhere.
[[nodiscard]] std::optional<std::vector<JsonMember>> json_members(std::string_view text);

}  // namespace mentor::store

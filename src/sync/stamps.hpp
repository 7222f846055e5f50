// SPDX-License-Identifier: MIT
// Stamps and values in the JSON of what travels.
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/sync/clock.hpp"
#include "sync/json.hpp"

namespace mentor::sync {

/// [clock, device, number]
[[nodiscard]] Json stamp_json(const Stamp& stamp);
[[nodiscard]] std::optional<Stamp> stamp_from(const Json& json);
[[nodiscard]] Json value_json(const Value& value);
/// Nothing for what is no value of any field.
[[nodiscard]] std::optional<Value> value_from(const Json& json);

/// An object whose members are stamps; nothing if one is none.
using StampsByName = std::map<std::string, Stamp, std::less<>>;
[[nodiscard]] Json stamps_json(const StampsByName& stamps);
[[nodiscard]] std::optional<StampsByName> stamps_from(const Json& json);

}  // namespace mentor::sync

// SPDX-License-Identifier: MIT
// Records and their values as JSON. Private to rendering's JSON files.
#pragma once

#include "mentor/domain/dates.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/stats.hpp"
#include "mentor/render/render_json.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace mentor::render {

/// Keys stay in the order in which they are said.
using OrderedJson = nlohmann::ordered_json;

/// The record's fields with its id, uid and visibility before them, and whether its words are withheld: these are null
/// then. Behind an instant stands its local day ("start", "start_date"), at the end whether it is overdue.
OrderedJson json_of(const Record& record, const JsonView& view);
/// As data: numbers and flags as such, dates and instants in ISO form, references as ids.
OrderedJson json_of(const Field& field, const Value& value);
OrderedJson json_of(std::optional<Date> date);
OrderedJson json_of(const Period& period);
/// How many; whose they are and how long they took is for who asks.
OrderedJson json_of(const PromiseFigures& figures);
OrderedJson json_of(const AnswerFigures& figures);
/// Null where it is not known.
OrderedJson json_of(std::optional<Minutes> time);

/// "mentor.NAME/1"
std::string schema_name(std::string_view name);

/// Indented, one line break at the end.
std::string json_text(const OrderedJson& document);

}  // namespace mentor::render

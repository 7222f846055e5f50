// SPDX-License-Identifier: MIT
// Of any record, as its description says: what it is about in a line, its numbers, and its fields as people type them.
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// The first line of the text that says most of it.
[[nodiscard]] std::string text_of(const Record& record);
/// A session in a line: its summary, or else the first line of its notes that is no heading, without list marks.
[[nodiscard]] std::string gist_of(const Session& session);
/// "trust 4", "60 %"
[[nodiscard]] std::string number_words(const Field& field, std::int64_t number);
/// The same of each number that the record has.
[[nodiscard]] std::vector<std::string> numbers_of(const Record& record);
/// The day by which it stands in a timeline, a session's in its own zone. Precondition: the kind has one.
[[nodiscard]] Date day_of(const WallClock& clock, const Record& record);
/// Whether it is open although its deadline has passed. Nothing for a kind that has no deadline.
[[nodiscard]] std::optional<bool> is_overdue(const WallClock& clock, const Record& record, Instant now);
/// The day of an instant field: on the record's own clock where it has one, otherwise on the owner's; nothing if empty.
[[nodiscard]] std::optional<Date> local_day(const WallClock& clock, const Record& record, const Field& field);
/// One of the scores of a pulse: all have the same range.
[[nodiscard]] const Field& score_field();

/// What a record belongs to stays: what refers to it would be torn apart otherwise.
[[nodiscard]] bool is_home(const Field& field);
/// The fields that may be set, in the order of the description, then "visibility".
[[nodiscard]] std::vector<std::string> editable_fields(Kind kind);
/// A field's own name, from it or from one that people type for it: "by" of a promise is "due".
[[nodiscard]] std::string canonical_field(Kind kind, std::string_view typed);
/// What a field is called in a heading or sentence: its name, but "length" for minutes.
[[nodiscard]] std::string_view spoken_name(const Field& field);
/// A field's value as an editor's form shows it and what reads one takes it; "visibility" is a field here.
[[nodiscard]] std::string typed_value(const WallClock& clock, const Record& record, std::string_view field);

}  // namespace mentor

// SPDX-License-Identifier: MIT
// What a Filter means in SQL, and reading many records without holding a transaction open while they are looked at.
#pragma once

#include "mentor/domain/zones.hpp"
#include "mentor/store/store.hpp"
#include "store/connection.hpp"

#include <span>

namespace mentor::store {

/// Calls `visit` for each record as the audience reads it, with no statement open meanwhile. `zones` tells on which day
/// a session was where it was recorded; without them days are those of UTC.
void each_record(Connection& connection, Audience audience, const Filter& filter, const Zones* zones,
                 const std::function<void(Record&&)>& visit);
/// The same for whoever keeps them all, and asks the journal nothing meanwhile: no row is read twice.
void keep_records(Connection& connection, Audience audience, const Filter& filter, const Zones* zones,
                  const std::function<void(Record&&)>& keep);
/// The records with these ids, read in portions.
void each_of_ids(Connection& connection, Kind kind, std::span<const std::int64_t> ids,
                 const std::function<void(Record&&)>& visit, Texts texts = Texts::read);
[[nodiscard]] std::int64_t count_records(Connection& connection, Audience audience, const Filter& filter,
                                         const Zones* zones);
/// What the audience does not get of the records that the filter names and `concerns`, if it is set, takes.
[[nodiscard]] LeftOut count_left_out(Connection& connection, Audience audience, const Filter& filter,
                                     const std::function<bool(const Record&)>& concerns, const Zones* zones);

/// The civil date on which a record stands in a timeline.
[[nodiscard]] std::optional<Date> day_of_record(const Record& record, const Zones* zones);
[[nodiscard]] std::optional<std::string> mentorship_of_record(Connection& connection, const Record& record);

}  // namespace mentor::store

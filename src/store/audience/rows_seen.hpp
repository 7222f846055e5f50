// SPDX-License-Identifier: MIT
// Which rows of a table an audience sees, as a condition in SQL that follows from the descriptions.
#pragma once

#include "mentor/domain/description.hpp"

#include <string>

namespace mentor::store {

/// "1" for me. On the screen: what is no part of something sealed; sealed records themselves are rows, whose words
/// Redactor withholds. For others: what their Rows say, and only where what it is a part of is seen too. Columns are
/// named with the kind's table before them. What names an item is not asked here: an item may be of any kind (see
/// names_item).
/// `open`: all rows that are asked for lie in one mentorship, which is known not to be sealed.
enum class HomeIs { unknown, open };
[[nodiscard]] const std::string& rows_seen(Kind kind, Audience audience, HomeIs home = HomeIs::unknown);

/// Whether the field names a record of one kind: a person, a mentorship, or one by its number.
[[nodiscard]] bool names_record(const Field& field);

/// Whether the kind names an item: on the screen Redactor::is_part_of_sealed decides then row by row.
[[nodiscard]] bool names_item(Kind kind);

/// Whether others see a record only where they see what this field names. A field that may be empty is emptied instead,
/// unless it names the mentorship.
[[nodiscard]] bool decides_over_row(const Field& field);

}  // namespace mentor::store

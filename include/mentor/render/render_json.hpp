// SPDX-License-Identifier: MIT
// Values in, JSON for machines out: indented by 2, every key always present, ids as text, ended by a line break.
#pragma once

#include "mentor/domain/check_in.hpp"
#include "mentor/domain/craft.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/in_step_tally.hpp"
#include "mentor/domain/journal_values.hpp"
#include "mentor/domain/stats.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace mentor::render {

/// Where one looks from: what is overdue, and on which day an instant was, depends on it.
struct JsonView {
  Instant now{};
  WallClock clock{};
};

/// {"schema": "mentor.sessions/1", "sessions": [{...}]}. Of a record that is withheld the words are null, with
/// "sealed": true.
[[nodiscard]] std::string json_records(Kind kind, const std::vector<Record>& records, const JsonView& view);
/// {"schema": "mentor.session/1", "session": {...}}, and with what belongs to it a list a kind: "commitments": [{...}]
[[nodiscard]] std::string json_record(const Record& record, const JsonView& view,
                                      const std::vector<std::pair<Kind, std::vector<Record>>>& belonging = {});
/// {"schema": SCHEMA, "records": [{"kind": "session", ...}, ...]}: records of several kinds, in the order given.
[[nodiscard]] std::string json_mixed(std::string_view schema, const std::vector<Record>& records, const JsonView& view);
/// {"schema": "mentor.check-in/1", "count": 2, "groups": [...]}. What is withheld is null, with "sealed": true.
[[nodiscard]] std::string json_digest(const Digest& digest, const InStepTally& in_step = {});
/// {"schema": "mentor.today/1", "date": ..., "planned": [...], "due_count": 2, "due": [...]}: each matter as the
/// check-in's are; the sessions that come are apart.
[[nodiscard]] std::string json_today(const Digest& open, Date today, const InStepTally& in_step = {});
/// {"schema": "mentor.search/1", "more": false, "hits": [...]}
[[nodiscard]] std::string json_search(const SearchResult& result);
/// {"schema": "mentor.history/1", "entries": [...]}
[[nodiscard]] std::string json_history(const std::vector<HistoryEntry>& entries, const WallClock& clock);
/// {"schema": "mentor.stats/1", "period": {...}, "mentorships": [{...}]}
[[nodiscard]] std::string json_stats(const std::vector<Stats>& stats, const Period& period);
/// {"schema": "mentor.me/1", "period": {...}, "roles": [{...}]}
[[nodiscard]] std::string json_me(const std::vector<Craft>& crafts, const Period& period);

using JsonValue = std::variant<std::monostate, bool, std::int64_t, std::string, std::vector<std::string>>;
using JsonObject = std::vector<std::pair<std::string, JsonValue>>;
/// One flat object after its schema, for what is no record: {"schema": "mentor.undo/1", "undone": 1}.
[[nodiscard]] std::string json_flat(std::string_view schema, const JsonObject& object);
/// The same of values that are JSON already, as those of the configuration are: "true", "14", "\"day\""; "" is null.
[[nodiscard]] std::string json_of_literals(std::string_view schema,
                                           const std::vector<std::pair<std::string, std::string>>& literals);
/// {"schema": SCHEMA, NAME: [{...}, ...]}
[[nodiscard]] std::string json_flat_list(std::string_view schema, std::string_view name,
                                         const std::vector<JsonObject>& objects);

}  // namespace mentor::render

// SPDX-License-Identifier: MIT
// What the readers of other programs' files share: channels by their names, lengths, texts, and the making of records.
#pragma once

#include "importers/foreign_dates.hpp"

#include <functional>

namespace mentor::importers {

/// Whether the word is one of a list such as "tel,phone".
[[nodiscard]] bool is_listed(std::string_view list, std::string_view word);

/// "@ana cancelled, sick." says that nobody met; "About the cancelled launch" does not.
[[nodiscard]] std::optional<SessionStatus> status_in_title(std::string_view title);

/// Does `work`; what it throws is a fault of that line.
void take_or_fault(Imported& imported, std::size_t line, const std::function<void()>& work);

/// A session at that moment in the clock's zone, held or, if it lies ahead, planned.
[[nodiscard]] Session foreign_session(const ForeignMoment& moment, const ImportClock& clock);
/// At that instant.
[[nodiscard]] Session foreign_session(Instant start, const ImportClock& clock);
[[nodiscard]] Date foreign_day(Instant instant, const ImportClock& clock);

/// Whole minutes between the two: 1 to 1440, nothing for less than one. Throws UserError beyond a day or backwards.
[[nodiscard]] std::optional<Minutes> foreign_length(std::chrono::seconds length);

/// Nothing for text of blanks only; otherwise the text without blank lines at both ends. Throws UserError over the
/// limit of a note.
[[nodiscard]] std::optional<std::string> foreign_text(std::string_view text, std::string_view what);

/// A label without the mark that it begins with: "@ana" -> "ana".
[[nodiscard]] std::string_view bare_label(std::string_view label);
/// Labels as tags: without marks, each once; those that are no single word are left away.
[[nodiscard]] std::vector<std::string> tags_of_labels(const std::vector<std::string>& labels);

}  // namespace mentor::importers

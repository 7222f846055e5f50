// What the readers of other programs' files share: dates and times in their spellings, channels by their names, and the
// making of records.
#pragma once

#include "mentor/errors.hpp"
#include "mentor/imported.hpp"

namespace mentor {

/// A date of digits only that may be two.
class TwoReadings : public UserError {
 public:
  using UserError::UserError;
};

struct ForeignMoment {
  Date date{};
  std::optional<Minutes> time;  ///< since midnight
};

/// "2026-09-03", "2026-09-03 04:00:00 PM", "3.9.2026 16:00", "3 Sep 2026", RFC 3339. Relative words are refused: they
/// would mean another day tomorrow. Throws UserError beginning with `what`.
[[nodiscard]] ForeignMoment read_foreign_moment(std::string_view text, std::string_view what,
                                                const ImportClock& clock);
/// "16:00", "16:00:30", "4:00 PM". Throws UserError beginning with `what`.
[[nodiscard]] Minutes read_foreign_time(std::string_view text, std::string_view what);
/// "20261127T000000Z", also with the separators of ISO. Throws UserError beginning with `what`.
[[nodiscard]] Instant read_compact_instant(std::string_view text, std::string_view what);

/// "Zoom" is video, "Tel." is phone; nothing for a word that is not known.
[[nodiscard]] std::optional<Channel> channel_named(std::string_view word);

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

}  // namespace mentor

// SPDX-License-Identifier: MIT
// The agreement of a mentoring relationship as data: what both sides write down, in versions (articles 001 and 003).
// The document is TOML with comments; one table says its keys, and the template, the reader, the comparison and the
// printed form follow from it.
#pragma once

#include "mentor/domain/clauses.hpp"
#include "mentor/domain/dates.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/report.hpp"
#include "mentor/domain/toml_entries.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mentor {

struct AgreementKey {
  enum class Kind {
    words,
    channel,
    response,
    cadence,
    length,
    date,
    time_kept,  ///< words, of which read_kept_for() takes a time
  };
  /// What takes its value over; nothing: the document alone has it. Of two keys with one place the texts stand below
  /// each other.
  using Place = std::variant<std::monostate, std::optional<std::int64_t> Agreement::*,
                             std::optional<Cadence> Agreement::*, std::optional<Minutes> Agreement::*,
                             std::optional<Date> Agreement::*, std::optional<std::string> Agreement::*,
                             std::optional<Cadence> Mentorship::*, std::optional<Date> Mentorship::*>;
  std::string_view name;     ///< "messages.routine.within"
  std::string_view heading;  ///< section of the printed form: "Messages"
  std::string_view title;    ///< in words: "Routine messages answered within"
  std::string_view hint;     ///< the template's comment, for a mentor
  Kind kind;
  enum class Use { always, full } use;  ///< `full`: left out of the light form for situational relationships
  std::string_view hint_of_mentee{};    ///< where a mentee who fills in the form reads another one
  std::string_view hint_of_peer{};
  Place place{};
  Place followed{};                         ///< the same of the mentorship, which follows what is agreed
  Direction direction = Direction::future;  ///< of a date
  std::optional<Side> part_of{};            ///< whose part it says, as who writes it says it
};
[[nodiscard]] std::span<const AgreementKey> agreement_keys();
/// The key whose value goes there. Precondition: one does.
[[nodiscard]] const AgreementKey& agreement_key_of(const AgreementKey::Place& place);

enum class AgreementForm { full, light };

/// The text to begin with: all keys as comments with hints, those of `previous` (or what the mentorship already says)
/// filled in.
[[nodiscard]] std::string agreement_template(const Mentorship& mentorship, AgreementForm form,
                                             const TomlEntries& previous);

/// What the entries say, without version, text and signatures. Throws UserError naming the line for an unknown key
/// (with a suggestion), a value that is not possible (a channel, a response time such as 2d or 4h, a cadence, a date),
/// an empty document.
[[nodiscard]] Agreement read_agreement(const TomlEntries& entries, Date today);

/// Agreed response time for a kind of message; the routine one if that kind has none; `otherwise` if nothing is agreed.
[[nodiscard]] std::chrono::hours response_time(const std::optional<Agreement>& agreement, MessageKind kind,
                                               std::chrono::hours otherwise = std::chrono::hours{48});

/// "2d", "4h", "1w" -> hours. Throws UserError naming `option`; from 1 hour to 90 days.
[[nodiscard]] std::int64_t parse_response(std::string_view text, std::string_view option);
[[nodiscard]] std::string format_response(std::int64_t hours);  ///< "2 days", "4 hours"

/// The channel agreed for a kind of message, or for everyday ones; empty if none is.
struct AgreedChannel {
  MessageKind kind = MessageKind::routine;  ///< of which it was agreed: the one asked for, or else everyday messages
  std::string channel;                      ///< empty: none is agreed
};
[[nodiscard]] AgreedChannel channel_for(const Clauses& agreed, MessageKind kind);
/// "urgent messages", "documents"
[[nodiscard]] std::string_view messages_called(MessageKind kind);
/// The key of the agreed time for an answer to that kind of message, or else to everyday ones.
[[nodiscard]] std::string answer_key(const Clauses& agreed, MessageKind kind);
/// The same for feedback, with the way in which it is given: "phone; spoken, never written"; empty if nothing is.
[[nodiscard]] std::string agreed_for_feedback(const Clauses& agreed);

/// How long notes are kept, from the words of an agreement, as it is stored: "6mo" after the end for "half a year, then
/// deleted", the day for "until 1 May 2027"; nothing where the words name no time.
[[nodiscard]] std::optional<std::string> read_kept_for(std::string_view words, Date today);
/// The day on which that is over, of a mentorship that was closed on a day.
[[nodiscard]] std::optional<Date> kept_until(std::string_view kept_for, Date closed);
[[nodiscard]] std::string kept_for_in_words(std::string_view kept_for);  ///< "for 6 months after the end"

/// An agreed boundary that a moment falls on.
struct BoundaryMet {
  std::string what;  ///< "a Sunday", "21:30"
  std::string line;  ///< as it was agreed

  friend bool operator==(const BoundaryMet&, const BoundaryMet&) = default;
};
/// How somebody may be disturbed: by a message, or by a session.
struct Disturbance {
  bool message = false;
  std::optional<Channel> channel{};  ///< nothing: it is not known
};
/// The first line of the boundaries that speaks against it: "no calls on Sundays", "Mondays only", "never after 20:00",
/// "no weekends except Saturday mornings". A line that is not understood speaks against nothing. `time` is on the clock
/// of the one whom it may disturb; without `has_time` its day alone counts.
[[nodiscard]] std::optional<BoundaryMet> boundary_met(const Clauses& agreed, LocalTime time, bool has_time,
                                                      const Disturbance& contact);
/// The same of an instant on my clock, then on each partner's: "a Sunday for Ana". Of a session also what was said of
/// the days and hours that suit ("Tuesdays; Friday mornings"): it is to suit on one of the clocks.
[[nodiscard]] std::optional<BoundaryMet> boundary_met(const Clauses& agreed, const std::vector<Person>& partners,
                                                      Instant instant, bool has_time, const WallClock& clock,
                                                      const Disturbance& contact);

struct AgreementDifference {
  const AgreementKey* key;
  std::string before;  ///< empty: it was not there
  std::string after;   ///< empty: it is gone
};
[[nodiscard]] std::vector<AgreementDifference> compare_agreements(const TomlEntries& before, const TomlEntries& after);

/// Somebody of the other side, and when they signed.
struct Signatory {
  std::string name;
  std::optional<Date> day;
};

/// For reading and for signing, so that either side can: a section per heading, a line for each side's signature.
[[nodiscard]] Report agreement_report(const Agreement& agreement, const TomlEntries& entries,
                                      const Mentorship& mentorship, std::string_view my_name,
                                      const std::vector<Signatory>& others);

}  // namespace mentor

// SPDX-License-Identifier: MIT
// Each kind of record is described once: its fields, what they hold, what they name, who sees them, who may change
// them; how it is listed and read. Row mapping, JSON, CSV, export, import, the change log, `show`, `list`, `edit`,
// search, what each audience reads, what goes when something goes, completion and the choices of options are derived
// from it.
#pragma once

#include "mentor/domain/records.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mentor {

enum class FieldKind {
  line,        ///< text of one line
  note,        ///< text of many lines, searched
  choice,      ///< one of `choices`
  integer,     ///< `low` to `high`
  flag,        ///< 0 or 1; JSON true and false
  date,        ///< days since 1970-01-01 in storage; ISO in text
  instant,     ///< UTC seconds in storage; RFC 3339 in text
  minutes,     ///< whole minutes
  cadence,     ///< "2w"
  zone,        ///< IANA name
  hours,       ///< working hours: "mon-fri 09:00-17:00"
  email,       ///< an address
  handle,      ///< the record's own handle
  person,      ///< another record's handle: a person's
  mentorship,  ///< another record's handle: a mentorship's
  reference,   ///< the number of a record of kind `refers`; "s12" in text
  item,        ///< the id or handle, as text, of a record of any kind, or another word (a rule's name)
};

enum class Need { required, optional };

/// What somebody sees of a field, in a record that is there for him at all.
enum class Seen {
  no,         ///< nothing: it is empty
  yes,        ///< as it is
  if_shared,  ///< as it is where the record is shared
  if_marked,  ///< as it is where the record is marked for the sponsor; else a mentorship's number, and no other text
  as_side,    ///< of a person only "me" or "partner"
  as_name,    ///< as it is, unless it may tell the name of somebody who is not shared; then "Mentorship"
};

/// What others see of a field. A field that says nothing here is for me alone.
struct SeenBy {
  Seen partner = Seen::no;
  Seen sponsor = Seen::no;
};

/// Who sets a field of a record that both sides of a mentorship know, besides the one whose record it is.
struct SetBy {
  enum class Who {
    owner,      ///< nobody else
    anybody,    ///< with whom it is shared
    named,      ///< whom the field `of` names
    not_named,  ///< everybody else
  } who = Who::owner;
  std::string_view of{};           ///< a field that names a person
  std::string_view while_field{};  ///< only while the owner says `while_is` in that field
  std::string_view while_is{};
};

/// What the screen shows of a field while its record is sealed.
enum class OnScreen {
  by_kind,   ///< dates, what the record belongs to and its state; no words and no numbers
  shown,     ///< as it is
  withheld,  ///< nothing
};

/// What follows for a record when what a field of it names is removed.
enum class WhenGone {
  nothing,  ///< the field names no record
  goes,     ///< the record goes too
  emptied,  ///< the record stays, and the field is emptied
  refused,  ///< what is named cannot be removed while the record is there; erasing takes the record along
};

/// Which side did with its own hand what a field says, such as signing.
struct OwnHand {
  Side side;
  std::string_view other;  ///< the field that says the same of the other side
};

/// A prompt to which a field is the answer.
struct Prompted {
  NoteForm form;           ///< the notes that have it
  std::string_view label;  ///< "Receive"
};

struct Field {
  std::string_view name;  ///< snake_case: column, JSON key, `edit --set` name
  FieldKind kind;
  Need need = Need::optional;
  std::span<const std::string_view> choices{};
  std::int64_t low = 0;  ///< integer, minutes
  std::int64_t high = 0;
  std::string_view unit{};  ///< said after the number: "%"
  std::size_t limit = 0;    ///< of a line, in characters; 0: line_limit
  Kind refers = Kind::person;
  bool searched = false;                   ///< its words are found by `search`
  Direction direction = Direction::past;   ///< which day "fri" means, in a date or instant
  SeenBy seen{};                           ///< by others
  SetBy set_by{};                          ///< which others may say something there
  OnScreen screen = OnScreen::by_kind;     ///< of a sealed record
  WhenGone when_gone = WhenGone::nothing;  ///< what it names
  bool part = false;                       ///< the record is a part of what this names: hidden and sealed with it
  bool inner = false;                      ///< set along with another field; people neither set nor list it
  std::optional<Kind> newest_of{};  ///< its value is the one of the newest record of this kind that refers here, which
                                    ///< has a field of the same name: whoever may not see that one sees the one before
  std::string_view instead{};       ///< not changed by `edit`: what people do instead
  std::array<std::string_view, 2> also_typed{};  ///< other words for it in `edit --set`
  std::optional<OwnHand> own_hand{};             ///< nobody says it for that side
  std::optional<Prompted> prompted{};            ///< a session's form asks for it so
  std::string_view held_back_as{};               ///< what others read of it: "what got in the way"; empty: its name
};

/// A field's value in neutral form: nothing, a number (also dates as days, instants as seconds, flags, references), or
/// text (also choices, handles, cadences).
using Value = std::variant<std::monostate, std::int64_t, std::string>;

/// Which records of a kind somebody else sees. Never one that is a part of a record that he does not see.
enum class Rows {
  none,
  shared,     ///< those that are shared
  unsealed,   ///< all but the sealed ones
  in_marked,  ///< those that are shared, and lie in a shared mentorship that is marked for the sponsor; and me, who
              ///< signs
};

/// How `list` shows the records of a kind.
struct Listing {
  std::vector<std::string_view> columns;  ///< fields, in this order
  bool only_open = false;                 ///< without --all only those in an open state
  std::int64_t newest = 0;                ///< how many, newest first; 0: all, oldest first
  bool with_id = true;                    ///< the first column is its id or handle
  std::string_view soonest{};             ///< the date by which it is sorted, what has none last; empty: by its day
};

/// The chapter of a document of everything (`export --format md`).
struct Chapter {
  int place = 0;  ///< among the chapters of a mentorship; 0: none of its own
  std::string_view title{};
};

/// What only one record can have.
struct OnlyOne {
  std::vector<std::string_view> fields;  ///< whose values together only one has; empty: nothing
  std::string_view yields{};  ///< which of them another one gets in its place; empty: two say the same, and one goes
};

/// Which new records have another visibility than most of their kind.
struct Unlike {
  std::string_view field{};  ///< a choice; empty: none has
  std::string_view is{};
  Visibility visibility = Visibility::private_;
};

struct RecordInfo {
  Kind kind;
  std::string_view name;    ///< singular; also the storage table's name
  std::string_view plural;  ///< heading, JSON list and schema name: "mentor.sessions/1"
  char letter;              ///< of its ids
  std::vector<Field> fields;
  std::string_view text{};          ///< the field that says most: shown in lists and as the hit of a search
  std::string_view speaker{};       ///< the field that says whose words it holds: nobody else brings it
  std::string_view day{};           ///< the date or instant by which it stands in a timeline; empty: in none
  std::string_view status{};        ///< the choice field that says its state; empty: none
  std::string_view deadline{};      ///< the date or instant by which an open one is to be done; empty: none
  std::vector<std::string> open{};  ///< the states in which somebody has something to do; empty: none
  Visibility visibility = Visibility::private_;  ///< by default
  Unlike unlike{};                               ///< but for these
  bool may_differ = false;  ///< the command that makes one, and the configuration, may say another visibility
  Rows partner = Rows::none;
  Rows sponsor = Rows::none;
  OnlyOne only_one{};
  Listing list{};
  Chapter chapter{};
  std::array<std::string_view, 2> counted_as{};  ///< one, and several, where the name itself cannot be counted
  std::array<std::string_view, 2> called{};      ///< one, and several, where people read another word than the name

  /// "promise": in sentences and on the screen; programs read the name.
  [[nodiscard]] std::string_view noun() const { return called[0].empty() ? name : called[0]; }
  [[nodiscard]] std::string_view nouns() const { return called[1].empty() ? plural : called[1]; }
  [[nodiscard]] const Field* field(std::string_view field_name) const;  ///< nullptr if there is none
  [[nodiscard]] std::optional<std::size_t> index(std::string_view field_name) const;
  [[nodiscard]] bool has(std::string_view field_name) const { return field(field_name) != nullptr; }
};

[[nodiscard]] const RecordInfo& info(Kind kind);
[[nodiscard]] std::span<const Kind> all_kinds();  ///< in the order of export
/// "1 session", "2 private pieces of feedback"
[[nodiscard]] std::string counted(Kind kind, std::int64_t count, std::string_view adjective = {});

/// A record of any kind in neutral form; values stand in the order of info(kind).fields.
struct Record {
  Kind kind = Kind::person;
  std::int64_t id = 0;
  std::string uid;
  Visibility visibility = Visibility::private_;
  std::vector<Value> values;
  bool withheld = false;  ///< read for a screen that must not show it: its words are missing, and no writer takes it

  /// Precondition: the kind has the field.
  [[nodiscard]] const Value& at(std::string_view field) const;
  void set(std::string_view field, Value value);
  [[nodiscard]] std::string text(std::string_view field) const;                    ///< "" if empty or not text
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view field) const;  ///< nothing if empty or not a number
  [[nodiscard]] std::string name() const;  ///< its handle if it has one, otherwise its id: how people call it
  [[nodiscard]] Id reference() const { return {kind, id}; }

  friend bool operator==(const Record&, const Record&) = default;
};

/// A record without values: every field empty, default visibility.
[[nodiscard]] Record blank(Kind kind);

/// The same values as its description has them; from_record() reads them back.
template <class T>
[[nodiscard]] Record to_record(const T& typed);
/// Precondition: check(record) passed.
template <class T>
[[nodiscard]] T from_record(const Record& record);
template <class T>
[[nodiscard]] T from_record(Record&& record);

/// A value as people read it and as JSON and export have it ("2026-11-27", "s12", "60", "true"); "" for nothing.
[[nodiscard]] std::string format_value(const Field& field, const Value& value);
/// What format_value() wrote of something. Throws UserError naming the field.
[[nodiscard]] Value value_from_text(const Field& field, const std::string& text);
/// "1f3e5a7c-…", 36 characters in small letters.
[[nodiscard]] bool is_uid(std::string_view text);

/// The first field of this kind, or nothing: the person or the mentorship that a record names.
[[nodiscard]] const Field* field_of_kind(const RecordInfo& about, FieldKind kind);
/// An instant that has a clock of its own: the kind's inner fields say in which zone it was and whether its time is
/// known.
[[nodiscard]] bool has_own_clock(const RecordInfo& about, const Field& field);
struct OwnClock {
  std::string zone;
  bool has_time = true;  ///< otherwise only its day is known
};
/// The clock of that instant; nothing if the kind has none.
[[nodiscard]] std::optional<OwnClock> own_clock(const Record& record);
/// Its choices say on whose side something was: mine or the partner's.
[[nodiscard]] bool names_side(const Field& field);
/// The handle of the person whom the record names; "" for nobody.
[[nodiscard]] std::string person_named(const Record& record);
/// "parked until": a field's name as people read it.
[[nodiscard]] std::string name_in_words(std::string_view field_name);
/// Somebody has something to do about it. Precondition: the kind has a field for its state.
[[nodiscard]] bool is_open(const Record& record);

/// Whether the screen hides this field of a sealed record.
[[nodiscard]] bool is_withheld_when_sealed(const Field& field);
/// The record as a screen shows it that must not show its words: id, kind, dates, and `sealed_words` for its text.
[[nodiscard]] Record withhold(Record record);
/// What stands for the words of a record that is sealed.
inline constexpr std::string_view sealed_words = "(sealed)";

/// Records of this kind do no more than to join two others: somebody takes part in a mentorship, or was in a session.
[[nodiscard]] bool joins_others(Kind kind);
/// Records of this kind have a name that people use: an id or a handle.
[[nodiscard]] bool is_called_by_name(Kind kind);
/// Calls `visit(kind, field)` for each field of any kind that can name a record of kind `named`.
void each_link_to(Kind named, const std::function<void(Kind, const Field&)>& visit);
/// How fields that name this record call it: a handle, a number, or as an item.
[[nodiscard]] Value link_value(const Field& field, const Record& named);
/// "s12", or a mentorship's handle: how tags and snoozes call a record.
[[nodiscard]] std::string item_of(const Record& record);

/// What somebody typed for a field (`edit --set due=fri`, an import's cell) in neutral form. Dates are read with the
/// grammar of mentor-dates(7), in the field's direction. Empty text is "nothing". Instants are read in ISO form
/// only (RFC 3339). Throws UserError naming `option`.
[[nodiscard]] Value parse_value(const Field& field, std::string_view text, std::string_view option, Date today);

/// Whether a value may stand in the field: there if it must be, of its type, in its range, one of its choices, valid
/// UTF-8. Cheap enough for every row that is read; a file may be damaged.
[[nodiscard]] bool is_sound(const Field& field, const Value& value);

/// Throws UserError naming the field for a missing required field, a value of the wrong type, out of range, an unknown
/// choice, text over its limit or not UTF-8. References to other records are the store's business.
void check(const Record& record);

}  // namespace mentor

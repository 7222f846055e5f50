// Each kind of record is described once: its fields, their kinds, its id's letter, which field is the text, who may see
// it by default. Row mapping, JSON, CSV, export, import, the change log, `show`, `edit` and search are derived from the
// description.
#pragma once

#include "mentor/records.hpp"

#include <cstdint>
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
  handle,      ///< the record's own handle
  person,      ///< another record's handle: a person's
  mentorship,  ///< another record's handle: a mentorship's
  reference,   ///< the number of a record of kind `refers`; "s12" in text
  item,        ///< the id, as text, of a record of any kind
};

enum class Need { required, optional };

struct Field {
  std::string_view name;  ///< snake_case: column, JSON key, `edit --set` name
  FieldKind kind;
  Need need = Need::optional;
  std::span<const std::string_view> choices{};
  std::int64_t low = 0;  ///< integer, minutes
  std::int64_t high = 0;
  Kind refers = Kind::person;
  bool searched = false;  ///< its words are found by `search`
};

/// A field's value in neutral form: nothing, a number (also dates as days, instants as seconds, flags, references), or
/// text (also choices, handles, cadences).
using Value = std::variant<std::monostate, std::int64_t, std::string>;

struct RecordInfo {
  Kind kind;
  std::string_view name;    ///< singular; also the storage table's name
  std::string_view plural;  ///< heading, JSON list and schema name: "mentor.sessions/1"
  char letter;              ///< of its ids
  std::vector<Field> fields;
  std::string_view text;    ///< the field that says most: shown in lists and as the hit of a search
  std::string_view day;     ///< the date or instant by which it stands in a timeline; empty: in none
  std::string_view status;  ///< the choice field that says its state; empty: none
  Visibility visibility;    ///< by default

  [[nodiscard]] const Field* field(std::string_view field_name) const;  ///< nullptr if there is none
  [[nodiscard]] std::optional<std::size_t> index(std::string_view field_name) const;
  [[nodiscard]] bool has(std::string_view field_name) const { return field(field_name) != nullptr; }
};

[[nodiscard]] const RecordInfo& info(Kind kind);
[[nodiscard]] std::span<const Kind> all_kinds();  ///< in the order of export

/// A record of any kind in neutral form; values stand in the order of info(kind).fields.
struct Record {
  Kind kind = Kind::person;
  std::int64_t id = 0;
  std::string uid;
  Visibility visibility = Visibility::private_;
  std::vector<Value> values;

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

template <class T>
[[nodiscard]] Record to_record(const T& typed);
/// Precondition: check(record) passed.
template <class T>
[[nodiscard]] T from_record(const Record& record);
template <class T>
[[nodiscard]] T from_record(Record&& record);

/// A value as people read it and as JSON and export have it ("2026-11-27", "s12", "60", "true"); "" for nothing.
[[nodiscard]] std::string format_value(const Field& field, const Value& value);

/// What somebody typed for a field (`edit --set due=fri`, an import's cell) in neutral form. Dates are read with the
/// grammar of mentor-dates(7), `direction` future for due dates. Empty text is "nothing". Instants are read in ISO form
/// only (RFC 3339). Throws UserError naming `option`.
[[nodiscard]] Value parse_value(const Field& field, std::string_view text, std::string_view option, Date today);

/// Throws UserError naming the field for a missing required field, a value of the wrong type, out of range, an unknown
/// choice, text over its limit or not UTF-8. References to other records are the store's business.
void check(const Record& record);

}  // namespace mentor

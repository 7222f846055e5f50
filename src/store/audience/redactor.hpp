// SPDX-License-Identifier: MIT
// Redaction: what an audience sees of a row that it sees at all, as the description of each field says.
#pragma once

#include "store/connection.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace mentor::store {

/// `gone_too`: what a record was a part of may be gone; then it counts as it went, as the change log has it.
enum class Named { present, gone_too };

class Redactor {
 public:
  Redactor(Connection& connection, Audience audience, Named named = Named::present)
      : connection_(connection), audience_(audience), gone_too_(named == Named::gone_too) {}

  [[nodiscard]] Audience audience() const { return audience_; }
  /// The record as this audience reads it. Precondition: rows_seen takes its row.
  [[nodiscard]] Record redact(Record record);
  /// Redacting would change nothing, so that it need not be copied.
  [[nodiscard]] bool leaves_whole(const Record& record);
  /// The same on the screen for a row that rows_seen might not take: a part of something sealed is withheld.
  [[nodiscard]] Record redact_part(Record record);
  /// On the screen its words are withheld: it is sealed, or what has its handle is.
  [[nodiscard]] bool is_withheld(const Record& record);
  /// Not a word of it is for the screen: it is sealed, a part of something sealed, or called as somebody sealed.
  [[nodiscard]] bool hides(const Record& record);
  [[nodiscard]] bool is_part_of_sealed(const Record& record);
  /// It is sealed itself, or a part of something sealed.
  [[nodiscard]] bool is_sealed(const Record& record);

  /// Something is sealed of a kind that others may be a part of, or tell the newest of. Mostly nothing is, and every
  /// row is for the screen but what is itself sealed.
  [[nodiscard]] bool something_is_sealed();

 private:
  struct Home {
    std::int64_t place = 0;     ///< among those that this audience sees
    bool marked = false;        ///< for the sponsor
    bool names_hidden = false;  ///< it is called as somebody who is not shared
  };

  [[nodiscard]] Record redacted_for_others(Record record);
  /// A field that tells the newest of other records tells the newest that is not sealed.
  [[nodiscard]] Record with_newest_seen(Record record);
  [[nodiscard]] bool shows_what_may_be_sealed(Kind kind);
  [[nodiscard]] Value seen_value(const Record& record, const Field& field, const Value& value);
  [[nodiscard]] Value marked_value(const Record& record, const Field& field, const Value& value);
  [[nodiscard]] bool sees_named(const Record& record, const Field& field, const Value& value);
  /// Others know of a person only where they see that the person takes part.
  [[nodiscard]] bool sees_part_of(const std::string& person, const std::string& mentorship);
  [[nodiscard]] bool names_hidden(const Record& mentorship);
  [[nodiscard]] bool is_named_sealed(Kind naming, const Field& field, const Value& value);
  [[nodiscard]] bool is_row_sealed(Id id);
  [[nodiscard]] bool any_sealed(Kind kind);
  [[nodiscard]] std::optional<Record> named(const Field& field, const Value& value);
  [[nodiscard]] std::optional<Record> known(Id id);
  [[nodiscard]] std::optional<Record> known(Kind kind, const std::string& handle);
  [[nodiscard]] const Home& home(const std::string& mentorship);
  /// A person and the mentorship with that person have one handle, and mostly one name: sealed is sealed.
  [[nodiscard]] bool has_sealed_namesake(const Record& record);
  [[nodiscard]] const std::set<std::string>& sealed_handles(Kind kind);

  Connection& connection_;
  Audience audience_;
  bool gone_too_;
  std::map<std::string, Home> homes_;
  std::map<std::pair<Kind, Value>, bool> seen_;
  std::map<std::pair<std::string, std::string>, bool> seen_parts_;  ///< by person and mentorship
  std::map<std::pair<Kind, Value>, bool> sealed_;
  std::map<Kind, std::set<std::string>> sealed_handles_;
  std::map<Kind, bool> any_sealed_;
  std::optional<bool> something_is_sealed_;
  const std::set<std::string>* sealed_people_ = nullptr;  ///< in sealed_handles_, once it was asked for
  const std::set<std::string>* sealed_mentorships_ = nullptr;
};

}  // namespace mentor::store

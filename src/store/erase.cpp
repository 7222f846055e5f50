// SPDX-License-Identifier: MIT
// Erasing a person: their records go, the change log begins anew, and no free page or search segment keeps their words.
#include "mentor/domain/text.hpp"
#include "store/consequences.hpp"
#include "store/impl.hpp"
#include "store/rows.hpp"
#include "store/transaction.hpp"

#include <fmt/format.h>

namespace mentor::store {

namespace {

// With nobody else but me.
constexpr const char* mentorships_alone_sql =
    "SELECT id FROM mentorship WHERE handle IN (SELECT mentorship FROM participant WHERE person = ?1) AND NOT EXISTS "
    "(SELECT 1 FROM participant AS other WHERE other.mentorship = mentorship.handle AND other.person NOT IN (?1, "
    "'me'))";

void require_erasable(Connection& connection, std::string_view person) {
  if (person == my_handle)
    throw UserError("The person \"me\" is the owner of the journal; to erase everything, delete the journal's file.");
  if (!find_record_by(connection, Kind::person, "handle", person))
    throw UserError(
        fmt::format("There is no person called {}. \"mentor person list\" shows who there is.", visible(person)));
}

/// The person, the mentorships that were with nobody else, and what still names either by the handle although the
/// mentorship of that handle went before.
std::vector<Record> records_to_erase(Connection& connection, const std::string& person) {
  std::vector<Record> records{find_record_by(connection, Kind::person, "handle", person).value()};
  SQLite::Statement alone(connection.database(), mentorships_alone_sql);
  alone.bind(1, person);
  while (alone.executeStep())
    records.push_back(find_record(connection, {Kind::mentorship, alone.getColumn(0)}).value());
  if (find_record_by(connection, Kind::mentorship, "handle", person)) return records;
  each_link_to(Kind::mentorship, [&](Kind kind, const Field& field) {
    if (field.kind != FieldKind::item) return;
    if (const auto naming = find_record_by(connection, kind, field.name, person)) records.push_back(*naming);
  });
  return records;
}

}  // namespace

// Old rows and their words may name the person anywhere in free text, so the whole change log goes: what stays is no
// history with holes in it, but a new one.
std::int64_t Store::erase(std::string_view person) {
  return file_->writing([&] {
    Connection& connection = *file_->connection;
    require_erasable(connection, person);
    std::int64_t gone = 0;
    {
      WriteTransaction transaction(connection);
      gone = remove_with_consequences(transaction.changes(), records_to_erase(connection, std::string(person)),
                                      Removal::erasing);
      transaction.changes().flush_words();
      connection.execute("INSERT INTO search_index (search_index) VALUES ('optimize')");
      transaction.forget_log();
      transaction.commit();
    }
    const Ticket ticket(file_->path);
    connection.execute("VACUUM");
    return gone;
  });
}

}  // namespace mentor::store

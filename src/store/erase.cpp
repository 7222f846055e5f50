// Erasing a person: their records go, the change log begins anew, and no free page or search segment keeps their words.
#include "mentor/text.hpp"
#include "store/columns.hpp"
#include "store/impl.hpp"
#include "store/rows.hpp"
#include "store/transaction.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

// In this order: what refers comes before what is referred to. ?1 is the person's handle.
constexpr const char* erase_sqls[] = {
    "DELETE FROM mentorship WHERE handle IN (SELECT mentorship FROM participant WHERE person = ?1) AND NOT EXISTS "
    "(SELECT "
    "1 FROM participant AS other WHERE other.mentorship = mentorship.handle AND other.person NOT IN (?1, 'me'))",
    "DELETE FROM commitment WHERE owner = ?1",
    "DELETE FROM note WHERE person = ?1",
    "DELETE FROM pulse WHERE person = ?1",
    "DELETE FROM feedback WHERE person = ?1",
    "DELETE FROM question WHERE asker = ?1",
    "DELETE FROM participant WHERE person = ?1",
    "DELETE FROM person WHERE handle = ?1",
};

std::int64_t rows_in_all(Connection& connection) {
  std::int64_t rows = 0;
  for (const Kind kind : all_kinds()) rows += connection.number("SELECT count(*) FROM " + table_of(kind));
  return rows;
}

void require_erasable(Connection& connection, std::string_view person) {
  if (person == my_handle)
    throw UserError("The person \"me\" is the owner of the journal; to erase everything, delete the journal's file.");
  if (!find_record_by(connection, Kind::person, "handle", person))
    throw UserError(
        fmt::format("There is no person called {}. \"mentor person list\" shows who there is.", visible(person)));
}

void erase_rows(Connection& connection, const std::string& person) {
  for (const char* sql : erase_sqls) {
    SQLite::Statement statement(connection.database(), sql);
    statement.bind(1, person);
    statement.exec();
  }
}

}  // namespace

// Old rows and their words may name the person anywhere in free text, so the whole change log goes: what stays is no
// history with holes in it, but a new one.
std::int64_t Store::erase(std::string_view person, Instant now) {
  static_cast<void>(now);
  return file_->writing([&] {
    Connection& connection = *file_->connection;
    require_erasable(connection, person);
    std::int64_t gone = 0;
    {
      WriteTransaction transaction(connection);
      gone = rows_in_all(connection);
      erase_rows(connection, std::string(person));
      gone -= rows_in_all(connection);
      flush_words(connection);
      connection.execute("INSERT INTO search_index (search_index) VALUES ('optimize')");
      transaction.forget_log();
      transaction.commit();
    }
    const Ticket ticket(file_->path);
    connection.execute("VACUUM");
    return gone;
  });
}

}  // namespace mentor

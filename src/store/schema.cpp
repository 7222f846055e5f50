// Which file is a journal of ours, which version it has, and how an older one becomes a present one.
#include "store/schema.hpp"

#include "mentor/errors.hpp"
#include "store/columns.hpp"
#include "store/files.hpp"
#include "store/tables/tables.hpp"

#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

void make_first_tables(Connection& connection) {
  // In the order in which they refer to each other.
  for (const char* sql :
       {tables::person_sql,     tables::mentorship_sql, tables::participant_sql, tables::agreement_sql,
        tables::goal_sql,       tables::milestone_sql,  tables::session_sql,     tables::progress_sql,
        tables::commitment_sql, tables::topic_sql,      tables::question_sql,    tables::feedback_sql,
        tables::note_sql,       tables::pulse_sql,      tables::review_sql,      tables::prompt_sql,
        tables::snooze_sql,     tables::tag_sql,        tables::change_log_sql,  tables::search_index_sql})
    connection.execute(sql);
  auto& me = connection.prepared("INSERT INTO person (uid, visibility, handle, name) VALUES (?, 'shared', ?, ?)");
  me.bind(1, std::string(my_uid));
  me.bind(2, std::string(my_handle));
  me.bind(3, std::string(my_handle));
  me.exec();
  connection.execute(fmt::format("INSERT INTO search_index (rowid, words) SELECT {}, {} FROM person",
                                 index_row(Kind::person), words_of_row(Kind::person)));
}

constexpr std::array steps_of_schema{SchemaStep{"the first tables", make_first_tables}};

void set_versions(Connection& connection, std::size_t version) {
  connection.execute(fmt::format("PRAGMA application_id={}; PRAGMA user_version={}", application_number, version));
}

}  // namespace

std::span<const SchemaStep> schema_steps() { return steps_of_schema; }

Recognised recognise(Connection& connection, std::span<const SchemaStep> steps) {
  const std::int64_t application = connection.number("PRAGMA application_id");
  const std::int64_t version = connection.number("PRAGMA user_version");
  if (application == 0 && version == 0 && connection.number("PRAGMA schema_version") == 0) return Recognised::empty;
  if (application != application_number)
    throw StoreError(fmt::format(
        "{} is a database of another program, not a journal of mentor; nothing was changed. Name another file with "
        "--journal.",
        connection.path()));
  const auto known = static_cast<std::int64_t>(steps.size());
  if (version > known)
    throw StoreError(
        fmt::format("{} was written by a newer mentor (journal version {}; this program knows {}); "
                    "nothing was changed. Update mentor, then try again.",
                    connection.path(), version, known));
  return version == known ? Recognised::ours : Recognised::older;
}

void bring_up_to_date(Connection& connection, Recognised recognised, std::span<const SchemaStep> steps) {
  const auto version = static_cast<std::size_t>(connection.number("PRAGMA user_version"));
  if (recognised == Recognised::older && !connection.path().empty())
    copy_journal(connection, free_name(fmt::format("{}.before-version-{}", connection.path(), steps.size())));
  SQLite::Transaction transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
  drop_triggers(connection);
  for (std::size_t i = version; i < steps.size(); ++i) steps[i].apply(connection);
  make_triggers(connection);
  set_versions(connection, steps.size());
  transaction.commit();
}

}  // namespace mentor

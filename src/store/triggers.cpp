// The triggers that write the change log and say which words of the search index are out of date, made from the
// descriptions of the kinds.
#include "store/columns.hpp"
#include "store/schema.hpp"

#include <fmt/format.h>
#include <vector>

namespace mentor {

namespace {

// Tags name their item as text: they follow a new handle, and go with a removed item.
std::string tags_follow(Kind kind) {
  if (kind != Kind::mentorship) return {};
  return R"sql(
CREATE TRIGGER mentorship_renamed AFTER UPDATE OF handle ON mentorship WHEN OLD.handle <> NEW.handle BEGIN
  UPDATE tag SET item = NEW.handle WHERE item = OLD.handle;
END;)sql";
}

std::string tags_go(Kind kind) {
  if (kind == Kind::tag) return {};
  return fmt::format("DELETE FROM tag WHERE item = {};", item_of_row(kind, "OLD."));
}

std::string words_of_old(Kind kind) {
  if (!is_searched(kind)) return {};
  return fmt::format("SELECT mentor_words('{}', OLD.id, {}, {});", info(kind).letter, index_row(kind, "OLD."),
                     words_of_row(kind, "OLD."));
}

std::string words_of_new(Kind kind) {
  if (!is_searched(kind)) return {};
  return fmt::format("SELECT mentor_words('{}', NEW.id, NULL, NULL);", info(kind).letter);
}

std::string words_trigger(Kind kind) {
  if (!is_searched(kind)) return {};
  return fmt::format("CREATE TRIGGER {}_reworded AFTER UPDATE ON {} WHEN {} BEGIN {} END;", info(kind).name,
                     table_of(kind), words_differ(kind), words_of_old(kind));
}

std::string triggers_of(Kind kind) {
  const auto name = info(kind).name;
  const char letter = info(kind).letter;
  const std::string table = table_of(kind);
  return fmt::format(
             "CREATE TRIGGER {}_added AFTER INSERT ON {} BEGIN "
             "INSERT INTO change_entry (kind, what, record) VALUES ('{}', 'i', NEW.id); {} END;",
             name, table, letter, words_of_new(kind)) +
         fmt::format(
             "CREATE TRIGGER {}_changed AFTER UPDATE ON {} WHEN {} BEGIN "
             "INSERT INTO change_entry (kind, what, record, old) VALUES ('{}', 'u', OLD.id, {}); END;",
             name, table, row_differs(kind), letter, old_row_as_json(kind)) +
         fmt::format(
             "CREATE TRIGGER {}_removed AFTER DELETE ON {} BEGIN {} "
             "INSERT INTO change_entry (kind, what, record, old) VALUES ('{}', 'd', OLD.id, {}); {} END;",
             name, table, tags_go(kind), letter, old_row_as_json(kind), words_of_old(kind)) +
         words_trigger(kind) + tags_follow(kind);
}

}  // namespace

void make_triggers(Connection& connection) {
  for (const Kind kind : all_kinds()) connection.execute(triggers_of(kind));
}

void drop_triggers(Connection& connection) {
  std::vector<std::string> names_of_triggers;
  SQLite::Statement found(connection.database(), "SELECT name FROM sqlite_schema WHERE type = 'trigger'");
  while (found.executeStep()) names_of_triggers.push_back(found.getColumn(0).getString());
  found.reset();
  for (const auto& name : names_of_triggers) connection.execute(fmt::format("DROP TRIGGER \"{}\"", name));
}

}  // namespace mentor

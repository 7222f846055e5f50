// SPDX-License-Identifier: MIT
// Full-text search, newest first by default; the words around a hit come from the record itself.
#include "mentor/domain/text.hpp"
#include "mentor/messages/journal.hpp"
#include "store/audience/redactor.hpp"
#include "store/columns.hpp"
#include "store/impl.hpp"
#include "store/queries.hpp"
#include "store/rows.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <sqlite3.h>

namespace mentor::store {

namespace {

// Quoted, so that nothing in it is syntax; a star at the end stays outside the quotes and means a prefix.
std::string quoted_term(std::string_view word) {
  const bool prefix = word.size() > 1 && word.ends_with('*');
  if (prefix) word.remove_suffix(1);
  std::string term = "\"";
  for (const char c : word) {
    if (c == '"') term += '"';
    term += c;
  }
  return term + (prefix ? "\"*" : "\"");
}

std::string match_of(const SearchQuery& query) {
  if (query.fts) return *query.fts;
  std::string match;
  for (const auto& word : query.words) match += (match.empty() ? "" : " AND ") + quoted_term(word);
  return match;
}

std::string search_sql(const SearchQuery& query) {
  std::string sql = "SELECT rowid FROM search_index WHERE search_index MATCH ?";
  if (!query.kinds.empty()) {
    std::string codes;
    for (const Kind kind : query.kinds) codes += fmt::format("{}{}", codes.empty() ? "" : ", ", index_code(kind));
    sql += fmt::format(" AND {} IN ({})", code_in_index_row("rowid"), codes);
  }
  return sql + (query.order == SearchQuery::Order::by_rank ? " ORDER BY rank" : " ORDER BY rowid DESC");
}

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

struct Wanted {
  std::string folded;
  bool prefix = false;
};

std::vector<Wanted> wanted_words(const SearchQuery& query) {
  std::vector<Wanted> wanted;
  const std::string raw = query.fts.value_or("");
  std::vector<std::string> words = query.words;
  if (query.fts) words = {raw};
  for (const std::string& word : words) {
    std::size_t end = 0;
    for (std::size_t begin = 0; begin < word.size(); begin = end + 1) {
      for (end = begin; end < word.size() && is_word_byte(word[end]);) ++end;
      if (end > begin) wanted.push_back({fold(word.substr(begin, end - begin)), end < word.size() && word[end] == '*'});
    }
  }
  return wanted;
}

bool is_wanted(const std::string& word, const std::vector<Wanted>& wanted) {
  for (const Wanted& one : wanted)
    if (one.prefix ? word.starts_with(one.folded) : word == one.folded) return true;
  return false;
}

std::optional<std::size_t> place_of(const std::string& text, const std::vector<Wanted>& wanted) {
  std::size_t end = 0;
  for (std::size_t begin = 0; begin < text.size(); begin = end + 1) {
    for (end = begin; end < text.size() && is_word_byte(text[end]);) ++end;
    if (end > begin && is_wanted(fold(std::string_view(text).substr(begin, end - begin)), wanted)) return begin;
  }
  return std::nullopt;
}

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }

// One line of about a hundred bytes around the place, cut at blanks where there are any.
std::string around(const std::string& text, std::size_t place) {
  constexpr std::size_t before = 40;
  constexpr std::size_t after = 80;
  std::size_t begin = place > before ? place - before : 0;
  while (begin > 0 && begin < place && text[begin - 1] != ' ' && text[begin - 1] != '\n') ++begin;
  std::size_t end = std::min(text.size(), place + after);
  while (end < text.size() && !begins_character(text[end])) ++end;
  std::string excerpt = begin > 0 ? "… " : "";
  bool blank = false;
  for (const char c : text.substr(begin, end - begin)) {
    const bool is_blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!is_blank) excerpt += c;
    if (is_blank && !blank) excerpt += ' ';
    blank = is_blank;
  }
  return excerpt + (end < text.size() ? " …" : "");
}

std::string excerpt_of(const Record& record, const std::vector<Wanted>& wanted) {
  for (const Field& field : info(record.kind).fields) {
    if (!field.searched) continue;
    const std::string text = record.text(field.name);
    if (const auto place = place_of(text, wanted)) return around(text, *place);
  }
  return around(record.text(info(record.kind).text), 0);
}

// A tag that matches stands for the item that carries it.
std::optional<Record> tagged_item(Connection& connection, const Record& tag) {
  const std::string item = tag.text("item");
  const auto id = parse_id(item);
  auto found = id ? find_record(connection, *id) : std::nullopt;
  return found ? found : find_record_by(connection, Kind::mentorship, "handle", item);
}

std::optional<SearchHit> hit_of(Connection& connection, Redactor& redactor, Id id, const std::vector<Wanted>& wanted) {
  auto record = find_record(connection, id);
  if (!record || redactor.hides(*record)) return std::nullopt;
  SearchHit hit;
  hit.excerpt = excerpt_of(*record, wanted);
  if (id.kind == Kind::tag) {
    hit.excerpt = "tagged " + record->text("name");
    record = tagged_item(connection, *record);
    if (!record || redactor.hides(*record)) return std::nullopt;
  }
  hit.mentorship = mentorship_of_record(connection, *record).value_or("");
  hit.record = std::move(*record);
  return hit;
}

[[noreturn]] void explain_search(const SearchQuery& query, const SQLite::Exception& error) {
  if (query.fts && (error.getErrorCode() & 0xff) == SQLITE_ERROR)
    throw UserError(messages::bad_fts(visible(*query.fts), error.what()));
  throw error;
}

}  // namespace

SearchResult search_words(Connection& connection, Audience audience, const SearchQuery& query, const Zones* zones) {
  SearchResult result;
  const std::string match = match_of(query);
  if (match.empty()) return result;
  const auto wanted = wanted_words(query);
  std::set<Id> seen;
  Redactor redactor(connection, audience);
  try {
    Statement rows(connection.database(), search_sql(query));
    rows.bind(1, match);
    while (!result.more && rows.executeStep()) {
      auto hit = hit_of(connection, redactor, id_of_index_row(rows.getColumn(0).getInt64()), wanted);
      if (!hit || (query.mentorship && hit->mentorship != *query.mentorship)) continue;
      if (!seen.insert(hit->record.reference()).second) continue;
      result.more = static_cast<std::int64_t>(result.hits.size()) >= query.limit;
      hit->day = day_of_record(hit->record, zones);
      if (!result.more) result.hits.push_back(std::move(*hit));
    }
  } catch (const SQLite::Exception& error) {
    explain_search(query, error);
  }
  return result;
}

}  // namespace mentor::store

// The full-text index. It keeps no copy of the words: what matched is read from the record itself. Its row numbers say
// day, kind and id (see columns.hpp), so that the newest come first without a sort.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const search_index_sql = R"sql(
CREATE VIRTUAL TABLE search_index USING fts5(words, content='', tokenize='unicode61 remove_diacritics 2');
)sql";

}  // namespace mentor::tables

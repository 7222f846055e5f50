// SPDX-License-Identifier: MIT
// `mentor search`: words in everything that was written, newest first.
#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/reports.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

constexpr std::int64_t usual_hits = 20;

struct SearchRequest {
  std::vector<std::string> words;
  std::string in;
  std::vector<std::string> kinds;
  bool rank = false;
  bool fts = false;
  bool reveal = false;
  std::optional<std::int64_t> count;
};

/// Words may come as one quoted argument or as many.
std::vector<std::string> single_words(const std::vector<std::string>& typed) {
  std::vector<std::string> words;
  for (const auto& text : typed) {
    require_utf8(text, "WORDS");
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = text.find_first_not_of(" \t\n\r", at);
      if (begin == std::string::npos) break;
      at = std::min(text.find_first_of(" \t\n\r", begin), text.size());
      words.push_back(text.substr(begin, at - begin));
    }
  }
  if (words.empty()) throw UserError(messages::search_what());
  return words;
}

SearchQuery search_query(Context& context, const Reading& store, const SearchRequest& request) {
  SearchQuery query;
  const auto words = single_words(request.words);
  if (request.fts)
    query.fts = fmt::format("{}", fmt::join(request.words, " "));
  else
    query.words = words;
  if (!request.in.empty()) query.mentorship = find_mentorship(context, store, request.in, "--for").handle;
  for (const auto& word : request.kinds) query.kinds.push_back(kind_typed(word));
  query.order = request.rank ? SearchQuery::Order::by_rank : SearchQuery::Order::newest_first;
  query.limit = rows_wanted(context, request.count, usual_hits);
  return query;
}

Exit run_search(Context& context, const SearchRequest& request) {
  const Reading& journal = context.reading(Reveal{request.reveal});
  const SearchQuery query = search_query(context, journal, request);
  if (query.mentorship) remark_sealed(context, find_mentorship(context, journal, *query.mentorship));
  const SearchResult result = journal.search(query);
  if (context.json)
    print(context, json_search(result));
  else if (result.hits.empty())
    remark(context, messages::nothing_found(visible(fmt::format("{}", fmt::join(request.words, " ")))));
  else
    show_long(context, render_hits(result, context.style, query.limit));
  return Exit::ok;
}

}  // namespace

Verb search_verb() {
  const auto request = std::make_shared<SearchRequest>();
  Verb verb{.run = runs(run_search, request)};
  verb.options = {
      required(words("WORDS", request->words, "All must occur; paper* finds papers too")),
      option("--for,--in", request->in, "WHO", "Only in this mentorship"),
      option("--kind", request->kinds, "KIND", "Only records of this kind: session, goal, commitment, note, …"),
      flag("--rank", request->rank, "The best matches first, instead of the newest"),
      flag("--fts", request->fts, "WORDS are SQLite's full-text syntax: \"paper NEAR draft\", a OR b"),
      flag("--reveal", request->reveal, "Search sealed items too"),
      within(row_counts, number("-n,--limit", request->count, "N", "How many at most (20; with --json all)")),
  };
  return verb;
}

}  // namespace mentor::commands

// SPDX-License-Identifier: MIT
// A title that says that nobody met.
#include "importers/imported_values.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>

namespace mentor::importers {

namespace {

/// The words of a title in small letters, without tags; "." stands where something ends.
std::vector<std::string> plain_words(std::string_view title) {
  std::vector<std::string> words;
  for (std::string_view rest = title; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find_first_of(" \t"));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    const bool tag = word.starts_with('@') || word.starts_with('#');
    words.push_back(tag ? std::string() : fold(word.substr(0, word.find_last_not_of(".,;:!?()*") + 1)));
    if (!word.empty() && std::string_view(".,;:!?(").find(word.back()) != std::string_view::npos)
      words.emplace_back(".");
  }
  std::erase(words, std::string());
  return words;
}

}  // namespace

std::optional<SessionStatus> status_in_title(std::string_view title) {
  constexpr std::string_view before =
      "call,meeting,session,coffee,lunch,chat,talk,catch-up,1:1,with,and,our,the,today's,was,is,has,had,got,been,first,"
      "second,third,next,weekly,monthly,mentoring,coaching,i,she,he,they,we,.";
  constexpr std::string_view behind =
      "by,because,as,since,due,again,at,today,last,late,this,sick,ill,on,for,no,short,and,travel,holiday,holidays,.";
  constexpr std::string_view cancelled = "cancelled,canceled,abgesagt,ausgefallen";
  constexpr std::string_view missed = "no-show,noshow";
  const auto words = plain_words(title);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool last = i + 1 == words.size() || is_listed(behind, words[i + 1]);
    if (last && is_listed(cancelled, words[i])) return SessionStatus::cancelled;
    if (last && is_listed(missed, words[i])) return SessionStatus::missed;
    const bool name = i == 0 || is_listed("with,and,mit,und", words[i - 1]);
    if (!name && !is_listed(before, words[i])) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace mentor::importers

// SPDX-License-Identifier: MIT
// From what was written to sentences of words: no headings, no labels of who speaks, no lines of a form, no addresses.
#include "domain/threads/words.hpp"

#include "domain/noted_lines.hpp"
#include "domain/text_units.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utf8proc.h>

namespace mentor {

namespace {

constexpr std::size_t longest_label = 30;

/// What a character is to a word.
enum class Sign { other, blank, letter, capital, digit, ideograph, particle };

constexpr char32_t end_of_ascii = 0x80;

constexpr auto ascii_signs = [] {
  std::array<Sign, end_of_ascii> all{};
  for (char c = 'a'; c <= 'z'; ++c) all[static_cast<std::size_t>(c)] = Sign::letter;
  for (char c = 'A'; c <= 'Z'; ++c) all[static_cast<std::size_t>(c)] = Sign::capital;
  for (char c = '0'; c <= '9'; ++c) all[static_cast<std::size_t>(c)] = Sign::digit;
  all[' '] = all['\t'] = Sign::blank;
  return all;
}();

/// Behind the last of the letters and digits of ASCII that stand from `at` on: of them most words are made.
std::size_t end_of_plain(std::string_view text, std::size_t at, std::size_t& capitals) {
  for (; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    const Sign sign = c < end_of_ascii ? ascii_signs[c] : Sign::other;
    if (sign < Sign::letter) break;
    if (sign == Sign::capital) ++capitals;
  }
  return at;
}

Sign sign_of(char32_t point) {
  if (point < end_of_ascii) return ascii_signs[point];
  if (point >= 0x3041 && point <= 0x309F) return Sign::particle;  // hiragana: what ties Japanese words together
  const bool han = (point >= 0x3400 && point <= 0x9FFF) || (point >= 0xF900 && point <= 0xFAFF) ||
                   (point >= 0x20000 && point <= 0x3FFFF);
  if (han) return Sign::ideograph;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(point))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return Sign::capital;
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
      return Sign::letter;
    case UTF8PROC_CATEGORY_ND:
      return Sign::digit;
    case UTF8PROC_CATEGORY_ZS:
      return Sign::blank;
    default:
      return Sign::other;
  }
}

bool is_apostrophe(char32_t point) { return point == '\'' || point == 0x2019; }
bool joins_words(char32_t point) { return is_apostrophe(point) || point == '-' || point == '&' || point == 0x2011; }

/// Most sentences have nothing that wordless_at() finds, and are only looked through once.
bool has_wordless(std::string_view text) {
  return text.find(':') != std::string_view::npos || text.find('<') != std::string_view::npos ||
         text.find('@') != std::string_view::npos || text.find("www.") != std::string_view::npos;
}

/// "https://…", "ana@example.org", ":tada:", "<br>": as many bytes, up to the next blank, that are no words.
std::size_t wordless_at(std::string_view text, std::size_t at) {
  const auto chunk = text.substr(at, text.find_first_of(" \t", at) - at);
  const auto close = chunk.size() > 2 ? chunk.find(':', 1) : std::string_view::npos;
  const bool shortcode =
      chunk.front() == ':' && close != std::string_view::npos &&
      chunk.substr(1, close - 1).find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789+-") == std::string_view::npos;
  if (shortcode) return close + 1;
  if (chunk.front() == '<') return chunk.find('>') == std::string_view::npos ? 0 : chunk.find('>') + 1;
  const bool address = chunk.find("://") != std::string_view::npos || chunk.starts_with("www.") ||
                       (chunk.find('@') != std::string_view::npos && chunk.find('.') != std::string_view::npos);
  return address ? chunk.size() : 0;
}

/// "ME" of "ME: …", "**ME** - …"; nothing where nobody seems to speak.
std::size_t length_of_label(std::string_view line) {
  for (const std::string_view mark : {":", " - ", " – "}) {
    const auto at = line.find(mark);
    if (at == std::string_view::npos || at == 0 || at > longest_label) continue;
    const auto label = line.substr(0, at);
    if (std::count(label.begin(), label.end(), ' ') > 2) continue;
    if (mark == ":" && at + 1 < line.size() && line[at + 1] != ' ' && line[at + 1] != '*') continue;
    return at + mark.size();
  }
  return 0;
}

std::string_view without_signs(std::string_view text) {
  constexpr std::string_view signs = " \t.,;:!?*_-~()@\"'";
  const auto first = text.find_first_not_of(signs);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(signs) + 1 - first);
}

bool ends_sentence(std::string_view text, std::size_t at, char32_t point, std::size_t length) {
  if (point == 0x3002 || point == 0xFF01 || point == 0xFF1F) return true;
  if (point != '.' && point != '!' && point != '?' && point != 0x2026) return false;
  return at + length == text.size() || text[at + length] == ' ';
}

/// Words whose key is a part of them: "don't", "ana's", "l'école". A key is its own key.
std::string_view key_of(std::string_view folded) {
  auto at = folded.find('\'');
  for (; at <= 2 && folded.size() - at > 3; at = folded.find('\'')) folded.remove_prefix(at + 1);
  return folded.substr(0, at);
}

/// "Wohoooo": a sound, not a word.
bool is_drawn_out(std::string_view word) {
  for (std::size_t i = 2; i < word.size(); ++i)
    if (word[i] == word[i - 1] && word[i] == word[i - 2] && word[i] != 'w') return true;
  return false;
}

}  // namespace

std::set<std::string> telling_words(std::string_view text) {
  constexpr std::size_t shortest = 4;
  std::set<std::string> words;
  std::string word;
  for (const char c : fold(text) + " ") {
    const bool letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) word += c;
    if (letter || word.empty()) continue;
    if (word.size() >= shortest && !is_common_word(word)) words.insert(word);
    word.clear();
  }
  return words;
}

std::vector<SessionWords> written_words(std::span<const Record> sessions, const std::vector<Topic>& topics,
                                        const WallClock& clock) {
  const auto& fields = info(Kind::session).fields;
  std::vector<SessionWords> written;
  std::unordered_map<std::int64_t, std::size_t> places;
  for (const auto& session : sessions) {
    if (session.withheld) continue;
    places[session.id] = written.size();
    auto& words = written.emplace_back(
        SessionWords{to_text(session.reference()), clock.day_of(from_record<Session>(session)), {}});
    for (std::size_t i = 0; i < fields.size(); ++i)
      if (const auto* text = std::get_if<std::string>(&session.values[i]); text != nullptr && fields[i].searched)
        words.texts.push_back(*text);
  }
  for (const auto& topic : topics) {
    const auto place = topic.session && !topic.withheld ? places.find(topic.session->number) : places.end();
    if (place != places.end()) written[place->second].texts.push_back(topic.text);
  }
  std::reverse(written.begin(), written.end());
  return written;
}

std::vector<std::string> names_of_people(const std::vector<Person>& people) {
  std::vector<std::string> names;
  for (const auto& person : people) {
    names.push_back(person.handle);
    if (!person.withheld) names.push_back(person.name);
  }
  return names;
}

ThreadWords::ThreadWords(const std::vector<SessionWords>& sessions, const std::vector<std::string>& names) {
  name_people({names.begin(), names.end()});
  read_lines(sessions);
  name_speakers(sessions.size());
  drop_repeated_lines(sessions.size());
  read_words();
  join_variants();
}

void ThreadWords::read_lines(const std::vector<SessionWords>& sessions) {
  for (std::size_t i = 0; i < sessions.size(); ++i)
    for (const auto& text : sessions[i].texts)
      for (const auto raw : split_lines(text)) {
        if (!noted_heading(raw).empty() || trim(raw).starts_with('|')) continue;
        auto line = noted_words(raw);
        if (line.empty()) continue;
        if (line.find("](") != std::string_view::npos) line = rewritten_.emplace_back(without_links(line));
        lines_.push_back({i, {}, line, line});
        const std::size_t label = length_of_label(line);
        if (label == 0) continue;
        const auto said = without_signs(line.substr(0, label));
        if (said.empty()) continue;
        lines_.back().label = said;
        lines_.back().rest = trim(line.substr(label));
      }
}

/// Who speaks is a label in much of what was written; "Budget: …" is one now and then.
void ThreadWords::name_speakers(std::size_t sessions) {
  constexpr std::size_t fewest = 3;
  std::unordered_map<std::string, std::vector<std::size_t>> where;
  for (const auto& line : lines_) {
    if (line.label.empty()) continue;
    auto& seen = where[fold(line.label)];
    if (seen.empty() || seen.back() != line.session) seen.push_back(line.session);
  }
  const auto speaks = [&](std::string_view label) {
    const auto found = where.find(fold(label));
    return found->second.size() >= fewest && found->second.size() * 3 >= sessions;
  };
  std::vector<std::string_view> speakers;
  for (auto& line : lines_) {
    if (line.label.empty()) continue;
    if (!speaks(line.label))
      line.rest = line.whole;
    else if (std::find(speakers.begin(), speakers.end(), line.label) == speakers.end())
      speakers.push_back(line.label);
  }
  name_people(speakers);
}

void ThreadWords::name_people(const std::vector<std::string_view>& people) {
  for (const auto name : people) read_sentence(0, name);
  for (const auto& word : words) naming[word.id] = common[word.id] = true;
  words.clear();
  sentences.clear();
}

/// "Nothing to report": a line of a form says nothing, however often.
void ThreadWords::drop_repeated_lines(std::size_t sessions) {
  constexpr std::size_t fewest = 3;
  struct Heard {
    std::size_t last = 0;
    std::size_t sessions = 0;
  };
  std::unordered_map<std::string, Heard> seen;
  std::vector<const Heard*> heard;  // by line
  for (const auto& line : lines_) {
    auto& one = seen[to_lower_ascii(without_signs(line.rest))];
    heard.push_back(&one);
    if (one.sessions == 0 || one.last != line.session) ++one.sessions;
    one.last = line.session;
  }
  std::size_t place = 0;
  std::erase_if(lines_, [&](const Line&) {
    const Heard& one = *heard[place++];
    return one.sessions >= fewest && one.sessions * 4 >= sessions;
  });
}

void ThreadWords::read_words() {
  for (const auto& line : lines_) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < line.rest.size();) {
      const auto unit = text_unit_at(line.rest, at);
      const bool over = ends_sentence(line.rest, at, unit.point, unit.length);
      at += unit.length;
      if (!over && at < line.rest.size()) continue;
      const auto text = trim(line.rest.substr(begin, at - begin));
      begin = at;
      // What is only signs ends the sentence before it: "Gosh...!"
      if (!without_signs(text).empty()) read_sentence(line.session, text);
    }
  }
}

void ThreadWords::read_sentence(std::size_t session, std::string_view text) {
  ThreadSentence sentence{session, text, words.size(), 0};
  const bool may_skip = has_wordless(text);
  const auto skipped_at = [&](std::size_t at) {
    const bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
    return may_skip && begins ? wordless_at(text, at) : 0;
  };
  bool follows = false;
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto unit = text_unit_at(text, at);
    const Sign sign = unit.valid ? sign_of(unit.point) : Sign::other;
    if (sign == Sign::blank || sign == Sign::other || sign == Sign::particle) {
      const std::size_t skipped = sign == Sign::other ? skipped_at(at) : 0;
      if (sign != Sign::blank) follows = false;
      at += std::max(unit.length, skipped);
      continue;
    }
    if (const std::size_t skipped = skipped_at(at)) {
      follows = false;
      at += skipped;
      continue;
    }
    const std::size_t begin = at;
    capitals = 0;
    while ((at = end_of_plain(text, at, capitals)) < text.size()) {
      const auto next = text_unit_at(text, at);
      const Sign kind = next.valid ? sign_of(next.point) : Sign::other;
      const bool inner = kind == Sign::other && joins_words(next.point) && at > begin &&
                         at + next.length < text.size() &&
                         sign_of(text_unit_at(text, at + next.length).point) >= Sign::letter;
      if (kind == Sign::blank || kind == Sign::particle || (kind == Sign::other && !inner)) break;
      if (kind == Sign::ideograph && at > begin) break;
      if (kind == Sign::capital) ++capitals;
      at += next.length;
      if (kind == Sign::ideograph) break;
    }
    if (sign == Sign::digit) {  // "9am", "2nd", "29"
      follows = false;
      continue;
    }
    ThreadWord word{id_of(text.substr(begin, at - begin)), static_cast<std::uint32_t>(begin),
                    static_cast<std::uint32_t>(at), follows, false};
    word.capital = capitals > 1 || (capitals == 1 && words.size() > sentence.first_word);
    if (sign == Sign::ideograph) ideograph[word.id] = true;
    words.push_back(word);
    follows = true;
  }
  sentence.words = words.size() - sentence.first_word;
  sentences.push_back(sentence);
}

std::uint32_t ThreadWords::id_of(std::string_view word) {
  // Most words are their own key.
  if (const auto known = ids_.find(word); known != ids_.end()) return known->second;
  std::string folded = fold(word);
  for (auto at = folded.find("\u2019"); at != std::string::npos; at = folded.find("\u2019", at))
    folded.replace(at, std::string_view("\u2019").size(), "'");
  const std::string_view parts = key_of(folded);
  std::string key(parts);
  std::erase(key, '-');  // "co-working" and "coworking" are one
  const auto [found, added] = ids_.try_emplace(std::move(key), static_cast<std::uint32_t>(common.size()));
  if (added) {
    const std::string& called = found->first;
    common.push_back(folded.ends_with("'t") || is_common_word(parts) || called.size() == 1 || is_drawn_out(called));
    naming.push_back(false);
    ideograph.push_back(false);
    vocabulary.push_back(called);
  }
  return found->second;
}

/// "paper" and "papers" are one word: the longer is called as the shorter, where both are there.
void ThreadWords::join_variants() {
  constexpr std::size_t shortest = 4;
  constexpr std::array<std::string_view, 5> endings{"s", "es", "en", "n", "e"};
  std::vector<std::uint32_t> called(vocabulary.size());
  for (std::uint32_t id = 0; id < called.size(); ++id) {
    called[id] = id;
    const std::string_view word = vocabulary[id];
    for (const auto ending : endings) {
      if (!word.ends_with(ending) || word.size() - ending.size() < shortest) continue;
      const auto stem = ids_.find(word.substr(0, word.size() - ending.size()));
      if (stem == ids_.end()) continue;
      called[id] = stem->second;
      break;
    }
  }
  for (auto& word : words)
    while (called[word.id] != word.id) word.id = called[word.id];
}

}  // namespace mentor

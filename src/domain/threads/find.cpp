// SPDX-License-Identifier: MIT
// Which words cluster in some sessions, and which of them say the same: Dunning's log-likelihood of the sessions that
// have them against the rest, phrases before their parts.
#include "domain/threads/words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/domain/threads.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <span>

namespace mentor {

namespace {

constexpr std::size_t longest_phrase = 3;
constexpr std::size_t most_threads = 100;
constexpr std::size_t few_sessions = 12;
/// Of chi squared, for p < 0.05; a few sessions cannot say more than p < 0.1.
constexpr double significant = 3.84;
constexpr double significant_in_few = 2.71;

/// Up to three words, as one number.
using PhraseKey = std::uint64_t;
constexpr unsigned bits_of_word = 21;

struct Phrase {
  std::size_t length = 0;
  std::array<std::uint32_t, longest_phrase> ids{};
  std::vector<std::size_t> sessions;  ///< indices, each once, in order
  std::size_t times = 0;              ///< sentences, at most two a session
  std::size_t in_last = 0;            ///< of those, in the last session
  std::size_t capitals = 0;
  const ThreadSentence* last_sentence = nullptr;
  double score = 0;
  std::string letters;  ///< of all its words, once it is found
};

using Phrases = std::unordered_map<PhraseKey, Phrase>;

PhraseKey key_of(std::span<const ThreadWord> words) {
  PhraseKey key = 0;
  for (const auto& word : words) key = (key << bits_of_word) | (word.id + 1);
  return key;
}

PhraseKey key_of(std::span<const std::uint32_t> ids) {
  PhraseKey key = 0;
  for (const auto id : ids) key = (key << bits_of_word) | (id + 1);
  return key;
}

/// "Way" is the end of a phrase in "Turing Way", not in "a way".
bool may_end(const ThreadWords& all, const ThreadWord& word, std::size_t length) {
  if (!all.common[word.id]) return true;
  return length > 1 && word.capital && !all.naming[word.id] && all.vocabulary[word.id].size() > 2;
}

/// Calls `visit` with each run of words of this length that may be a thread, and of which all are wanted.
template <class Visit>
void each_phrase(const ThreadWords& all, const ThreadSentence& sentence, std::size_t length,
                 const std::vector<bool>& wanted, Visit visit) {
  const std::span words(all.words.data() + sentence.first_word, sentence.words);
  for (std::size_t first = 0; first + length <= words.size(); ++first) {
    const auto run = words.subspan(first, length);
    if (!std::all_of(run.begin(), run.end(), [&](const ThreadWord& word) { return wanted[word.id]; })) continue;
    if (all.common[run.front().id] || !may_end(all, run.back(), length)) continue;
    if (length == 1 && all.ideograph[run.front().id]) continue;
    if (!std::all_of(run.begin() + 1, run.end(), [](const ThreadWord& word) { return word.follows; })) continue;
    visit(run);
  }
}

void count_in(Phrase& phrase, std::size_t session, std::span<const ThreadWord> run) {
  constexpr std::size_t most_a_session = 2;
  if (phrase.sessions.empty() || phrase.sessions.back() != session) {
    phrase.sessions.push_back(session);
    phrase.in_last = 0;
  }
  if (++phrase.in_last > most_a_session) return;
  ++phrase.times;
  if (std::all_of(run.begin(), run.end(), [](const ThreadWord& word) { return word.capital; })) ++phrase.capitals;
}

/// By word: it stands in so many sessions. Most stand in one, and are in nothing that comes back.
std::vector<bool> words_that_return(const ThreadWords& all, std::size_t sessions) {
  struct Heard {
    std::size_t last = 0;
    std::size_t sessions = 0;
  };
  std::vector<Heard> heard(all.vocabulary.size());
  std::vector<bool> returns(all.vocabulary.size());
  for (const auto& sentence : all.sentences)
    for (const auto& word : std::span(all.words).subspan(sentence.first_word, sentence.words)) {
      Heard& one = heard[word.id];
      if (one.sessions > 0 && one.last == sentence.session) continue;
      one.last = sentence.session;
      if (++one.sessions == sessions) returns[word.id] = true;
    }
  return returns;
}

/// All that stand in `fewest` sessions, and some others.
Phrases phrases_of(const ThreadWords& all, std::size_t fewest) {
  const std::vector<bool> returns = words_that_return(all, fewest);
  Phrases phrases;
  for (std::size_t length = 1; length <= longest_phrase; ++length)
    for (const auto& sentence : all.sentences)
      each_phrase(all, sentence, length, returns, [&](std::span<const ThreadWord> run) {
        Phrase& phrase = phrases[key_of(run)];
        if (phrase.length == 0) {
          phrase.length = length;
          for (std::size_t i = 0; i < length; ++i) phrase.ids[i] = run[i].id;
        }
        count_in(phrase, sentence.session, run);
        phrase.last_sentence = &sentence;
      });
  return phrases;
}

double entropy_part(double count, double expected) { return count > 0 ? count * std::log(count / expected) : 0; }

/// Of `times` among the `there` words of the sessions that have it, and none among the others'.
double log_likelihood(double times, double there, double elsewhere) {
  const double words = there + elsewhere;
  const double rate = times / words;
  return 2 * (entropy_part(times, there * rate) + entropy_part(there - times, there * (1 - rate)) +
              entropy_part(elsewhere, elsewhere * (1 - rate)));
}

bool is_name(const Phrase& phrase) { return phrase.capitals * 2 > phrase.times; }

/// Phrases and names tell more than a word does that may mean anything; two capitals are mostly somebody's initials. A
/// small word in most sessions, or a short one, tells nothing.
double telling(const Phrase& phrase, const ThreadWords& all, std::size_t sessions) {
  constexpr std::size_t shortest = 4;
  const std::size_t letters = count_characters(all.vocabulary[phrase.ids.front()]);
  const double again = phrase.sessions.size() > 2 ? 1.0 : 0.75;
  if (phrase.length > 1) return again * (is_name(phrase) ? 2.0 : 1.5);
  if (is_name(phrase)) return again * (letters > 2 ? 1.3 : 0.5);
  return letters < shortest || phrase.sessions.size() * 2 > sessions ? 0 : again * 0.7;
}

/// Words of each session; long notes weigh less than they are long, so that what comes back in them counts, too.
std::vector<double> weights_of(const ThreadWords& all, std::size_t sessions) {
  std::vector<double> weights(sessions, 0);
  for (const auto& sentence : all.sentences) weights[sentence.session] += static_cast<double>(sentence.words);
  double words = 0;
  double roots = 0;
  for (double& weight : weights) {
    words += weight;
    roots += weight = std::sqrt(weight);
  }
  for (double& weight : weights) weight *= words / roots;
  return weights;
}

std::string letters_of(const Phrase& phrase, const ThreadWords& all) {
  std::string letters;
  for (std::size_t i = 0; i < phrase.length; ++i) letters += all.vocabulary[phrase.ids[i]];
  return letters;
}

/// Those that come back, and tell of where they do.
std::vector<Phrase> significant_phrases(const ThreadWords& all, std::size_t sessions) {
  const bool few = sessions < few_sessions;
  const std::size_t fewest = few ? 2 : 3;
  Phrases phrases = phrases_of(all, fewest);
  const std::vector<double> words_in = weights_of(all, sessions);
  const double words = std::accumulate(words_in.begin(), words_in.end(), 0.0);
  std::vector<Phrase> found;
  for (auto& [key, phrase] : phrases) {
    if (phrase.sessions.size() < fewest) continue;
    double there = 0;
    for (const auto session : phrase.sessions) there += words_in[session];
    const double likelihood = log_likelihood(static_cast<double>(phrase.times), there, words - there);
    phrase.score = likelihood * telling(phrase, all, sessions);
    if (phrase.score < (few ? significant_in_few : significant)) continue;
    phrase.letters = letters_of(phrase, all);
    found.push_back(std::move(phrase));
  }
  return found;
}

/// Whether a longer phrase that came back says most of what this one does.
void drop_parts(std::vector<Phrase>& found) {
  std::unordered_map<PhraseKey, std::size_t> covered;  // sessions in which a longer one has it
  for (const auto& phrase : found)
    for (std::size_t length = 1; length < phrase.length; ++length)
      for (std::size_t first = 0; first + length <= phrase.length; ++first) {
        auto& most = covered[key_of(std::span(phrase.ids).subspan(first, length))];
        most = std::max(most, phrase.sessions.size());
      }
  std::erase_if(found, [&](const Phrase& phrase) {
    const auto key = key_of(std::span(phrase.ids).first(phrase.length));
    const auto longer = covered.find(key);
    return longer != covered.end() && longer->second * 5 >= phrase.sessions.size() * 3;
  });
}

bool share_a_word(const Phrase& one, const Phrase& other, const ThreadWords& all) {
  const auto end = one.ids.begin() + static_cast<std::ptrdiff_t>(one.length);
  return std::any_of(one.ids.begin(), end, [&](std::uint32_t id) {
    const auto other_end = other.ids.begin() + static_cast<std::ptrdiff_t>(other.length);
    return !all.common[id] && std::find(other.ids.begin(), other_end, id) != other_end;
  });
}

/// Most of the weaker one's sessions are the stronger one's, and they share a word or were left in the same sentence;
/// or it is only written in another way: "bookdash".
bool says_the_same(const Phrase& weaker, const Phrase& stronger, const ThreadWords& all) {
  if (weaker.letters == stronger.letters) return true;
  if (weaker.last_sentence != stronger.last_sentence && !share_a_word(weaker, stronger, all)) return false;
  std::vector<std::size_t> both;
  std::set_intersection(weaker.sessions.begin(), weaker.sessions.end(), stronger.sessions.begin(),
                        stronger.sessions.end(), std::back_inserter(both));
  return both.size() * 5 >= weaker.sessions.size() * 3;
}

std::vector<Phrase> strongest_phrases(std::vector<Phrase> found, const ThreadWords& all) {
  std::sort(found.begin(), found.end(), [](const Phrase& one, const Phrase& other) {
    if (one.score != other.score) return one.score > other.score;
    return one.ids < other.ids;
  });
  std::vector<Phrase> kept;
  for (auto& phrase : found) {
    if (kept.size() == most_threads) break;
    if (std::none_of(kept.begin(), kept.end(), [&](const Phrase& one) { return says_the_same(phrase, one, all); }))
      kept.push_back(std::move(phrase));
  }
  return kept;
}

/// How it is mostly written, and the last sentence that has it.
struct Written {
  std::map<std::string, std::size_t> ways;
  std::string_view sentence;
};

std::unordered_map<PhraseKey, Written> written(const ThreadWords& all, const std::vector<Phrase>& kept) {
  std::unordered_map<PhraseKey, Written> found;
  std::vector<bool> in_kept(all.vocabulary.size());
  for (const auto& phrase : kept) {
    const auto ids = std::span(phrase.ids).first(phrase.length);
    found[key_of(ids)];
    for (const auto id : ids) in_kept[id] = true;
  }
  for (std::size_t length = 1; length <= longest_phrase; ++length)
    for (const auto& sentence : all.sentences)
      each_phrase(all, sentence, length, in_kept, [&](std::span<const ThreadWord> run) {
        const auto one = found.find(key_of(run));
        if (one == found.end()) return;
        ++one->second.ways[std::string(sentence.text.substr(run.front().begin, run.back().end - run.front().begin))];
        one->second.sentence = sentence.text;
      });
  return found;
}

/// Away for longer than it ever was, and for some sessions at least.
bool went_quiet(const Phrase& phrase, std::size_t sessions) {
  constexpr std::size_t at_least = 3;
  std::size_t longest = at_least;
  for (std::size_t i = 1; i < phrase.sessions.size(); ++i)
    longest = std::max(longest, phrase.sessions[i] - phrase.sessions[i - 1]);
  return sessions - phrase.sessions.back() > longest;
}

Thread thread_of(const Phrase& phrase, const Written& how, const std::vector<SessionWords>& sessions) {
  const auto& last = sessions[phrase.sessions.back()];
  const auto most = std::max_element(how.ways.begin(), how.ways.end(),
                                     [](const auto& one, const auto& other) { return one.second < other.second; });
  return {.words = most->first,
          .sessions = static_cast<std::int64_t>(phrase.sessions.size()),
          .first = sessions[phrase.sessions.front()].day,
          .last = last.day,
          .session = last.id,
          .sentence = std::string(how.sentence),
          .since = static_cast<std::int64_t>(sessions.size() - 1 - phrase.sessions.back()),
          .quiet = went_quiet(phrase, sessions.size())};
}

}  // namespace

std::vector<Thread> find_threads(const std::vector<SessionWords>& sessions, const std::vector<std::string>& names) {
  const ThreadWords all(sessions, names);
  auto found = significant_phrases(all, sessions.size());
  drop_parts(found);
  const auto kept = strongest_phrases(std::move(found), all);
  const auto how = written(all, kept);
  std::vector<Thread> threads;
  for (const auto& phrase : kept)
    threads.push_back(thread_of(phrase, how.at(key_of(std::span(phrase.ids).first(phrase.length))), sessions));
  return threads;
}

}  // namespace mentor

// Which questions to offer: varied, and none again soon.
#include "mentor/question_bank.hpp"

#include <algorithm>

namespace mentor {

namespace {

/// A mix of bits (the finaliser of SplitMix64, a public-domain generator), so that neighbouring seeds give unlike
/// orders.
std::uint64_t mixed(std::uint64_t bits) {
  bits += 0x9e3779b97f4a7c15ULL;
  bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebULL;
  return bits ^ (bits >> 31U);
}

struct Candidate {
  const BankQuestion* question;
  Date last_asked;  ///< the epoch's beginning: never
  std::uint64_t shuffle;
};

std::vector<Candidate> candidates_for(std::span<const BankQuestion> bank, std::span<const Situation> situations,
                                      const AskedOn& asked, std::uint64_t seed) {
  std::vector<Candidate> candidates;
  std::uint64_t position = 0;
  for (const auto& question : bank) {
    ++position;
    if (std::find(situations.begin(), situations.end(), question.situation) == situations.end()) continue;
    const auto found = asked.find(question.key);
    candidates.push_back(
        {&question, found == asked.end() ? Date::min() : found->second, mixed(seed ^ mixed(position))});
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.last_asked != b.last_asked ? a.last_asked < b.last_asked : a.shuffle < b.shuffle;
  });
  return candidates;
}

bool has_situation(const std::vector<BankQuestion>& chosen, Situation situation) {
  return std::any_of(chosen.begin(), chosen.end(), [situation](const auto& q) { return q.situation == situation; });
}

bool has_key(const std::vector<BankQuestion>& chosen, std::string_view key) {
  return std::any_of(chosen.begin(), chosen.end(), [key](const auto& q) { return q.key == key; });
}

}  // namespace

std::vector<BankQuestion> choose_questions(std::span<const BankQuestion> bank, std::span<const Situation> situations,
                                           const AskedOn& asked, Date today, Days rest, std::size_t count,
                                           std::uint64_t seed) {
  const auto candidates = candidates_for(bank, situations, asked, seed);
  std::vector<BankQuestion> chosen;
  enum class Pass { new_and_varied, new_ones, rested_ones, any };
  const auto allowed = [&](const Candidate& c, Pass pass) {
    const bool never = c.last_asked == Date::min();
    if (pass == Pass::new_and_varied) return never && !has_situation(chosen, c.question->situation);
    if (pass == Pass::new_ones) return never;
    return pass == Pass::any || never || today - c.last_asked >= rest;
  };
  for (const Pass pass : {Pass::new_and_varied, Pass::new_ones, Pass::rested_ones, Pass::any})
    for (const auto& candidate : candidates) {
      if (chosen.size() >= count) return chosen;
      if (!has_key(chosen, candidate.question->key) && allowed(candidate, pass)) chosen.push_back(*candidate.question);
    }
  return chosen;
}

}  // namespace mentor

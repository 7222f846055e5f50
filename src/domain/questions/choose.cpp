// SPDX-License-Identifier: MIT
// Which questions to offer: varied, and none again soon.
#include "mentor/domain/question_bank.hpp"

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

/// The questions of the last places are of other situations: as many places as leave one situation free.
bool is_varied(const std::vector<BankQuestion>& chosen, Situation situation, std::size_t situations) {
  const std::size_t places = std::min(chosen.size(), situations - 1);
  return std::none_of(chosen.end() - static_cast<std::ptrdiff_t>(places), chosen.end(),
                      [situation](const BankQuestion& question) { return question.situation == situation; });
}

/// From strict to loose.
enum class Pass { new_and_varied, new_ones, rested_ones, any };

}  // namespace

std::vector<BankQuestion> choose_questions(std::span<const BankQuestion> bank, std::span<const Situation> situations,
                                           const AskedOn& asked, Date today, Days rest, std::size_t count,
                                           std::uint64_t seed) {
  auto candidates = candidates_for(bank, situations, asked, seed);
  std::vector<BankQuestion> chosen;
  const auto allowed = [&](const Candidate& candidate, Pass pass) {
    const bool never = candidate.last_asked == Date::min();
    if (pass == Pass::new_and_varied)
      return never && is_varied(chosen, candidate.question->situation, situations.size());
    if (pass == Pass::new_ones) return never;
    return pass == Pass::any || never || today - candidate.last_asked >= rest;
  };
  while (chosen.size() < count && !candidates.empty()) {
    auto next = candidates.end();
    for (const Pass pass : {Pass::new_and_varied, Pass::new_ones, Pass::rested_ones, Pass::any})
      if (next == candidates.end())
        next = std::find_if(candidates.begin(), candidates.end(),
                            [&](const Candidate& candidate) { return allowed(candidate, pass); });
    chosen.push_back(*next->question);
    candidates.erase(next);
  }
  return chosen;
}

}  // namespace mentor

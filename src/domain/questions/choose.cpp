// SPDX-License-Identifier: MIT
// Which questions to offer: those that fit the moment, and of them the least recently asked.
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

/// Those of a moment that fit, the least recently asked first; those that were never asked from place `begin` on.
std::vector<Candidate> candidates_for(std::span<const BankQuestion> bank, QuestionMoment moment,
                                      const Occasion& occasion, const AskedOn& asked, std::size_t begin,
                                      std::uint64_t seed) {
  std::vector<Candidate> candidates;
  std::uint64_t position = 0;
  for (const auto& question : bank) {
    ++position;
    if (question.moment != moment || !question.roles.has(occasion.role) || !question.supposes.is_within(occasion.so))
      continue;
    const auto found = asked.find(question.key);
    candidates.push_back(
        {&question, found == asked.end() ? Date::min() : found->second, mixed(seed ^ mixed(position))});
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.last_asked != b.last_asked ? a.last_asked < b.last_asked : a.shuffle < b.shuffle;
  });
  const auto never = std::find_if(candidates.begin(), candidates.end(),
                                  [](const Candidate& candidate) { return candidate.last_asked != Date::min(); });
  if (const auto fresh = static_cast<std::size_t>(never - candidates.begin()); fresh > 0)
    std::rotate(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(begin % fresh), never);
  return candidates;
}

QuestionMoment moment_of(const Occasion& occasion, std::size_t place) {
  return occasion.moments[std::min(place, occasion.moments.size() - 1)];
}

/// How many of so many questions are of the moment.
std::size_t places_of(const Occasion& occasion, QuestionMoment moment, std::size_t count) {
  std::size_t places = 0;
  for (std::size_t place = 0; place < count; ++place)
    if (moment_of(occasion, place) == moment) ++places;
  return places;
}

}  // namespace

std::vector<BankQuestion> choose_questions(std::span<const BankQuestion> bank, const Occasion& occasion,
                                           const AskedOn& asked, std::size_t count, std::size_t turn,
                                           std::uint64_t seed) {
  std::vector<BankQuestion> chosen;
  const auto is_chosen = [&chosen](const Candidate& candidate) {
    return std::any_of(chosen.begin(), chosen.end(),
                       [&](const BankQuestion& one) { return one.key == candidate.question->key; });
  };
  const auto take_one = [&](QuestionMoment moment) {
    const std::size_t begin = turn * places_of(occasion, moment, count);
    for (const auto& candidate : candidates_for(bank, moment, occasion, asked, begin, seed)) {
      if (is_chosen(candidate)) continue;
      chosen.push_back(*candidate.question);
      return true;
    }
    return false;
  };
  while (chosen.size() < count && !occasion.moments.empty()) {
    const QuestionMoment moment = moment_of(occasion, chosen.size());
    if (!take_one(moment) && !take_one(QuestionMoment::ordinary)) break;
  }
  return chosen;
}

}  // namespace mentor

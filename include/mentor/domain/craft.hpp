// SPDX-License-Identifier: MIT
// My own craft over all mentorships of one role: only what was recorded, counted.
#pragma once

#include "mentor/domain/stats.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace mentor {

/// What the figures of one mentorship are counted from.
struct CraftData {
  ReportData report;            ///< of the period, read for me
  std::vector<Topic> topics;    ///< raised in the period, all of them
  std::vector<Prompt> prompts;  ///< chosen in the period
};

struct PraiseFigures {
  std::int64_t praise = 0;
  std::int64_t constructive = 0;

  [[nodiscard]] std::int64_t all() const { return praise + constructive; }
};

/// What came more than once, and where it stands.
struct Returning {
  std::string text;
  std::int64_t times = 0;
  std::vector<Id> from;
};

struct Craft {
  Role role = Role::mentor;           ///< mine
  std::vector<std::string> people;    ///< titles of the mentorships
  PromiseFigures promises;            ///< mine
  AnswerFigures answers;              ///< mine; no median of several mentorships
  PraiseFigures given;                ///< feedback by me
  PraiseFigures received;             ///< feedback to me
  std::vector<Returning> feedback;    ///< areas and words of constructive feedback to me, most often first
  std::vector<Returning> questions;   ///< that I asked, most often first
  std::int64_t sessions = 0;          ///< held
  std::int64_t with_a_next_step = 0;  ///< of them, that left a promise, a topic or the next date
};

/// One for each role that I have, in the order of roles.
[[nodiscard]] std::vector<Craft> crafts_of(const std::vector<CraftData>& data, const Period& period, Date today);

/// The same in words.
[[nodiscard]] Report build_craft(const std::vector<Craft>& crafts, const Period& period);

}  // namespace mentor

// SPDX-License-Identifier: MIT
// The built-in question sets, in our own words: one for each side, and start, stop, continue.
#include "mentor/domain/review.hpp"

namespace mentor {

namespace {

using Q = ReviewQuestion::Kind;

std::vector<ReviewSet> make_built_in_reviews() {
  return {
      {"mentor",
       "How it goes, from the mentor's side",
       {{"trust", "How openly do we talk with each other?", Q::rating},
        {"progress", "How well does the work on the goals go?", Q::rating},
        {"rhythm", "How well do the rhythm and the channel of our talks fit?", Q::rating},
        {"independence", "How much do they find their own answers?", Q::rating},
        {"promises", "How well do I keep what I promise?", Q::rating},
        {"works", "What works well between us?", Q::words},
        {"learned", "What did I learn as a mentor since the last review?", Q::words},
        {"better", "What would make it better?", Q::words}}},
      {"mentee",
       "How it goes, from the mentee's side",
       {{"trust", "How safe do I feel to say what is on my mind?", Q::rating},
        {"progress", "How much closer have I come to my goals?", Q::rating},
        {"heard", "How well am I listened to?", Q::rating},
        {"rhythm", "How well do the rhythm and the channel of our talks fit?", Q::rating},
        {"preparation", "How well do I prepare, and keep what I promise?", Q::rating},
        {"helped", "What helped me most since the last review?", Q::words},
        {"missing", "What do I miss?", Q::words},
        {"next", "What do I want to reach until the next review?", Q::words}}},
      {"start-stop-continue",
       "Start, stop, continue",
       {{"start", "What should we begin to do?", Q::words},
        {"stop", "What should we no longer do?", Q::words},
        {"continue", "What should we keep as it is?", Q::words}}},
  };
}

}  // namespace

std::span<const ReviewSet> built_in_reviews() {
  static const std::vector<ReviewSet> sets = make_built_in_reviews();
  return sets;
}

}  // namespace mentor

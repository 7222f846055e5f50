// SPDX-License-Identifier: MIT
// Mentoring as it goes on, day by day: sessions held and missed, promises of both sides kept, late and forgotten,
// questions, goals, feedback. The same every time it is played.
#pragma once

#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <map>
#include <random>
#include <string>
#include <vector>

namespace mentor::tests {

/// `careful` plans the next session in the last one, keeps promises, answers and logs at once.
enum class Habit { ordinary, careful };

class Life {
 public:
  Life(std::size_t relationships, Habit habit, Date start, unsigned seed);
  /// What happens on a weekday before the check-in reads the journal.
  void live(Date day);
  /// What the owner does when he is told of a matter.
  void hear(const Matter& matter, Date day);
  TestContext test;

 private:
  struct Relation {
    std::string handle;
    int cadence = 14;  ///< days
    std::string goal;
    std::optional<Date> planned;
    Date last{};
  };

  bool chance(int percent) { return static_cast<int>(random_() % 100) < percent; }
  int between(int least, int most) {
    return least + static_cast<int>(random_() % static_cast<unsigned>(most - least + 1));
  }
  void later(Date day, std::vector<std::string> words);
  std::string run(const std::vector<std::string>& words);  ///< the first id that it named
  void begin(Relation& relation, Date start);
  void plan(Relation& relation, Date day);
  void hold(Relation& relation, Date day);
  void promise(Relation& relation, Date day, bool mine);
  void between_sessions(Relation& relation, Date day);

  std::mt19937 random_;
  Habit habit_;
  std::vector<Relation> relations_;
  std::map<Date, std::vector<std::vector<std::string>>> planned_words_;
};

/// The next day from `day` on that is no weekend.
Date weekday_from(Date day);

}  // namespace mentor::tests

// SPDX-License-Identifier: MIT
// The built-in reflective questions. Keys are the situation and a number that is given once; new ones go to the end of
// their list.
#include "mentor/domain/question_bank.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

namespace {

constexpr std::string_view opening_questions[] = {
    "What has been on your mind most since we last spoke?",
    "What went better than you expected lately?",
    "What would make this hour worth it for you?",
    "What small thing made you smile this week?",
    "Which of the things we talked about last time did you think about again?",
    "What surprised you since we last met?",
    "How full is your plate at the moment, and what fills it?",
    "What are you looking forward to in the next few weeks?",
    "What did you decide since last time, and how do you feel about it today?",
    "What would you rather not talk about today, and may we park it?",
    "Who helped you lately, and how?",
};

constexpr std::string_view goal_questions[] = {
    "How will you know that you have reached it?",
    "Why does this goal matter to you now, and not next year?",
    "What is the smallest step that would still count as progress?",
    "What have you already tried, and what did it teach you?",
    "What would you have to give up to get there?",
    "Who else would be glad if you reached it?",
    "If you could only work on one part of it this month, which part?",
    "What is within your own hands here, and what is not?",
    "What would tell you that it is time to change the goal?",
    "How sure are you, from one to ten, that you will do the next step, and what would make it one more?",
    "Which habit of yours helps this goal, and which one works against it?",
};

constexpr std::string_view stuck_questions[] = {
    "What exactly is the point at which you stop?",
    "What would you advise a friend in your place?",
    "What are you assuming that might not be true?",
    "When did you last solve something like this, and what did you do then?",
    "What have you not tried because it seems too simple?",
    "What is the worst that could really happen, and could you live with it?",
    "Whom have you not asked yet?",
    "What would you do if it had to be finished tomorrow?",
    "Which part of this is not yours to solve?",
    "What would change if you left it alone for a month?",
    "What are you afraid to find out?",
};

constexpr std::string_view feedback_questions[] = {
    "What do you think went well there, before I say anything?",
    "What was the effect of what you did on the others?",
    "Which feedback of the last months do you still think about?",
    "What would you like me to watch for and tell you about?",
    "What could I do differently so that our talks help you more?",
    "When somebody praised you lately, did you believe them?",
    "What feedback do you owe somebody?",
    "How do you like to hear hard things?",
    "What did you learn about yourself from the last thing that went wrong?",
    "Which strength of yours do others see more clearly than you do?",
    "What should I stop doing?",
};

constexpr std::string_view career_questions[] = {
    "What would you like to be known for in three years?",
    "Which work makes you forget the time?",
    "What do you want to be asked for more often?",
    "Whose work would you like to understand better?",
    "What would you learn next if nobody expected anything from you?",
    "What does a good week look like for you?",
    "Which door do you want to keep open?",
    "What are you good at that you no longer want to do?",
    "What would you need to see to know that it is time to move on?",
    "Who should know about what you have done this year?",
    "What part of your present work would you take with you anywhere?",
};

constexpr std::string_view closing_questions[] = {
    "What do you take with you from today?",
    "What will you do first, and when?",
    "What might get in the way, and what will you do then?",
    "What should I remember for next time?",
    "What did we not talk about that we should have?",
    "What was the most useful part of today?",
    "What will you tell somebody else about this talk?",
    "Which of your own ideas today do you trust most?",
    "What do you want me to ask you about next time?",
    "Looking back on all our time together, what has changed for you?",
    "What will you keep doing when we no longer meet?",
};

struct QuestionsOf {
  Situation situation;
  std::span<const std::string_view> texts;
};

constexpr std::array<QuestionsOf, 6> questions_by_situation{{
    {Situation::opening, opening_questions},
    {Situation::goal, goal_questions},
    {Situation::stuck, stuck_questions},
    {Situation::feedback, feedback_questions},
    {Situation::career, career_questions},
    {Situation::closing, closing_questions},
}};

std::vector<BankQuestion> number_questions() {
  std::vector<BankQuestion> bank;
  for (const auto& group : questions_by_situation)
    for (std::size_t i = 0; i < group.texts.size(); ++i)
      bank.push_back({std::string(to_text(group.situation)) + "-" + std::to_string(i + 1), group.situation,
                      std::string(group.texts[i])});
  return bank;
}

}  // namespace

std::span<const BankQuestion> built_in_questions() {
  static const std::vector<BankQuestion> bank = number_questions();
  return bank;
}

}  // namespace mentor

// SPDX-License-Identifier: MIT
// Questions: for every other session.
#include "domain/questions/rows.hpp"

namespace mentor {

namespace {

constexpr QuestionRow ordinary_rows[] = {
    {"What would make this hour worth it for you?", any_role, {}},
    {"What small thing made you smile this week?", any_role, {}},
    {"How full is your plate at the moment, and what fills it?", any_role, {}},
    {"What are you looking forward to in the next few weeks?", any_role, {}},
    {"What went better than you expected lately?", any_role, {}},
    {"What has been on your mind most since we last spoke?", any_role, {Supposition::meeting}},
    {"What surprised you since we last met?", any_role, {Supposition::meeting}},
    {"Which of the things we talked about last time did you think about again?", any_role, {Supposition::meeting}},
    {"What would you rather not talk about today?", any_role, {}},
    {"Who helped you lately, and how?", any_role, {}},
    {"What did you change your mind about lately?", any_role, {}},
    {"What came of our last talk for you?", any_role, {Supposition::meeting}},
    {"What did we leave out last time that we should talk about?", any_role, {Supposition::meeting}},
    {"How will you know that you have reached your goal?", guides, {Supposition::goal}},
    {"Why does your goal matter to you now, and not next year?", guides, {Supposition::goal}},
    {"If you could work on only one part of your goal this month, which part?", guides, {Supposition::goal}},
    {"Which habit of yours helps your goal, and which one works against it?", guides, {Supposition::goal}},
    {"What would you like to be known for in three years?", guides, {}},
    {"Which work makes you forget the time?", guides, {}},
    {"What do you want to be asked for more often?", guides, {}},
    {"Whose work would you like to understand better?", guides, {}},
    {"What are you good at that you no longer want to do?", guides, {}},
    {"Which strength of yours do others see more clearly than you do?", guides, {}},
    {"Which feedback of the last months do you still think about?", guides, {}},
    {"What would you like me to watch for and tell you about?", guides, {}},
    {"What will you do first, and when?", guides, {}},
    {"What might get in the way, and what will you do then?", guides, {}},
    {"Who should know about what you have done this year?", guides, {}},
    {"Which decision are you putting off?", guides, {}},
    {"What part of your current work would you take with you anywhere?", guides, {}},
    {"Which of your own ideas do you trust most?", guides, {}},
    {"What would you do first in my place?", mentees, {}},
    {"What do you see that I do not?", mentees, {}},
    {"What mistake did you make at this point, and what did it teach you?", mentees, {}},
    {"What should I read, watch or try before we meet again?", mentees, {}},
    {"Who should I get to know?", mentees, {}},
    {"What am I better at than I think?", mentees, {}},
    {"Which one thing should I do differently?", mentees, {}},
    {"How do others see my work, as far as you can tell?", mentees, {}},
    {"How do you decide when there are two good ways?", mentees, {}},
    {"What do you wish you had learned earlier?", mentees, {}},
    {"What should I stop doing?", mentees, {}},
    {"How do you keep your week in order?", mentees, {}},
    {"What are you working on that I could learn from?", mentees, {}},
    {"How can I make these talks easier for you?", mentees, {}},
    {"What did you take from our last talk?", mentees, {Supposition::meeting}},
    {"What do you want to think aloud about today?", peers, {}},
    {"What did you try since last time that I should try too?", peers, {Supposition::meeting}},
    {"Where are we too kind to each other?", peers, {Supposition::meeting}},
};

}  // namespace

std::span<const QuestionRow> ordinary_questions() { return ordinary_rows; }

}  // namespace mentor

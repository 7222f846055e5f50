// SPDX-License-Identifier: MIT
// Questions: when something does not move: a goal, a promise, or the two themselves.
#include "domain/questions/rows.hpp"

namespace mentor {

namespace {

constexpr QuestionRow stuck_rows[] = {
    {"What exactly is the point at which you stop?", guides, {Supposition::goal}},
    {"What is the smallest step that would still count?", guides, {Supposition::goal}},
    {"What are you assuming that might not be true?", guides, {Supposition::goal}},
    {"When did you last get past something like this, and how?", guides, {Supposition::goal}},
    {"What have you not tried because it seems too simple?", guides, {Supposition::goal}},
    {"Who have you not asked yet?", guides, {Supposition::goal}},
    {"What would you advise a friend in your place?", guides, {Supposition::goal}},
    {"Does this goal still matter to you, or is it time to change it?", guides, {Supposition::goal}},
    {"What would you have to drop to make room for it?", guides, {Supposition::goal}},
    {"What is in your own hands here, and what is not?", guides, {Supposition::goal}},
    {"What would happen if you left it alone for a month?", guides, {Supposition::goal}},
    {"Which part of it do you keep putting off?", guides, {Supposition::goal}},
    {"How sure are you, from one to ten, that you will do the next step, and what would make it one more?",
     guides,
     {Supposition::goal}},
    {"Where do you see me stopping?", mentees, {Supposition::goal}},
    {"What would you try next if it were yours?", mentees, {Supposition::goal}},
    {"Who got past something like this, and what did they do?", mentees, {Supposition::goal}},
    {"What am I making harder than it is?", mentees, {Supposition::goal}},
    {"Who else should I talk to about this?", mentees, {Supposition::goal}},
    {"Is this still the right goal for me, as you see it?", mentees, {Supposition::goal}},
    {"What would be a step small enough for this week?", mentees, {Supposition::goal}},
    {"What do you think I am avoiding?", mentees, {Supposition::goal}},
    {"What would you leave out if it had to be done by the end of the month?", mentees, {Supposition::goal}},
    {"What do you do when something of yours will not move?", mentees, {Supposition::goal}},
    {"What would you need to see from me to call it progress?", mentees, {Supposition::goal}},
    {"Should I go on, change it or drop it, and why?", mentees, {Supposition::goal}},
    {"Could we look at one piece of it together now?", mentees, {Supposition::goal}},
};

constexpr QuestionRow promise_rows[] = {
    {"What got in the way of what you had planned?", any_role, {Supposition::their_promise}},
    {"Is it still worth doing?", any_role, {Supposition::their_promise}},
    {"What would make it easier to begin?", any_role, {Supposition::their_promise}},
    {"Which date do you believe in yourself?", any_role, {Supposition::their_promise}},
    {"Was it too big, and what would half of it be?", any_role, {Supposition::their_promise}},
    {"What did you do instead, and was that the better choice?", any_role, {Supposition::their_promise}},
    {"What do you need from me to get it done?", any_role, {Supposition::their_promise}},
    {"When something slips, shall I ask, remind you or wait?", any_role, {Supposition::their_promise}},
    {"What has to change so that it is done next time?", any_role, {Supposition::their_promise}},
    {"What made you say yes to it at the time?", any_role, {Supposition::their_promise}},
    {"Which part of it is done already?", any_role, {Supposition::their_promise}},
    {"Shall we drop it, and how would that feel?", any_role, {Supposition::their_promise}},
    {"What could you say no to, so that this has room?", any_role, {Supposition::their_promise}},
    {"What did it cost you that I am late?", mentors, {Supposition::my_promise}},
    {"Do you still need what I promised, or has the time passed?", mentors, {Supposition::my_promise}},
    {"What helps you more: all of it later, or a part today?", mentors, {Supposition::my_promise}},
    {"How do you want to hear from me when I will not make a date?", any_role, {Supposition::my_promise}},
    {"What could you not do because you waited for me?", mentors, {Supposition::my_promise}},
    {"What did you do without it?", mentors, {Supposition::my_promise}},
    {"Should I promise less, or later?", any_role, {Supposition::my_promise}},
    {"Which of the things I owe you matters most?", mentors, {Supposition::my_promise}},
    {"When do you need it at the latest?", mentors, {Supposition::my_promise}},
    {"Did you think of reminding me, and what stopped you?", any_role, {Supposition::my_promise}},
    {"Is there somebody who could give it to you sooner?", mentors, {Supposition::my_promise}},
    {"What can you go on with until you have it?", mentors, {Supposition::my_promise}},
    {"What would make up for the delay?", mentors, {Supposition::my_promise}},
    {"What do you think keeps me from what I promised?", learners, {Supposition::my_promise}},
    {"Is what I promised still the right step?", learners, {Supposition::my_promise}},
    {"Did I promise too much, and what would half of it be?", learners, {Supposition::my_promise}},
    {"How would you begin what I keep putting off?", learners, {Supposition::my_promise}},
    {"Who could I do it with, rather than alone?", learners, {Supposition::my_promise}},
    {"Shall I let it go, and what would that cost me?", learners, {Supposition::my_promise}},
};

constexpr QuestionRow strain_rows[] = {
    {"How are we doing, you and I?", any_role, {Supposition::meeting}},
    {"What has changed between us since we began?", any_role, {Supposition::meeting}},
    {"What should we stop doing in these talks?", any_role, {Supposition::meeting}},
    {"What do we not talk about that we should?", any_role, {Supposition::meeting}},
    {"Which of our talks helped you, and what was different about it?", any_role, {Supposition::meeting}},
    {"What would you change about the way we meet?", any_role, {Supposition::meeting}},
    {"Did I say or do something that stayed with you?", any_role, {Supposition::meeting}},
    {"Is this a good time for us to meet, or do you need a break?", any_role, {Supposition::meeting}},
    {"What would you like more of from me, and what less?", any_role, {Supposition::meeting}},
    {"If we began again today, what would we do differently?", any_role, {Supposition::meeting}},
    {"What would make the next talk lighter?", any_role, {Supposition::meeting}},
    {"How much energy do you have for this at the moment?", any_role, {Supposition::meeting}},
    {"What is going on around you that has nothing to do with us?", any_role, {}},
    {"What are you carrying at the moment that I do not see?", guides, {}},
    {"What do you need from me that you do not get?", any_role, {}},
};

}  // namespace

std::span<const QuestionRow> stuck_questions() { return stuck_rows; }
std::span<const QuestionRow> promise_questions() { return promise_rows; }
std::span<const QuestionRow> strain_questions() { return strain_rows; }

}  // namespace mentor

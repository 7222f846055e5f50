// SPDX-License-Identifier: MIT
// Questions: when something was achieved, and when the end is near.
#include "domain/questions/rows.hpp"

namespace mentor {

namespace {

constexpr QuestionRow win_rows[] = {
    {"What was your part in this?", guides, {}},
    {"What did you do differently this time?", guides, {}},
    {"Which strength of yours made it possible?", guides, {}},
    {"What was harder than it looks from outside?", guides, {}},
    {"Who else should know about it?", guides, {}},
    {"How did you celebrate, or how will you?", guides, {}},
    {"Who helped you, and do they know?", guides, {}},
    {"When were you close to giving up, and what kept you going?", guides, {}},
    {"What did you learn that you will use again?", guides, {}},
    {"What does it make possible now?", guides, {}},
    {"What surprised you about it?", guides, {}},
    {"What would the you of a year ago say to it?", guides, {}},
    {"What can somebody else learn from how you did it?", guides, {}},
    {"What did you see me do well there?", mentees, {}},
    {"What would you have done differently in my place?", mentees, {}},
    {"How do I talk about it without boasting?", mentees, {}},
    {"Who should know about it, and from whom?", mentees, {}},
    {"What does it say about what I should do more of?", mentees, {}},
    {"What is the next step up from here?", mentees, {}},
    {"How much of it was luck, as you see it?", mentees, {}},
    {"What would make it last?", mentees, {}},
    {"What do people get wrong after a success like this?", mentees, {}},
    {"How should I thank those who helped?", mentees, {}},
    {"What should I say no to now?", mentees, {}},
    {"Which goal would be worth having after this?", mentees, {}},
    {"What should I write down about it for the next time?", mentees, {}},
};

constexpr QuestionRow ending_rows[] = {
    {"Looking back on our time together, what has changed for you?", any_role, {Supposition::meeting}},
    {"What will you keep doing when we no longer meet?", any_role, {Supposition::meeting}},
    {"Which of our talks do you still think about?", any_role, {Supposition::meeting}},
    {"What do we leave unfinished, and does it matter?", any_role, {Supposition::meeting}},
    {"What could I have done better?", any_role, {Supposition::meeting}},
    {"How would you like to stay in touch, if at all?", any_role, {Supposition::meeting}},
    {"What should we do with our notes?", any_role, {Supposition::meeting}},
    {"What did you learn about yourself?", any_role, {Supposition::meeting}},
    {"What surprised you about working together?", any_role, {Supposition::meeting}},
    {"What would you tell somebody who begins something like this?", any_role, {Supposition::meeting}},
    {"What are you grateful for?", any_role, {Supposition::meeting}},
    {"How do we want to close?", any_role, {Supposition::meeting}},
    {"Who will ask you the questions that I asked?", guides, {Supposition::meeting}},
    {"What will you do first if you get stuck again?", guides, {Supposition::meeting}},
    {"What would you like to set out to do next?", guides, {Supposition::meeting}},
    {"What should I look out for without you?", mentees, {Supposition::meeting}},
    {"Who should I turn to next?", mentees, {Supposition::meeting}},
    {"What did you learn from me?", mentees, {Supposition::meeting}},
};

}  // namespace

std::span<const QuestionRow> win_questions() { return win_rows; }
std::span<const QuestionRow> ending_questions() { return ending_rows; }

}  // namespace mentor

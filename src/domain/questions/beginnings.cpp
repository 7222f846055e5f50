// SPDX-License-Identifier: MIT
// Questions: how two people begin, and begin again.
#include "domain/questions/rows.hpp"

namespace mentor {

namespace {

// What one agrees on and asks for in any case stands on the page of a first meeting itself (prep/first_meeting.cpp).
constexpr QuestionRow first_rows[] = {
    {"What made you say yes to this?", any_role, {}},
    {"What would make you look forward to the next talk?", any_role, {}},
    {"What was the best advice that anybody ever gave you?", any_role, {}},
    {"What do people often get wrong about you?", any_role, {}},
    {"When in the week do you think best?", any_role, {}},
    {"Who taught you most, and how did they do it?", any_role, {}},
    {"What should others know about the way you work?", any_role, {}},
    {"What do you enjoy that has nothing to do with work?", any_role, {}},
    {"What would you like to be different when we are done?", guides, {}},
    {"What have you already tried on your own?", guides, {}},
    {"What do you hope I will not do?", guides, {}},
    {"Who else supports you, and what do they give you?", guides, {}},
    {"What are you proud of that nobody asks you about?", guides, {}},
    {"What does a good week look like for you?", guides, {}},
    {"What would you do first if nothing could go wrong?", guides, {}},
    {"What would you like to know about me before we begin?", mentees, {}},
    {"What do you wish somebody had asked you when you were where I am?", mentees, {}},
    {"What do you like about mentoring, and what is hard about it?", mentees, {}},
    {"What do you expect me to bring to each talk?", mentees, {}},
    {"What do people do who get a lot out of working with you?", mentees, {}},
    {"What would you rather not be asked for?", mentees, {}},
    {"Which of your own mentors do you think of most, and why?", mentees, {}},
    {"What did you not know at my stage that you know now?", mentees, {}},
    {"What does each of us have to give here?", peers, {}},
    {"How do we make sure that each of us gets a turn?", peers, {}},
};

constexpr QuestionRow again_rows[] = {
    {"What has happened since we last spoke?", any_role, {Supposition::meeting}},
    {"What is no longer true of what we last talked about?", any_role, {Supposition::meeting}},
    {"What turned out differently from what you expected?", any_role, {}},
    {"What kept us from meeting, and is it over?", any_role, {Supposition::meeting}},
    {"Do we still want the same thing from these talks?", any_role, {Supposition::meeting}},
    {"What would be a rhythm that all of us can keep?", any_role, {}},
    {"What did you miss, and what did you not miss at all?", any_role, {Supposition::meeting}},
    {"What has become easier in the meantime?", any_role, {Supposition::meeting}},
    {"What would you like to pick up again first?", any_role, {Supposition::meeting}},
    {"What can we leave behind?", any_role, {Supposition::meeting}},
    {"How were the last weeks for you, beyond work?", any_role, {}},
    {"Who or what helped you in the meantime?", any_role, {}},
    {"What would you have brought up if we had met sooner?", any_role, {Supposition::meeting}},
    {"What did you manage on your own?", guides, {Supposition::meeting}},
    {"What did you have to decide without anybody to talk to?", guides, {Supposition::meeting}},
    {"What has changed on your side that I should know?", mentees, {Supposition::meeting}},
    {"What did you think of for me in the meantime, if anything?", mentees, {Supposition::meeting}},
};

}  // namespace

std::span<const QuestionRow> first_questions() { return first_rows; }
std::span<const QuestionRow> again_questions() { return again_rows; }

}  // namespace mentor

// SPDX-License-Identifier: MIT
// What the writer and the reader of the session form share: its blocks and its lines.
#pragma once

#include "mentor/domain/log_template.hpp"

#include <array>
#include <string>
#include <string_view>

namespace mentor::log_form {

enum class Part { warm_up, summary, mine, theirs, goals, topics, notes };

struct PartText {
  Part part;
  std::string_view heading;  ///< the whole line; the comment in it tells it from headings that people write
  std::string_view hint;     ///< a comment below it, not read back
};

inline constexpr std::array<PartText, 7> parts{{
    {Part::warm_up, "## Warm-up <!-- block -->",
     "<!-- Chat first: how are they, beyond work? A line here is remembered as a fact. -->"},
    {Part::summary, "## Summary <!-- block -->", "<!-- What it was about, in a few words or bullet points. -->"},
    {Part::mine, "## My promises <!-- block -->",
     "<!-- Tick [x] what is kept. A new line is a new promise: mail the list by fri -->"},
    {Part::theirs, "## Their promises <!-- block -->", "<!-- The same, for what the other side promised. -->"},
    {Part::goals, "## Goals <!-- block -->",
     "<!-- Change a percentage to record progress; add words as its comment. -->"},
    {Part::topics, "## Topics <!-- block -->", "<!-- Tick [x] what was discussed. A new line is for next time. -->"},
    {Part::notes, "## Private notes <!-- block -->", ""},
}};

/// The comment with prompts at the head of the notes.
[[nodiscard]] std::string_view prompts_comment(NoteForm form);

/// What stands after the id in a commitment's, a topic's, a goal's line; in a group a promise begins with whose it is.
[[nodiscard]] std::string commitment_words(const OpenMentorship& open, const Commitment& commitment);
[[nodiscard]] std::string topic_words(const Topic& topic);
[[nodiscard]] std::string goal_title(const Goal& goal);

}  // namespace mentor::log_form

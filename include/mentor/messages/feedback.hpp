// SPDX-License-Identifier: MIT
// What is said of feedback and the pulse.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstdint>

namespace mentor::messages {

inline constexpr Message<> feedback_of_whom{
    "feedback needs to know who and what: mentor feedback ana asked good questions --praise (to see what there is: "
    "mentor feedback list)"};
/// parts in a row, id
inline constexpr Message<std::string_view, std::string_view> feedback_unsaid{" Not said yet: {} (mentor edit {})."};
inline constexpr Message<> feedback_shared{" Reports for the other side show it (--private keeps it yours)."};
inline constexpr Message<> ask_text{"What was said, in a sentence?"};
inline constexpr Message<> ask_kind{"Praise (p), or something to do better (Enter)?"};
/// what was answered
inline constexpr Message<std::string_view> neither_kind{
    "\"{}\" is neither; answer p for praise, or nothing for something to do better"};
inline constexpr Message<> ask_situation{"Situation: when and where (empty to leave out)?"};
inline constexpr Message<> ask_behaviour{"Behaviour: what was seen or heard?"};
inline constexpr Message<> ask_impact{"Impact: what did it lead to?"};
/// lowest, highest
inline constexpr Message<std::int64_t, std::int64_t> pulse_empty{
    "nothing to record; give --trust, --progress or --energy, each from {} to {}"};
/// id, " on area", person, day, words
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view>
    praise_given{"{}: praise{} given to {}, {}: {}."};
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view>
    praise_received{"{}: praise{} received from {}, {}: {}."};
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view>
    constructive_given{"{}: constructive feedback{} given to {}, {}: {}."};
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view>
    constructive_received{"{}: constructive feedback{} received from {}, {}: {}."};
inline constexpr Message<std::string_view> in_area{" on {}"};
/// id, kind, direction, " to somebody", words
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view>
    feedback_in_session{"{}: {} {}{}: {}."};
inline constexpr Message<std::string_view> feedback_to{" to {}"};
inline constexpr Message<std::string_view> feedback_from{" from {}"};
/// id, values, title, whose view, day
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view>
    pulse_felt{"{}: {} with {}, {}, {}."};
inline constexpr Message<> as_i_feel{"as you feel it"};
inline constexpr Message<std::string_view> as_somebody_feels{"as {} feels it"};
inline constexpr Message<> as_they_feel{"as they feel it"};
/// id, values
inline constexpr Message<std::string_view, std::string_view> pulse_in_session{"{}: pulse, {}."};
/// values, the highest
inline constexpr Message<std::string_view, std::int64_t> pulse_of{"{} of {}"};

}  // namespace mentor::messages

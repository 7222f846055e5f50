// SPDX-License-Identifier: MIT
// One function per noun; description.cpp lists them.
#pragma once

#include "mentor/domain/description.hpp"

namespace mentor {

using InfoFunction = const RecordInfo&();
InfoFunction person_info, mentorship_info, participant_info, agreement_info, signature_info, goal_info, milestone_info,
    session_info, presence_info, progress_info, commitment_info, topic_info, question_info, feedback_info, note_info,
    pulse_info, review_info, prompt_info, pause_info, snooze_info, tag_info;

}  // namespace mentor

// SPDX-License-Identifier: MIT
// One function per noun; description.cpp lists them.
#pragma once

#include "mentor/domain/description.hpp"

namespace mentor {

const RecordInfo& person_info();
const RecordInfo& mentorship_info();
const RecordInfo& participant_info();
const RecordInfo& agreement_info();
const RecordInfo& goal_info();
const RecordInfo& milestone_info();
const RecordInfo& session_info();
const RecordInfo& progress_info();
const RecordInfo& commitment_info();
const RecordInfo& topic_info();
const RecordInfo& question_info();
const RecordInfo& feedback_info();
const RecordInfo& note_info();
const RecordInfo& pulse_info();
const RecordInfo& review_info();
const RecordInfo& prompt_info();
const RecordInfo& pause_info();
const RecordInfo& snooze_info();
const RecordInfo& tag_info();

}  // namespace mentor

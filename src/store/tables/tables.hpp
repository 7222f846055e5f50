// The tables of a journal, one file each: its CREATE as a named raw string, its indexes below.
#pragma once

namespace mentor::tables {

extern const char* const person_sql;
extern const char* const mentorship_sql;
extern const char* const participant_sql;
extern const char* const goal_sql;
extern const char* const milestone_sql;
extern const char* const session_sql;
extern const char* const progress_sql;
extern const char* const commitment_sql;
extern const char* const topic_sql;
extern const char* const note_sql;
extern const char* const pulse_sql;
extern const char* const agreement_sql;
extern const char* const question_sql;
extern const char* const feedback_sql;
extern const char* const review_sql;
extern const char* const prompt_sql;
extern const char* const snooze_sql;
extern const char* const tag_sql;
extern const char* const change_log_sql;
extern const char* const search_index_sql;

}  // namespace mentor::tables

#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Each source has a test: tests/FOLDER/test_FILE.cpp; or that of its folder, tests/test_FOLDER.cpp; or, of a command, the
# golden file of its name; or the one that the table below names, which must be there. A new source without one is a
# fault, and so is a row of the table that nothing needs any more. Usage: mirror.sh PROGRAM SOURCE_ROOT
set -u
cd "${2:?usage: mirror.sh PROGRAM SOURCE_ROOT}" || exit 1
shopt -s extglob nullglob
faults=0
fault() { echo "$1"; faults=$((faults + 1)); }

table='
commands/device golden/sync.txt
commands/support/@(exchange|own_devices) interop/in_step.sh
commands/support/exchange_said golden/sync.txt
platform/@(child|git_program|mailbox_folder|mailbox_git) platform/test_mailboxes.cpp
store/@(first_schema_of_sharing|neutral|places|step_clock|step_erase|step_exchange|step_join|step_local|step_segments|step_settle|step_tables) store/test_in_step.cpp
store/step_share leak/in_step.sh
cli/candidates cli/test_complete.cpp
cli/checks cli/test_meaning.cpp
cli/hand_over cli/test_tables.cpp
cli/help_page golden/help-topics.txt
commands/help_examples interop/help_examples.sh
cli/inventory cli/test_tables.cpp
cli/manual_page house/manual.sh
cli/libraries golden/command-line.txt
cli/@(left_over|tried_options) golden/slips.txt
cli/parse cli/test_typed_words.cpp
cli/piped_text golden/log-draft.txt
commands/agreement_look golden/agreement.txt
commands/support/agreed commands/test_clauses.cpp
domain/first_words domain/test_prep_practices.cpp
commands/check_in_* golden/check-in-cron.txt
commands/commands commands/test_vocabulary.cpp
commands/context cli/test_run.cpp
commands/done golden/records.txt
commands/export_* golden/export.txt
commands/feedback golden/between.txt
commands/help golden/help-topics.txt
commands/history golden/undo.txt
commands/import?(_formats|_plan|_words|_text|_jsonl) commands/test_import_run.cpp
commands/import_home golden/import-begins.txt
commands/import_@(notes_words|suggest) golden/import-notes.txt
commands/import_csv golden/import-table.txt
commands/import_own_pages golden/export.txt
commands/import_own_tables golden/import-table.txt
commands/log_* commands/test_log.cpp
commands/note golden/between.txt
commands/person golden/add.txt
commands/pulse golden/between.txt
commands/question golden/between.txt
commands/remember golden/between.txt
commands/session golden/records.txt
commands/tag golden/records.txt
commands/topic golden/records.txt
commands/synonyms commands/test_vocabulary.cpp
commands/support/bank golden/question-bank.txt
commands/support/changes commands/test_sequences.cpp
commands/support/@(display|global_options|output) cli/test_run.cpp
commands/support/drafts golden/log-draft.txt
commands/support/@(editable|editing|noun_verbs) commands/test_records.cpp
commands/support/erased_places golden/erase.txt
commands/support/@(meant_whom|typed_line) golden/slips.txt
commands/support/@(form_text|notes|tags) commands/test_log.cpp
commands/support/letter golden/letter.txt
commands/support/listing golden/list.txt
commands/support/moments commands/test_plan.cpp
commands/support/planning commands/test_plan.cpp
commands/support/@(named|who|people) golden/words.txt
commands/support/percent golden/goal.txt
commands/support/@(promises|sides) golden/promise.txt
commands/support/questions golden/question-bank.txt
commands/support/removing golden/rm.txt
commands/support/report_* commands/test_report.cpp
commands/support/response golden/between.txt
commands/support/review_sets golden/review.txt
commands/support/@(screen|visibility) commands/test_screen.cpp
commands/support/@(suggest_answers|suggesting) commands/test_suggest.cpp
domain/acts/@(agreement|feedback|note|promise|pulse|question|review|tag|topic) domain/acts/test_records_made.cpp
domain/acts/mentorship_start domain/acts/test_mentorship.cpp
domain/acts/session_@(hold|plan) domain/acts/test_session.cpp
domain/acts/snooze domain/acts/test_records_made.cpp
domain/config_keys domain/test_config_read.cpp
domain/dates_@(calendar|duration|iso|match|numbered|parse|scanner|worded|words) domain/test_dates.cpp
domain/page?(_words) importers/test_own_page.cpp
domain/questions/* domain/test_question_bank.cpp
domain/rules/* domain/rules/test_truth.cpp
domain/stats_report domain/test_stats.cpp
domain/suggest/* domain/suggest/test_suggest_logs.cpp
domain/text_@(limits|unicode) domain/test_text.cpp
domain/wording domain/test_prep.cpp
importers/calendar_@(event|series) importers/test_icalendar.cpp
importers/csv_@(columns|values|words) importers/test_csv.cpp
importers/notes_join importers/test_whole_note.cpp
importers/own_table store/test_properties.cpp
platform/drafts fault/draft.sh
platform/@(environment|paths|process) golden/config.txt
platform/@(file_access|file_replace) platform/test_files.cpp
platform/@(fmt_library|no_libraries) house/release.sh
platform/interrupts fault/crash.sh
platform/output fault/closed_output.sh
platform/@(programs|spawn) golden/check-in-cron.txt
platform/services?(_programs) commands/test_check_in.cpp
platform/zones_local platform/test_zones.cpp
render/@(chart|svg_chart) render/test_report_html.cpp
render/csv_text domain/test_spreadsheet.cpp
render/digest golden/check-in.txt
render/help_topics golden/help-topics.txt
render/@(history|log_sentences) golden/undo.txt
render/hits golden/search.txt
render/html_@(markdown|text) render/test_report_html.cpp
render/journal_page importers/test_own_page.cpp
render/json_@(me|mixed|report|stats|values) render/test_json.cpp
render/layout render/test_text.cpp
render/letter golden/letter.txt
render/markdown_text importers/test_own_page.cpp
render/notice golden/check-in-cron.txt
render/record golden/show.txt
render/record_csv store/test_properties.cpp
render/report?(_html_blocks|_html_style|_markdown|_text) render/test_reports.cpp
render/@(style|table) render/test_text.cpp
store/change_writer store/test_change_log.cpp
store/@(consequences|forget|traces) store/test_erase.cpp
store/@(copies|files) store/test_keeping.cpp
store/diagnose store/test_doctor_work.cpp
store/@(export|export_history|import|import_line|json_text) store/test_exchange.cpp
store/@(faults|opening|writer_lock|transaction|store) store/test_connection.cpp
store/@(first_schema|first_schema_of_changes) store/test_schema.cpp
store/history store/test_change_log.cpp
store/@(open_records|open_relations|reading|rows|rehearsal) store/test_queries.cpp
sync/@(envelope|segment_open|segment_seal) sync/test_segment.cpp
sync/fault sync/test_receive.cpp
sync/@(json|op_reader|stamps) sync/test_op.cpp
sync/@(left_over|saying|state_text) sync/test_merge.cpp
sync/@(sodium|words) sync/test_keys.cpp
sync/telling sync/test_histories.cpp
'

has_test() {  # FOLDER/FILE
  local folder=${1%/*} file=${1##*/}
  [ -f "tests/$folder/test_$file.cpp" ] && return
  [ -f "tests/${folder%/*}/test_${folder##*/}.cpp" ] && return
  [[ $folder == commands && -f tests/golden/${file//_/-}.txt ]]
}

declare -A needed
while read -r source; do
  path=${source#src/}
  path=${path%.cpp}
  has_test "$path" && continue
  held=
  while read -r pattern test; do
    # shellcheck disable=SC2053
    [[ -n $pattern && $path == $pattern ]] && held=$test && needed[$pattern]=1
  done <<<"$table"
  [ -n "$held" ] || fault "$source has no tests/${path%/*}/test_${path##*/}.cpp, and no test in the table of tests/house/mirror.sh"
done < <(find src -mindepth 2 -name '*.cpp' | sort)
while read -r pattern test; do
  [ -n "$pattern" ] || continue
  [ -f "tests/$test" ] || fault "tests/house/mirror.sh: there is no tests/$test (for $pattern)"
  [ -n "${needed[$pattern]:-}" ] || fault "tests/house/mirror.sh: nothing needs the row $pattern any more"
done <<<"$table"
exit $((faults > 0))

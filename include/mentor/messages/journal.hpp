// SPDX-License-Identifier: MIT
// What is said of the journal's file: of reading, writing, copying and repairing it.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// what was done with it ("make the file"), file, reason
inline constexpr Message<std::string_view, std::string_view, std::string_view> cannot_do{
    "cannot {} {}: {}; check the path and its permissions, or choose another with --journal"};
inline constexpr Message<std::string_view> folder_as_journal{"{} is a folder; name a file in it with --journal"};
inline constexpr Message<std::string_view> odd_file_as_journal{
    "{} is not a regular file, so it cannot be a journal; name another with --journal"};
inline constexpr Message<std::string_view, std::string_view> bad_fts{
    "--fts: cannot read \"{}\": {}; use words, \"phrases\", AND, OR, NOT and NEAR, or leave --fts out"};
inline constexpr Message<std::string_view, std::string_view> damaged_copy{
    "{} is damaged ({}) and was left alone; use another backup"};
inline constexpr Message<std::string_view> empty_copy{"{} is empty; use another backup"};
inline constexpr Message<std::string_view> restore_may_not_last{
    "{} is restored, but a power cut could undo it, since the disk failed; check it, then restore again"};
inline constexpr Message<std::string_view, std::string_view> cannot_keep_present{
    "cannot keep the current journal as {}: {}, so nothing was changed; check the folder's permissions"};
inline constexpr Message<std::string_view> copy_is_there{"{} already exists; name another file, or move it away"};
inline constexpr Message<std::string_view> no_such_backup{"there is no backup {}; look in its folder for the name"};
inline constexpr Message<> me_cannot_be_erased{"\"me\" is you; to erase everything, delete the journal's file"};
inline constexpr Message<std::string_view, std::string_view> traces_may_remain{
    "{} could not be rewritten ({}), so its free space may still hold their words"};
inline constexpr Message<> writer_is_busy{"another mentor is writing to it"};
inline constexpr Message<> lock_not_had{"it could not be locked"};
inline constexpr Message<std::string_view> damaged_file{
    "The file is damaged: {}. To restore your newest backup: mentor restore FILE"};
inline constexpr Message<std::string_view, std::int64_t, std::string_view> lost_reference{
    "Record {1} of {0} refers to one of {2} that does not exist."};
inline constexpr Message<std::int64_t, std::string_view> lost_tag{
    "The tag y{0} belongs to {1}, which does not exist. To remove it: mentor rm y{0}"};
inline constexpr Message<std::string_view> unsound_record{
    "Damaged: {}. Restore your newest backup with mentor restore, or correct it with mentor edit."};
inline constexpr Message<std::size_t> more_unsound{"{} more records are damaged."};
inline constexpr Message<> search_is_wrong{
    "Search misses records, or finds some that are gone. To repair it: mentor doctor --fix"};
inline constexpr Message<std::string_view, std::string_view> one_change_ahead{
    "A change (\"{}\") has a time in the future, {}. Check this device's clock."};
inline constexpr Message<std::int64_t, std::string_view, std::string_view> changes_ahead{
    "{} changes have times in the future, the last (\"{}\") {}. Check this device's clock."};
inline constexpr Message<std::string_view> unsound_replica{"what other devices said of the record {} cannot be read"};
inline constexpr Message<> unsound_progress{"how far other devices were read cannot be read"};
inline constexpr Message<> unsound_keys{"the keys of a device cannot be read"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> undo_would_stop{
    "Undo would stop at \"{}\" of {}: {}."};

/// what was being done ("writing to"), file
inline constexpr Message<std::string_view, std::string_view> quota_used_up{
    "your disk quota ran out while {} {}, so nothing was saved; make room and try again"};
inline constexpr Message<std::string_view> file_too_large{
    "{} would be larger than files may be here, so nothing was saved; raise the limit (ulimit -f) and try again"};
inline constexpr Message<std::string_view, std::string_view> disk_full{
    "the disk is full, {} {} failed, so nothing was saved; make room and try again"};
inline constexpr Message<std::string_view> not_writable{
    "{} is read-only, so nothing was saved; check the permissions of the file and its folder"};
inline constexpr Message<std::string_view> not_openable{
    "cannot open {}; check that it exists and that you may read it"};
inline constexpr Message<std::string_view> not_a_database{
    "{} is not a journal (not even a database); name another file with --journal"};
inline constexpr Message<std::string_view, std::string_view> damaged_journal{
    "{} is damaged ({}); see: mentor doctor, and restore your newest backup: mentor restore FILE"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> disk_failed{
    "the disk failed while {} {} ({}), so nothing was saved; check the disk and try again"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> database_failed{
    "{} {} failed: {}; to check the journal: mentor doctor"};
inline constexpr Message<std::string_view> journal_in_use{
    "{} is in use by another program, so nothing was saved; try again"};
inline constexpr Message<std::string_view, std::string_view> journal_replaced{
    "{} was replaced while {} it, say by a restore, so nothing was saved; try again"};
inline constexpr Message<> in_memory{"the journal in memory"};
inline constexpr Message<std::string_view> still_takes_part{
    "{0} is still in a mentorship or has promises in one; remove that first, or use: mentor erase {0}"};
inline constexpr Message<std::string_view> older_journal{
    "{} was written by an older mentor; to update it: mentor doctor"};
inline constexpr Message<std::string_view, std::string_view> foreign_parts{
    "{} has parts that mentor did not make and might run ({}); restore a backup, or remove them with sqlite3"};
inline constexpr Message<std::string_view> not_ours{"the {} is not mentor's"};
inline constexpr Message<std::string_view> was_changed{"the {} was changed"};
inline constexpr Message<std::string_view> part_missing{"the {} is missing"};
inline constexpr Message<std::string_view> other_database{
    "{} is another program's database, not a journal; name another file with --journal"};
inline constexpr Message<std::string_view> journal_before_release{
    "{} was written by a mentor from before its first release; export it with that one (mentor export -o "
    "journal.jsonl), move it away, then: mentor import jsonl journal.jsonl"};
inline constexpr Message<std::string_view, std::int64_t, std::int64_t> newer_journal{
    "{} was written by a newer mentor (journal version {}, this one knows {}); update mentor"};

/// kind, field, value, kind that it names
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> refers_to_nothing{
    "the {}'s {} is {}, but there is no such {}; see: mentor list"};
inline constexpr Message<std::string_view> no_item_to_tag{
    "there is no {} to tag; name an id such as s12, or a mentorship"};
inline constexpr Message<std::string_view, std::int64_t> tags_are_full{"{} already has {} tags; remove one first"};
inline constexpr Message<> me_stays{"\"me\" is you and cannot be removed or renamed"};
inline constexpr Message<std::string_view, std::string_view> no_such_record{"there is no {} {}"};
inline constexpr Message<std::string_view, std::string_view> handle_taken{
    "there is already a {0} called {1}; choose another handle, or: mentor edit {1}"};
inline constexpr Message<std::string_view, std::string_view> has_tag_already{"{} already has the tag {}"};
inline constexpr Message<std::string_view, std::string_view> same_uid{"the journal already has this {} (uid {})"};
inline constexpr Message<std::string_view, std::string_view> cannot_make_lock{
    "cannot make {}, which writing needs: {}, so nothing was saved; check the folder's permissions and the disk's "
    "space"};
inline constexpr Message<std::string_view, std::int64_t> writer_waited{
    "another mentor has been writing to {} for more than {} seconds, so nothing was saved; try again later"};
inline constexpr Message<std::string_view, std::string_view> cannot_lock{
    "cannot lock {}: {}; if the journal is on a network disk, move it to a local one"};
inline constexpr Message<std::string_view> opened_for_reading{"{} is open for reading only; nothing was saved"};
inline constexpr Message<> no_random_numbers{
    "the system gives no random numbers, which new records need, so nothing was saved; try again"};

// Damage, as doctor and others say it of the file.
inline constexpr Message<std::string_view, std::string_view> log_of_unknown_field{
    "its change log names a \"{}\" of {}, which has none"};
inline constexpr Message<std::string_view, std::string_view> log_without_value{
    "its change log does not say what the {} of {} was"};
inline constexpr Message<std::string_view, std::string_view> no_visibility{"{} has the unknown visibility \"{}\""};
/// field, id, perhaps its value
inline constexpr Message<std::string_view, std::string_view> field_lost{"the {} of {} is missing"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> unsound_field{
    "the {} of {} is \"{}\", which it cannot be"};
inline constexpr Message<std::string_view> unknown_kind_of_record{"it has records \"{}\", which do not exist"};
inline constexpr Message<std::string_view> refers_to_lost{"something refers to {}, which does not exist"};
inline constexpr Message<std::string_view, std::string_view> names_lost{
    "something names the {} {}, which does not exist"};
inline constexpr Message<std::int64_t> log_line_lost{"its change log names line {}, which does not exist"};

// An export that is imported; the line's number is said before it.
inline constexpr Message<> not_an_object{"this is not a JSON object, as each line of an export is"};
inline constexpr Message<std::string_view> no_text_under{"\"{}\" is missing or not text"};
inline constexpr Message<std::string_view> unknown_type{
    "unknown type \"{}\"; if a newer mentor wrote the file, update this one"};
inline constexpr Message<std::string_view, std::string_view> must_be_or_null{"\"{}\" must be {} or null"};
inline constexpr Message<> true_or_false{"true, false"};
inline constexpr Message<> whole_number{"a whole number"};
inline constexpr Message<char> id_with_letter{"\"id\" must be {} and a number"};
inline constexpr Message<> uid_form{"\"uid\" must be a UUID in small letters"};
inline constexpr Message<> visibility_form{"\"visibility\" must be private, shared or sealed"};
inline constexpr Message<> not_an_export{
    "this is not an export of mentor: its first line must have the type \"journal\""};
inline constexpr Message<std::string_view, std::string_view> other_schema{
    "the schema is {}, but this mentor reads {}; update mentor"};
inline constexpr Message<std::string_view> key_of_newer{
    "this {} has an unknown key; if a newer mentor wrote the file, update this one"};
inline constexpr Message<std::string_view> refers_ahead{"it refers to {}, which no earlier line has"};
inline constexpr Message<std::string_view> tag_of_lost{"it is a tag of {}, which does not exist"};
inline constexpr Message<std::string_view, std::string_view> handle_taken_here{
    "the journal has its own {} called {}; import the file into another journal: mentor --journal OTHER.db import "
    "jsonl FILE"};
inline constexpr Message<> empty_export{"the file is empty"};
inline constexpr Message<> export_in_utf16{"the file is UTF-16; convert it first: iconv -f UTF-16 -t UTF-8"};
inline constexpr Message<std::size_t> import_ends_early{
    "line {}: the file ends in the middle of the line (nothing was imported)"};
inline constexpr Message<std::size_t, std::string_view> import_line_fault{"line {}: {} (nothing was imported)"};

}  // namespace mentor::messages

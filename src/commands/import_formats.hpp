// SPDX-License-Identifier: MIT
// What the imports share: what is asked, the formats, and how a file is read. A plan first, then one transaction.
#pragma once

#include "commands/import_plan.hpp"
#include "commands/support/suggesting.hpp"

#include <span>
#include <utility>

namespace mentor::commands {

/// What was typed; an option that a format has not is empty.
struct ImportRequest {
  std::string file;
  std::vector<std::string> files;  ///< of notes: files and folders; `file` names them in sentences then
  std::optional<std::int64_t> year;
  std::string to;
  std::string zone;
  std::string date_order;
  bool dry_run = false;
  std::vector<std::string> map;
  bool skip_bad = false;
  bool yes = false;
  std::string name;
  std::optional<Role> role;
  std::string every;
  bool commitments = false;
  std::vector<std::string> initials;
  bool suggest = false;
  ProposalAnswers answers;
};

/// A file as it was asked for: reads it, and takes out of `map` what is no label (a table's columns).
struct ImportSource {
  Context& context;
  const ImportRequest& request;
  const ImportClock& clock;
  MappedPairs& map;
  const std::string& text;
};

/// One row for each format; the verb and its help come from it.
struct ImportFormat {
  std::string_view name;
  std::string_view summary;
  std::string_view expected;     ///< "export of Timewarrior": what a file is that can be read
  std::string_view map_help;     ///< what --map says
  std::string_view map_example;  ///< "@ana=ana,@bo=bo"
  Imported (*read)(const ImportSource& source);
  std::string_view files{};  ///< how the names of its files end: "md txt"
  bool of_notes = false;     ///< a file is about one mentorship
  bool own_tables = false;   ///< a file may be one that this program exported
};
/// All that the same options go with.
[[nodiscard]] std::span<const ImportFormat> foreign_formats();
[[nodiscard]] const ImportFormat& markdown_format();
/// The most that a file of another program may hold.
inline constexpr std::size_t import_limit = std::size_t{64} * 1024 * 1024;
/// Below the help of a table.
[[nodiscard]] std::string csv_fields_in_words();
[[nodiscard]] Imported read_csv_import(const ImportSource& source);
[[nodiscard]] Imported read_markdown_import(const ImportSource& source);

/// The handle that --to means: a mentorship's, or one that the import may begin; empty as it is. Throws UserError.
[[nodiscard]] std::string import_target(Context& context, const Reading& journal, const std::string& to);
/// The mentorship called so, or a new one that begins with what of the file goes to it. Throws UserError for what the
/// options cannot mean.
[[nodiscard]] ImportHome home_of_import(Context& context, const Reading& journal, const ImportRequest& request,
                                        const Imported& imported, const ImportLabels& labels,
                                        const std::string& handle);
/// The option that was given about a mentorship that the import begins; of a known one only what it does not say
/// itself. Nothing if there is none.
[[nodiscard]] std::optional<std::string_view> word_on_new_home(const ImportRequest& request,
                                                               const Mentorship* known = nullptr);
/// Throws UserError for initials that stand for nobody.
void require_owners(const Reading& journal, const ImportRequest& request, const ImportHome& home);

Exit run_import(Context& context, const ImportFormat& format, const ImportRequest& request);
/// What the notes of the imported sessions hold besides: listed with --dry-run, else answered as `mentor suggest` does.
Exit suggest_of_import(Context& context, const ImportRequest& request, const ImportPlan& plan);
/// How many proposals the notes of the imported sessions hold, and the command that lists them; nothing for none.
void say_what_notes_hold(Context& context, const ImportRequest& request, const ImportPlan& plan);
Exit run_import_jsonl(Context& context, const ImportRequest& request);
/// A table of sessions, or tables of ours: one, or a folder of them.
Exit run_import_csv(Context& context, const ImportFormat& format, const ImportRequest& request);
/// Notes of meetings, or pages of ours.
Exit run_import_markdown(Context& context, const ImportRequest& request);
/// Records that this program exported, taken over as a lossless export is.
Exit take_own_records(Context& context, const ImportRequest& request, const std::vector<Record>& records);
/// What taking over records of ours did.
Exit say_import_count(Context& context, const ImportRequest& request, const ImportCount& count);

/// The files that were asked for, then those of the folders, sorted.
[[nodiscard]] std::vector<std::string> note_paths(Context& context, const ImportRequest& request);
/// The files of notes that were asked for, also of whole folders, read as one.
[[nodiscard]] Imported read_notes(Context& context, const ImportRequest& request, const ImportClock& clock,
                                  const NotesOptions& options);
/// Meetings that an earlier import of notes brought, and that the file has no more: sentences.
[[nodiscard]] std::vector<std::string> gone_meetings(const Context& context, const Reading& journal,
                                                     const ImportRequest& request, const ImportPlan& plan);
/// What was concluded from notes, and by whom promises are.
void say_conclusions(Context& context, const Imported& imported, const ImportPlan& plan);
/// A row for each promise: line, owner, words, day.
void say_promises(Context& context, const ImportPlan& plan);

struct LabelCount {
  std::string label;  ///< empty: none
  std::int64_t count = 0;
};

/// What an import will do, or has done: sentences, and with --dry-run a row for each record.
void say_import(Context& context, const ImportRequest& request, const Imported& imported, const ImportPlan& plan);
[[nodiscard]] std::string import_as_json(const ImportFormat& format, const ImportRequest& request,
                                         const Imported& imported, const ImportPlan& plan);
/// The labels of entries and how many each has; what most have comes first.
[[nodiscard]] std::vector<LabelCount> most_first(const std::map<std::string, std::int64_t>& labels);
/// The first of them as a phrase: "garden (3), without a label (1)".
[[nodiscard]] std::string labels_by_count(const std::map<std::string, std::int64_t>& labels);
/// What is to be said of entries that are taken, and of those that are left where an earlier import put them. What was
/// said of entries that are not taken is of no interest.
[[nodiscard]] std::vector<ImportedRemark> remarks_of_taken(const Imported& imported, const ImportPlan& plan);

/// A text to import: valid UTF-8 without a byte order mark, of at most 64 MiB. Throws UserError (Exit::failed) saying
/// what it is instead.
[[nodiscard]] std::string read_import_text(Context& context, const std::string& file);
/// The file as sentences call it.
[[nodiscard]] std::string import_file_word(const std::string& file);
/// What --date-order says; nothing if it was not given. Throws UserError.
[[nodiscard]] std::optional<DateOrder> typed_date_order(const std::string& typed);

}  // namespace mentor::commands

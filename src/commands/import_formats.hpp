// What the imports share, and the steps of the Markdown one: a plan first, then one transaction.
#pragma once

#include "mentor/context.hpp"
#include "mentor/markdown_log.hpp"
#include "mentor/records.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

struct JsonlImport {
  std::string file;
  bool dry_run = false;
};
Exit run_import_jsonl(Context& context, const JsonlImport& request);

struct MarkdownImport {
  std::string file;
  std::string to;
  std::string name;
  std::optional<Role> role;
  std::string every;
  std::string zone;
  std::string date_order;
  bool commitments = false;
  std::vector<std::string> initials;
  bool dry_run = false;
};
Exit run_import_markdown(Context& context, const MarkdownImport& request);

/// What an import does with one record of the file.
enum class ImportStep {
  add,
  change,     ///< the file says something new
  unchanged,  ///< the journal has it so
  keep        ///< the journal's was edited by hand since: it stays
};
template <>
inline constexpr std::array<std::string_view, 4> names<ImportStep>{"new", "changed", "unchanged", "kept"};

struct SessionStep {
  ImportStep step = ImportStep::add;
  Session session;
  std::size_t line = 0;
};

struct CommitmentStep {
  ImportStep step = ImportStep::add;
  Commitment commitment;
  std::string session_uid;
};

struct MarkdownPlan {
  Mentorship mentorship;
  bool starts = false;               ///< the mentorship is new
  std::optional<Person> new_person;  ///< its partner, if not known yet
  std::string cadence_reason;        ///< why this cadence: a clause
  std::vector<SessionStep> sessions;
  std::vector<CommitmentStep> commitments;
  std::optional<std::pair<ImportStep, Note>> fact;  ///< what belongs to no meeting
  std::string assumed;                              ///< about owners of tasks; empty: nothing

  [[nodiscard]] std::int64_t count(ImportStep step) const;
  [[nodiscard]] std::int64_t count_commitments(ImportStep step) const;
  [[nodiscard]] bool changes_nothing() const;
};

/// A text to import: valid UTF-8 without a byte order mark, of at most 64 MiB. Throws UserError (Exit::failed) saying
/// what it is instead.
[[nodiscard]] std::string read_import_text(Context& context, const std::string& file);
/// The file as sentences call it.
[[nodiscard]] std::string import_file_word(const std::string& file);
/// What --date-order says; nothing if it was not given. Throws UserError.
[[nodiscard]] std::optional<DateOrder> typed_date_order(const std::string& typed);
/// Whom initials mean; handles as typed. Throws UserError naming --initials.
using Initials = std::map<std::string, std::string, std::less<>>;
[[nodiscard]] Initials read_initials(const std::vector<std::string>& typed);

/// A cadence for the usual gap between meetings and the reason in words; nothing with fewer than three days.
struct GuessedCadence {
  std::optional<Cadence> cadence;
  std::string reason;
};
[[nodiscard]] GuessedCadence guess_cadence(std::vector<Date> days);

/// Throws UserError for what the options cannot mean.
[[nodiscard]] MarkdownPlan plan_markdown_import(Context& context, const Store& store, const MarkdownImport& request,
                                                const MarkdownLog& log);
/// The tasks of the log as steps of the plan.
void plan_markdown_tasks(Context& context, const Store& store, const Initials& initials, const MarkdownLog& log,
                         MarkdownPlan& plan);
[[nodiscard]] std::string markdown_session_uid(const std::string& handle, const MarkdownMeeting& meeting);

}  // namespace mentor

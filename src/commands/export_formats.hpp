// SPDX-License-Identifier: MIT
// The formats of `mentor export`: each is one file and one row of the table.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/errors.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace mentor::commands {

struct ExportRequest {
  std::string format;
  std::string output;  ///< empty or "-": standard output
  std::string kind;    ///< csv: of this kind only
  bool history = false;
  bool todos = false;        ///< ics: promises as tasks
  bool private_too = false;  ///< ics
  bool reveal = false;
};

struct ExportFormat {
  std::string_view name;
  std::string_view ending;   ///< of a file's name, which chooses it
  std::string_view options;  ///< of export that only some formats have, those that this one has
  Exit (*run)(Context& context, const ExportRequest& request);
};
[[nodiscard]] std::span<const ExportFormat> export_formats();

[[nodiscard]] Exit export_jsonl(Context& context, const ExportRequest& request);
[[nodiscard]] Exit export_markdown(Context& context, const ExportRequest& request);
[[nodiscard]] Exit export_csv(Context& context, const ExportRequest& request);
[[nodiscard]] Exit export_calendar(Context& context, const ExportRequest& request);

[[nodiscard]] bool to_standard_output(const ExportRequest& request);
/// Whether -o names a directory: one that is there, or a name that does not end as the format's files do.
[[nodiscard]] bool names_folder(const ExportRequest& request, std::string_view ending);

/// The journal as an export gives it away: without what is sealed and what belongs to it, unless that was asked for.
/// Counts what it leaves out.
class ExportedJournal {
 public:
  explicit ExportedJournal(Context& context, Reveal reveal);

  [[nodiscard]] const Reading& reading() const { return shown_; }
  /// The records that the filter names. Precondition: it has no limit.
  void each(const Filter& filter, const std::function<void(const Record&)>& visit);
  /// Counts so many of a kind as left out that were not visited by each().
  void count_left_out(Kind kind, std::int64_t count);
  /// "1 sealed goal, 2 sealed notes" of what was left out since the last call; empty if nothing was.
  [[nodiscard]] std::string take_words();
  /// Says on standard error all that was left out, and how to have it.
  void remark_left_out(Context& context) const;

 private:
  const Reading& everything_;
  const Reading& shown_;
  std::map<Kind, std::int64_t> left_out_;  ///< since the last take_words()
  std::map<Kind, std::int64_t> all_left_out_;
};

}  // namespace mentor::commands

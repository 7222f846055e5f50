// SPDX-License-Identifier: MIT
// What an import will do: whose each record of the file is, and whether it is new, changed, the same, or edited by hand
// since; and the changes that come of it.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/changes.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/importers/imported.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

/// "@ana=ana,@bo=bo" as pairs. Throws UserError naming the option and showing an example.
[[nodiscard]] MappedPairs read_mapped_pairs(const std::vector<std::string>& typed, std::string_view option,
                                            std::string_view expected, std::string_view example);

/// Whose a record is: by --map, by a label that is a mentorship's handle or title, or by --to.
class ImportLabels {
 public:
  /// All of one mentorship.
  explicit ImportLabels(std::string handle) : to_(std::move(handle)), all_of_one_(true) {}
  /// `to` is the handle of --to, or empty. Throws UserError naming --map for a mentorship that is not there.
  ImportLabels(Context& context, const Reading& journal, const MappedPairs& map, std::string to);

  struct Found {
    std::vector<std::string> handles;  ///< none: nobody's, or to be left out
    std::vector<std::string> used;     ///< the labels that said so
    bool dropped = false;              ///< --map LABEL=-
    bool by_to = false;                ///< nothing but --to said so
  };
  [[nodiscard]] Found of(const ImportedRecord& record) const;
  [[nodiscard]] bool all_of_one() const { return all_of_one_; }
  [[nodiscard]] const std::string& to() const { return to_; }

 private:
  std::map<std::string, std::string> handles_;  ///< by folded label; "-": leave out
  std::string to_;
  bool all_of_one_ = false;
};

/// The mentorship of --to.
struct ImportHome {
  Mentorship mentorship;
  bool starts = false;           ///< it is new
  std::optional<Person> person;  ///< its partner, if not known yet
  std::string cadence_reason;    ///< why this cadence: a clause
};

/// What an import does with one record of the file.
enum class ImportStep {
  add,
  change,     ///< the file says something new
  unchanged,  ///< the journal has it so
  keep        ///< the journal's was edited by hand since: it stays
};
}  // namespace mentor::commands

template <>
inline constexpr std::array<std::string_view, 4> mentor::names<mentor::commands::ImportStep>{"new", "changed",
                                                                                             "unchanged", "kept"};

namespace mentor::commands {

struct PlannedRecord {
  ImportStep step = ImportStep::add;
  Record record;  ///< a new one has the id that stands for it in the changes
  std::size_t line = 0;
  std::string file{};  ///< which of several; empty: the only one
};

struct ImportPlan {
  std::optional<ImportHome> home;  ///< it starts only if something goes to it
  bool all_at_home = false;        ///< of notes: the file is about that mentorship alone
  std::vector<PlannedRecord> records;
  Changes changes;
  std::vector<ImportedRemark> faults;  ///< records that cannot be taken
  std::vector<std::string> gone;       ///< meetings that left the file: sentences
  std::map<std::string, std::int64_t>
      without_mentorship;                           ///< entries of no mentorship, by their first label; "" for none
  std::map<std::string, std::int64_t> taken_by_to;  ///< entries that name nobody who is known, by that name
  std::vector<ImportedRemark> stays;                ///< entries that an earlier import took with --to
  std::int64_t dropped = 0;                         ///< entries that --map leaves out
  std::int64_t own = 0;                             ///< entries that an export of this journal wrote

  [[nodiscard]] std::int64_t count(Kind kind, ImportStep step) const;
  [[nodiscard]] std::int64_t count_without_mentorship() const;
  [[nodiscard]] std::vector<std::string> kept() const;  ///< ids
};

/// Compares what was read with the journal. `compared` is called after each record.
[[nodiscard]] ImportPlan plan_import(const Imported& imported, const Reading& journal, const ImportLabels& labels,
                                     std::optional<ImportHome> home, const Config& config, Date today,
                                     const std::function<void()>& compared);

}  // namespace mentor::commands

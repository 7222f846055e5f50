// What the imports of other programs' files share: what is asked, whose each record is, and what becomes of it.
#pragma once

#include "commands/import_formats.hpp"
#include "mentor/imported.hpp"

#include <map>
#include <span>
#include <utility>

namespace mentor {

struct ForeignImport {
  std::string file;
  std::vector<std::string> map;
  std::string to;
  std::string zone;
  std::string date_order;
  bool skip_bad = false;
  bool dry_run = false;
  bool yes = false;
};

/// "@ana=ana,@bo=bo" as pairs. Throws UserError naming --map and showing the format's example.
using MappedPairs = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] MappedPairs read_import_map(const std::vector<std::string>& typed, std::string_view example);

/// A file as it was asked for: reads it, and takes out of `map` what is no label (a table's columns).
struct ForeignSource {
  Context& context;
  const ForeignImport& request;
  const ImportClock& clock;
  MappedPairs& map;
  const std::string& text;
};

/// One row for each format; the verb and its help come from it.
struct ForeignFormat {
  std::string_view name;
  std::string_view summary;
  std::string_view expected;     ///< "export of Timewarrior": what a file is that can be read
  std::string_view map_help;     ///< what --map says
  std::string_view map_example;  ///< "@ana=ana,@bo=bo"
  Imported (*read)(const ForeignSource& source);
};
[[nodiscard]] std::span<const ForeignFormat> foreign_formats();
[[nodiscard]] Imported read_csv_import(const ForeignSource& source);

/// Whose a record is: by --map, by a label that is a mentorship's handle or title, or by --to.
class ImportLabels {
 public:
  /// Throws UserError naming --map or --to for a mentorship that is not there.
  ImportLabels(Context& context, const Store& store, const MappedPairs& map, const std::string& to);

  struct Found {
    std::vector<std::string> handles;  ///< none: nobody's, or to be left out
    std::vector<std::string> used;     ///< the labels that said so
    bool dropped = false;              ///< --map LABEL=-
  };
  [[nodiscard]] Found of(const ImportedRecord& record) const;

 private:
  std::map<std::string, std::string> handles_;  ///< by folded label; "-": leave out
  std::string to_;
};

struct ForeignStep {
  ImportStep step = ImportStep::add;
  Record record;
  std::size_t line = 0;
  std::vector<std::string> tags;
  std::string session_uid;
};

struct ForeignPlan {
  std::vector<ForeignStep> steps;
  std::vector<ImportedRemark> faults;
  std::map<std::string, std::int64_t> homeless;  ///< entries of no mentorship, by their first label; "" for none
  std::int64_t dropped = 0;                      ///< entries that --map leaves out
  std::int64_t own = 0;                          ///< entries that an export of this journal wrote

  [[nodiscard]] std::int64_t count(ImportStep step) const;
  [[nodiscard]] std::int64_t count_homeless() const;
};
[[nodiscard]] ForeignPlan plan_foreign_import(Context& context, const Store& store, const Imported& reading,
                                              const ImportLabels& labels);

Exit run_import_foreign(Context& context, const ForeignFormat& format, const ForeignImport& request);

}  // namespace mentor

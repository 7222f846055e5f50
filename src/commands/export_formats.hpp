// The formats of `mentor export`: each is one file and one row of the table.
#pragma once

#include "mentor/context.hpp"
#include "mentor/description.hpp"
#include "mentor/errors.hpp"

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace mentor {

struct ExportRequest {
  std::string format;
  std::string output;  ///< empty or "-": standard output
  std::string kind;    ///< csv: of this kind only
  bool history = false;
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

/// Keeps back sealed items, and what belongs to them, unless they were asked for; and counts them. Records are shown to
/// it in the order of all_kinds().
class SealedSieve {
 public:
  explicit SealedSieve(bool reveal) : reveal_(reveal) {}
  [[nodiscard]] bool passes(const Record& record);
  /// The same without counting, for records that are not going to be exported anyway.
  void learn(const Record& record) { (void)is_sealed(record); }
  /// "1 sealed goal, 2 sealed notes"; empty if nothing was kept back.
  [[nodiscard]] std::string words() const;
  /// Counts what another one kept back, too.
  void add_counts(const SealedSieve& other);

 private:
  [[nodiscard]] bool belongs_to_sealed(const Record& record) const;
  [[nodiscard]] bool is_sealed(const Record& record);

  bool reveal_;
  std::map<Kind, std::int64_t> kept_back_;
  std::set<std::string> sealed_;  ///< ids and handles
};

/// Says on standard error what was kept back, and how to have it.
void remark_left_out(Context& context, const SealedSieve& sieve);

}  // namespace mentor

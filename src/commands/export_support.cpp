// What the formats of an export share: where they go, and that sealed items stay back until asked for.
#include "commands/export_formats.hpp"
#include "commands/support/say.hpp"
#include "mentor/text.hpp"

#include <fmt/format.h>

namespace mentor {

bool to_standard_output(const ExportRequest& request) { return request.output.empty() || request.output == "-"; }

bool names_folder(const ExportRequest& request, std::string_view ending) {
  return !to_standard_output(request) && !to_lower_ascii(request.output).ends_with(ending);
}

bool SealedSieve::belongs_to_sealed(const Record& record) const {
  if (sealed_.empty()) return false;
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    // A promise may name a sealed session without being a part of it; progress of a goal is a part of it.
    const bool part_of =
        fields[i].kind == FieldKind::mentorship || fields[i].kind == FieldKind::item ||
        (fields[i].kind == FieldKind::reference && fields[i].refers == Kind::goal && fields[i].need == Need::required);
    if (part_of && sealed_.contains(format_value(fields[i], record.values[i]))) return true;
  }
  return false;
}

bool SealedSieve::is_sealed(const Record& record) {
  if (record.visibility != Visibility::sealed && !belongs_to_sealed(record)) return false;
  // A person's handle is a mentorship's too, which may be for all eyes.
  if (record.kind != Kind::person) sealed_.insert(record.name());
  return true;
}

bool SealedSieve::passes(const Record& record) {
  if (reveal_ || !is_sealed(record)) return true;
  ++kept_back_[record.kind];
  return false;
}

std::string SealedSieve::words() const {
  std::string words;
  for (const auto& kept : kept_back_)
    words += (words.empty() ? "" : ", ") + plural(kept.second, fmt::format("sealed {}", info(kept.first).name),
                                                  fmt::format("sealed {}", info(kept.first).plural));
  return words;
}

void SealedSieve::add_counts(const SealedSieve& other) {
  for (const auto& kept : other.kept_back_) kept_back_[kept.first] += kept.second;
}

void remark_left_out(Context& context, const SealedSieve& sieve) {
  const std::string words = sieve.words();
  if (!words.empty()) remark(context, fmt::format("left out: {}. With --reveal they are exported.", words));
}

}  // namespace mentor

// SPDX-License-Identifier: MIT
// What the formats of an export share: where they go, and that sealed items stay back until asked for.
#include "commands/export_formats.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/export.hpp"

namespace mentor::commands {

bool to_standard_output(const ExportRequest& request) { return request.output.empty() || request.output == "-"; }

bool names_folder(const ExportRequest& request, std::string_view ending) {
  return !to_standard_output(request) && !to_lower_ascii(request.output).ends_with(ending);
}

ExportedJournal::ExportedJournal(Context& context, Reveal reveal)
    : everything_(context.store(Access::read)), shown_(context.reading(reveal)) {}

void ExportedJournal::each(const Filter& filter, const std::function<void(const Record&)>& visit) {
  std::int64_t visited = 0;
  shown_.each(filter, [&](const Record& record) {
    if (record.withheld) return;
    ++visited;
    visit(record);
  });
  count_left_out(filter.kind, everything_.count(filter) - visited);
}

void ExportedJournal::count_left_out(Kind kind, std::int64_t count) {
  if (count == 0) return;
  left_out_[kind] += count;
  all_left_out_[kind] += count;
}

namespace {

std::string words_for(const std::map<Kind, std::int64_t>& left_out) {
  std::string words;
  for (const auto& [kind, count] : left_out) words += (words.empty() ? "" : ", ") + counted(kind, count, "sealed");
  return words;
}

}  // namespace

std::string ExportedJournal::take_words() {
  std::string words = words_for(left_out_);
  left_out_.clear();
  return words;
}

void ExportedJournal::remark_left_out(Context& context) const {
  const std::string words = words_for(all_left_out_);
  if (!words.empty()) remark(context, messages::sealed_left_out(words));
}

}  // namespace mentor::commands

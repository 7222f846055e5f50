// SPDX-License-Identifier: MIT
// `mentor import markdown` of what `mentor export --format md` wrote: taken over as a lossless export is.
#include "commands/import_formats.hpp"
#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/command_line.hpp"
#include "mentor/messages/pages.hpp"
#include "mentor/messages/tables.hpp"

#include <utility>

namespace mentor::commands {

namespace {

using Pages = std::vector<std::pair<std::string, std::string>>;

/// Nothing for what cannot be read: that is said when it is read as notes.
std::string page_text(Context& context, const std::string& path) {
  auto text = read_if_meant([&] { return context.files->read_file(path, "FILE", import_limit); });
  if (!text) return {};
  if (text->starts_with("\xEF\xBB\xBF")) text->erase(0, 3);
  return bad_utf8(*text) ? std::string() : *text;
}

/// None if the first is no page of ours.
Pages own_pages(Context& context, const ImportRequest& request) {
  Pages pages;
  for (const auto& path : note_paths(context, request)) {
    std::string text = path == "-" ? std::string() : page_text(context, path);
    if (is_own_page(text))
      pages.emplace_back(path, std::move(text));
    else if (pages.empty())
      return {};
    else
      throw UserError(messages::notes_among_pages(import_file_word(path)), Exit::failed);
  }
  return pages;
}

void refuse_words_on_notes(const ImportRequest& request) {
  for (const auto& [option, given] : {std::pair<std::string_view, bool>("--to", !request.to.empty()),
                                      {"--name", !request.name.empty()},
                                      {"--role", request.role.has_value()},
                                      {"--every", !request.every.empty()},
                                      {"--zone", !request.zone.empty()},
                                      {"--date-order", !request.date_order.empty()},
                                      {"--year", request.year.has_value()},
                                      {"--commitments", request.commitments},
                                      {"--initials", !request.initials.empty()},
                                      {"--suggest", request.suggest}})
    if (given) throw UserError(messages::not_of_own_pages(option));
}

std::vector<Record> records_of(Context& context, const Pages& pages) {
  OwnRecords read = read_own_pages(pages, clock_of(context));
  for (const auto& fault : read.faults)
    remark(context, messages::row_unread(visible(fault.file), fault.line, visible(fault.text)));
  const auto bad = static_cast<std::int64_t>(read.faults.size());
  if (bad > 0)
    throw UserError(messages::page_lines_unread(plural(bad, "line"), bad == 1 ? "it" : "them"), Exit::failed);
  return std::move(read.records);
}

}  // namespace

Exit run_import_markdown(Context& context, const ImportRequest& request) {
  if (const Pages pages = own_pages(context, request); !pages.empty()) {
    refuse_words_on_notes(request);
    return take_own_records(context, request, records_of(context, pages));
  }
  if (request.to.empty()) throw UserError(messages::word_missing("import markdown", "--to", " FILE... --to WHO"));
  return run_import(context, markdown_format(), request);
}

}  // namespace mentor::commands

// SPDX-License-Identifier: MIT
// The files of notes: those that were named, and those of whole folders; and which recipe reads what is none.
#include "commands/import_formats.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/notes_import.hpp"
#include "mentor/messages/pages.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

constexpr std::array<std::string_view, 4> note_endings{".md", ".markdown", ".txt", ".org"};

/// What a file is that its ending tells, and what reads it.
struct OtherFile {
  std::string_view ending;
  std::string_view is;
  std::string_view recipe;
};
constexpr std::array<OtherFile, 13> other_files{
    {{".csv", "a table", "mentor import csv reads it"},
     {".tsv", "a table", "mentor import csv reads it"},
     {".xlsx", "a spreadsheet", "save it as CSV for mentor import csv"},
     {".ods", "a spreadsheet", "save it as CSV for mentor import csv"},
     {".ics", "a calendar", "mentor import ics reads it"},
     {".jsonl", "an export", "mentor import jsonl reads it"},
     {".json", "data of a program", "see the recipes of mentor help import"},
     {".docx", "a word processor's", "pandoc turns it into Markdown: pandoc FILE -o notes.md"},
     {".odt", "a word processor's", "pandoc turns it into Markdown: pandoc FILE -o notes.md"},
     {".rtf", "a word processor's", "pandoc turns it into Markdown: pandoc FILE -o notes.md"},
     {".html", "a web page", "pandoc turns it into Markdown: pandoc FILE -o notes.md"},
     {".pdf", "a PDF", "pdftotext -layout FILE notes.txt gives its text"},
     {".db", "a database", "mentor import jsonl reads what another journal exports"}}};

bool ends_with_any(const std::string& path) {
  const std::string low = to_lower_ascii(path);
  return std::any_of(note_endings.begin(), note_endings.end(), [&](auto ending) { return low.ends_with(ending); });
}

/// Why a file of a folder is not read.
std::string other_recipe(const std::string& path) {
  const std::string low = to_lower_ascii(path);
  for (const auto& other : other_files)
    if (low.ends_with(other.ending)) return messages::other_recipe(other.is, other.recipe);
  return messages::not_notes();
}

struct NoteFiles {
  std::vector<std::string> named;  ///< what they cannot be read as is an error
  std::vector<std::string> of_folders;
  std::vector<ImportedRemark> left_out;
};

NoteFiles files_of(Context& context, const ImportRequest& request) {
  NoteFiles found;
  for (const auto& name : request.files) {
    const auto below = name == "-" ? std::nullopt : context.files->files_below(name);
    if (!below) {
      found.named.push_back(name);
      continue;
    }
    for (const auto& path : *below)
      if (ends_with_any(path))
        found.of_folders.push_back(path);
      else
        found.left_out.push_back({0, other_recipe(path), path});
  }
  std::sort(found.of_folders.begin(), found.of_folders.end());
  found.of_folders.erase(std::unique(found.of_folders.begin(), found.of_folders.end()), found.of_folders.end());
  return found;
}

/// "FILE: x.md is a binary file" without what the remark says already.
std::string why_unread(std::string_view error, const std::string& path) {
  for (const std::string& start : {std::string("FILE: "), visible(path) + " "})
    if (error.starts_with(start)) error.remove_prefix(start.size());
  return error.starts_with("is ") ? fmt::format("it {}", error) : std::string(error);
}

/// Of a page beside the meetings only how often they meet is taken.
Imported only_cadence(const Imported& page) {
  Imported taken;
  taken.cadence = page.cadence;
  return taken;
}

bool is_empty(const Imported& imported) { return imported.records.empty() && imported.faults.empty(); }

}  // namespace

std::vector<std::string> note_paths(Context& context, const ImportRequest& request) {
  auto files = files_of(context, request);
  files.named.insert(files.named.end(), files.of_folders.begin(), files.of_folders.end());
  return std::move(files.named);
}

Imported read_notes(Context& context, const ImportRequest& request, const ImportClock& clock,
                    const NotesOptions& options) {
  auto files = files_of(context, request);
  const auto read = [&](const std::string& path, const std::string& text) {
    if (is_own_page(text)) throw UserError(messages::page_among_notes(import_file_word(path)), Exit::failed);
    NotesOptions of_file = options;
    of_file.file = path;
    return read_markdown(text, clock, of_file);
  };
  if (files.named.size() == 1 && files.of_folders.empty() && files.left_out.empty())
    return read(files.named.front(), read_import_text(context, files.named.front()));
  if (files.named.empty() && files.of_folders.empty())
    throw UserError(messages::no_notes_in_folder(import_file_word(request.file)), Exit::failed);
  std::vector<std::pair<std::string, Imported>> read_files;
  const auto take = [&](const std::string& path, const std::string& text) {
    auto imported = read(path, text);
    if (is_empty(imported))
      files.left_out.push_back({0, trim(text).empty() ? messages::empty_file() : messages::no_date_in_file(), path});
    read_files.emplace_back(path, is_empty(imported) ? only_cadence(imported) : std::move(imported));
  };
  for (const auto& path : files.named) take(path, read_import_text(context, path));
  for (const auto& path : files.of_folders)
    if (const auto refused = refusal_of([&] { take(path, read_import_text(context, path)); }))
      files.left_out.push_back({0, why_unread(refused->what(), path), path});
  auto all = join_notes(std::move(read_files));
  for (auto& remark : files.left_out) all.left_out.push_back(std::move(remark));
  return all;
}

}  // namespace mentor::commands

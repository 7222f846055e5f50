// SPDX-License-Identifier: MIT
// CSV is read by libcsv; lines are counted here, because a cell may have several.
#include "importers/csv_rows.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/import.hpp"

#include <algorithm>
#include <csv.h>
#include <exception>
#include <new>

namespace mentor::importers {

namespace {

class RowReader {
 public:
  RowReader(char separator, const std::function<bool(CsvRow)>& take) : take_(take) {
    if (csv_init(&parser_, CSV_APPEND_NULL) != 0) throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(separator));
  }
  RowReader(const RowReader&) = delete;
  RowReader& operator=(const RowReader&) = delete;
  ~RowReader() { csv_free(&parser_); }

  void feed(std::string_view text) {
    while (!text.empty() && wanted_) {
      const std::size_t end = std::min(text.find('\n'), text.size() - 1);
      feed_line(text.substr(0, end + 1));
      text.remove_prefix(end + 1);
      ++line_;
    }
  }
  std::optional<ImportedRemark> finish() {
    // Lenient about quotes inside a cell, as spreadsheets are, but not about one that swallows the rest of the file.
    csv_set_opts(&parser_, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
    if (wanted_ && csv_fini(&parser_, on_cell, on_row, this) != 0)
      return ImportedRemark{row_.line, messages::open_quote()};
    if (failure_) std::rethrow_exception(failure_);
    return std::nullopt;
  }

 private:
  // In pieces, so that a line of a million cells is refused long before its end.
  void feed_line(std::string_view text) {
    constexpr std::size_t piece = 65536;
    if (row_.line == 0 && text.find_first_not_of("\r\n") != std::string_view::npos) row_.line = line_;
    while (!text.empty() && wanted_) {
      const std::string_view part = text.substr(0, piece);
      if (csv_parse(&parser_, part.data(), part.size(), on_cell, on_row, this) != part.size())
        throw UserError(messages::not_csv(line_, csv_strerror(csv_error(&parser_))), Exit::failed);
      if (failure_) std::rethrow_exception(failure_);
      text.remove_prefix(part.size());
    }
  }
  void add_cell(std::string_view cell) {
    if (row_.cells.size() < csv_column_limit)
      row_.cells.emplace_back(cell);
    else if (!failure_)
      failure_ =
          std::make_exception_ptr(UserError(messages::too_many_columns(row_.line, csv_column_limit), Exit::failed));
  }
  void end_row() {
    CsvRow row = std::move(row_);
    row_ = CsvRow{};
    if (row.line == 0) row.line = line_;
    bool blank = true;
    for (const auto& cell : row.cells) blank = blank && cell.empty();
    if (wanted_ && !failure_ && !blank) wanted_ = take_(std::move(row));
  }
  // libcsv is written in C: no exception may pass through it.
  template <class Work>
  void guarded(const Work& work) {
    try {
      work();
    } catch (...) {
      failure_ = std::current_exception();
    }
  }
  static void on_cell(void* data, std::size_t size, void* self) {
    auto& reader = *static_cast<RowReader*>(self);
    reader.guarded([&] { reader.add_cell(data ? std::string_view(static_cast<const char*>(data), size) : ""); });
  }
  static void on_row(int, void* self) {
    auto& reader = *static_cast<RowReader*>(self);
    reader.guarded([&] { reader.end_row(); });
  }

  csv_parser parser_{};
  const std::function<bool(CsvRow)>& take_;
  CsvRow row_;
  std::size_t line_ = 1;
  bool wanted_ = true;
  std::exception_ptr failure_;
};

}  // namespace

std::optional<ImportedRemark> each_csv_row(std::string_view text, char separator,
                                           const std::function<bool(CsvRow)>& take) {
  RowReader reader(separator, take);
  reader.feed(text);
  return reader.finish();
}

}  // namespace mentor::importers

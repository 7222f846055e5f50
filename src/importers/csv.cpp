// SPDX-License-Identifier: MIT
// Rows of a table in CSV as sessions, and what they promise. A cell is text: a formula in it is kept as it stands.
#include "importers/csv_rows.hpp"
#include "importers/imported_values.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

namespace mentor::importers {

namespace {

/// The cells of a row by what they mean.
class CsvCells {
 public:
  CsvCells(const CsvRow& row, const CsvHead& head, const std::vector<CsvField>& fields)
      : row_(row), head_(head), fields_(fields) {}

  [[nodiscard]] std::string of(CsvField field) const {
    for (std::size_t i = 0; i < row_.cells.size(); ++i)
      if (fields_[i] == field && !trim(row_.cells[i]).empty()) return std::string(trim(row_.cells[i]));
    return {};
  }
  /// All cells of the field; where several columns have it, each after its column's name.
  [[nodiscard]] std::string all_of(CsvField field) const {
    const bool several = std::count(fields_.begin(), fields_.end(), field) > 1;
    std::string text;
    for (std::size_t i = 0; i < row_.cells.size(); ++i) {
      if (fields_[i] != field || trim(row_.cells[i]).empty()) continue;
      if (!text.empty()) text += '\n';
      text += several ? fmt::format("{}: {}", head_.columns[i], row_.cells[i]) : row_.cells[i];
    }
    return text;
  }
  [[nodiscard]] std::vector<std::string> each_of(CsvField field) const {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < row_.cells.size(); ++i)
      if (fields_[i] == field && !trim(row_.cells[i]).empty()) cells.push_back(row_.cells[i]);
    return cells;
  }
  [[nodiscard]] std::string column(CsvField field) const {
    const auto at = std::find(fields_.begin(), fields_.end(), field);
    return fmt::format("\"{}\"", head_.columns[static_cast<std::size_t>(at - fields_.begin())]);
  }

 private:
  const CsvRow& row_;
  const CsvHead& head_;
  const std::vector<CsvField>& fields_;
};

std::optional<SessionStatus> status_named(std::string_view word) {
  const std::string plain = fold(trim(word));
  if (is_listed("held,done,yes,completed", plain)) return SessionStatus::held;
  if (is_listed("cancelled,canceled,called off", plain)) return SessionStatus::cancelled;
  if (is_listed("missed,no show,no-show", plain)) return SessionStatus::missed;
  if (is_listed("planned,scheduled", plain)) return SessionStatus::planned;
  return std::nullopt;
}

/// "50", "1.5" hours, "0:45", "1h 30m"; nothing for nothing and for 0.
std::optional<Minutes> csv_length(const CsvCells& cells) {
  for (const CsvField field : {CsvField::duration, CsvField::hours}) {
    std::string text = cells.of(field);
    std::replace(text.begin(), text.end(), ',', '.');
    if (text.empty() || text.find_first_not_of("0.:") == std::string::npos) continue;
    const bool number = text.find_first_not_of("0123456789.") == std::string::npos;
    if (number && field == CsvField::duration && text.find('.') != std::string::npos)
      while (text.back() == '0' || text.back() == '.') {
        const bool point = text.back() == '.';
        text.pop_back();
        if (point || text.empty()) break;
      }
    return parse_duration(number && field == CsvField::hours ? text + "h" : text, cells.column(field));
  }
  return std::nullopt;
}

// People write in one column how they met, and that they did not.
void apply_channel(const CsvCells& cells, Session& session, ImportedRecord& record, Imported& reading) {
  const std::string word = cells.of(CsvField::channel);
  if (word.empty()) return;
  if (const auto status = status_named(word))
    session.status = *status;
  else
    session.channel = channel_named(word);
  if (session.channel || status_named(word)) return;
  session.channel = Channel::other;
  reading.remarks.push_back(
      {record.line, messages::unknown_channel_cell(cells.column(CsvField::channel), visible(word))});
}

Session session_of_row(const CsvCells& cells, const ImportClock& clock, ImportedRecord& record, Imported& reading) {
  ForeignMoment moment = read_foreign_moment(cells.of(CsvField::date), cells.column(CsvField::date), clock);
  if (const auto time = cells.of(CsvField::time); !time.empty())
    moment.time = read_foreign_time(time, cells.column(CsvField::time));
  Session session = foreign_session(moment, clock);
  session.length = csv_length(cells);
  session.summary = foreign_text(cells.all_of(CsvField::summary), "the summary");
  session.notes = foreign_text(cells.all_of(CsvField::notes), "the notes");
  apply_channel(cells, session, record, reading);
  if (const auto word = cells.of(CsvField::status); !word.empty()) {
    const auto status = status_named(word);
    if (!status) throw UserError(messages::unknown_status_cell(cells.column(CsvField::status), visible(word)));
    session.status = *status;
  }
  return session;
}

/// "Ana: draft plan; me: review it": one for each part, whose it is before the colon, mine without.
void take_row_promises(const CsvCells& cells, const ImportedRecord& of, Date made, std::vector<ImportedRecord>& taken) {
  std::map<std::string, int> seen;
  for (const auto& cell : cells.each_of(CsvField::promises))
    for (std::string_view rest = cell; !rest.empty();) {
      const std::size_t end = std::min(rest.find_first_of(";\n"), rest.size());
      std::string_view part = trim(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (part.empty()) continue;
      Commitment commitment;
      commitment.owner = my_handle;
      commitment.made = made;
      const std::size_t colon = part.find(':');
      const std::string name = fold(trim(part.substr(0, colon)));
      const bool mine = name == "me" || name == "i" || name == "ich";
      const bool theirs = !of.labels.empty() && name == fold(of.labels.front());
      if (colon != std::string_view::npos && (mine || theirs)) {
        if (theirs) commitment.owner.clear();
        part = trim(part.substr(colon + 1));
        if (part.empty()) continue;
      }
      commitment.text = require_line(part, cells.column(CsvField::promises));
      ImportedRecord record;
      record.key = fmt::format("{}:promise:{}:{}", of.key, commitment.text, seen[commitment.text]++);
      record.record = to_record(commitment);
      record.part = of.key;
      record.line = of.line;
      record.labels = of.labels;
      taken.push_back(std::move(record));
    }
}

class CsvReader {
 public:
  CsvReader(const CsvHead& head, const std::vector<CsvField>& fields, const ImportClock& clock)
      : head_(head), fields_(fields), clock_(clock) {
    reading_.named = std::find(fields.begin(), fields.end(), CsvField::handle) != fields.end();
  }

  void take(const CsvRow& row) {
    take_or_fault(reading_, row.line, [&] { take_row(row); });
  }
  Imported& reading() { return reading_; }

 private:
  void take_row(const CsvRow& row);

  const CsvHead& head_;
  const std::vector<CsvField>& fields_;
  const ImportClock& clock_;
  Imported reading_;
  std::map<std::string, int> keys_;
};

void CsvReader::take_row(const CsvRow& row) {
  if (row.cells.size() > fields_.size())
    throw UserError(
        messages::cells_and_heading(plural(static_cast<std::int64_t>(row.cells.size()), "cell"), fields_.size()));
  const CsvCells cells(row, head_, fields_);
  ImportedRecord record;
  record.line = row.line;
  const std::string who = cells.of(CsvField::handle);
  if (reading_.named && who.empty()) throw UserError(messages::nobody_named(cells.column(CsvField::handle)));
  if (!who.empty()) record.labels.push_back(who);
  const Session session = session_of_row(cells, clock_, record, reading_);
  const LocalTime local = clock_.zones->to_local(session.start, session.zone);
  const std::string when =
      fmt::format("{}:{}", fold(who), session.has_time ? format_local(local) : format_date(date_of(local)));
  record.key = fmt::format("csv:{}:{}", when, keys_[when]++);
  record.record = to_record(session);
  std::vector<ImportedRecord> taken{record};
  take_row_promises(cells, record, date_of(local), taken);
  for (auto& item : taken) reading_.records.push_back(std::move(item));
}

}  // namespace

Imported read_csv(std::string_view text, const CsvHead& head, const std::vector<CsvField>& fields,
                  const ImportClock& clock) {
  if (fields.size() != head.columns.size() || std::find(fields.begin(), fields.end(), CsvField::date) == fields.end())
    throw UserError(messages::no_date_column());
  CsvReader reader(head, fields, clock);
  std::size_t above = head.rows;
  const auto fault = each_csv_row(text, head.separator, [&](const CsvRow& row) {
    if (above == 0)
      reader.take(row);
    else
      --above;
    return true;
  });
  if (fault) reader.reading().faults.push_back(*fault);
  return std::move(reader.reading());
}

}  // namespace mentor::importers

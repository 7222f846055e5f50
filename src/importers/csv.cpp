// SPDX-License-Identifier: MIT
// Rows of a table in CSV as sessions, and what they promise. A cell is text: a formula in it is kept as it stands.
#include "importers/csv_values.hpp"
#include "importers/csv_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/messages/other_programs.hpp"
#include "mentor/messages/tables.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace mentor::importers {

namespace {

// People write in one column how they met, and that they did not.
void apply_channel(const CsvCells& cells, Session& session, ImportedRecord& record, Imported& reading) {
  const std::string word = cells.of(CsvField::channel);
  if (word.empty()) return;
  session.channel = channel_named(word);
  if (session.channel) return;
  if (const auto status = csv_status(word)) {
    session.status = *status;
    return;
  }
  session.channel = Channel::other;
  reading.remarks.push_back(
      {record.line, messages::unknown_channel_cell(cells.column(CsvField::channel), visible(word))});
}

Session session_of_row(const CsvCells& cells, const ImportClock& clock, ImportedRecord& record, Imported& reading) {
  const CsvTimes times = read_csv_times(cells, clock);
  Session session = foreign_session(times.moment, clock);
  session.length = times.length;
  session.summary = foreign_text(cells.all_of(CsvField::summary), "the summary");
  session.notes = foreign_text(cells.all_of(CsvField::notes), "the notes");
  apply_channel(cells, session, record, reading);
  if (const auto word = cells.of(CsvField::status); !word.empty()) {
    const auto status = csv_status(word);
    if (!status) throw UserError(messages::unknown_status_cell(cells.column(CsvField::status), visible(word)));
    session.status = *status;
  } else if (const auto said = status_in_title(session.summary.value_or("")); said && !session.length) {
    session.status = *said;
    reading.remarks.push_back({record.line, messages::entry_taken_as(to_text(*said), *session.summary)});
  }
  return session;
}

/// Behind "- ", "• ", "2. " or "[ ] ", as people make lists in a cell.
std::string_view behind_list_mark(std::string_view part) {
  for (const std::string_view mark : {"- ", "* ", "• ", "– ", "· "})
    if (part.starts_with(mark)) part = trim(part.substr(mark.size()));
  const std::size_t digits = std::min(part.find_first_not_of("0123456789"), part.size());
  if (digits > 0 && digits < 3 && (part.substr(digits).starts_with(". ") || part.substr(digits).starts_with(") ")))
    part = trim(part.substr(digits + 2));
  for (const std::string_view box : {"[ ] ", "☐ "})
    if (part.starts_with(box)) part = trim(part.substr(box.size()));
  return part;
}

/// The promises of one row.
class RowPromises {
 public:
  RowPromises(const CsvCells& cells, const ImportedRecord& of, Date made, std::vector<ImportedRecord>& taken)
      : cells_(cells), of_(of), made_(made), taken_(taken) {}

  /// "Ana: draft plan by 1 Dec; me: review it": one for each part, whose it is before the colon; without that it is as
  /// the column says.
  void take(CsvField field) {
    for (const auto& cell : cells_.each_of(field))
      for (std::string_view rest = cell; !rest.empty();) {
        const std::size_t end = std::min(rest.find_first_of(";\n"), rest.size());
        take_part(behind_list_mark(trim(rest.substr(0, end))), field);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
  }

 private:
  void take_part(std::string_view part, CsvField field) {
    Commitment commitment;
    commitment.owner = field == CsvField::their_promises ? "" : my_handle;
    commitment.made = made_;
    const std::size_t colon = part.find(':');
    const std::string name = fold(trim(part.substr(0, colon)));
    const bool mine = is_listed("me,i,ich,yo,moi", name);
    const bool theirs = !of_.labels.empty() && name == fold(of_.labels.front());
    if (colon != std::string_view::npos && (mine || theirs)) {
      commitment.owner = theirs ? "" : my_handle;
      part = trim(part.substr(colon + 1));
    }
    if (part.find_first_not_of("-–—. /") == std::string_view::npos || is_listed("none,n/a,na,keine,nichts", fold(part)))
      return;
    const DueAtEnd split = split_due(part, LocalTime{made_});
    commitment.due = split.due;
    commitment.text = require_line(split.words, cells_.column(field));
    ImportedRecord record;
    record.key = fmt::format("{}:promise:{}:{}", of_.key, commitment.text, seen_[commitment.text]++);
    record.record = to_record(commitment);
    record.part = of_.key;
    record.line = of_.line;
    record.labels = of_.labels;
    taken_.push_back(std::move(record));
  }

  const CsvCells& cells_;
  const ImportedRecord& of_;
  Date made_;
  std::vector<ImportedRecord>& taken_;
  std::map<std::string, int> seen_;
};

/// Which number of a date is the day, as the rows show it; nothing if none does, or if they contradict each other.
class OrderFinder {
 public:
  explicit OrderFinder(const std::vector<CsvField>& fields) : fields_(fields) {}

  void look_at(const CsvRow& row) {
    for (std::size_t i = 0; i < std::min(row.cells.size(), fields_.size()); ++i) {
      if (fields_[i] != CsvField::date && fields_[i] != CsvField::time && fields_[i] != CsvField::end) continue;
      const auto order = order_shown_by(row.cells[i]);
      if (!order) continue;
      auto& found = *order == DateOrder::dmy ? day_first_ : month_first_;
      if (!found) found = ImportedRemark{row.line, std::string(trim(row.cells[i]))};
    }
  }
  [[nodiscard]] std::optional<DateOrder> order() const {
    if (day_first_.has_value() == month_first_.has_value()) return std::nullopt;
    return day_first_ ? DateOrder::dmy : DateOrder::mdy;
  }
  /// Precondition: there is an order.
  [[nodiscard]] std::string reason() const {
    const ImportedRemark& shown = day_first_ ? *day_first_ : *month_first_;
    return messages::order_settled(visible(shown.text), shown.line, day_first_ ? "the day" : "the month");
  }

 private:
  const std::vector<CsvField>& fields_;
  std::optional<ImportedRemark> day_first_;
  std::optional<ImportedRemark> month_first_;
};

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
  RowPromises promises(cells, record, date_of(local), taken);
  for (const CsvField field : {CsvField::promises, CsvField::my_promises, CsvField::their_promises})
    promises.take(field);
  for (auto& item : taken) reading_.records.push_back(std::move(item));
}

}  // namespace

Imported read_csv(std::string_view text, const CsvHead& head, const std::vector<CsvField>& fields,
                  const ImportClock& clock) {
  if (fields.size() != head.columns.size() || std::find(fields.begin(), fields.end(), CsvField::date) == fields.end())
    throw UserError(messages::no_date_column());
  const auto each_row = [&](const std::function<void(const CsvRow&)>& take) {
    std::size_t above = head.rows;
    return each_csv_row(text, head.separator, [&](const CsvRow& row) {
      if (above == 0)
        take(row);
      else
        --above;
      return true;
    });
  };
  ImportClock settled = clock;
  OrderFinder finder(fields);
  if (!clock.order) each_row([&](const CsvRow& row) { finder.look_at(row); });
  if (!clock.order) settled.order = finder.order();
  CsvReader reader(head, fields, settled);
  if (head.titled) reader.reading().remarks.push_back({head.line, messages::heading_below_title()});
  if (!clock.order && settled.order) reader.reading().remarks.push_back({head.line, finder.reason()});
  const auto fault = each_row([&](const CsvRow& row) { reader.take(row); });
  if (fault) reader.reading().faults.push_back(*fault);
  return std::move(reader.reading());
}

}  // namespace mentor::importers

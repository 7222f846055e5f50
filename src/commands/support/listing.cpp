// SPDX-License-Identifier: MIT
// Lists of records of one kind, as its description says.
#include "commands/support/display.hpp"
#include "commands/support/editing.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace mentor::commands {

namespace {

/// Without --all only those in which somebody has something to do.
bool lists_only_open(const ListRequest& request) { return info(request.kind).list.only_open && !request.all; }

bool is_empty_in_all(const std::vector<Record>& records, const Field& field) {
  return std::all_of(records.begin(), records.end(), [&](const Record& record) {
    return std::holds_alternative<std::monostate>(record.at(field.name));
  });
}

/// With the mentorship named, its column says nothing; nor does a state that only has one value; nor a person where it
/// is always the partner.
bool says_nothing(const Field& field, const ListRequest& request, const std::vector<Record>& records) {
  const auto& about = info(request.kind);
  if (field.kind == FieldKind::mentorship) return request.who.has_value();
  if (field.kind == FieldKind::person) return field.need == Need::optional && is_empty_in_all(records, field);
  return field.name == about.status && about.open.size() == 1 && lists_only_open(request);
}

std::vector<const Field*> columns_shown(const ListRequest& request, const std::vector<Record>& records) {
  const auto& about = info(request.kind);
  std::vector<const Field*> columns;
  for (const auto name : about.list.columns)
    if (const Field* field = about.field(name); !says_nothing(*field, request, records)) columns.push_back(field);
  return columns;
}

std::string heading_of(const Field& field) {
  if (field.kind == FieldKind::mentorship) return "Who";
  std::string heading = name_in_words(spoken_name(field));
  heading[0] = static_cast<char>(heading[0] - 'a' + 'A');
  return heading;
}

std::string cell_of(const Context& context, const Record& record, const Field& field) {
  if (record.kind == Kind::session && field.name == info(record.kind).text)
    return gist_of(from_record<Session>(record));
  const std::string text = typed_value(context, record, field.name);
  if (!field.unit.empty() && !text.empty()) return fmt::format("{} {}", text, field.unit);
  // In a group the person stands for the side.
  if (const std::string person = person_named(record); names_side(field) && !person.empty()) return person;
  if (const auto number = record.number(field.name);
      number && field.kind == FieldKind::instant && !has_own_clock(info(record.kind), field))
    return format_local(context.zones->to_local(Instant{std::chrono::seconds{*number}}, context.zone));
  return std::string(first_line(text));
}

Table table_of(const Context& context, const std::vector<Record>& records, const ListRequest& request) {
  Table table;
  const auto& about = info(request.kind);
  const auto columns = columns_shown(request, records);
  if (about.list.with_id) table.header.push_back(about.has("handle") ? "Handle" : "Id");
  for (const Field* field : columns) {
    if (field->kind == FieldKind::integer || field->kind == FieldKind::minutes)
      table.numeric.push_back(table.header.size());
    table.header.push_back(heading_of(*field));
  }
  for (const auto& record : records) {
    std::vector<std::string> row;
    if (about.list.with_id) row.push_back(record.name());
    for (const Field* field : columns) row.push_back(cell_of(context, record, *field));
    table.rows.push_back(std::move(row));
  }
  return table;
}

Filter filter_of(Context& context, const Reading& store, const ListRequest& request) {
  const auto& about = info(request.kind);
  Filter filter{.kind = request.kind};
  if (!request.type.empty()) filter.type = request.type;
  if (request.who && is_listed_by_item(request.kind))
    filter.item = find_record(context, store, *request.who, "ITEM").name();
  else if (request.who)
    filter.mentorship = find_mentorship(context, store, *request.who).handle;
  if (lists_only_open(request)) filter.status = about.open;
  if (about.list.newest > 0) filter.order = Filter::Order::newest_first;
  if (const auto limit = request.limit.value_or(about.list.newest); limit > 0) filter.limit = limit;
  return filter;
}

void sort_soonest_first(std::vector<Record>& records, std::string_view date) {
  const auto day = [&](const Record& record) {
    return record.number(date).value_or(std::numeric_limits<std::int64_t>::max());
  };
  std::stable_sort(records.begin(), records.end(),
                   [&](const Record& one, const Record& other) { return day(one) < day(other); });
}

std::vector<Record> records_listed(const Reading& store, const Filter& filter) {
  const auto soonest = info(filter.kind).list.soonest;
  if (soonest.empty()) return store.list(filter);
  Filter whole = filter;
  whole.limit.reset();
  auto records = store.list(whole);
  sort_soonest_first(records, soonest);
  if (filter.limit && *filter.limit < static_cast<std::int64_t>(records.size()))
    records.resize(static_cast<std::size_t>(*filter.limit));
  return records;
}

std::string nothing_sentence(const ListRequest& request) {
  const bool only_open = lists_only_open(request);
  return fmt::format("there are no {}{}{}.{}", only_open ? "open " : "", plural_of(request),
                     request.who ? fmt::format(" of {}", visible(*request.who)) : "",
                     only_open ? " With --all closed ones are listed too." : "");
}

}  // namespace

std::string plural_of(const ListRequest& request) {
  return request.type.empty() ? std::string(info(request.kind).plural) : request.type + "s";
}

bool is_listed_by_item(Kind kind) { return field_of_kind(info(kind), FieldKind::item) != nullptr; }

Exit run_list_of(Context& context, const ListRequest& request) {
  const Reading& store = context.reading(Reveal{request.reveal});
  const Filter filter = filter_of(context, store, request);
  const auto records = records_listed(store, filter);
  const bool sealed = filter.mentorship && remark_sealed(context, find_mentorship(context, store, *filter.mentorship));
  if (context.json) {
    print(context, json_records(request.kind, records));
    return Exit::ok;
  }
  if (records.empty()) {
    if (!sealed) remark(context, nothing_sentence(request));
    return Exit::ok;
  }
  print(context, render_table(table_of(context, records, request), context.style));
  Filter whole = filter;
  whole.limit.reset();
  const std::int64_t more = filter.limit ? store.count(whole) - static_cast<std::int64_t>(records.size()) : 0;
  if (more > 0) print(context, fmt::format("{} more; -n 0 shows all of them.\n", more));
  return Exit::ok;
}

}  // namespace mentor::commands

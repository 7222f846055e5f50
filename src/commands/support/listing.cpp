// Lists of records of one kind, from a table of which fields say most.
#include "commands/support/editing.hpp"
#include "commands/support/looking.hpp"
#include "commands/support/say.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "mentor/description.hpp"
#include "mentor/render.hpp"
#include "mentor/render_json.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace mentor {

namespace {

struct ListShape {
  Kind kind;
  std::vector<std::string_view> fields;
  std::vector<std::string> open;  ///< states that are listed without --all; empty: every one
  std::int64_t limit;             ///< how many, newest first; 0: all, oldest first
};

const std::vector<ListShape>& list_shapes() {
  static const std::vector<ListShape> shapes{
      {Kind::person, {"name", "pronouns", "zone", "hours", "email"}, {}, 0},
      {Kind::mentorship, {"title", "role", "cadence", "start", "status"}, {"active", "paused"}, 0},
      {Kind::participant, {"mentorship", "person", "part"}, {}, 0},
      {Kind::goal, {"mentorship", "percent", "target", "status", "title"}, {"open"}, 0},
      {Kind::milestone, {"goal", "due", "outcome", "title"}, {"open"}, 0},
      {Kind::session, {"mentorship", "start", "minutes", "channel", "status", "summary"}, {}, 20},
      {Kind::progress, {"goal", "date", "percent", "comment"}, {}, 20},
      {Kind::commitment, {"mentorship", "owner", "due", "outcome", "text"}, {"open"}, 0},
      {Kind::topic, {"mentorship", "parked_until", "status", "text"}, {"open"}, 0},
      {Kind::agreement, {"mentorship", "version", "date", "review_on", "signed_by_me", "signed_by_partner"}, {}, 0},
      {Kind::question, {"mentorship", "asker", "asked", "due", "status", "text"}, {"open"}, 0},
      {Kind::feedback, {"mentorship", "person", "date", "direction", "type", "area", "text"}, {}, 20},
      {Kind::review, {"mentorship", "date", "by", "set", "adjustment"}, {}, 20},
      {Kind::prompt, {"mentorship", "date", "text"}, {}, 20},
      {Kind::snooze, {"target", "until"}, {}, 0},
      {Kind::note, {"mentorship", "person", "type", "date", "text"}, {}, 20},
      {Kind::pulse, {"mentorship", "date", "by", "trust", "progress", "energy", "comment"}, {}, 20},
      {Kind::tag, {"item", "name"}, {}, 0}};
  return shapes;
}

const ListShape& shape_of(Kind kind) {
  const auto& shapes = list_shapes();
  return *std::find_if(shapes.begin(), shapes.end(), [&](const ListShape& shape) { return shape.kind == kind; });
}

bool names_nobody(const std::vector<Record>& records) {
  return std::all_of(records.begin(), records.end(),
                     [](const Record& record) { return record.text("person").empty(); });
}

/// With the mentorship named, its column says nothing; without --all, nor does a state that only has one value; nor a
/// person where it is always the partner.
std::vector<std::string_view> columns_shown(const ListShape& shape, const ListRequest& request,
                                            const std::vector<Record>& records) {
  std::vector<std::string_view> columns;
  for (const auto field : shape.fields) {
    const bool one_state = !shape.open.empty() && shape.open.size() == 1 && !request.all;
    if (field == "mentorship" && request.who) continue;
    if (field == "person" && shape.kind != Kind::participant && names_nobody(records)) continue;
    if (one_state && field == info(shape.kind).status) continue;
    columns.push_back(field);
  }
  return columns;
}

std::string heading_of(std::string_view field) {
  if (field == "mentorship") return "Who";
  if (field == "minutes") return "Length";
  std::string heading(field);
  std::replace(heading.begin(), heading.end(), '_', ' ');
  heading[0] = static_cast<char>(heading[0] - 'a' + 'A');
  return heading;
}

std::string cell_of(const Context& context, const Record& record, std::string_view field) {
  const Field& described = *info(record.kind).field(field);
  const std::string text = typed_value(context, record, field);
  if (field == "percent" && !text.empty()) return text + " %";
  if (field == "by" && info(record.kind).has("person") && !record.text("person").empty()) return record.text("person");
  if (const auto number = record.number(field); number && described.kind == FieldKind::instant && field != "start")
    return format_local(context.zones->to_local(Instant{std::chrono::seconds{*number}}, context.zone));
  return std::string(first_line(text));
}

Table table_of(const Context& context, const std::vector<Record>& records, const ListRequest& request) {
  Table table;
  const auto columns = columns_shown(shape_of(request.kind), request, records);
  const bool with_id = request.kind != Kind::tag && request.kind != Kind::participant;
  if (with_id) table.header.push_back(info(request.kind).has("handle") ? "Handle" : "Id");
  for (const auto field : columns) {
    const FieldKind kind = info(request.kind).field(field)->kind;
    if (kind == FieldKind::integer || kind == FieldKind::minutes) table.numeric.push_back(table.header.size());
    table.header.push_back(heading_of(field));
  }
  for (const auto& record : records) {
    std::vector<std::string> row;
    if (with_id) row.push_back(record.name());
    for (const auto field : columns) row.push_back(cell_of(context, record, field));
    table.rows.push_back(std::move(row));
  }
  return table;
}

Filter filter_of(Context& context, const Reading& store, const ListRequest& request) {
  const ListShape& shape = shape_of(request.kind);
  Filter filter{.kind = request.kind};
  if (request.who && request.kind == Kind::tag)
    filter.item = find_record(context, store, *request.who, "ITEM").name();
  else if (request.who)
    filter.mentorship = find_mentorship(context, store, *request.who).handle;
  if (!request.all) filter.status = shape.open;
  if (shape.limit > 0) filter.order = Filter::Order::newest_first;
  if (const auto limit = request.limit.value_or(shape.limit); limit > 0) filter.limit = limit;
  return filter;
}

/// What is due first comes first, what has no date last.
void sort_by_due(std::vector<Record>& records) {
  const auto due = [](const Record& record) {
    return record.number("due").value_or(std::numeric_limits<std::int64_t>::max());
  };
  std::stable_sort(records.begin(), records.end(),
                   [&](const Record& one, const Record& other) { return due(one) < due(other); });
}

std::vector<Record> records_listed(const Reading& store, const Filter& filter) {
  if (filter.kind != Kind::commitment) return store.list(filter);
  Filter whole = filter;
  whole.limit.reset();
  auto records = store.list(whole);
  sort_by_due(records);
  if (filter.limit && *filter.limit < static_cast<std::int64_t>(records.size()))
    records.resize(static_cast<std::size_t>(*filter.limit));
  return records;
}

std::string nothing_sentence(const ListRequest& request) {
  const ListShape& shape = shape_of(request.kind);
  const bool only_open = !shape.open.empty() && !request.all;
  return fmt::format("there are no {}{}{}.{}", only_open ? "open " : "", info(request.kind).plural,
                     request.who ? fmt::format(" of {}", visible(*request.who)) : "",
                     only_open ? " With --all closed ones are listed too." : "");
}

}  // namespace

Exit run_list_of(Context& context, const ListRequest& request) {
  if (request.limit.value_or(0) < 0) throw UserError("-n: expected is a number of lines, or 0 for all of them.");
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

}  // namespace mentor

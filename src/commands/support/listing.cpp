// SPDX-License-Identifier: MIT
// Lists of records of one kind, as its description says.
#include "commands/support/display.hpp"
#include "commands/support/editing.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/reports.hpp"
#include "mentor/render/record_list.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <algorithm>
#include <limits>

namespace mentor::commands {

namespace {

/// Without --all only those in which somebody has something to do.
bool lists_only_open(const ListRequest& request) { return info(request.kind).list.only_open && !request.all; }

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
  if (const auto limit = request.limit.value_or(context.json ? 0 : about.list.newest); limit > 0) filter.limit = limit;
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
  const std::string what = plural_of(request) + (request.who ? messages::of_whom(visible(*request.who)) : "");
  return only_open ? messages::there_are_no_open(what) : messages::there_are_no(what);
}

}  // namespace

std::string plural_of(const ListRequest& request) {
  return request.type.empty() ? std::string(info(request.kind).nouns()) : request.type + "s";
}

bool is_listed_by_item(Kind kind) { return field_of_kind(info(kind), FieldKind::item) != nullptr; }

Exit run_list_of(Context& context, const ListRequest& request) {
  const Reading& store = context.reading(Reveal{request.reveal});
  const Filter filter = filter_of(context, store, request);
  const auto records = records_listed(store, filter);
  const bool sealed = filter.mentorship && remark_sealed(context, find_mentorship(context, store, *filter.mentorship));
  if (context.json) {
    print(context, json_records(request.kind, records, json_view(context)));
    return Exit::ok;
  }
  if (records.empty()) {
    if (!sealed) remark(context, nothing_sentence(request));
    return Exit::ok;
  }
  print(context, render_list(request.kind, records, {request.who.has_value(), lists_only_open(request)}, context.style,
                             clock_of(context)));
  Filter whole = filter;
  whole.limit.reset();
  const std::int64_t more = filter.limit ? store.count(whole) - static_cast<std::int64_t>(records.size()) : 0;
  if (more > 0) print(context, messages::rows_left(more));
  return Exit::ok;
}

}  // namespace mentor::commands

// SPDX-License-Identifier: MIT
// `mentor show`: one record in full, and what belongs to it.
#include "commands/agreement_request.hpp"
#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/reports.hpp"
#include "mentor/render/record_parts.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <algorithm>
#include <iterator>

namespace mentor::commands {

namespace {

struct ShowRequest {
  std::string word;
  bool reveal = false;
};

/// How many of what may be many are shown, the newest.
constexpr std::int64_t most_recent = 5;

std::string title_of(Kind kind) {
  return kind == Kind::participant ? "Mentorships" : std::string(info(kind).chapter.title);
}

/// Whatever the description says refers to the record, so that no kind is forgotten.
std::vector<RecordPart> parts_that_name(const Reading& store, const Record& record, std::int64_t most) {
  std::vector<RecordPart> parts;
  for (const Kind kind : all_kinds()) {
    const auto& fields = info(kind).fields;
    const auto names_it = [&](const Field& field) {
      return record.kind == Kind::person ? field.kind == FieldKind::person
                                         : field.kind == FieldKind::reference && field.refers == record.kind;
    };
    if (std::none_of(fields.begin(), fields.end(), names_it)) continue;
    Filter filter{.kind = kind};
    if (record.kind == Kind::person) {
      filter.owner = record.text("handle");
      filter.order = Filter::Order::newest_first;
      filter.limit = most;
    } else {
      filter.parent = record.reference();
    }
    parts.push_back({kind, title_of(kind), store.list(filter)});
  }
  return parts;
}

/// What was planned and is over was neither held nor called off, as far as is known.
void add_sessions(const Context& context, const Reading& store, const std::string& handle,
                  std::vector<RecordPart>& parts) {
  const WallClock clock = clock_of(context);
  RecordPart next{Kind::session, "Next sessions", {}};
  RecordPart last{Kind::session, "Last sessions",
                  store.list({.kind = Kind::session,
                              .mentorship = handle,
                              .status = {"held", "cancelled", "missed"},
                              .order = Filter::Order::newest_first,
                              .limit = most_recent})};
  for (auto& planned : store.list({.kind = Kind::session, .mentorship = handle, .status = {"planned"}})) {
    const bool ahead = clock.is_to_come(from_record<Session>(planned), context.now);
    (ahead ? next : last).records.push_back(std::move(planned));
  }
  std::stable_sort(last.records.begin(), last.records.end(),
                   [](const Record& one, const Record& other) { return one.number("start") > other.number("start"); });
  for (auto* part : {&next, &last}) part->records.resize(std::min<std::size_t>(part->records.size(), most_recent));
  for (const auto& record : last.records) {
    const auto session = from_record<Session>(record);
    last.asides.push_back(without_words(store, absent_from(store, session, clock.day_of(session))));
  }
  parts.push_back(std::move(next));
  parts.push_back(std::move(last));
}

/// Of a mentorship, which holds everything, what is open and what was last.
std::vector<RecordPart> parts_of_mentorship(const Context& context, const Reading& store, const std::string& handle) {
  std::vector<RecordPart> parts;
  const auto add = [&](std::string title, Filter filter) {
    filter.mentorship = handle;
    parts.push_back({filter.kind, std::move(title), store.list(filter)});
  };
  const auto newest = Filter::Order::newest_first;
  add("People", {.kind = Kind::participant});
  auto& stays = parts.front().records;
  std::erase_if(stays, [](const Record& taken) { return taken.text("person") == my_handle; });
  // The stays of one stand together, in the order in which they came first.
  for (auto stay = stays.begin(); stay != stays.end(); ++stay)
    stay = std::prev(std::stable_partition(
        stay, stays.end(), [first = stay->text("person")](const Record& one) { return one.text("person") == first; }));
  add("Agreement", {.kind = Kind::agreement, .order = newest, .limit = 1});
  if (is_group(store, from_record<Mentorship>(store.required(Kind::mentorship, handle))))
    for (const auto& agreement : parts.back().records)
      parts.back().asides.push_back(signatures_in_words(store, from_record<Agreement>(agreement)));
  add("Reviews", {.kind = Kind::review, .order = newest, .limit = 2});
  for (const Kind kind : {Kind::goal, Kind::commitment, Kind::topic, Kind::question})
    add("Open " + to_lower_ascii(title_of(kind)), {.kind = kind, .status = info(kind).open});
  add(title_of(Kind::pause), {.kind = Kind::pause, .order = newest, .limit = most_recent});
  add_sessions(context, store, handle, parts);
  return parts;
}

/// All that lies in a mentorship.
std::vector<RecordPart> all_of_mentorship(const Reading& store, const std::string& handle) {
  std::vector<RecordPart> parts;
  for (const Kind kind : all_kinds())
    if (!info(kind).has("handle") && field_of_kind(info(kind), FieldKind::item) == nullptr)
      parts.push_back({kind, title_of(kind), store.list({.kind = kind, .mentorship = handle})});
  return parts;
}

enum class Extent { screen, all };

std::vector<RecordPart> parts_of(const Context& context, const Reading& store, const Record& record, Extent extent) {
  std::vector<RecordPart> parts;
  if (record.kind != Kind::mentorship)
    parts = parts_that_name(store, record, extent == Extent::all ? row_counts.high : most_recent);
  else if (extent == Extent::all)
    parts = all_of_mentorship(store, record.text("handle"));
  else
    parts = parts_of_mentorship(context, store, record.text("handle"));
  if (extent == Extent::screen && record.kind == Kind::person)
    std::erase_if(parts, [](const auto& part) { return part.kind == Kind::presence; });
  if (record.kind != Kind::tag)
    parts.push_back({Kind::tag, "Tags", store.list({.kind = Kind::tag, .item = record.name()})});
  return parts;
}

/// A pause that ran out is over, whoever looks.
Record as_of_today(const Context& context, Record record) {
  if (record.kind != Kind::mentorship) return record;
  auto mentorship = from_record<Mentorship>(record);
  mentorship.status = status_on(mentorship, context.today());
  if (mentorship.status != MentorshipStatus::active) return record;
  mentorship.paused_until.reset();
  mentorship.reason.reset();
  return to_record(mentorship);
}

Exit run_show(Context& context, const ShowRequest& request) {
  const Reading& journal = context.reading(Reveal{request.reveal});
  const Record record = as_of_today(context, find_record(context, journal, request.word));
  const auto parts = parts_of(context, journal, record, context.json ? Extent::all : Extent::screen);
  if (context.json) {
    std::vector<std::pair<Kind, std::vector<Record>>> belonging;
    for (const auto& part : parts) belonging.emplace_back(part.kind, part.records);
    print(context, json_record(record, json_view(context), belonging));
    return Exit::ok;
  }
  if (record.withheld && !journal.find(record.reference())) {
    remark(context, messages::part_of_sealed(record.name()));
    return Exit::ok;
  }
  const auto person = [&](const std::string& handle) { return journal.find_handle(Kind::person, handle); };
  show_long(context, render_record(record, context.style, context.today(), clock_of(context)) +
                         render_parts(record, parts, person, context.style, context.now, clock_of(context)));
  if (record.withheld) remark(context, messages::words_sealed(record.name()));
  return Exit::ok;
}

}  // namespace

Verb show_verb() {
  const auto request = std::make_shared<ShowRequest>();
  Verb verb{.run = runs(run_show, request)};
  verb.options = {
      required(meaning(Means::item,
                       word("ID", request->word, "An id (s12, g3, c19) or the handle of a mentorship or person"))),
      flag("--reveal", request->reveal, "Show the words of sealed items"),
  };
  return verb;
}

}  // namespace mentor::commands

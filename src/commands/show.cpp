// SPDX-License-Identifier: MIT
// `mentor show`: one record in full, and what belongs to it.
#include "commands/support/display.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/output.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/reports.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

struct ShowRequest {
  std::string word;
  bool reveal = false;
};

/// How many of what may be many are shown, the newest.
constexpr std::int64_t most_recent = 5;

/// Records that belong to the one that is shown, under a heading.
struct ShownPart {
  Kind kind;
  std::string title;
  std::vector<Record> records;
};

std::string title_of(Kind kind) {
  return kind == Kind::participant ? "Mentorships" : std::string(info(kind).chapter.title);
}

/// Whatever the description says refers to the record, so that no kind is forgotten.
std::vector<ShownPart> parts_that_name(const Reading& store, const Record& record) {
  std::vector<ShownPart> parts;
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
      filter.limit = most_recent;
    } else {
      filter.parent = record.reference();
    }
    parts.push_back({kind, title_of(kind), store.list(filter)});
  }
  return parts;
}

/// Of a mentorship, which holds everything, what is open and what was last.
std::vector<ShownPart> parts_of_mentorship(const Reading& store, const std::string& handle) {
  std::vector<ShownPart> parts;
  const auto add = [&](std::string title, Filter filter) {
    filter.mentorship = handle;
    parts.push_back({filter.kind, std::move(title), store.list(filter)});
  };
  const auto newest = Filter::Order::newest_first;
  add("People", {.kind = Kind::participant});
  std::erase_if(parts.front().records, [](const Record& taken) { return taken.text("person") == my_handle; });
  add("Agreement", {.kind = Kind::agreement, .order = newest, .limit = 1});
  add("Reviews", {.kind = Kind::review, .order = newest, .limit = 2});
  for (const Kind kind : {Kind::goal, Kind::commitment, Kind::topic, Kind::question})
    add("Open " + to_lower_ascii(title_of(kind)), {.kind = kind, .status = info(kind).open});
  add(title_of(Kind::pause), {.kind = Kind::pause, .order = newest, .limit = most_recent});
  add("Last sessions", {.kind = Kind::session, .order = newest, .limit = most_recent});
  return parts;
}

std::vector<ShownPart> parts_of(const Reading& store, const Record& record) {
  return record.kind == Kind::mentorship ? parts_of_mentorship(store, record.text("handle"))
                                         : parts_that_name(store, record);
}

/// How the records below are put in lines.
class PartLines {
 public:
  PartLines(Context& context, const Reading& store, Kind whole) : context_(context), store_(store), whole_(whole) {}

  [[nodiscard]] std::string of(const ShownPart& part) const {
    if (part.records.empty()) return {};
    Table table;
    for (const auto& record : part.records) table.rows.push_back(row_of(record));
    if (part.kind == Kind::progress) table.numeric = {1};
    return fmt::format("\n{}\n{}", paint(part.title, Ink::bold, context_.style),
                       render_indented(table, context_.style));
  }
  [[nodiscard]] std::string tags_of(const Record& record) const {
    std::vector<std::string> tags;
    for (const auto& tag : store_.all<Tag>({.item = record.name()})) tags.push_back(visible(tag.name));
    if (tags.empty()) return {};
    return fmt::format("\n{}: {}\n", paint("Tags", Ink::bold, context_.style), fmt::join(tags, ", "));
  }

 private:
  [[nodiscard]] std::vector<std::string> participant_row(const Participant& taken) const {
    if (whole_ == Kind::person) return {taken.mentorship, taken.part.value_or("")};
    const auto found = store_.find_handle(Kind::person, taken.person);
    const std::string name = found ? found->text("name") : std::string();
    return {taken.person, name + (taken.part ? ", " + *taken.part : ""), found ? found->text("zone") : std::string()};
  }

  [[nodiscard]] static std::vector<std::string> agreement_row(const Agreement& agreement) {
    const auto signed_on = [](std::optional<Date> day) { return day ? format_day(*day) : std::string("not yet"); };
    return {to_text(Id{Kind::agreement, agreement.id}), fmt::format("version {}", agreement.version),
            format_day(agreement.date),
            fmt::format("signed by you: {}, by the other side: {}", signed_on(agreement.signed_by_me),
                        signed_on(agreement.signed_by_partner))};
  }

  [[nodiscard]] std::vector<std::string> session_row(const Session& session) const {
    return {to_text(Id{Kind::session, session.id}), format_start(context_, session),
            std::string(to_text(session.status)), gist_of(session)};
  }

  [[nodiscard]] static std::vector<std::string> pause_row(const Pause& pause) {
    return {to_text(Id{Kind::pause, pause.id}), "from " + format_day(pause.from),
            pause.until ? "until " + format_day(*pause.until) : "open", pause.reason.value_or("")};
  }

  [[nodiscard]] std::vector<std::string> progress_row(const Progress& entry) const {
    return {whole_ == Kind::goal ? format_day(entry.date) : to_text(entry.goal),
            entry.withheld ? "" : fmt::format("{} %", entry.percent), entry.comment.value_or("")};
  }

  [[nodiscard]] std::vector<std::string> row_of(const Record& record) const {
    switch (record.kind) {
      case Kind::participant:
        return participant_row(from_record<Participant>(record));
      case Kind::agreement:
        return agreement_row(from_record<Agreement>(record));
      case Kind::session:
        return session_row(from_record<Session>(record));
      case Kind::pause:
        return pause_row(from_record<Pause>(record));
      case Kind::progress:
        return progress_row(from_record<Progress>(record));
      default:
        return {to_text(record.reference()), whose_and_how(record), text_of(record), extra_of(record)};
    }
  }

  /// Its state, or else the last choice that it must have: of a note its type, of a pulse by whom it is.
  [[nodiscard]] static const Field* field_that_tells_apart(const RecordInfo& about) {
    if (!about.status.empty()) return about.field(about.status);
    const auto last = std::find_if(about.fields.rbegin(), about.fields.rend(), [](const Field& field) {
      return field.kind == FieldKind::choice && field.need == Need::required;
    });
    return last == about.fields.rend() ? nullptr : &*last;
  }

  /// Whose it is, and its state unless that is open: "you", "Ana, kept". Where a side is told the person says all.
  [[nodiscard]] std::string whose_and_how(const Record& record) const {
    const auto& about = info(record.kind);
    const Field* how = field_that_tells_apart(about);
    const std::string state = how == nullptr ? std::string() : record.text(how->name);
    const std::string person = person_named(record);
    if (person.empty()) return state;
    const std::string whose = name_of(store_, person);
    const bool said = how == nullptr || names_side(*how) || (how->name == about.status && is_open(record));
    return said ? whose : fmt::format("{}, {}", whose, state);
  }

  /// A question is due at an instant, all else on a day.
  [[nodiscard]] std::optional<Date> day_in(const Record& record, const Field& field) const {
    const auto number = record.number(field.name);
    if (!number) return std::nullopt;
    if (field.kind == FieldKind::date) return Date{Days{*number}};
    return date_of(clock_of(context_).mine(Instant{std::chrono::seconds{*number}}));
  }

  /// "by Fri 2026-11-27", "parked until …"
  [[nodiscard]] std::string due_words(const Record& record) const {
    for (const auto& field : info(record.kind).fields)
      if (field.direction != Direction::past)
        if (const auto day = day_in(record, field))
          return fmt::format("{} {}", field.name.ends_with("until") ? name_in_words(field.name) : "by",
                             format_due(*day, context_.today()));
    return {};
  }

  /// Where something is to be done, until when; else the numbers that it has.
  [[nodiscard]] std::string extra_of(const Record& record) const {
    if (!info(record.kind).open.empty()) return due_words(record);
    if (record.kind == Kind::review)
      return fmt::format("{}, {}", record.text("set"), format_day(Date{Days{record.number("date").value_or(0)}}));
    return fmt::format("{}", fmt::join(numbers_of(record), ", "));
  }

  Context& context_;
  const Reading& store_;
  Kind whole_;
};

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

std::string json_with_parts(const Reading& journal, const Record& record, const std::vector<ShownPart>& parts) {
  std::vector<std::pair<Kind, std::vector<Record>>> belonging;
  for (const auto& part : parts) belonging.emplace_back(part.kind, part.records);
  if (record.kind != Kind::tag)
    belonging.emplace_back(Kind::tag, journal.list({.kind = Kind::tag, .item = record.name()}));
  return json_record(record, belonging);
}

Exit run_show(Context& context, const ShowRequest& request) {
  const Reading& journal = context.reading(Reveal{request.reveal});
  const Record record = as_of_today(context, find_record(context, journal, request.word));
  const auto parts = parts_of(journal, record);
  if (context.json) {
    print(context, json_with_parts(journal, record, parts));
    return Exit::ok;
  }
  if (record.withheld && !journal.find(record.reference())) {
    remark(context, messages::part_of_sealed(record.name()));
    return Exit::ok;
  }
  const PartLines lines(context, journal, record.kind);
  std::string text = render_record(record, context.style, context.today(), clock_of(context));
  for (const auto& part : parts) text += lines.of(part);
  show_long(context, text + lines.tags_of(record));
  if (record.withheld) remark(context, messages::words_sealed(record.name()));
  return Exit::ok;
}

}  // namespace

Verb show_verb() {
  const auto request = std::make_shared<ShowRequest>();
  Verb verb{.run = runs(run_show, request)};
  verb.options = {
      required(completed_as("ID|WHO",
                            word("ID", request->word, "An id (s12, g3, c19) or the handle of a mentorship or person"))),
      flag("--reveal", request->reveal, "Show the words of sealed items"),
  };
  return verb;
}

}  // namespace mentor::commands

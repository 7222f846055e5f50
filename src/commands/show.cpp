// SPDX-License-Identifier: MIT
// `mentor show`: one record in full, and what belongs to it.
#include "commands/support/looking.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/say.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace mentor::commands {

namespace {

struct ShowRequest {
  std::string word;
  bool reveal = false;
};

constexpr std::int64_t recent_sessions = 5;

/// What is shown below a record, piece by piece.
class ShownParts {
 public:
  ShownParts(Context& context, const Reading& store) : context_(context), store_(store) {}

  void of(const Record& record) {
    if (record.kind == Kind::mentorship) of_mentorship(record.text("handle"));
    if (record.kind == Kind::goal) of_goal(record);
    if (record.kind == Kind::session) of_session(record);
    if (record.kind != Kind::tag) tags_of(record);
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void part(std::string_view title, const Table& table) {
    if (table.rows.empty()) return;
    text_ += fmt::format("\n{}\n{}", paint(title, Ink::bold, context_.style), render_indented(table, context_.style));
  }

  void of_mentorship(const std::string& handle) {
    people(handle);
    agreements(handle);
    records("Open goals", {.kind = Kind::goal, .mentorship = handle, .status = {"open"}});
    records("Open promises", {.kind = Kind::commitment, .mentorship = handle, .status = {"open"}});
    records("Open topics", {.kind = Kind::topic, .mentorship = handle, .status = {"open"}});
    records("Open questions", {.kind = Kind::question, .mentorship = handle, .status = {"open"}});
    sessions(handle);
  }

  void people(const std::string& handle) {
    std::map<std::string, std::string> parts;
    for (const auto& taken : store_.all<Participant>({.mentorship = handle}))
      parts[taken.person] = taken.part.value_or("");
    Table table;
    for (const auto& person : partners_of(store_, handle)) {
      const std::string& part_taken = parts[person.handle];
      const std::string name = person.name + (part_taken.empty() ? "" : ", " + part_taken);
      table.rows.push_back({person.handle, name, person.zone.value_or("")});
    }
    part("People", table);
  }

  void agreements(const std::string& handle) {
    Table table;
    for (const auto& agreement : store_.all<Agreement>({.mentorship = handle})) {
      const auto signed_on = [](std::optional<Date> day) { return day ? format_day(*day) : std::string("not yet"); };
      table.rows = {{to_text(Id{Kind::agreement, agreement.id}), fmt::format("version {}", agreement.version),
                     format_day(agreement.date),
                     fmt::format("signed by you: {}, by the other side: {}", signed_on(agreement.signed_by_me),
                                 signed_on(agreement.signed_by_partner))}};
    }
    part("Agreement", table);
    records("Reviews", {.kind = Kind::review, .mentorship = handle, .order = Filter::Order::newest_first, .limit = 2});
  }

  void sessions(const std::string& handle) {
    Table table;
    for (const auto& session :
         store_.all<Session>({.mentorship = handle, .order = Filter::Order::newest_first, .limit = recent_sessions}))
      table.rows.push_back({to_text(Id{Kind::session, session.id}), format_start(context_, session),
                            std::string(to_text(session.status)), gist_of(session)});
    part("Last sessions", table);
  }

  void of_goal(const Record& goal) {
    Table progress;
    for (const auto& entry : store_.all<Progress>({.parent = goal.reference()}))
      progress.rows.push_back({format_day(entry.date), entry.withheld ? "" : fmt::format("{} %", entry.percent),
                               entry.comment.value_or("")});
    progress.numeric = {1};
    part("Progress", progress);
    records("Milestones", {.kind = Kind::milestone, .parent = goal.reference()});
    records("Promises", {.kind = Kind::commitment, .parent = goal.reference()});
  }

  void of_session(const Record& session) {
    records("Promises", {.kind = Kind::commitment, .parent = session.reference()});
    records("Topics", {.kind = Kind::topic, .parent = session.reference()});
    records("Progress", {.kind = Kind::progress, .parent = session.reference()});
    records("Notes", {.kind = Kind::note, .parent = session.reference()});
    records("Pulse", {.kind = Kind::pulse, .parent = session.reference()});
    records("Feedback", {.kind = Kind::feedback, .parent = session.reference()});
    records("Questions to ask", {.kind = Kind::prompt, .parent = session.reference()});
  }

  void records(std::string_view title, const Filter& filter) {
    Table table;
    for (const auto& record : store_.list(filter)) table.rows.push_back(row_of(record));
    part(title, table);
  }

  [[nodiscard]] std::vector<std::string> row_of(const Record& record) const {
    return {to_text(record.reference()), whose_and_how(record), text_of(record), extra_of(record)};
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
      if (field.direction == Direction::future)
        if (const auto day = day_in(record, field))
          return fmt::format("{} {}", field.name.ends_with("until") ? name_in_words(field.name) : "by",
                             format_due(*day, context_.today()));
    if (record.withheld) return {};
    return {};
  }

  /// Where something is to be done, until when; else the numbers that it has.
  [[nodiscard]] std::string extra_of(const Record& record) const {
    if (!info(record.kind).open.empty()) return due_words(record);
    if (record.kind == Kind::review)
      return fmt::format("{}, {}", record.text("set"), format_day(Date{Days{record.number("date").value_or(0)}}));
    return fmt::format("{}", fmt::join(numbers_of(record), ", "));
  }

  void tags_of(const Record& record) {
    std::string names_of_tags;
    for (const auto& tag : store_.all<Tag>({.item = record.name()}))
      names_of_tags += fmt::format("{}{}", names_of_tags.empty() ? "" : ", ", visible(tag.name));
    if (!names_of_tags.empty())
      text_ += fmt::format("\n{}: {}\n", paint("Tags", Ink::bold, context_.style), names_of_tags);
  }

  Context& context_;
  const Reading& store_;
  std::string text_;
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

Exit run_show(Context& context, const ShowRequest& request) {
  const Reading& journal = context.reading(Reveal{request.reveal});
  const Record record = as_of_today(context, find_record(context, journal, request.word));
  if (context.json) {
    print(context, json_record(record));
    return Exit::ok;
  }
  if (record.withheld && !journal.find(record.reference())) {
    remark(context, fmt::format("{} is a part of something sealed; mentor show {} --reveal shows it.", record.name(),
                                record.name()));
    return Exit::ok;
  }
  ShownParts parts(context, journal);
  parts.of(record);
  show_long(context, render_record(record, context.style, context.today(), clock_of(context)) + parts.text());
  if (record.withheld)
    remark(context,
           fmt::format("{} is sealed; mentor show {} --reveal shows its words.", record.name(), record.name()));
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

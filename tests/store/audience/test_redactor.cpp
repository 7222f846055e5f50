// SPDX-License-Identifier: MIT
// Which fields of a record that is shared each audience reads: written here a second time, apart from the descriptions,
// so that what is told to others cannot change by itself.
#include "store/samples.hpp"
#include "support/any_value.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <map>

namespace mentor::tests {

namespace {

using FieldsByKind = std::map<Kind, std::string>;

const FieldsByKind fields_of_partner{
    {Kind::person, "handle name pronouns zone"},
    {Kind::mentorship, "handle title type role status cadence start end paused_until closed_on"},
    {Kind::participant, "mentorship person part joined left"},
    {Kind::agreement,
     "mentorship version date text cadence minutes routine_hours urgent_hours feedback_hours documents_hours "
     "boundaries "
     "review_on review_every kept_for signed_by_me signed_by_partner"},
    {Kind::signature, "agreement person date"},
    {Kind::goal, "mentorship title owner why measure target status opened closed reason"},
    {Kind::milestone, "goal title due outcome closed reason"},
    {Kind::session,
     "mentorship start zone has_time status minutes channel summary focus trouble strategy helped reason "
     "called_off_by notice_hours"},
    {Kind::presence, "session person"},
    {Kind::progress, "goal date percent comment session"},
    {Kind::commitment, "mentorship owner text due outcome made closed reason session goal"},
    {Kind::topic, "mentorship text brought_by parked_until status raised closed reason session"},
    {Kind::question, "mentorship asker person text type asked due status answered answer reason"},
    {Kind::feedback, "mentorship direction type text date area situation behaviour impact follow_up person session"},
    {Kind::note, "mentorship type text date yearly ask_after person session"},
    {Kind::pulse, "mentorship date by trust progress energy comment person session"},
    {Kind::review, "mentorship date set by person answers adjustment went"},
    {Kind::pause, "mentorship from until"}};

const FieldsByKind fields_of_sponsor{
    {Kind::person, "handle name"},
    {Kind::mentorship, "handle title type role status cadence start end paused_until closed_on for_sponsor"},
    {Kind::participant, "mentorship person"},
    {Kind::goal, "mentorship title target status opened closed for_sponsor"},
    {Kind::milestone, "goal due outcome closed"},
    {Kind::session, "mentorship start zone has_time status minutes channel called_off_by"},
    {Kind::presence, "session person"},
    {Kind::progress, "goal date percent"},
    {Kind::commitment, "mentorship owner due outcome made closed"},
    {Kind::question, "mentorship asker type asked due status answered"},
    {Kind::feedback, "mentorship direction type date"},
    {Kind::pause, "mentorship from until"}};

/// On the screen, of a record that is sealed, beside "(sealed)" in its text.
const FieldsByKind fields_on_screen{{Kind::goal, "mentorship owner target status opened closed for_sponsor"},
                                    {Kind::session, "mentorship start zone has_time status minutes channel"},
                                    {Kind::commitment, "mentorship owner due outcome made closed session goal"},
                                    {Kind::note, "mentorship type date yearly ask_after person session"},
                                    {Kind::pulse, "mentorship date by person session"},
                                    {Kind::feedback, "mentorship direction type date person session"},
                                    {Kind::question, "mentorship asker person type asked due status answered"},
                                    {Kind::review, "mentorship date by person"},
                                    {Kind::topic, "mentorship brought_by parked_until status raised closed session"}};

/// A value for every field, so that whatever an audience does not read is missing; what is named is the first.
Value some_value(const Field& field) {
  const auto second = [](std::int64_t below) { return std::min<std::int64_t>(1, below - 1); };
  return field.kind == FieldKind::reference ? Value{std::int64_t{1}} : any_value(field, second);
}

Record full_record(Kind kind, Visibility visibility) {
  Record record = blank(kind);
  record.visibility = visibility;
  for (const Field& field : info(kind).fields) record.set(field.name, some_value(field));
  return record;
}

/// One full record of each kind, all shared and marked for the sponsor, in one mentorship; the goal and the session are
/// the first of theirs.
std::unique_ptr<Store> store_of_full_records() {
  auto store = Store::in_memory();
  store->write("fill", samples::now, [](Writer& writer) {
    for (const Kind kind : all_kinds()) writer.insert(full_record(kind, Visibility::shared));
  });
  return store;
}

std::string fields_with_values(const Record& record) {
  std::string names_found;
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const bool empty =
        std::holds_alternative<std::monostate>(record.values[i]) || record.values[i] == Value{std::int64_t{0}};
    if (!empty) names_found += (names_found.empty() ? "" : " ") + std::string(fields[i].name);
  }
  return names_found;
}

std::string fields_read(const Store& store, Audience audience, Kind kind) {
  for (const Record& record : store.as(audience).list({.kind = kind}))
    if (record.kind != Kind::person || record.text("handle") == "ana") return fields_with_values(record);
  return {};
}

}  // namespace

TEST_CASE("each audience reads of a shared record these fields, and no other") {
  const auto store = store_of_full_records();
  for (const Audience audience : {Audience::partner, Audience::sponsor})
    for (const Kind kind : all_kinds()) {
      const auto& expected = audience == Audience::partner ? fields_of_partner : fields_of_sponsor;
      CAPTURE(std::string(to_text(audience)));
      CAPTURE(std::string(info(kind).name));
      const auto fields = expected.find(kind);
      CHECK(fields_read(*store, audience, kind) == (fields == expected.end() ? "" : fields->second));
    }
}

TEST_CASE("of a sealed record the screen shows these fields beside the word for it") {
  const auto store = store_of_full_records();
  for (const auto& entry : fields_on_screen) {
    const Kind kind = entry.first;
    CAPTURE(std::string(info(kind).name));
    Id id;
    store->write("seal", samples::now,
                 [&](Writer& writer) { id = writer.insert(full_record(kind, Visibility::sealed)); });
    const auto shown = store->as(Audience::screen).find(id);
    REQUIRE(shown);
    CHECK(shown->withheld);
    CHECK(shown->text(info(kind).text) == sealed_words);
    Record others = *shown;
    others.set(info(kind).text, {});
    CHECK(fields_with_values(others) == entry.second);
  }
}

}  // namespace mentor::tests

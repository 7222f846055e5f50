// SPDX-License-Identifier: MIT
// JSON for scripts: records, the check-in, searches, the change log, and small objects of the commands.
#include "mentor/render/render_json.hpp"
#include "render/json_values.hpp"

#include <nlohmann/json.hpp>

namespace mentor::render {

namespace {

OrderedJson document_of(std::string_view schema) {
  OrderedJson document;
  document["schema"] = schema;
  return document;
}

OrderedJson words_or_null(const std::string& text, bool withheld) {
  return withheld ? OrderedJson(nullptr) : OrderedJson(text);
}

OrderedJson json_matter(const Matter& matter) {
  OrderedJson object;
  object["rule"] = matter.rule;
  object["class"] = to_text(matter.type);
  object["state"] = to_text(matter.state);
  object["mentorship"] = matter.mentorship;
  object["id"] = matter.id;
  object["text"] = words_or_null(matter.text(), matter.withheld);
  object["words"] = words_or_null(matter.words, matter.withheld || matter.words.empty());
  object["command"] = matter.command;
  object["since"] = format_date(matter.since);
  object["moment"] = format_date(matter.moment);
  object["mine"] = matter.mine;
  object["visibility"] = to_text(matter.visibility);
  object["sealed"] = matter.withheld;
  return object;
}

OrderedJson json_group(const DigestGroup& group) {
  OrderedJson object;
  object["mentorship"] = group.mentorship;
  object["title"] = words_or_null(group.title, group.withheld);
  object["sealed"] = group.withheld;
  object["matters"] = OrderedJson::array();
  for (const auto& matter : group.matters) object["matters"].push_back(json_matter(matter));
  return object;
}

OrderedJson json_hit(const SearchHit& hit) {
  OrderedJson object;
  object["id"] = hit.record.name();
  object["kind"] = info(hit.record.kind).name;
  object["mentorship"] = hit.mentorship.empty() ? OrderedJson(nullptr) : OrderedJson(hit.mentorship);
  object["date"] = json_of(hit.day);
  object["excerpt"] = hit.excerpt;
  object["visibility"] = to_text(hit.record.visibility);
  return object;
}

OrderedJson json_field_change(Kind kind, const FieldChange& change) {
  static const Field visibility{.name = "visibility", .kind = FieldKind::line};
  const Field* described = info(kind).field(change.field);
  const Field& field = described != nullptr ? *described : visibility;
  OrderedJson object;
  object["field"] = change.field;
  object["before"] = json_of(field, change.before);
  object["after"] = json_of(field, change.after);
  return object;
}

OrderedJson json_change(const Change& change) {
  OrderedJson object;
  object["change"] = to_text(change.what);
  object["kind"] = info(change.id.kind).name;
  object["id"] = change.name;
  object["text"] = change.text;
  object["records"] = change.records;
  object["fields"] = OrderedJson::array();
  for (const auto& field : change.fields) object["fields"].push_back(json_field_change(change.id.kind, field));
  return object;
}

OrderedJson json_entry(const HistoryEntry& entry, const WallClock& clock) {
  OrderedJson object;
  object["number"] = entry.number;
  object["time"] = format_utc(entry.time);
  object["time_date"] = json_of(date_of(clock.mine(entry.time)));
  object["what"] = entry.what;
  object["role"] = to_text(entry.role);
  object["undone"] = entry.undone;
  object["changes"] = OrderedJson::array();
  for (const auto& change : entry.changes) object["changes"].push_back(json_change(change));
  return object;
}

void fill_flat(OrderedJson& object, const JsonObject& from) {
  for (const auto& [name, value] : from)
    object[name] = std::visit(
        [](const auto& plain) -> OrderedJson {
          if constexpr (std::is_same_v<std::decay_t<decltype(plain)>, std::monostate>)
            return nullptr;
          else
            return plain;
        },
        value);
}

OrderedJson json_in_step(const InStepTally& tally) {
  OrderedJson object;
  object["came"] = OrderedJson::array();
  for (const auto& [device, changes] : tally.came)
    object["came"].push_back(OrderedJson{{"device", device}, {"changes", changes}});
  object["waiting"] = tally.waiting;
  return object;
}

}  // namespace

std::string json_records(Kind kind, const std::vector<Record>& records, const JsonView& view) {
  const std::string name(info(kind).plural);
  OrderedJson document = document_of(schema_name(name));
  document[name] = OrderedJson::array();
  for (const auto& record : records) document[name].push_back(json_of(record, view));
  return json_text(document);
}

std::string json_record(const Record& record, const JsonView& view,
                        const std::vector<std::pair<Kind, std::vector<Record>>>& belonging) {
  const auto& about = info(record.kind);
  const std::string name(about.name);
  // "feedback" is one and many; what is printed for one is another schema.
  OrderedJson document = document_of(schema_name(about.name == about.plural ? name + "-entry" : name));
  document[name] = json_of(record, view);
  for (const auto& [kind, records] : belonging) {
    auto& list = document[std::string(info(kind).plural)] = OrderedJson::array();
    for (const auto& one : records) list.push_back(json_of(one, view));
  }
  return json_text(document);
}

std::string json_digest(const Digest& digest, const InStepTally& in_step) {
  OrderedJson document = document_of("mentor.check-in/1");
  document["count"] = digest.count();
  document["more"] = digest.more;
  document["groups"] = OrderedJson::array();
  for (const auto& group : digest.groups) document["groups"].push_back(json_group(group));
  document["in_step"] = json_in_step(in_step);
  return json_text(document);
}

std::string json_today(const Digest& open, Date today, const InStepTally& in_step) {
  OrderedJson planned = OrderedJson::array();
  OrderedJson due = OrderedJson::array();
  for (const auto& group : open.groups)
    for (const auto& matter : group.matters) (traits_of(matter).meeting ? planned : due).push_back(json_matter(matter));
  OrderedJson document = document_of("mentor.today/1");
  document["date"] = format_date(today);
  document["planned"] = std::move(planned);
  document["due_count"] = due.size();
  document["due"] = std::move(due);
  document["in_step"] = json_in_step(in_step);
  return json_text(document);
}

std::string json_search(const SearchResult& result) {
  OrderedJson document = document_of("mentor.search/1");
  document["more"] = result.more;
  document["hits"] = OrderedJson::array();
  for (const auto& hit : result.hits) document["hits"].push_back(json_hit(hit));
  return json_text(document);
}

std::string json_history(const std::vector<HistoryEntry>& entries, const WallClock& clock) {
  OrderedJson document = document_of("mentor.history/1");
  document["entries"] = OrderedJson::array();
  for (const auto& entry : entries) document["entries"].push_back(json_entry(entry, clock));
  return json_text(document);
}

std::string json_flat(std::string_view schema, const JsonObject& object) {
  OrderedJson document = document_of(schema);
  fill_flat(document, object);
  return json_text(document);
}

std::string json_of_literals(std::string_view schema,
                             const std::vector<std::pair<std::string, std::string>>& literals) {
  OrderedJson document = document_of(schema);
  for (const auto& [name, literal] : literals)
    document[name] = literal.empty() ? OrderedJson(nullptr) : OrderedJson::parse(literal);
  return json_text(document);
}

std::string json_flat_list(std::string_view schema, std::string_view name, const std::vector<JsonObject>& objects) {
  OrderedJson document = document_of(schema);
  auto list = OrderedJson::array();
  for (const auto& object : objects) {
    OrderedJson one = OrderedJson::object();
    fill_flat(one, object);
    list.push_back(std::move(one));
  }
  document[std::string(name)] = std::move(list);
  return json_text(document);
}

}  // namespace mentor::render

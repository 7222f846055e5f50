// SPDX-License-Identifier: MIT
// JSON for scripts: records, the check-in, searches, the change log, and small objects of the commands.
#include "mentor/render/render_json.hpp"
#include "render/history_words.hpp"
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
  object["type"] = info(hit.record.kind).name;
  object["mentorship"] = hit.mentorship.empty() ? OrderedJson(nullptr) : OrderedJson(hit.mentorship);
  object["date"] = json_of(hit.day);
  object["excerpt"] = hit.excerpt;
  object["visibility"] = to_text(hit.record.visibility);
  return object;
}

OrderedJson json_change(const Change& change) {
  OrderedJson object;
  object["change"] = to_text(change.what);
  object["type"] = info(change.id.kind).name;
  object["id"] = change.name;
  object["text"] = change.text;
  object["fields"] = OrderedJson::array();
  for (const auto& field : change.fields) object["fields"].push_back(field_change_words(change.id.kind, field));
  return object;
}

OrderedJson json_entry(const HistoryEntry& entry) {
  OrderedJson object;
  object["number"] = entry.number;
  object["time"] = format_utc(entry.time);
  object["what"] = entry.what;
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

}  // namespace

std::string json_records(Kind kind, const std::vector<Record>& records) {
  const std::string name(info(kind).plural);
  OrderedJson document = document_of(schema_name(name));
  document[name] = OrderedJson::array();
  for (const auto& record : records) document[name].push_back(json_of(record));
  return json_text(document);
}

std::string json_record(const Record& record, const std::vector<std::pair<Kind, std::vector<Record>>>& belonging) {
  const std::string name(info(record.kind).name);
  OrderedJson document = document_of(schema_name(name));
  document[name] = json_of(record);
  for (const auto& [kind, records] : belonging) {
    auto& list = document[std::string(info(kind).plural)] = OrderedJson::array();
    for (const auto& one : records) list.push_back(json_of(one));
  }
  return json_text(document);
}

std::string json_digest(const Digest& digest) {
  OrderedJson document = document_of("mentor.check-in/1");
  document["count"] = digest.count();
  document["more"] = digest.more;
  document["groups"] = OrderedJson::array();
  for (const auto& group : digest.groups) document["groups"].push_back(json_group(group));
  return json_text(document);
}

std::string json_search(const SearchResult& result) {
  OrderedJson document = document_of("mentor.search/1");
  document["more"] = result.more;
  document["hits"] = OrderedJson::array();
  for (const auto& hit : result.hits) document["hits"].push_back(json_hit(hit));
  return json_text(document);
}

std::string json_history(const std::vector<HistoryEntry>& entries) {
  OrderedJson document = document_of("mentor.history/1");
  document["entries"] = OrderedJson::array();
  for (const auto& entry : entries) document["entries"].push_back(json_entry(entry));
  return json_text(document);
}

std::string json_flat(std::string_view schema, const JsonObject& object) {
  OrderedJson document = document_of(schema);
  fill_flat(document, object);
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

// SPDX-License-Identifier: MIT
// Records of several kinds in one JSON document: what a command saved or removed.
#include "mentor/render/render_json.hpp"
#include "render/json_values.hpp"

#include <nlohmann/json.hpp>

namespace mentor::render {

std::string json_mixed(std::string_view schema, const std::vector<Record>& records, const JsonView& view) {
  OrderedJson document;
  document["schema"] = schema;
  document["records"] = OrderedJson::array();
  for (const auto& record : records) {
    OrderedJson object;
    object["kind"] = info(record.kind).name;
    object.update(json_of(record, view));
    document["records"].push_back(object);
  }
  return json_text(document);
}

}  // namespace mentor::render

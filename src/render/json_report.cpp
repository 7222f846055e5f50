// SPDX-License-Identifier: MIT
// A report as JSON: its data, block by block, for other programs to draw.
#include "render/json_values.hpp"
#include "render/report_formats.hpp"

#include <nlohmann/json.hpp>
#include <variant>

namespace mentor::render {

namespace {

OrderedJson block_json(const Paragraph& paragraph) { return {{"type", "paragraph"}, {"text", paragraph.text}}; }

OrderedJson block_json(const BulletList& list) {
  OrderedJson items = OrderedJson::array();
  for (const auto& item : list.items) {
    OrderedJson one;
    one["id"] = item.id.empty() ? OrderedJson(nullptr) : OrderedJson(item.id);
    one["text"] = item.text;
    one["done"] =
        item.mark == ListItem::Mark::none ? OrderedJson(nullptr) : OrderedJson(item.mark == ListItem::Mark::done);
    items.push_back(std::move(one));
  }
  return {{"type", "list"}, {"items", std::move(items)}};
}

OrderedJson block_json(const ReportTable& table) {
  OrderedJson block;
  block["type"] = "table";
  block["header"] = table.header;
  block["rows"] = table.rows;
  return block;
}

OrderedJson block_json(const Chart& chart) {
  OrderedJson points = OrderedJson::array();
  for (const auto& point : chart.points) {
    OrderedJson one;
    one["label"] = point.label;
    one["value"] = point.value;
    points.push_back(std::move(one));
  }
  OrderedJson block;
  block["type"] = "chart";
  block["shape"] = chart.shape == Chart::Shape::bars ? "bars" : "line";
  block["title"] = chart.title;
  block["unit"] = chart.unit;
  block["top"] = chart.top ? OrderedJson(*chart.top) : OrderedJson(nullptr);
  block["points"] = std::move(points);
  return block;
}

OrderedJson section_json(const ReportSection& section) {
  OrderedJson object;
  object["title"] = section.title;
  object["blocks"] = OrderedJson::array();
  for (const auto& block : section.blocks)
    object["blocks"].push_back(std::visit([](const auto& one) { return block_json(one); }, block));
  return object;
}

}  // namespace

std::string report_as_json(const Report& report, const Style&) {
  OrderedJson document;
  document["schema"] = "mentor.report/1";
  document["title"] = report.title;
  document["subtitle"] = report.subtitle;
  document["sections"] = OrderedJson::array();
  for (const auto& section : report.sections) document["sections"].push_back(section_json(section));
  document["left_out"] = report.left_out;
  return json_text(document);
}

}  // namespace mentor::render

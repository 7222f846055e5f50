// SPDX-License-Identifier: MIT
// A report as data: what each block knows, under its name. A page that is words alone has its blocks as they are.
#include "render/json_values.hpp"
#include "render/report_formats.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <variant>

namespace mentor::render {

namespace {

OrderedJson course_json(const Course& course) {
  OrderedJson points = OrderedJson::array();
  for (const auto& [date, value] : course.points) points.push_back({{"date", format_date(date)}, {"value", value}});
  return points;
}

struct FactJson {
  OrderedJson operator()(std::monostate) const { return nullptr; }
  OrderedJson operator()(const std::string& text) const { return text; }
  OrderedJson operator()(std::int64_t count) const { return count; }
  OrderedJson operator()(double value) const { return value; }
  OrderedJson operator()(Minutes time) const { return time.count(); }
  OrderedJson operator()(Date day) const { return format_date(day); }
  OrderedJson operator()(LocalTime time) const {
    const Date day = date_of(time);
    return fmt::format("{}T{}", format_date(day),
                       format_clock(std::chrono::duration_cast<Minutes>(time - LocalTime{day})));
  }
  OrderedJson operator()(Percent percent) const { return percent.value; }
  OrderedJson operator()(Share share) const { return {{"part", share.part}, {"of", share.whole}}; }
  OrderedJson operator()(const Course& course) const { return course_json(course); }
};

OrderedJson fact_json(const Fact& fact) { return std::visit(FactJson{}, fact); }

/// Others have no ids, not even the word for one.
void put_fact(OrderedJson& object, const std::string& name, const Fact& fact) {
  const bool no_id = std::holds_alternative<std::monostate>(fact) && (name == "id" || name == "mentorship");
  if (!name.empty() && !no_id) object[name] = fact_json(fact);
}

void put_facts(OrderedJson& object, const Facts& facts) {
  for (const auto& fact : facts) put_fact(object, fact.name, fact.value);
}

OrderedJson data_of(const Paragraph& paragraph) {
  if (paragraph.facts.empty()) return paragraph.text;
  OrderedJson object = OrderedJson::object();
  put_facts(object, paragraph.facts);
  return object;
}

OrderedJson data_of(const BulletList& list) {
  OrderedJson items = OrderedJson::array();
  for (const auto& item : list.items) {
    OrderedJson one = OrderedJson::object();
    if (!item.id.empty()) one["id"] = item.id;
    if (item.facts.empty()) one["text"] = item.text;
    put_facts(one, item.facts);
    items.push_back(std::move(one));
  }
  return items;
}

OrderedJson data_of(const FactTable& table) {
  OrderedJson rows = OrderedJson::array();
  for (const auto& row : table.rows) {
    OrderedJson one = OrderedJson::object();
    for (std::size_t i = 0; i < row.size(); ++i) put_fact(one, table.columns.at(i).name, row[i]);
    rows.push_back(std::move(one));
  }
  return rows;
}

OrderedJson data_of(const Chart& chart) {
  OrderedJson points = OrderedJson::array();
  for (const auto& point : chart.points) points.push_back({{"label", point.label}, {"value", point.value}});
  return points;
}

void put_sections(OrderedJson& object, const std::vector<ReportSection>& sections) {
  for (const auto& section : sections)
    for (const auto& block : section.blocks)
      std::visit(
          [&](const auto& one) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(one)>, ReportTable>)
              if (!one.name.empty()) object[one.name] = data_of(one);
          },
          block);
}

OrderedJson figures_json(const std::vector<Figure>& figures) {
  OrderedJson all = OrderedJson::array();
  for (const auto& figure : figures) {
    OrderedJson one{{"name", figure.name}, {"value", fact_json(figure.value)}, {"unit", figure.unit}};
    one["label"] = figure.label;
    if (figure.before) {
      one["before"] = fact_json(*figure.before);
      const auto change = change_of(figure.value, figure.before);
      one["change"] = change ? OrderedJson(*change) : OrderedJson(nullptr);
    }
    put_facts(one, figure.more);
    all.push_back(std::move(one));
  }
  return all;
}

OrderedJson part_json(const Report& report, const ReportPart& part) {
  OrderedJson object = OrderedJson::object();
  put_facts(object, part.facts);
  if (!report.lists.empty()) object["figures"] = figures_json(part.figures);
  for (const auto name : report.lists) object[std::string(name)] = OrderedJson::array();
  put_sections(object, part.sections);
  return object;
}

// Pages of words alone: prep, an agreement.

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
  return {{"type", "table"}, {"header", table.header}, {"rows", table.rows}};
}

OrderedJson block_json(const FactTable& table) { return {{"type", "rows"}, {"rows", data_of(table)}}; }

OrderedJson block_json(const Chart& chart) {
  return {{"type", "chart"}, {"title", chart.title}, {"unit", chart.unit}, {"points", data_of(chart)}};
}

OrderedJson words_json(const std::vector<ReportSection>& sections) {
  OrderedJson all = OrderedJson::array();
  for (const auto& section : sections) {
    OrderedJson object;
    object["title"] = section.title;
    object["blocks"] = OrderedJson::array();
    for (const auto& block : section.blocks)
      object["blocks"].push_back(std::visit([](const auto& one) { return block_json(one); }, block));
    all.push_back(std::move(object));
  }
  return all;
}

}  // namespace

std::string report_as_json(const Report& report, const Style&) {
  const bool only_words = report.facts.empty();
  OrderedJson document;
  document["schema"] = schema_name(only_words ? "page" : "report");
  document["title"] = report.title;
  document["subtitle"] = report.subtitle;
  if (only_words) {
    document["sections"] = words_json(report.sections);
    return json_text(document);
  }
  put_facts(document, report.facts);
  document["intro"] = report.intro.empty() ? OrderedJson(nullptr) : OrderedJson(report.intro);
  document["figures"] = figures_json(report.figures);
  put_sections(document, report.sections);
  document["mentorships"] = OrderedJson::array();
  for (const auto& part : report.parts) document["mentorships"].push_back(part_json(report, part));
  document["held_back"] = report.left_out;
  return json_text(document);
}

}  // namespace mentor::render

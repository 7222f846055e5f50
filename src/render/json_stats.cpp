// SPDX-License-Identifier: MIT
// The figures of a period as JSON: numbers only, for programs that keep their own books.
#include "mentor/render/render_json.hpp"
#include "render/json_values.hpp"

#include <nlohmann/json.hpp>

namespace mentor::render {

namespace {

/// Null where a figure is not known.
template <class Count>
OrderedJson count_json(const std::optional<Count>& count) {
  return count ? OrderedJson(*count) : OrderedJson(nullptr);
}

OrderedJson figures_json(const SessionFigures& figures) {
  return {{"held", figures.held},
          {"cancelled", figures.cancelled},
          {"missed", figures.missed},
          {"minutes", figures.time.count()},
          {"without_length", figures.without_length}};
}

OrderedJson figures_json(const CadenceFigures& figures) {
  return {{"agreed", figures.agreed ? OrderedJson(cadence_code(*figures.agreed)) : OrderedJson(nullptr)},
          {"gaps", figures.gaps},
          {"kept", figures.kept},
          {"typical_days", count_json(figures.typical_days)},
          {"longest_days", count_json(figures.longest_days)}};
}

OrderedJson figures_json(const PromiseFigures& figures) {
  OrderedJson object{{"owner", figures.owner}};
  object.update(json_of(figures));
  return object;
}

OrderedJson figures_json(const AnswerFigures& figures) {
  OrderedJson object{{"by", to_text(figures.by)}};
  object.update(json_of(figures));
  object["typical_minutes"] = json_of(figures.typical);
  object["longest_minutes"] = json_of(figures.longest);
  return object;
}

/// A key for each kind, "in_person" for "in-person".
template <class Names, class Counts>
OrderedJson kinds_json(const Names& kinds, const Counts& counts) {
  OrderedJson object = OrderedJson::object();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    std::string key = i < kinds.size() ? std::string(kinds[i]) : std::string("not_known");
    for (auto& c : key)
      if (c == '-') c = '_';
    object[key] = counts[i];
  }
  return object;
}

OrderedJson figures_json(const Stats& stats) {
  OrderedJson object;
  object["mentorship"] = stats.mentorship;
  object["title"] = stats.title;
  object["sessions"] = figures_json(stats.sessions);
  object["cadence"] = figures_json(stats.cadence);
  object["channels"] = kinds_json(names<Channel>, stats.channels);
  object["obstacles"] = kinds_json(names<Trouble>, stats.troubles);
  object["promises"] = OrderedJson::array();
  for (const auto& one : stats.promises) object["promises"].push_back(figures_json(one));
  object["answers"] = OrderedJson::array();
  for (const auto& one : stats.answers) object["answers"].push_back(figures_json(one));
  return object;
}

}  // namespace

std::string json_stats(const std::vector<Stats>& stats, const Period& period) {
  OrderedJson document;
  document["schema"] = schema_name("stats");
  document["period"] = json_of(period);
  document["mentorships"] = OrderedJson::array();
  for (const auto& one : stats) document["mentorships"].push_back(figures_json(one));
  return json_text(document);
}

}  // namespace mentor::render

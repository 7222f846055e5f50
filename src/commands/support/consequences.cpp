// What the removal of records means for others, as the descriptions of the fields that name them say.
#include "commands/support/consequences.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace mentor {

namespace {

/// Reads the kinds one after the other: a record only names such as come before its own kind in all_kinds().
class Removal {
 public:
  explicit Removal(std::span<const Record> removed) {
    for (const auto& record : removed) leave(record);
  }

  Consequences follow(const Store& store) {
    for (const Kind kind : all_kinds())
      if (const auto fields = fields_touched(kind); !fields.empty())
        store.each({.kind = kind}, [&](const Record& record) { judge(record, fields); });
    return std::move(found_);
  }

 private:
  using Place = std::pair<Kind, std::string_view>;  ///< a field of a kind

  void leave(const Record& record) {
    left_.insert({record.kind, record.id});
    each_link_to(record.kind, [&](Kind kind, const Field& field) {
      named_[{kind, field.name}].insert(link_value(field, record));
    });
  }

  [[nodiscard]] std::vector<const Field*> fields_touched(Kind kind) const {
    std::vector<const Field*> fields;
    for (const auto& field : info(kind).fields)
      if (named_.contains({kind, field.name})) fields.push_back(&field);
    return fields;
  }

  void judge(const Record& record, const std::vector<const Field*>& fields) {
    const auto is_touched = [&](WhenGone when_gone) {
      return std::any_of(fields.begin(), fields.end(), [&](const Field* field) {
        return field->when_gone == when_gone && named_.at({record.kind, field->name}).contains(record.at(field->name));
      });
    };
    const bool goes = is_touched(WhenGone::goes);
    if (goes) found_.going.push_back(record);
    if (goes) leave(record);
    if (left_.contains({record.kind, record.id})) return;
    if (is_touched(WhenGone::emptied)) found_.staying.push_back(record);
    if (is_touched(WhenGone::refused)) found_.refusing.push_back(record);
  }

  std::set<std::pair<Kind, std::int64_t>> left_;
  std::map<Place, std::set<Value>> named_;  ///< how a field may name what leaves
  Consequences found_;
};

}  // namespace

Consequences consequences_of(const Store& store, std::span<const Record> removed) {
  return Removal(removed).follow(store);
}

bool joins_others(Kind kind) {
  const auto& fields = info(kind).fields;
  return std::count_if(fields.begin(), fields.end(),
                       [](const Field& field) { return field.part && field.need == Need::required; }) > 1;
}

}  // namespace mentor

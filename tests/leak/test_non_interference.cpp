// SPDX-License-Identifier: MIT
// What others do not see has no influence on what they are given: a journal without those rows, and with other words
// where they see none, gives the same bytes, but for the line that says how much was held back; and without what is
// sealed that line is the same too.
#include "leak/random_history.hpp"
#include "mentor/domain/text.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <iostream>
#include <map>
#include <set>

using namespace mentor::tests;

namespace {

enum class Removed { all_unseen, sealed };

std::map<Id, Record> records_by_id(const Reading& reading) {
  std::map<Id, Record> found;
  for (const Kind kind : all_kinds())
    reading.each({.kind = kind}, [&](const Record& record) { found.emplace(record.reference(), record); });
  return found;
}

/// Another value of the same kind, where one can be found.
Value other_value(const Field& field, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value); number && field.kind == FieldKind::integer)
    return *number == field.low ? field.high : field.low;
  if (field.kind == FieldKind::choice && std::holds_alternative<std::string>(value))
    return std::string(std::get<std::string>(value) == field.choices.front() ? field.choices.back()
                                                                             : field.choices.front());
  const bool words = field.kind == FieldKind::line || field.kind == FieldKind::note;
  return words && std::holds_alternative<std::string>(value) ? Value(std::string("altered")) : value;
}

/// Changes a journal where an audience does not see it.
class Alteration {
 public:
  Alteration(RandomHistory& history, Audience audience, Removed what)
      : history_(history), mine_(records_by_id(history.store())), theirs_(records_by_id(history.store().as(audience))) {
    for (const auto& [id, record] : mine_)
      if (!theirs_.contains(id) && (what == Removed::all_unseen || history.is_sealed(record))) unseen_.insert(id);
    for (const auto& [id, record] : mine_) alter(id, record, what);
    remove();
  }

  [[nodiscard]] std::size_t changes() const { return changes_; }

 private:
  void alter(Id id, const Record& record, Removed what) {
    const auto seen = theirs_.find(id);
    const bool gone = unseen_.contains(id);
    if (gone && id.kind != Kind::person) return;
    Record altered = record;
    const auto& fields = info(id.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const Field& field = fields[i];
      if (field.kind == FieldKind::reference && field.need == Need::optional &&
          unseen_.contains({field.refers, record.number(field.name).value_or(0)}))
        altered.values[i] = {};
      const bool told = seen != theirs_.end() && seen->second.values[i] == record.values[i];
      const bool whole = what == Removed::sealed && !gone;  // it is private, and may be counted as it is
      if (!told && !whole) altered.values[i] = other_value(field, record.values[i]);
    }
    if (altered == record) return;
    history_.store().write("alter", history_.context.instant, [&](Writer& writer) { writer.update(altered); });
    ++changes_;
  }

  /// People stay, under other names: what they promised is there.
  void remove() {
    std::vector<Id> ids;
    for (const Id id : unseen_)
      if (id.kind != Kind::person) ids.push_back(id);
    if (ids.empty()) return;
    history_.store().write("remove", history_.context.instant, [&](Writer& writer) { writer.remove(ids); });
    changes_ += ids.size();
  }

  RandomHistory& history_;
  std::map<Id, Record> mine_;
  std::map<Id, Record> theirs_;
  std::set<Id> unseen_;
  std::size_t changes_ = 0;
};

/// `held_back` is the last key of a report.
std::string without_held_back(const std::string& text) {
  std::string kept;
  bool in_list = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    in_list = in_list || line.find("\"held_back\"") != std::string::npos;
    if (!in_list) kept += line + "\n";
    at = end + 1;
  }
  return kept;
}

/// The first line that differs, before and after; empty if all is the same.
std::string first_difference(const std::string& before, const std::string& after) {
  if (before == after) return {};
  const auto lines = [](const std::string& text) { return mentor::split_lines(text); };
  const auto one = lines(before);
  const auto other = lines(after);
  std::size_t at = 0;
  while (at < one.size() && at < other.size() && one[at] == other[at]) ++at;
  return fmt::format("line {}: {} -> {}", at + 1, at < one.size() ? one[at] : "no line",
                     at < other.size() ? other[at] : "no line");
}

/// Of each report that is there for them, all of it.
std::map<std::string, std::string> given(RandomHistory& history, const std::vector<Words>& lines, Audience audience,
                                         Removed what) {
  std::map<std::string, std::string> texts;
  for (Words line : lines) {
    const bool letter = std::find(line.begin(), line.end(), "--letter") != line.end();
    line.insert(line.end(), {"--audience", std::string(to_text(audience)), "--format", letter ? "md" : "json"});
    if (history.run(line) != Exit::ok) continue;
    const std::string said = history.out.str();
    texts[fmt::format("{}", fmt::join(line, " "))] = what == Removed::sealed ? said : without_held_back(said);
  }
  return texts;
}

}  // namespace

TEST_CASE("what others do not see changes no byte of what they are given") {
  const unsigned histories = tries(3, 60);
  std::size_t compared = 0;
  std::size_t changes = 0;
  for (unsigned seed = 1; seed <= histories; ++seed)
    for (const auto audience : {Audience::partner, Audience::sponsor})
      for (const auto what : {Removed::all_unseen, Removed::sealed}) {
        CAPTURE(seed);
        CAPTURE(static_cast<int>(what));
        RandomHistory history(seed, 60);
        const auto lines = reports_of(history);
        const auto before = given(history, lines, audience, what);
        const Alteration alteration(history, audience, what);
        const auto after = given(history, lines, audience, what);
        CHECK(before.size() == after.size());
        for (const auto& one : before) {
          const auto now = after.find(one.first);
          const std::string difference = now == after.end() ? "it is gone" : first_difference(one.second, now->second);
          CHECK_MESSAGE(difference.empty(), one.first, ": ", difference);
        }
        compared += before.size();
        changes += alteration.changes();
      }
  std::cout << fmt::format(
      "figure: non-interference: {} journals, {} rows altered or removed, {} reports compared byte by byte\n",
      histories * 4, changes, compared);
  CHECK(compared > histories * 4);
  CHECK(changes > histories * 40);
}

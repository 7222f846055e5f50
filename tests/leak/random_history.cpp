// SPDX-License-Identifier: MIT
// Random histories, and a second opinion on who may see what.
#include "leak/random_history.hpp"

#include "support/layers.hpp"

#include <array>
#include <cctype>
#include <cstdlib>
#include <fmt/format.h>
#include <optional>

namespace mentor::tests {

namespace {

constexpr std::array visibilities{Visibility::private_, Visibility::shared, Visibility::sealed};

/// "kq17x" in any text.
std::vector<std::string> words_in(const std::string& text) {
  std::vector<std::string> words;
  for (auto at = text.find("kq"); at != std::string::npos; at = text.find("kq", at + 2)) {
    std::size_t end = at + 2;
    while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])) != 0) ++end;
    if (end > at + 2 && end < text.size() && text[end] == 'x') words.push_back(text.substr(at, end + 1 - at));
  }
  return words;
}

bool names_another(const Field& field) {
  return field.kind == FieldKind::person || field.kind == FieldKind::mentorship || field.kind == FieldKind::reference ||
         field.kind == FieldKind::item;
}

/// What is nobody's but mine, whatever is said of it.
bool is_mine_alone(Kind kind) { return kind == Kind::tag || kind == Kind::snooze || kind == Kind::prompt; }

std::optional<Record> named_by(const Store& store, const Record& record, std::string_view name) {
  const Field* field = info(record.kind).field(name);
  if (field == nullptr) return std::nullopt;
  if (field->kind == FieldKind::mentorship) return store.find_handle(Kind::mentorship, record.text(name));
  if (field->kind == FieldKind::person) return store.find_handle(Kind::person, record.text(name));
  if (field->kind == FieldKind::item) {
    const auto id = parse_id(record.text(name));
    return id ? store.find(*id) : store.find_handle(Kind::mentorship, record.text(name));
  }
  const auto number = record.number(name);
  return number ? store.find({field->refers, *number}) : std::nullopt;
}

}  // namespace

unsigned tries(unsigned everyday, unsigned soak) { return std::getenv("MENTOR_SOAK") != nullptr ? soak : everyday; }

RandomHistory::RandomHistory(unsigned seed, int changes) : random_(seed) {
  fill_marked_journal(store(), [this](std::int64_t count) { return below(count); });
  // On anything that can have one.
  const auto kinds = all_kinds();
  for (int i = 0; i < 30; ++i) {
    const Record to = any_record(kinds[static_cast<std::size_t>(below(static_cast<std::int64_t>(kinds.size())))]);
    run({"tag", "add", to.name(), fmt::format("kq{}x", 800000 + i)});
  }
  run({"export"});
  services.files["old.jsonl"] = out.str();
  for (int i = 0; i < changes; ++i) change_once();
}

std::int64_t RandomHistory::below(std::int64_t count) {
  return std::uniform_int_distribution<std::int64_t>(0, count - 1)(random_);
}

void RandomHistory::change_once() {
  const std::int64_t what = below(20);
  if (what < 12) return change_visibility();
  if (what < 14) return change_sponsor();
  if (what < 16) return make_progress();
  if (what == 16) return static_cast<void>(run({"undo"}));
  if (what == 17) return static_cast<void>(run({"redo"}));
  if (what == 18) return static_cast<void>(run({"rm", any_record(Kind::commitment).name()}));
  if (below(4) == 0) import_again();
}

Record RandomHistory::any_record(Kind kind) {
  const auto records = store().list({.kind = kind});
  return records.empty() ? blank(kind)
                         : records[static_cast<std::size_t>(below(static_cast<std::int64_t>(records.size())))];
}

void RandomHistory::put(const Record& record) {
  if (record.id != 0) store().write("change", context.instant, [&](Writer& writer) { writer.update(record); });
}

/// By a command where there is one.
void RandomHistory::change_visibility() {
  const auto kinds = all_kinds();
  Record record = any_record(kinds[static_cast<std::size_t>(below(static_cast<std::int64_t>(kinds.size())))]);
  // Of a mentorship that is not shared others see nothing at all.
  const bool stays = record.kind == Kind::mentorship && below(3) > 0;
  const Visibility visibility = stays ? Visibility::shared : visibilities[static_cast<std::size_t>(below(3))];
  if (below(2) == 0)
    return static_cast<void>(run({"edit", record.name(), "--set", fmt::format("visibility={}", to_text(visibility))}));
  record.visibility = visibility;
  put(record);
}

void RandomHistory::change_sponsor() {
  Record record = any_record(below(2) == 0 ? Kind::goal : Kind::mentorship);
  record.set("for_sponsor", below(2));
  put(record);
}

void RandomHistory::make_progress() {
  context.config.visibility[Kind::progress] = visibilities[static_cast<std::size_t>(below(3))];
  run({"goal", "progress", any_record(Kind::goal).name(), std::to_string(below(101)),
       fmt::format("kq{}x", 900000 + ++words_made_)});
  context.config.visibility.clear();
}

void RandomHistory::import_again() { run({"import", "jsonl", "old.jsonl"}); }

std::vector<std::string> RandomHistory::names(Kind kind) {
  std::vector<std::string> found;
  store().each({.kind = kind}, [&](const Record& record) { found.push_back(record.name()); });
  return found;
}

/// It is, and so is what it lies in: its mentorship, a step's or an entry's goal, a participant's person.
bool RandomHistory::is_shared(const Record& record) {
  if (record.visibility != Visibility::shared || is_mine_alone(record.kind)) return false;
  const bool of_goal = record.kind == Kind::milestone || record.kind == Kind::progress;
  for (const std::string_view name : {"mentorship", "goal", "person"}) {
    if ((name == "goal" && !of_goal) || (name == "person" && record.kind != Kind::participant)) continue;
    if (const auto home = named_by(store(), record, name); home && !is_shared(*home)) return false;
  }
  return true;
}

bool RandomHistory::is_for_sponsor(const Record& record) {
  if (record.kind == Kind::goal || record.kind == Kind::mentorship) return record.number("for_sponsor") == 1;
  if (record.kind != Kind::person) return false;
  for (const auto& part : store().list({.kind = Kind::participant, .owner = record.text("handle")}))
    if (const auto home = named_by(store(), part, "mentorship");
        home && is_shared(part) && home->number("for_sponsor") == 1)
      return true;
  return false;
}

bool RandomHistory::is_sealed(const Record& record) {
  if (record.visibility == Visibility::sealed) return true;
  for (const std::string_view name : {"mentorship", "goal", "session", "person", "item"}) {
    const Field* field = info(record.kind).field(name);
    // A promise stands by itself, wherever it was made and whatever it is for.
    if (field == nullptr || (record.kind == Kind::commitment && field->kind == FieldKind::reference)) continue;
    if (const auto whole = named_by(store(), record, name); whole && is_sealed(*whole)) return true;
  }
  return false;
}

std::vector<Mark> RandomHistory::marks_where(const std::function<bool(const Record&)>& wanted) {
  std::vector<Mark> found;
  for (const Kind kind : all_kinds())
    store().each({.kind = kind}, [&](const Record& record) {
      if (!wanted(record)) return;
      const Mark mark{{}, kind, {}, is_shared(record), is_for_sponsor(record)};
      for (const Field& field : info(kind).fields) {
        if (names_another(field)) continue;
        for (auto& word : words_in(record.text(field.name))) {
          found.push_back(mark);
          found.back().word = std::move(word);
          found.back().field = field.name;
        }
      }
    });
  return found;
}

std::vector<Mark> RandomHistory::marks() {
  return marks_where([](const Record&) { return true; });
}

/// Handles are what people type, and stand for what is sealed.
std::vector<Mark> RandomHistory::sealed_marks() {
  const auto has_sealed_namesake = [this](const Record& record) {
    if (!info(record.kind).has("handle")) return false;
    for (const Kind kind : {Kind::person, Kind::mentorship})
      if (const auto one = store().find_handle(kind, record.text("handle")); one && is_sealed(*one)) return true;
    return false;
  };
  auto found = marks_where([&](const Record& record) { return is_sealed(record) || has_sealed_namesake(record); });
  std::erase_if(found, [](const Mark& mark) { return mark.field == "handle"; });
  return found;
}

std::vector<Words> reports_of(RandomHistory& history) {
  std::vector<Words> lines{{"report", "-p", "2026"}};
  for (const auto& handle : history.names(Kind::mentorship)) {
    lines.push_back({"report", handle, "-p", "2026"});
    lines.push_back({"report", handle, "-p", "2026-06", "--compare"});
    lines.push_back({"report", handle, "-p", "2026", "--letter"});
  }
  const std::int64_t everyday = 4;
  for (const Kind kind : {Kind::session, Kind::goal}) {
    auto names = history.names(kind);
    while (tries(1, 0) == 1 && static_cast<std::int64_t>(names.size()) > everyday)
      names.erase(names.begin() + static_cast<std::ptrdiff_t>(history.below(static_cast<std::int64_t>(names.size()))));
    for (auto& name : names) lines.push_back({"report", kind == Kind::goal ? "--goal" : "--session", std::move(name)});
  }
  return lines;
}

}  // namespace mentor::tests

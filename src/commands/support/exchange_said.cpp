// SPDX-License-Identifier: MIT
// What came of an exchange, in lines or as JSON; and what would leave, in plain text.
#include "commands/support/display.hpp"
#include "commands/support/exchange.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/devices.hpp"
#include "mentor/render/render_json.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

std::optional<Record> find_by_uid(const Store& store, std::string_view uid) {
  if (uid == sync::me_word) return store.find_handle(Kind::person, my_handle);
  for (const Kind kind : all_kinds())
    if (auto found = store.find_uid(kind, uid)) return found;
  return std::nullopt;
}

std::string called(const Store& store, std::string_view uid) {
  const auto record = find_by_uid(store, uid);
  return record ? record->name() : std::string("(gone here)");
}

std::string value_in_words(const Store& store, const Field* field, const Value& value) {
  if (field == nullptr || std::holds_alternative<std::monostate>(value)) {
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? "(nothing)" : *text;
  }
  const auto* text = std::get_if<std::string>(&value);
  if (text != nullptr && sync::is_link(*field)) return called(store, *text);
  return format_value(*field, value);
}

/// "insert commitment c19 (due: 2026-11-27; text: send the paper)"; with -v its fields below, with all their words.
std::string leaving(Context& context, const sync::Op& op, Reveal reveal) {
  constexpr std::size_t most_shown = 40;
  const Store& store = context.store(Access::write);
  const auto kind = sync::kind_of(op);
  const std::string what = fmt::format("{} {} {}", to_text(op.act), op.kind, called(store, op.uid));
  const auto record = find_by_uid(store, op.uid);
  const auto shown = record ? context.screen().find_named(record->reference()) : std::nullopt;
  if (reveal == Reveal::no && record && (!shown || shown->withheld)) return fmt::format("{} {}", what, sealed_words);
  std::vector<std::string> fields;
  for (const auto& [name, value] : op.fields) {
    const std::string words = value_in_words(store, kind ? info(*kind).field(name) : nullptr, value);
    std::string field = name_in_words(name) + ": ";
    if (!context.verbose)
      field += truncate(first_line(words), most_shown);
    else
      for (const char c : words) field += c == '\n' ? std::string("\n      ") : std::string(1, c);
    fields.push_back(std::move(field));
  }
  if (fields.empty()) return what;
  return context.verbose ? fmt::format("{}\n    {}", what, fmt::join(fields, "\n    "))
                         : fmt::format("{} ({})", what, fmt::join(fields, "; "));
}

/// Empty where nothing of it changes anything.
std::string counts_in_words(const TakenIn& taken) {
  std::vector<std::string> words;
  if (taken.added > 0) words.push_back(fmt::format("{} new", taken.added));
  if (taken.changed > 0) words.push_back(fmt::format("{} changed", taken.changed));
  if (taken.removed > 0) words.push_back(fmt::format("{} removed", taken.removed));
  return fmt::format("{}", fmt::join(words, ", "));
}

void add(TakenIn& sum, const TakenIn& part) {
  sum.added += part.added;
  sum.changed += part.changed;
  sum.removed += part.removed;
  sum.refused += part.refused;
  sum.parked += part.parked;
}

TakenIn sum_of(const Exchanged& exchanged) {
  TakenIn sum;
  for (const auto& file : exchanged.taken) add(sum, file.taken);
  return sum;
}

/// One a device, in the order in which they came.
std::vector<Exchanged::FromDevice> by_device(const Exchanged& exchanged) {
  std::vector<Exchanged::FromDevice> sums;
  for (const auto& file : exchanged.taken) {
    auto sum = std::find_if(sums.begin(), sums.end(), [&](const auto& one) { return one.uid == file.uid; });
    if (sum == sums.end()) sum = sums.insert(sums.end(), {file.uid, file.name, TakenIn{}});
    add(sum->taken, file.taken);
  }
  return sums;
}

std::string device_called(const std::vector<SharedDevice>& devices, const std::string& uid) {
  for (const auto& device : devices)
    if (device.uid == uid) return device.name;
  return uid;
}

std::vector<std::string> conflict_lines(Context& context, const Exchanged& exchanged) {
  Store& store = context.store(Access::write);
  const auto devices = InStep(store).devices();
  std::vector<std::string> lines;
  for (const auto& file : exchanged.taken)
    for (const auto& [uid, conflict] : file.taken.conflicts) {
      const auto record = find_by_uid(store, uid);
      if (!record || context.screen().find_named(record->reference()).value_or(*record).withheld) continue;
      const Field* field = info(record->kind).field(conflict.field);
      const auto said = [&](const sync::Cell& cell) {
        return visible(truncate(first_line(value_in_words(store, field, cell.value)), 60));
      };
      const auto whose = [&](const sync::Cell& cell) {
        const auto when = std::chrono::floor<std::chrono::seconds>(cell.by.clock.moment());
        return fmt::format("{}, {}", visible(device_called(devices, cell.by.device)),
                           format_local(clock_of(context).mine(when)));
      };
      lines.push_back(messages::both_changed(name_in_words(conflict.field), record->name(), said(conflict.kept),
                                             whose(conflict.kept), said(conflict.lost), whose(conflict.lost)));
    }
  return lines;
}

/// What of a share is whose: of the partner's what was changed here, of mine what was withdrawn.
std::vector<std::string> share_lines(Context& context, const Published& published, const Stream& stream, bool dry) {
  constexpr std::size_t most_named = 5;
  std::vector<std::string> lines;
  if (stream.mentorship.empty()) return lines;
  const Store& store = context.store(Access::write);
  const auto person = find_by_uid(store, stream.partner);
  const std::string partner = person ? visible(person->text("name")) : std::string("your partner");
  for (const auto& [id, fields] : published.set_back) {
    if (lines.size() == most_named) break;
    std::vector<std::string> names;
    for (const auto& name : fields) names.push_back(name_in_words(name));
    lines.push_back(messages::set_back(to_text(id), fmt::format("{}", fmt::join(names, ", ")), partner));
  }
  if (published.set_back.size() > most_named)
    lines.push_back(messages::and_more_set_back(std::to_string(published.set_back.size() - most_named), partner));
  if (published.kept_by_partner > 0)
    lines.push_back(messages::kept_by_partner(plural(published.kept_by_partner, "record"), partner));
  if (published.removals > 0) {
    const auto& said = dry ? messages::would_withdraw : messages::withdrawn;
    lines.push_back(said(plural(published.removals, "record"), partner));
  }
  return lines;
}

std::vector<std::string> remarks(Context& context, const Exchanged& exchanged, const Stream& stream, bool dry) {
  std::vector<std::string> lines = exchanged.told;
  if (const auto withheld = exchanged.published.withheld; withheld > 0)
    lines.push_back(messages::gate_held(plural(withheld, "change")));
  for (auto& line : share_lines(context, exchanged.published, stream, dry)) lines.push_back(std::move(line));
  const TakenIn sum = sum_of(exchanged);
  for (auto& line : conflict_lines(context, exchanged)) lines.push_back(std::move(line));
  if (sum.refused > 0) lines.push_back(messages::refused_changes(plural(sum.refused, "change")));
  if (sum.parked > 0) lines.push_back(messages::parked_changes(plural(sum.parked, "change")));
  return lines;
}

std::vector<std::string> ids_of(const Exchanged& exchanged) {
  std::vector<std::string> ids;
  for (const auto& file : exchanged.taken)
    for (const Id id : file.taken.records) ids.push_back(to_text(id));
  return ids;
}

void say_leaving(Context& context, const Exchanged& exchanged, Reveal reveal) {
  const auto& ops = exchanged.published.ops;
  if (ops.empty()) return confirm(context, messages::would_send_nothing());
  confirm(context, messages::would_send(plural(static_cast<std::int64_t>(ops.size()), "change")));
  for (const auto& op : ops) print(context, visible(leaving(context, op, reveal), Keep::lines) + "\n");
}

}  // namespace

InStepTally in_step_lately(Context& context) {
  return InStep(context.store(Access::read)).tally(context.written_at - std::chrono::hours{24});
}

std::string in_step_line(Context& context) {
  const auto tally = in_step_lately(context);
  std::vector<std::string> words;
  for (const auto& [device, count] : tally.came)
    words.push_back(messages::came_lately(plural(count, "change"), visible(device)));
  if (tally.waiting > 0) words.push_back(messages::waits_to_be_sent(plural(tally.waiting, "change")));
  return words.empty() ? std::string() : messages::in_step(fmt::format("{}", fmt::join(words, ", "))) + "\n";
}

void say_exchanged(Context& context, const Exchanged& exchanged, const Stream& stream, const ExchangeWish& wish) {
  const auto lines = remarks(context, exchanged, stream, wish.dry);
  const auto sent = static_cast<std::int64_t>(exchanged.published.ops.size());
  const TakenIn sum = sum_of(exchanged);
  if (context.json)
    return print(context, json_flat(stream.mentorship.empty() ? "mentor.sync/1" : "mentor.share/1",
                                    {{"dry_run", wish.dry},
                                     {"sent", sent},
                                     {"files", exchanged.published.files},
                                     {"added", sum.added},
                                     {"changed", sum.changed},
                                     {"removed", sum.removed},
                                     {"refused", sum.refused},
                                     {"parked", sum.parked},
                                     {"not_whole", exchanged.not_whole},
                                     {"ids", ids_of(exchanged)},
                                     {"remarks", lines}}));
  for (const auto& line : lines) remark(context, line);
  if (wish.dry) return say_leaving(context, exchanged, Reveal{wish.reveal});
  confirm(context, sent == 0 ? messages::nothing_to_send() : messages::sent_changes(plural(sent, "change")));
  bool came = false;
  for (const auto& [uid, name, taken] : by_device(exchanged)) {
    if (counts_in_words(taken).empty()) continue;
    confirm(context, messages::came_from(visible(name), counts_in_words(taken)));
    came = true;
  }
  if (!came) confirm(context, messages::nothing_came());
}

}  // namespace mentor::commands

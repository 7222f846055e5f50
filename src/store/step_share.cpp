// SPDX-License-Identifier: MIT
// What a partner's journal is told of a mentorship: what the partner's view of this journal holds now, less what was
// told before. What leaves the view is taken back there as well; what is only missing here is not: an older backup may
// have been restored.
#include "store/step_share.hpp"

#include "mentor/sync/perspective.hpp"
#include "mentor/sync/telling.hpp"
#include "store/neutral.hpp"
#include "store/queries.hpp"
#include "store/rows.hpp"
#include "store/transaction.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace mentor::store {

namespace {

sync::Standpoint standpoint_of(const Stream& stream) { return {stream.opened, stream.partner, stream.mentorship}; }

/// The records of both: people and what joins them each journal has by itself, and questions to oneself are nobody
/// else's.
bool is_shared_kind(Kind kind) {
  return info(kind).partner != Rows::none && kind != Kind::person && kind != Kind::mentorship && !joins_others(kind);
}

class ShareChanges {
 public:
  ShareChanges(Connection& connection, ReplicaTable& replica, const Stream& stream, const SharedSince& since,
               OpCounter& counter)
      : connection_(connection),
        replica_(replica),
        stream_(stream),
        share_{stream.mentorship, stream.partner, {}, [this](const auto& review) { return has_answered(review); }},
        lookup_([this](std::string_view uid) { return look_up(uid); }),
        clock_(newest_clock(connection)),
        since_(since),
        counter_(counter),
        due_(replica.due()) {}

  Published find() {
    const auto mentorship = find_neutral(connection_, Kind::mentorship, stream_.mentorship);
    if (mentorship) {
      gather_my_reviews(mentorship->text("handle"));
      for (const Kind kind : all_kinds())
        if (is_shared_kind(kind)) add_kind(kind, mentorship->text("handle"));
    }
    look_at_the_rest();
    published_.as_sent = as_sent(stream_, published_.ops);
    return std::move(published_);
  }

 private:
  /// Asked several times of each record, and of what it names; nothing of the journal changes meanwhile.
  [[nodiscard]] const std::optional<sync::NeutralRecord>& look_up(std::string_view uid) {
    const auto [at, fresh] = looked_up_.try_emplace(std::string(uid));
    if (!fresh) return at->second;
    if (const auto record = find_neutral(connection_, uid))
      at->second = {std::string(uid), record->kind, neutral_fields(connection_, *record),
                    sync::owner_of(replica_.find(uid)).value_or(std::string(sync::me_word))};
    return at->second;
  }

  /// What was told is told. The partner's review need not be in the journal yet: that it was made is told before what
  /// it says.
  [[nodiscard]] bool has_answered(const sync::NeutralRecord& review) {
    if (sync::values_of(replica_.find(review.uid)).contains("answers")) return true;
    if (!answered_) answered_ = sync::answered_by_both(my_reviews_, their_reviews());
    return answered_->contains(review.uid);
  }

  [[nodiscard]] std::vector<sync::NeutralRecord> their_reviews() const {
    std::vector<sync::NeutralRecord> theirs;
    for (const auto& uid : replica_.uids_with("\"review\"")) {
      const auto state = replica_.find(uid);
      if (sync::kind_of(state) == Kind::review && sync::owner_of(state) == stream_.partner && sync::is_there(state))
        theirs.push_back({uid, Kind::review, sync::values_of(state), stream_.partner});
    }
    return theirs;
  }

  /// Those that the partner may know of.
  void gather_my_reviews(const std::string& handle) {
    each_record(connection_, Audience::partner, {.kind = Kind::review, .mentorship = handle}, nullptr,
                [this](const Record& as_seen) {
                  if (const auto& review = look_up(as_seen.uid); review && review->owner == sync::me_word)
                    my_reviews_.push_back(*review);
                });
  }

  void add_kind(Kind kind, const std::string& handle) {
    Filter filter;
    filter.kind = kind;
    filter.mentorship = handle;
    each_record(connection_, Audience::partner, filter, nullptr, [this](const Record& as_seen) { add(as_seen); });
  }

  /// What the view and the second gate both let through, with the values of this journal.
  [[nodiscard]] std::optional<sync::FieldValues> fields_to_leave(const sync::NeutralRecord& record,
                                                                 const Record& as_seen) const {
    auto fields = sync::leaving_fields(record, share_, lookup_);
    if (!fields) return std::nullopt;
    std::erase_if(*fields, [&](const auto& entry) {
      const Field* field = info(as_seen.kind).field(entry.first);
      return field == nullptr || std::holds_alternative<std::monostate>(as_seen.at(entry.first));
    });
    return fields;
  }

  void add(const Record& as_seen) {
    const auto& record = look_up(as_seen.uid);
    auto fields = record ? fields_to_leave(*record, as_seen) : std::nullopt;
    if (!fields) {
      const bool others = record && sync::held_back(*record, share_, lookup_) == sync::Held::about_another;
      if (!others) ++published_.withheld;
      return;
    }
    seen_.insert(as_seen.uid);
    say(as_seen.uid, {record, std::move(fields), false});
  }

  /// What was said before and is not to be seen now: hidden, or removed. Of the partner's records some may be gone
  /// here, or changed.
  void look_at_the_rest() {
    for (const auto& uid : replica_.uids()) {
      if (const auto& record = look_up(uid)) {
        note_changed_without_leave(*record);
        if (!seen_.contains(uid)) say(uid, {record, std::nullopt, false});
      } else if (const auto state = replica_.find(uid); sync::is_there(state)) {
        if (!removed_) removed_ = removed_by_me(connection_, stream_.uid);
        if (sync::owner_of(state) != stream_.partner)
          say(uid, {std::nullopt, std::nullopt, removed_->contains(uid, since_.cursor)});
        else if (removed_->keeps_away(uid, since_.cursor))
          ++published_.kept_by_partner;
      }
    }
  }

  void note_changed_without_leave(const sync::NeutralRecord& record) {
    auto names = sync::changed_without_leave(replica_.find(record.uid), record);
    if (names.empty() || std::find(due_.begin(), due_.end(), record.uid) != due_.end()) return;
    replica_.mark(record.uid, ReplicaTable::Due::yes);
    published_.not_mine.emplace(record.uid, std::move(names));
  }

  void say(const std::string& uid, const sync::Sight& sight) {
    sync::RecordState state = replica_.find(uid);
    if (auto op = sync::still_to_say(uid, state, sight)) send(state, std::move(*op));
  }

  void send(sync::RecordState& state, sync::Op op) {
    const auto sent = [&](std::string_view) { return sync::owner_of(state).has_value(); };
    clock_ = sync::clock_after(state, sync::tick(clock_, sync::Moment{since_.now.time_since_epoch()}));
    op.stamp = {clock_, counter_.device, counter_.last + 1};
    if (sync::check_leaving(op, share_, lookup_, sent).held != sync::Held::no) {
      ++published_.withheld;
      return;
    }
    ++counter_.last;
    static_cast<void>(sync::apply(state, op, std::string(sync::me_word)));
    replica_.keep(op.uid, state);
    // What the partner said of it while it was away comes back with it.
    if (op.act == sync::OpAct::restore) replica_.mark(op.uid, ReplicaTable::Due::yes);
    published_.ops.push_back(std::move(op));
  }

  Connection& connection_;
  ReplicaTable& replica_;
  const Stream& stream_;
  sync::Share share_;
  sync::Lookup lookup_;
  sync::Clock clock_;
  const SharedSince& since_;
  OpCounter& counter_;
  std::unordered_map<std::string, std::optional<sync::NeutralRecord>> looked_up_;
  std::vector<std::string> due_;        ///< what came and is not in the journal yet: nobody changed it
  std::optional<RemovedByMe> removed_;  ///< read when something is missing
  std::vector<sync::NeutralRecord> my_reviews_;
  std::optional<std::set<std::string>> answered_;  ///< found when I have one that is blind
  Published published_;
  std::set<std::string> seen_;
};

}  // namespace

Published share_changes(Connection& connection, ReplicaTable& replica, const Stream& stream, const SharedSince& since,
                        OpCounter& counter) {
  return ShareChanges(connection, replica, stream, since, counter).find();
}

std::vector<sync::Op> as_sent(const Stream& stream, std::span<const sync::Op> ops) {
  std::vector<sync::Op> said;
  for (const auto& op : ops)
    if (auto turned = sync::to_stream(op, standpoint_of(stream))) said.push_back(std::move(*turned));
  return said;
}

std::optional<sync::Op> as_seen_here(const Stream& stream, const sync::Op& op) {
  const auto kind = sync::kind_of(op);
  if (kind && !is_shared_kind(*kind)) return std::nullopt;
  return sync::from_stream(op, standpoint_of(stream));
}

}  // namespace mentor::store

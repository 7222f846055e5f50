// SPDX-License-Identifier: MIT
// The journal as one audience reads it: me, me where others look on, the partner, the sponsor. What an audience must
// not see is not there, or is empty. Who sees what is said in the description of each kind.
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/domain/journal_values.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {
struct OpenRecords;  // check_in.hpp
}

namespace mentor::store {

struct JournalFile;  // private to the store

/// Whether texts that may be empty are read; left out, they are empty. Long notes make a record dear to read, and
/// figures are made without them. `searched`: of what may be empty nothing but the texts that search looks at.
enum class Texts { read, left_out, searched };

/// Which records. Fields left empty do not narrow.
struct Filter {
  Kind kind = Kind::session;
  std::optional<std::string>
      mentorship{};            ///< handle; progress and milestones by their goal's mentorship, tags by their item's
  std::optional<Id> parent{};  ///< records whose reference field of that kind (goal, session) names it
  std::vector<std::string> status{};    ///< values of the kind's status field; any of them
  std::optional<std::string> owner{};   ///< commitments: of this person; notes: about this person
  std::optional<std::string> type{};    ///< value of the kind's `type` field (notes, mentorships)
  std::optional<std::string> tag{};     ///< records that carry this tag
  std::optional<std::string> item{};    ///< tags of this item ("s12" or a handle)
  std::vector<std::int64_t> numbers{};  ///< records of these numbers
  std::optional<Date> since{};  ///< the kind's day field, both ends included; instants by the day in their own zone
  std::optional<Date> until{};  //   (sessions) or the civil date
  enum class Order {
    oldest_first,
    newest_first
  } order = Order::oldest_first;  ///< by the day field, then id; by id or handle if the kind has none
  std::optional<std::int64_t> limit{};
  Texts texts = Texts::read;
};

struct SearchQuery {
  std::vector<std::string> words;  ///< all must occur; each is quoted, a trailing * makes it a prefix
  std::optional<std::string> fts;  ///< raw FTS5 syntax instead of words
  std::optional<std::string> mentorship;
  std::vector<Kind> kinds;  ///< empty: all
  enum class Order { newest_first, by_rank } order = Order::newest_first;
  std::int64_t limit = 20;
};

/// On the screen: whether what is a part of something sealed is there, with its words withheld.
enum class Parts { left_out, withheld };

/// How much is read of what is open: all that the rules of the check-in look at, or what a line for each mentorship
/// says: what asks for a contact, with the last one alone, and of goals, promises, questions and topics how many there
/// are.
enum class Breadth { judged, listed };

class Reading {
 public:
  Reading(JournalFile& file, Audience audience) : file_(&file), audience_(audience) {}
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() = default;

  [[nodiscard]] Audience audience() const { return audience_; }

  [[nodiscard]] std::optional<Record> find(Id id) const;
  /// What somebody calls by its id, or has just written: as find(); on the screen a part of something sealed is there
  /// too, withheld.
  [[nodiscard]] std::optional<Record> find_named(Id id) const;
  [[nodiscard]] std::optional<Record> find_handle(Kind kind, std::string_view handle) const;  ///< person or mentorship
  /// What another record names. Throws StoreError if it is not there: the file is damaged then.
  [[nodiscard]] Record required(Id id) const;
  [[nodiscard]] Record required(Kind kind, std::string_view handle) const;
  [[nodiscard]] std::optional<Record> find_uid(Kind kind, std::string_view uid) const;
  [[nodiscard]] std::vector<Record> list(const Filter& filter) const;
  void each(const Filter& filter, const std::function<void(Record&&)>& visit) const;  ///< without holding them all
  [[nodiscard]] std::int64_t count(const Filter& filter) const;
  /// Whether that number was ever given to a record, which may be gone: numbers are not given again.
  [[nodiscard]] bool was_ever(Id id) const;
  /// What this audience does not get of the records that the filter names, and of those only what `concerns` takes.
  [[nodiscard]] LeftOut left_out(const Filter& filter,
                                 const std::function<bool(const Record&)>& concerns = nullptr) const;
  [[nodiscard]] std::vector<std::string> handles(Kind kind) const;  ///< sorted
  [[nodiscard]] std::vector<std::string> tag_names() const;         ///< sorted, each once
  /// The mentorship that a record belongs to (a milestone's by its goal, a tag's by its item); nothing for people and
  /// free lessons.
  [[nodiscard]] std::optional<std::string> mentorship_of(const Record& record) const;

  /// What would follow if these were removed together, as the fields that name them say.
  [[nodiscard]] Consequences consequences_of(std::span<const Record> removed) const;

  template <class T>
  [[nodiscard]] std::optional<T> get(std::int64_t id) const {
    const auto record = find(Id{T::kind, id});
    return record ? std::optional(from_record<T>(*record)) : std::nullopt;
  }
  template <class T>
  [[nodiscard]] std::vector<T> all(Filter filter = {}) const {
    filter.kind = T::kind;
    std::vector<T> result;
    keep(filter, [&](Record&& record) { result.push_back(from_record<T>(std::move(record))); });
    return result;
  }

  /// What check-in, `mentor` and prep need of what is open; cost grows with the open records and the mentorships, not
  /// with the history. Paused ones are there too (their status says so), closed ones are not. With a handle only that
  /// mentorship, whatever its status. For me or my screen; there a part of something sealed is withheld where its
  /// reminder must not be lost, and left out elsewhere.
  [[nodiscard]] OpenRecords open_records(std::optional<std::string> mentorship = std::nullopt,
                                         Parts parts = Parts::left_out, Breadth breadth = Breadth::judged) const;

  /// On the screen nothing sealed is found, nor a part of it.
  [[nodiscard]] SearchResult search(const SearchQuery& query) const;

  /// Newest first: what was done, of everything, of one record or of a mentorship.
  [[nodiscard]] std::vector<HistoryEntry> history(std::optional<Id> of, std::optional<std::string> mentorship,
                                                  std::int64_t limit) const;

  /// Of each record of the kind that the change log knows.
  [[nodiscard]] Revisions revisions(Kind kind) const;

  /// Whether somebody changed this field by typing, since the record came into the journal, and it was not undone.
  [[nodiscard]] bool changed_by_hand(Id id, std::string_view field) const;

 protected:
  JournalFile* file_;

 private:
  /// As each(), for what is kept whole: `take` asks the journal nothing.
  void keep(const Filter& filter, const std::function<void(Record&&)>& take) const;

  Audience audience_;
};

}  // namespace mentor::store

// SPDX-License-Identifier: MIT
// What an act wants of the journal: records to insert, to update and to remove, in one transaction. Acts return it, the
// store writes it, and nothing else changes the journal.
#pragma once

#include "mentor/domain/description.hpp"

#include <cstdint>
#include <vector>

namespace mentor {

class Changes {
 public:
  /// A new record, whose id the store gives. Until then the id returned here, with a negative number, stands for it in
  /// references and items of other records of these changes, or of changes that these are appended to.
  Id insert(Record record);
  void update(Record record);
  /// With all that goes along (Reading::consequences_of).
  void remove(Id id);

  template <class T>
  Id insert(const T& typed) {
    return insert(to_record(typed));
  }
  template <class T>
  void update(const T& typed) {
    update(to_record(typed));
  }

  /// These, then the others; ids of new records of `others` get other numbers: `others`' Id{k, -n} is
  /// Id{k, -n - shift}, with the shift returned.
  std::int64_t append(Changes others);

  [[nodiscard]] bool empty() const { return inserted_.empty() && updated_.empty() && removed_.empty(); }
  /// In the order in which they are written: new records, then changed ones, then removals.
  [[nodiscard]] const std::vector<Record>& inserted() const { return inserted_; }
  [[nodiscard]] const std::vector<Record>& updated() const { return updated_; }
  [[nodiscard]] const std::vector<Id>& removed() const { return removed_; }

 private:
  std::vector<Record> inserted_;  ///< the record at i has the id -1 - i
  std::vector<Record> updated_;
  std::vector<Id> removed_;
};

/// Gives each reference and item of the record that stands for a new record the number that `number_of` says.
void resolve_new_ids(Record& record, const std::function<std::int64_t(std::int64_t)>& number_of);

/// The ids that the store gave to what was inserted.
class WrittenIds {
 public:
  explicit WrittenIds(std::vector<std::int64_t> numbers) : numbers_(std::move(numbers)) {}
  /// Of a new record its id in the journal; any other id is itself.
  [[nodiscard]] Id operator()(Id id) const {
    return id.number < 0 ? Id{id.kind, numbers_.at(static_cast<std::size_t>(-1 - id.number))} : id;
  }

 private:
  std::vector<std::int64_t> numbers_;
};

}  // namespace mentor

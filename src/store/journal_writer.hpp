// SPDX-License-Identifier: MIT
// What a command's work may do inside a transaction, with sentences for what the journal refuses.
#pragma once

#include "mentor/store/store.hpp"
#include "store/change_writer.hpp"

namespace mentor::store {

class JournalWriter final : public Writer {
 public:
  explicit JournalWriter(ChangeWriter& changes) : changes_(changes), connection_(changes.connection()) {}

  Id insert(const Record& record) override;
  void update(const Record& record) override;
  void remove(std::span<const Id> ids) override;

 private:
  ChangeWriter& changes_;
  Connection& connection_;
};

/// Says in a UserError why the journal refused a row; throws `error` again if it knows no better.
[[noreturn]] void explain_refused(Connection& connection, const Record& record, const SQLite::Exception& error);
/// The part of it for a row that is there already, in another shape.
[[noreturn]] void explain_existing(Connection& connection, const Record& record);

/// Whether something that a tag may hang on has this id or handle.
[[nodiscard]] bool item_exists(Connection& connection, const std::string& item);

}  // namespace mentor::store

// SPDX-License-Identifier: MIT
// What somebody types for a command, kept as a draft from the moment it is there until the journal has it. The one room
// for drafts: log, meet, edit, feedback, close, review and agreement use it.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/errors.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

class Drafts {
 public:
  /// `who` as typed: a handle or an id.
  Drafts(Context& context, std::string verb, std::string who);

  /// For a command of which it is known later.
  explicit Drafts(Context& context) : Drafts(context, {}, {}) {}
  void typed_for(std::string verb, std::string who);

  /// Whom it turned out to be about; what is kept goes there too.
  void belong_to(std::string who);

  /// Keeps a text, instead of what was kept so far, if that is possible: the journal may have room all the same. The
  /// same text from before is that draft.
  void keep(std::string_view text);

  struct Edited {
    std::string text;
    std::chrono::seconds open_for{};
  };
  /// Opens the editor on a text, the cursor in `line` (from 1; 0: anywhere). What comes back is kept instead of what
  /// was kept so far.
  [[nodiscard]] Edited edit(std::string_view begin, std::size_t line = 0);

  /// The text of the newest draft with words in it, as `has_words` says, which belongs here from now on: one of its
  /// own, or typed for a word that is nearly its handle; where there is none, one for a word that is nobody's. What was
  /// typed for another word is told. Throws UserError (Exit::failed) if there is none, or if it could not be read to
  /// its end.
  [[nodiscard]] std::string recover(const std::function<bool(const std::string& text)>& has_words = {});

  /// Runs what writes the journal, then drops the drafts. Where it throws they stay, and the message says how to get at
  /// them; nothing stays where nothing was meant (Exit::aborted).
  template <class Work>
  auto until_saved(Work work) {
    try {
      auto result = work();
      drop();
      return result;
    } catch (const UserError& error) {
      if (error.exit() == Exit::aborted) drop();
      throw UserError(named(error.what()), error.exit());
    } catch (const StoreError& error) {
      throw StoreError(named(error.what()), error.exit());
    }
  }

  /// Leaves them where they are, for --recover.
  void leave() { names_.clear(); }
  /// "mentor feedback ana --recover"
  [[nodiscard]] std::string way_back() const;

 private:
  enum class Claim { none, anybodys, its_own };  ///< in this order
  [[nodiscard]] DraftOwner own() const { return draft_owner(verb_, who_); }
  [[nodiscard]] Claim claim_on(const Draft& draft) const;
  void replace_by(std::string name);
  void drop();
  [[nodiscard]] std::string named(const std::string& message) const;

  Context& context_;
  std::string verb_;
  std::string who_;
  std::vector<std::string> names_;
  std::string unkept_;  ///< why no draft could be made
};

/// For whom the newest draft of a command was typed, if that is a mentorship. Throws UserError
/// (Exit::failed) if there is none.
[[nodiscard]] std::string who_of_newest_draft(Context& context, std::string_view verb);

/// The command that brings a draft back.
[[nodiscard]] std::string way_back_to(Context& context, const Draft& draft);

}  // namespace mentor::commands

// SPDX-License-Identifier: MIT
// What `mentor log` is told, by options and by text, and what it makes of that before anything is written.
#pragma once

#include "commands/support/drafts.hpp"
#include "commands/support/visibility.hpp"
#include "mentor/commands/context.hpp"
#include "mentor/domain/acts/session.hpp"
#include "mentor/domain/log_template.hpp"
#include "mentor/domain/records.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mentor::commands {

struct LogRequest {
  std::string who;
  std::string words;  ///< TEXT; "-": standard input
  std::string date;
  std::string length;
  std::optional<Channel> channel;
  std::vector<std::string> mine;
  std::vector<std::string> theirs;
  std::vector<std::string> goals;
  std::vector<std::string> topics;
  std::vector<std::string> wins;
  std::optional<std::int64_t> trust;
  std::optional<std::int64_t> progress;
  std::optional<std::int64_t> energy;
  std::vector<std::string> tags;
  std::optional<Trouble> trouble;
  std::string focus;
  std::string file;
  std::optional<NoteForm> prompts;  ///< nothing: those of the mentorship
  bool edit = false;
  bool recover = false;
  VisibilityOptions visibility;

  [[nodiscard]] std::string text() const { return words == "-" ? std::string() : words; }
};

/// The session's words, wherever they came from.
struct LogText {
  std::optional<LogEntry> form;  ///< from the editor's form
  std::string summary;
  std::string notes;
  std::string piped;  ///< standard input, not read yet for what it says
  KeptText kept;
};

/// What a session was, as it is going to be held, and what is to be remarked of it.
struct LogPlan {
  HeldSession told;
  Date day{};  ///< of the session
  std::vector<std::string> remarks;
};

/// Throws UserError for whatever of the request or the text cannot be meant.
[[nodiscard]] LogPlan plan_log(const Context& context, const Store& store, const Mentorship& mentorship,
                               const LogRequest& request, const LogText& text);

/// A session that has nothing but its date.
[[nodiscard]] bool is_bare(const LogRequest& request);

/// Standard input, where the text is to come from there: kept as a draft before anything else is looked at, if that is
/// possible.
[[nodiscard]] LogText read_piped_text(Context& context, const LogRequest& request);

/// Fills `text` from TEXT, a file, what was piped, or the editor; `before` is what the options alone make. What comes
/// from the editor is in `text.kept` before it is parsed. The form shows what the screen may.
void read_log_text(Context& context, const Mentorship& mentorship, const LogRequest& request, const LogPlan& before,
                   LogText& text);

/// Whether read_log_text() is going to open the editor.
[[nodiscard]] bool wants_editor(const Context& context, const LogRequest& request);

/// The newest draft of `mentor log` with words in it. Throws UserError (Exit::failed) if there is none.
[[nodiscard]] Draft newest_log_draft(Context& context);

}  // namespace mentor::commands

// SPDX-License-Identifier: MIT
// What was typed is kept as a draft until the journal has it, and found again by whom it is about.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/errors.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

/// "log-ana", from whatever was typed for WHO.
[[nodiscard]] std::string draft_purpose(std::string_view verb, std::string_view who);
/// The handle or id in the name of a draft, or of what an editor made beside it: "ana" of
/// "log-ana-20261120T120000-1.md" and of ".log-ana-20261120T120000-1.md.swp"; empty: none.
[[nodiscard]] std::string whose_draft(std::string_view name);

/// Drafts with words in them made for this purpose, newest first.
[[nodiscard]] std::vector<Draft> drafts_for(Context& context, std::string_view purpose);
/// Throws UserError (Exit::failed) for a draft that could not be read to its end.
void require_whole(const Draft& draft);

/// A text on its way to the journal.
struct KeptText {
  std::vector<std::string> drafts;  ///< to be dropped once the journal has it
  std::string unkept;               ///< why no draft could be made of it; the journal may have room all the same
};
/// Keeps what was piped in, if that is possible.
void keep_text(Context& context, std::string_view purpose, std::string_view text, KeptText& kept);
void drop_drafts(Context& context, KeptText& kept);
/// "… Your text is kept: mentor log --recover brings it back."; as it was if there was nothing to keep.
[[nodiscard]] std::string naming_the_draft(std::string_view message, const KeptText& kept, std::string_view way_back);

/// Runs `work`; where that throws, what was answered to questions stays as a draft, and the message says where. Nothing
/// is kept of an empty `answers`.
void while_kept(Context& context, std::string_view purpose, const std::string& answers,
                const std::function<void()>& work);
/// " What you typed is kept in …"
[[nodiscard]] std::string where_kept(Context& context, std::string_view draft);

}  // namespace mentor::commands

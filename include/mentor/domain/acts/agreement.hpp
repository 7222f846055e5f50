// SPDX-License-Identifier: MIT
// Both sides agree something new, and sign it.
#pragma once

#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/toml_entries.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// A new version, the one before, and the mentorship, which follows what was agreed.
struct Agreed {
  Agreement agreement;
  std::optional<Agreement> before;
  Mentorship mentorship;
  std::string kept_unread{};  ///< how long notes are kept, where that names no time: it would never come due
};
struct VersionBefore {
  Agreement agreement;
  TomlEntries entries;
};
/// `read` as `entries` say it, not yet of any mentorship; `before`: the version in force. What that one said of the end
/// and of how often one meets, and the new one does not, holds no longer. Throws UserError for an end that is not after
/// the start and for a review that is not ahead, naming the line.
[[nodiscard]] Act<Agreed> agree(Agreement read, const TomlEntries& entries, const Mentorship& mentorship,
                                const std::optional<VersionBefore>& before, Date today);

/// The newest version goes, and the mentorship follows the newest that stays: what it has from the one that goes, and
/// what nobody has set otherwise since, is again as it was agreed before. What no other version says stays.
[[nodiscard]] Mentorship without_newest(Mentorship mentorship, const VersionBefore& newest,
                                        const VersionBefore& staying);

/// Throws UserError naming `option` for a day of signing that is to come, or older than what was signed.
void require_signing_day(const Agreement& agreement, Date day, Date today, std::string_view option);

/// Throws UserError naming `option` if it was written after that day; if that side has signed, which is `called` so.
[[nodiscard]] Act<Agreement> sign(Agreement agreement, Side side, Date day, std::string_view called,
                                  std::string_view option);

/// One of a group signs; `missing`: all who have not yet, by handle. With the last of them the partners' side has
/// signed. Throws as sign() does.
[[nodiscard]] Act<Agreement> sign_one(Agreement agreement, Signature signature,
                                      const std::vector<Signature>& signatures, const std::vector<std::string>& missing,
                                      std::string_view called, std::string_view option);

}  // namespace mentor

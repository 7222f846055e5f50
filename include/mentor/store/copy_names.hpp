// SPDX-License-Identifier: MIT
// Where copies of a journal lie, and what their names say of them.
#pragma once

#include "mentor/domain/dates.hpp"

#include <string>
#include <string_view>

namespace mentor::store {

/// The folder that a path is in; "." for a name alone.
[[nodiscard]] std::string folder_of(const std::string& path);

/// The folder beside a journal in which the program keeps the backups that it names by itself.
[[nodiscard]] std::string own_backups(const std::string& journal);
/// "…/backups/journal-20261121T120000Z.db"
[[nodiscard]] std::string own_backup(const std::string& journal, Instant made);

/// `own`: named by own_backup(). `rollback`: what a crash left beside a copy, which belongs to it. `unfinished`: not
/// whole yet, and nobody's only copy.
enum class CopyKind { own, other, rollback, unfinished };
/// As the path of a copy of a journal says.
[[nodiscard]] CopyKind kind_of_copy(std::string_view path);
/// Whether the file in the journal's own folder is a copy of it: what restoring keeps of it, or something unfinished.
[[nodiscard]] bool is_copy_beside(const std::string& journal, std::string_view path);

}  // namespace mentor::store

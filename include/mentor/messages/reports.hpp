// SPDX-License-Identifier: MIT
// What is said of reports.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// how the report calls me
inline constexpr Message<std::string_view> my_name_unknown{
    "the report calls you \"{}\", as your name is not set; to set it: mentor person edit me --set name=\"Your Name\""};
inline constexpr Message<std::string_view> my_name_not_shared{
    "the report calls you \"{}\", as your name is not shared; to share it: mentor person edit me --set "
    "visibility=shared"};

/// handles, the first handle
inline constexpr Message<std::string_view, std::string_view> not_marked_for_sponsor{
    "names are left out: {} not marked for the sponsor; to mark: mentor edit {} --set for_sponsor=yes"};

/// option; what stood before the @
inline constexpr Message<std::string_view> intro_without_file{"{}: no file is named after the @"};

}  // namespace mentor::messages

// SPDX-License-Identifier: MIT
// What is said of the places that carry what devices share, and of git.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

inline constexpr Message<> no_mailbox_place{"name a folder or the address of a git repository"};
inline constexpr Message<std::string_view> no_mailbox_folder{"there is no folder {}; is it plugged in, or mounted?"};
inline constexpr Message<> mailbox_in_use{"another mentor is exchanging there; try again when it is done"};
inline constexpr Message<> no_keys_home{
    "HOME is not set, so there is nowhere to keep this device's keys; set HOME or XDG_STATE_HOME"};
inline constexpr Message<std::string_view> no_such_protocol{
    "{}: mentor reaches a git repository by file://, https:// or ssh:// only"};
inline constexpr Message<> no_git{"git is not installed; install it, or exchange through a folder"};
inline constexpr Message<std::string_view> cannot_start_git{"cannot start git: {}"};
inline constexpr Message<std::string_view> git_is_late{
    "{} did not answer within two minutes; nothing is lost, try again later"};
inline constexpr Message<std::string_view> git_says_too_much{"{} holds more than mentor reads at once"};
/// place, what git said
inline constexpr Message<std::string_view, std::string_view> git_failed{
    "{}: git says \"{}\"; nothing is lost, try again when that is mended"};

}  // namespace mentor::messages

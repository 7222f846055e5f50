// SPDX-License-Identifier: MIT
// What is said of one's own devices, of sharing with a partner, and of an exchange.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

inline constexpr Message<> no_device_yet{"this device has no keys yet; to make them: mentor device init NAME"};
inline constexpr Message<std::string_view> device_made{"This device is \"{}\" from now on. Its eight words:"};
inline constexpr Message<> device_words_hint{
    "Read them aloud to your other device, or to your partner; nobody else needs them."};
inline constexpr Message<std::string_view> device_there{
    "its keys are there already, as \"{}\"; for its words: mentor device list"};
inline constexpr Message<std::string_view> damaged_key{
    "the key file of device {} cannot be read; move it away, and this journal becomes a new device"};
/// name, words, what it was before
inline constexpr Message<std::string_view, std::string_view, std::string_view> became_new_device{
    "this journal was restored or copied, so it is a new device now, also called \"{}\"; on each of the others: mentor "
    "device add {}; and if nobody goes on with the one before: mentor device revoke {}"};
inline constexpr Message<std::string_view> would_become_new_device{
    "this journal was restored or copied: the next exchange makes it a new device, also called \"{}\""};
/// option, the word
inline constexpr Message<std::string_view> no_key_word{
    "\"{}\" is none of the words that devices have; check the spelling"};
inline constexpr Message<std::size_t> not_eight_words{"a device has eight words, and these are {}"};
inline constexpr Message<std::string_view> no_such_offer{
    "no device with these words offers itself in {}; run mentor sync on it first, then look again"};
inline constexpr Message<> own_words{"these are the words of this device; type those that the other one shows"};
inline constexpr Message<std::string_view> device_known{"\"{}\" is known already."};
/// device, whose it is
inline constexpr Message<std::string_view, std::string_view> device_of_another{
    "\"{}\" is known as a device of {}; each device belongs to one person"};
inline constexpr Message<std::string_view> device_added{
    "\"{}\" is yours from now on. The next mentor sync brings it all."};
/// device, partner, handle
inline constexpr Message<std::string_view, std::string_view, std::string_view> partner_added{
    "\"{}\" is {}'s device from now on. To exchange what you share: mentor share {}"};
inline constexpr Message<std::string_view> no_such_device{"there is no device called \"{}\"; see: mentor device list"};
/// name, ids
inline constexpr Message<std::string_view, std::string_view> several_devices{
    "several devices are called \"{}\"; name one by its id, which mentor device list shows: {}"};
inline constexpr Message<> not_this_device{"this is the device that you are on; take it out from another one"};
inline constexpr Message<std::string_view> device_revoked{
    "\"{}\" gets nothing more from here, and nothing that it writes is taken in. What it has already, it keeps."};
inline constexpr Message<std::string_view> stream_set_up{"What this journal shares goes through {} from now on."};
inline constexpr Message<> no_sync_yet{"there is no place to exchange yet; name one: mentor sync setup FOLDER|ADDRESS"};
inline constexpr Message<std::string_view> no_share_yet{
    "there is no place to share yet; name one: mentor share {} setup FOLDER|ADDRESS"};
inline constexpr Message<std::string_view> shared_until_removed{
    "this was about the mentorship {0} that you removed; to share the one of now: mentor share {0} setup "
    "FOLDER|ADDRESS"};
inline constexpr Message<std::string_view> share_of_group{
    "{} is a group; mentor shares with one partner, so use a mentorship with one person"};
/// handle of the other mentorship, partner
inline constexpr Message<std::string_view, std::string_view> shares_another{
    "{0} is shared with {1} already, and only one mentorship with the same person can be; exchange that one: mentor "
    "share {0}"};
inline constexpr Message<std::string_view> share_words{
    "\"{}\" is no step of sharing; use: mentor share WHO [setup PLACE]"};
inline constexpr Message<std::string_view> share_needs_place{
    "PLACE is missing: a folder or git address that both of you reach, such as: mentor share {} setup "
    "git@example.org:ours.git"};
inline constexpr Message<std::string_view> nobody_to_withdraw_from{
    "{0} was removed here, and no device of theirs is known any more; what they have of it they remove themselves "
    "(to take the removal back: mentor undo)"};
inline constexpr Message<> this_device{" (this device)"};
inline constexpr Message<std::string_view, std::string_view> no_partner_device{
    "no device of {0} is known; compare words first: mentor device add --for {1} WORDS"};
/// name, the option that adds it
inline constexpr Message<std::string_view, std::string_view> device_offers{
    "A device called \"{}\" offers itself there. If it is the one you expect, type its eight words: mentor device "
    "add{} "
    "WORDS"};
/// the option that adds it
inline constexpr Message<std::string_view> unknown_devices_write{
    "a device that you did not add writes there; if it is the one you expect, type its words: mentor device add{} "
    "WORDS"};
inline constexpr Message<> mailbox_lost_mine{"the place has lost what this device put there; everything is sent again"};
inline constexpr Message<> mailbox_lacks_mine{
    "the place has lost what this device put there; the next exchange sends everything again"};
/// place, command that names it
inline constexpr Message<std::string_view, std::string_view> mailbox_is_empty{
    "{0} is empty, though this device has put files there. Is something not mounted, or not downloaded yet? Then see "
    "to "
    "that and try again. If it was emptied, begin there anew: mentor {1} setup {0}"};
inline constexpr Message<std::string_view> mailbox_went_back{
    "the place has lost what \"{}\" put there, and you have already; if nobody restored it, ask who keeps it"};
inline constexpr Message<std::string_view> gate_held{
    "{} did not leave, since it was in doubt whether your partner may see it"};
inline constexpr Message<std::string_view> held_for_clock{
    "what \"{}\" sent is dated more than a day ahead, so it waits; set the clock of that device right and exchange "
    "there, "
    "or yours if it is slow"};
inline constexpr Message<std::string_view> device_stopped{
    "\"{}\" wrote two different things under one number, so nothing more of it is taken in: its journal is on two "
    "machines. Exchange on each of them: it becomes a new device there; add those, and take this one out"};
/// file, device, why
inline constexpr Message<std::string_view, std::string_view, std::string_view> file_without_effect{
    "the file {} of \"{}\" has no effect: {}"};
inline constexpr Message<std::string_view> yes_to_removals{"what came would remove {}; if that is meant, add --yes"};
inline constexpr Message<std::string_view> really_remove_so_many{"What came would remove {}. Take it in? [y/N]"};
inline constexpr Message<> removals_not_taken{"nothing was taken in, and nothing sent"};
inline constexpr Message<std::string_view> sync_from{"sync from {}"};
inline constexpr Message<std::string_view> sent_changes{"Sent {}."};
inline constexpr Message<> nothing_to_send{"Nothing new to send."};
inline constexpr Message<std::string_view, std::string_view> came_from{"From {}: {}."};
inline constexpr Message<> nothing_came{"Nothing new came."};
inline constexpr Message<std::string_view> would_send{"Would send {}; nothing was sent:"};
inline constexpr Message<std::string_view> in_step{"In step: {}."};
inline constexpr Message<std::string_view, std::string_view> came_lately{"{} came from {} since yesterday"};
inline constexpr Message<std::string_view> waits_to_be_sent{"{} of yours not sent yet (mentor sync)"};
inline constexpr Message<std::string_view> auto_sync_failed{"sync.auto: {}"};
inline constexpr Message<> would_send_nothing{"There is nothing to send."};
/// record, field, what stays, whose, what yields, whose
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view,
                         std::string_view>
    both_changed{"both changed {} of {}: \"{}\" ({}) stays, \"{}\" ({}) is in the history"};
inline constexpr Message<std::string_view> refused_changes{"{} to what is not theirs had no effect"};
/// record, fields, partner
inline constexpr Message<std::string_view, std::string_view, std::string_view> set_back{
    "{0} is {2}'s, so {1} is as they have it again; what you had there is in mentor history {0}"};
inline constexpr Message<std::string_view, std::string_view> and_more_set_back{"and {} more of {}'s were set back"};
/// records, partner
inline constexpr Message<std::string_view, std::string_view> kept_by_partner{
    "{} that you removed here came from {}, who keeps them; here they stay away"};
/// records, partner
inline constexpr Message<std::string_view, std::string_view> withdrawn{
    "{} taken back from {}; what was read, copied or printed there by now cannot be recalled"};
/// The same before it is done.
inline constexpr Message<std::string_view, std::string_view> would_withdraw{
    "{} would be taken back from {}; what was read, copied or printed there by now cannot be recalled"};
inline constexpr Message<std::string_view> parked_changes{
    "{} can be read by a newer mentor only; they are kept until this one is newer"};
inline constexpr Message<std::string_view> not_whole_yet{
    "{} could not be used yet: not whole, or another one is missing; the next exchanges try again"};
inline constexpr Message<std::string_view> not_added_there{
    "what \"{}\" wrote is not for this device yet; on that one, add the words of this one, then exchange there"};
/// names
inline constexpr Message<std::string_view> strange_files{"not from mentor, so left alone where the files lie: {}"};
/// handle, device
inline constexpr Message<std::string_view, std::string_view> erased_there{
    "{0} was erased on \"{1}\", so also here; for drafts and backups here: mentor erase {0} --backups"};

}  // namespace mentor::messages

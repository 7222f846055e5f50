// SPDX-License-Identifier: MIT
// What the journal keeps of other devices and of the partners' journals: who they are, what was written for them and
// taken in from them, and what each record is by everybody's changes. Each call that writes is one transaction.
#pragma once

#include "mentor/domain/in_step_tally.hpp"
#include "mentor/store/store.hpp"
#include "mentor/sync/gate.hpp"
#include "mentor/sync/merge.hpp"
#include "mentor/sync/receive.hpp"
#include "mentor/sync/segment.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace mentor::store {

/// This device, or one whose words were compared.
struct SharedDevice {
  std::string uid;
  std::string name;
  std::string person;  ///< "me", or the uid of a partner's record
  bool here = false;
  sync::PublicKeys keys;
  std::optional<std::string> revoked;  ///< the day on which it was taken out

  [[nodiscard]] bool is_mine() const { return person == sync::me_word; }
};

/// My own devices exchange everything; with the partner of a mentorship what both may know.
struct Stream {
  std::string uid;
  std::string mentorship;  ///< uid; empty: my own devices
  std::string partner;     ///< uid of the partner's record; empty: my own devices
  std::string place;       ///< of the mailbox
  bool opened = false;     ///< of a share: I am its first side
};

/// A file that is written and not yet delivered.
struct Parcel {
  std::string name;
  std::string bytes;
};

/// For whom a device writes, and with what it signs.
struct Writing {
  /// What was changed here alone; or all that is known as well, if somebody needs it, or anyway.
  enum class Extent { changes, needed, whole };

  const sync::DeviceKeys* keys = nullptr;
  std::vector<sync::Recipient> recipients;  ///< this device among them
  Extent extent = Extent::needed;
};

/// What was written, or would be.
struct Published {
  std::vector<sync::Op> ops;      ///< as this journal says them
  std::vector<sync::Op> as_sent;  ///< as the stream says them
  std::int64_t removals = 0;      ///< of records, among the ops
  std::int64_t withheld = 0;      ///< ops that the second gate did not let go
  /// On a share, by uid: the fields in which this journal says what only the partner may say.
  std::map<std::string, std::set<std::string>> not_mine;
  struct SetBack {
    Id record;
    std::set<std::string> fields;
  };
  std::vector<SetBack> set_back;     ///< those that are now as the partner says them again
  std::int64_t kept_by_partner = 0;  ///< records of the partner's that were removed here since the last time
  std::int64_t files = 0;
};

/// What an exchange writes first, and what it writes after it took in what came.
void add(Published& all, Published&& more);

/// What a segment brought.
struct TakenIn {
  std::int64_t added = 0;  ///< records
  std::int64_t changed = 0;
  std::int64_t removed = 0;
  std::int64_t refused = 0;                                       ///< changes to what is not theirs
  std::int64_t parked = 0;                                        ///< changes that only a newer program knows
  std::vector<std::pair<std::string, sync::Conflict>> conflicts;  ///< by uid
  std::vector<Id> records;                                        ///< that came or changed
  std::vector<std::string> erased;                                ///< handles of people who were erased there
};

class InStep {
 public:
  explicit InStep(Store& store);

  [[nodiscard]] std::vector<SharedDevice> devices() const;
  [[nodiscard]] std::optional<SharedDevice> here() const;  ///< nothing: device init was never run
  /// This device, with its keys; any that was it before stays known as another one, and all is said anew in its name.
  void begin(const SharedDevice& device);
  /// Somebody says that `now` is right: what is dated further ahead than anybody believes, by whomever, is dated so.
  void trust_clock(Instant now);
  void pin(const SharedDevice& device);
  void revoke(const std::string& uid, const std::string& day);

  [[nodiscard]] std::vector<Stream> streams() const;
  [[nodiscard]] std::optional<Stream> stream_of(const std::string& mentorship) const;
  /// The share with that partner: there is one at most.
  [[nodiscard]] std::optional<Stream> stream_with(const std::string& partner) const;
  /// The share of a mentorship of that handle that was removed, so that what was shared of it can be withdrawn; nothing
  /// if one of that handle is shared now.
  [[nodiscard]] std::optional<Stream> stream_left_by(const std::string& handle) const;
  /// The stream goes by that place from now on. A share whose mentorship was removed may go on with another one, with
  /// the same partner, of whom another record may be here: what they share comes into that one.
  void set_up(const Stream& stream);
  /// A share gets its name when the partner's first device is known; nothing was written on it until then.
  void name_stream(const Stream& stream, const std::string& uid, bool opened);
  [[nodiscard]] sync::Intakes intakes(const Stream& stream) const;

  /// Local changes since the last time, as files to be delivered. `dry`: says what would leave, and writes nothing.
  Published publish(const Stream& stream, const Writing& writing, Instant now, Store::Dry dry);
  [[nodiscard]] std::vector<Parcel> waiting(const Stream& stream) const;
  void delivered(const Stream& stream, const std::string& name);

  [[nodiscard]] InStepTally tally(Instant since) const;

  /// Whose changes an accepted segment brings.
  struct Sender {
    const SharedDevice* device;
    std::string what;  ///< for the history: "sync from laptop"
  };
  TakenIn take_in(const Stream& stream, const sync::Received& received, const Sender& sender, Instant now);
  [[nodiscard]] std::int64_t count_records() const;
  /// How many of these removals are of records that are here.
  [[nodiscard]] std::int64_t count_removed_by(std::span<const sync::Op> ops) const;
  /// A file without effect, and why; false if it was known. It is not looked at again, unless it is `late`: not whole
  /// yet.
  enum class Aside { odd, late };
  bool set_aside(const Stream& stream, const std::string& name, const std::string& why, Aside how = Aside::odd);
  [[nodiscard]] std::vector<std::string> names_aside(const Stream& stream) const;
  /// How far a device was read, alone: what came of it has no effect and need not be looked at again.
  void keep_intake(const Stream& stream, const std::string& device, const sync::Intake& intake);

 private:
  JournalFile* file_;
};

}  // namespace mentor::store

// SPDX-License-Identifier: MIT
// Ops of others joined into what is known, before the journal is brought to it.
#pragma once

#include "store/step_settle.hpp"

#include <string>
#include <vector>

namespace mentor::store {

/// What a device of mine told the partner: it comes back where an older backup was restored.
[[nodiscard]] bool is_own_words(const Stream& stream, const std::string& author);

/// An op that only a newer program knew when it came, as the stream says it; whose it is was known then.
struct ParkedOp {
  std::string author;
  sync::Op op;
};
[[nodiscard]] std::vector<ParkedOp> parked_ops(Connection& connection, const std::string& stream);

class Joining {
 public:
  Joining(Connection& connection, const Stream& stream, ReplicaTable& replica)
      : connection_(connection), stream_(stream), replica_(replica), known_(read_intakes(connection, stream.uid)) {}

  /// As the stream says it. What only a newer program knows is kept besides.
  void add(const sync::Op& sent, const std::string& author);
  /// What an older program could not read and this one can. What it can still not read stays parked.
  void read_parked();

  TakenIn taken{};
  ChangedFields changed{};
  std::int64_t newest = 0;            ///< clock
  std::vector<std::string> erased{};  ///< uids of records

 private:
  void join(const sync::Op& op, const std::string& author);
  [[nodiscard]] bool is_known(const sync::Stamp& stamp) const;
  [[nodiscard]] bool is_news(const std::string& uid, const std::string& author) const;

  Connection& connection_;
  const Stream& stream_;
  ReplicaTable& replica_;
  sync::Intakes known_;
};

}  // namespace mentor::store

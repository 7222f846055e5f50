// SPDX-License-Identifier: MIT
// The process: its streams, clock, environment and screen, filled into a context.
#pragma once

#include "mentor/commands/startup.hpp"
#include "platform/environment.hpp"
#include "platform/mailboxes.hpp"
#include "platform/output.hpp"
#include "platform/paths.hpp"
#include "platform/services.hpp"
#include "platform/zones.hpp"

#include <ostream>

namespace mentor::platform {

class Process final : public Startup {
 public:
  Process();
  void connect(Context& context) override;
  void prepare(Context& context, const Globals& globals) override;
  void configure(Context& context, const Globals& globals) override;

 private:
  void set_now(Context& context, const Globals& globals) const;

  Environment environment_;
  OutputBuffer out_buffer_;
  OutputBuffer err_buffer_;
  std::ostream out_;
  std::ostream err_;
  SystemZones zones_;
  ProcessServices services_;
  ProcessMailboxes mailboxes_;
};

}  // namespace mentor::platform

// SPDX-License-Identifier: MIT
// The journal of a context: opened late, at the first use.
#include "mentor/commands/context.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/setup.hpp"

namespace mentor::commands {

Store& Context::store(Access access) {
  if (!store_ || (access == Access::write && access_ == Access::read)) {
    store_.reset();
    store_ = Store::open(journal_path, access, zones);
    access_ = access;
  }
  return *store_;
}

const Reading& Context::reading(Reveal reveal) {
  if (journal_typed && !store_ && !files->exists(journal_path))
    throw UserError(messages::no_journal_there(visible(journal_path)), Exit::failed);
  return store(Access::read).as(reveal == Reveal::yes ? Audience::me : Audience::screen);
}

void Context::use_store(std::unique_ptr<Store> store, Access access) {
  store_ = std::move(store);
  access_ = access;
}

}  // namespace mentor::commands

// SPDX-License-Identifier: MIT
// mentor tag add, list, rm: words on items.
#include "mentor/domain/acts/tag.hpp"

#include "commands/support/changes.hpp"
#include "commands/support/editing.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/tags.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/tags.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <memory>

namespace mentor::commands {

namespace {

struct TagRequest {
  std::string item;
  std::vector<std::string> words;
};

Record item_typed(Context& context, const Store& store, const std::string& word) {
  Record record = find_record(context, store, word, "ITEM");
  if (record.kind == Kind::tag) throw UserError(messages::tag_on_a_tag(record.name()));
  return record;
}

Exit run_tag_add(Context& context, const TagRequest& request) {
  const Store& store = journal_to_change(context);
  const Record item = item_typed(context, store, request.item);
  const auto names = new_tags(store, item.name(), request.words, "TAG");
  Saved saved;
  if (names.empty()) {
    saved.lines.push_back(messages::tagged_already(item.name()));
  } else {
    Changes changes;
    const auto ids = put_tags(names, item.name(), changes);
    const auto written = save(context, changes);
    for (const Id id : ids) saved.ids.push_back(written(id));
    const bool sealed = context.screen().find_named(saved.ids.front()).value().withheld;
    saved.lines.push_back(messages::tagged(item.name(), sealed ? std::string(sealed_words) : visible(in_a_row(names))));
  }
  say_saved(context, saved);
  return Exit::ok;
}

Exit run_tag_rm(Context& context, const TagRequest& request) {
  const Store& store = journal_to_change(context);
  const Record item = item_typed(context, store, request.item);
  const auto tags = store.all<Tag>({.item = item.name()});
  RemoveRequest removal{{Kind::tag}, {}};
  for (const auto& word : request.words) {
    const auto found = std::find_if(tags.begin(), tags.end(), [&](const Tag& tag) { return tag.name == trim(word); });
    if (found == tags.end()) throw UserError(messages::no_such_tag(item.name(), visible(word)));
    removal.ids.push_back(to_text(Id{Kind::tag, found->id}));
  }
  return run_remove(context, removal);
}

Verb tag_words_verb(Exit (*run)(Context&, const TagRequest&)) {
  const auto request = std::make_shared<TagRequest>();
  Verb verb{.run = runs(run, request)};
  verb.options = {
      required(word("ITEM", request->item, "An id or a handle")),
      required(words("TAG", request->words, "One or more words")),
  };
  return verb;
}

Verb tagging_verb() { return tag_words_verb(run_tag_add); }

}  // namespace

Verb tag_verb() {
  Verb noun = recording_noun(Kind::tag, tagging_verb);
  Verb rm = tag_words_verb(run_tag_rm);
  rm.name = "rm";
  rm.summary = "Remove tags from an item";
  std::erase_if(noun.verbs, [](const Verb& verb) { return verb.name == "edit" || verb.name == "rm"; });
  noun.verbs.push_back(std::move(rm));
  return noun;
}

}  // namespace mentor::commands

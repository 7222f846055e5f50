// SPDX-License-Identifier: MIT
// The verbs that every noun has: list, edit, rm. A noun's file adds them and writes only what is its own.
#include "commands/support/noun_verbs.hpp"

#include "commands/support/display.hpp"
#include "commands/support/editing.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/record_words.hpp"

#include <fmt/format.h>
#include <memory>
#include <string_view>

namespace mentor::commands {

namespace {

std::string_view article_of(std::string_view noun) {
  if (noun == "feedback") return "some";
  return std::string_view("aeio").find(noun.front()) == std::string_view::npos ? "a" : "an";
}

/// Ids or people of this kind.
Option items_of(Kind kind, std::vector<std::string>& ids, std::string help) {
  if (kind == Kind::person) return words("PERSON", ids, std::move(help));
  return one_of(kind, words("ID", ids, std::move(help)));
}

Verb edit_verb_of(Kind kind) {
  const auto& about = info(kind);
  const auto request = std::make_shared<EditRequest>();
  request->kinds = {kind};
  Verb verb{
      .name = "edit",
      .summary = fmt::format("Change {} {}: with --set, or in the editor", article_of(about.noun()), about.noun()),
      .run = runs(run_edit, request)};
  verb.options = {
      required(items_of(kind, request->ids, "Which ones; several with --set")),
      edit_options(*request, kind),
  };
  return verb;
}

Verb rm_verb_of(Kind kind) {
  const auto request = std::make_shared<RemoveRequest>();
  request->kinds = {kind};
  return {.name = "rm",
          .summary = fmt::format("Remove {}; mentor undo brings them back", info(kind).nouns()),
          .options = {required(items_of(kind, request->ids, "Which ones"))},
          .run = runs(run_remove, request)};
}

}  // namespace

namespace {

std::string set_help(std::optional<Kind> kind) {
  if (!kind) return "FIELD=VALUE; an empty VALUE clears it; without --set the editor opens";
  std::string fields;
  for (const auto& field : editable_fields(*kind)) fields += (fields.empty() ? "" : ", ") + field;
  return fmt::format("FIELD=VALUE; an empty VALUE clears it. Fields: {}", fields);
}

}  // namespace

Options edit_options(EditRequest& request, std::optional<Kind> kind) {
  return {
      option("--set", request.sets, "FIELD=VALUE", set_help(kind)),
      flag("--recover", request.recover, "Bring back the newest text that was not saved"),
  };
}

Verb list_verb_of(Kind kind, std::string_view type) {
  const auto& about = info(kind);
  const auto request = std::make_shared<ListRequest>();
  request->kind = kind;
  request->type = type;
  Verb verb{
      .name = "list", .summary = fmt::format("List the {}", plural_of(*request)), .run = runs(run_list_of, request)};
  if (is_listed_by_item(kind))
    verb.options.push_back(word("ITEM", request->who, "Only those of this item: an id or a handle"));
  else if (kind != Kind::person)
    verb.options.push_back(word("WHO", request->who, "Only those of this mentorship"));
  if (!about.status.empty() && kind != Kind::session)
    verb.options.push_back(flag("-a,--all", request->all, "Closed ones too"));
  verb.options.push_back(
      within({0, row_counts.high}, number("-n,--limit", request->limit, "N", "At most this many; 0 for all")));
  verb.options.push_back(flag("--reveal", request->reveal, "Show sealed texts too"));
  return verb;
}

RowsOf<Verb> noun_verbs(Kind kind, std::string_view type) {
  return {list_verb_of(kind, type), edit_verb_of(kind), rm_verb_of(kind)};
}

std::function<Exit(Context&)> lists(Kind kind, std::string_view type) {
  return [kind, type](Context& context) { return run_list_of(context, {.kind = kind, .type = std::string(type)}); };
}

Verb recording_noun(Kind kind, Verb (*recording)(), RowsOf<Verb> more) {
  Verb noun = recording();
  Verb add = recording();
  add.name = "add";
  add.summary = fmt::format("Add {} {}", article_of(info(kind).noun()), info(kind).noun());
  noun.verbs = {std::move(add), std::move(more), noun_verbs(kind)};
  noun.alone = lists(kind);
  return noun;
}

}  // namespace mentor::commands

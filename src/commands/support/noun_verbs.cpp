// The verbs that every noun has: list, edit, rm. A noun's file adds them and writes only what is its own.
#include "commands/support/noun_verbs.hpp"

#include "commands/support/editing.hpp"
#include "mentor/description.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <string_view>

namespace mentor {

namespace {

std::string_view article_of(std::string_view noun) {
  if (noun == "feedback") return "some";
  return std::string_view("aeio").find(noun.front()) == std::string_view::npos ? "a" : "an";
}

}  // namespace

std::string set_help(std::optional<Kind> kind) {
  if (!kind) return "FIELD=VALUE; an empty VALUE clears it; without --set the editor opens";
  std::string fields;
  for (const auto& field : editable_fields(*kind)) fields += (fields.empty() ? "" : ", ") + field;
  return fmt::format("FIELD=VALUE; an empty VALUE clears it. Fields: {}", fields);
}

CLI::App& add_list_verb(CLI::App& noun, Launch& launch, Kind kind) {
  const auto& about = info(kind);
  auto request = std::make_shared<ListRequest>();
  request->kind = kind;
  CLI::App& app = *noun.add_subcommand("list", fmt::format("List the {}", about.plural));
  if (is_listed_by_item(kind))
    app.add_option("ITEM", request->who, "Only those of this item: an id or a handle");
  else if (kind != Kind::person)
    app.add_option("WHO", request->who, "Only those of this mentorship");
  if (!about.status.empty() && kind != Kind::session) app.add_flag("--all", request->all, "Closed ones too");
  app.add_option("-n,--limit", request->limit, "At most so many; 0 for all")->type_name("N");
  app.add_flag("--reveal", request->reveal, "Show sealed texts too");
  app.callback(
      [request, &launch] { launch.run = [request](Context& context) { return run_list_of(context, *request); }; });
  return app;
}

CLI::App& add_edit_verb(CLI::App& noun, Launch& launch, Kind kind) {
  const auto& about = info(kind);
  auto request = std::make_shared<EditRequest>();
  request->kinds = {kind};
  CLI::App& app = *noun.add_subcommand(
      "edit", fmt::format("Change {} {}; without --set in the editor", article_of(about.name), about.name));
  app.add_option(kind == Kind::person ? "PERSON" : "ID", request->id, "Which one")->required();
  app.add_option("--set", request->sets, set_help(kind))->type_name("FIELD=VALUE")->allow_extra_args(false);
  app.callback(
      [request, &launch] { launch.run = [request](Context& context) { return run_edit(context, *request); }; });
  return app;
}

CLI::App& add_rm_verb(CLI::App& noun, Launch& launch, Kind kind) {
  const auto& about = info(kind);
  auto request = std::make_shared<RemoveRequest>();
  request->kinds = {kind};
  CLI::App& app = *noun.add_subcommand("rm", fmt::format("Remove {}; mentor undo brings them back", about.plural));
  app.add_option(kind == Kind::person ? "PERSON" : "ID", request->ids, "Which ones")->required();
  app.callback(
      [request, &launch] { launch.run = [request](Context& context) { return run_remove(context, *request); }; });
  return app;
}

void add_noun_verbs(CLI::App& noun, Launch& launch, Kind kind) {
  add_list_verb(noun, launch, kind);
  add_edit_verb(noun, launch, kind);
  add_rm_verb(noun, launch, kind);
  noun.require_subcommand(0, 1);
  noun.callback([kind, &launch] {
    if (launch.run) return;  // a verb was named: its callback came before this one
    launch.run = [kind](Context& context) {
      ListRequest request;
      request.kind = kind;
      return run_list_of(context, request);
    };
  });
}

}  // namespace mentor

// SPDX-License-Identifier: MIT
// No word of what is sealed, nor of what belongs to it, is on the screen until it is asked for: every command that
// shows anything is run over a journal in which each such word is a canary.
#include "cli/candidates.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "support/any_value.hpp"
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <map>
#include <set>

using namespace mentor::tests;

namespace {

/// What a record hangs on, and whether its words are canaries.
struct Place {
  std::string word;
  std::string mentorship = "ana";
  Visibility visibility = Visibility::private_;
  std::optional<Id> session{};
  std::optional<Id> goal{};
  std::string person{};
  std::string item{};
};

/// A percentage that no open record has.
constexpr std::int64_t sealed_percent = 73;

class ScreenJournal : public TestContext {
 public:
  std::vector<std::string> names;  ///< ids and handles of all records

  ScreenJournal() {
    run({"add", "ana", "--name", "Robin Ana", "--every", "2w", "--start", "2026-01-05"});
    run({"add", "circle", "--with", "ana,zed", "--kind", "group", "--start", "2026-01-05"});
    run({"add", "kit", "--name", "Canary Kit", "--every", "2w", "--start", "2026-01-05"});
    run({"person", "edit", "zed", "--set", "name=Canary Zed", "--set", "email=canary@example.org"});
    for (const Kind kind : nouns()) put(kind, {.word = "robin"});
    fill_sealed();
    seal("kit");
    seal("zed");
    store().each({.kind = Kind::person}, [&](const Record& person) { names.push_back(person.name()); });
    for (const Kind kind : all_kinds())
      if (kind != Kind::person)
        store().each({.kind = kind}, [&](const Record& record) { names.push_back(record.name()); });
  }

  /// All that left the program, whichever way.
  std::string shown() {
    std::string text = out.str() + err.str() + services.paged;
    for (const auto& [path, content] : services.files) text += path + content;
    for (const auto& words : services.ran)
      for (const auto& word : words) text += word;
    services.files.clear();
    services.ran.clear();
    return to_lower_ascii(text);
  }

  std::int64_t newest_change() { return store().history(std::nullopt, std::nullopt, 1).at(0).number; }

  Exit look(const std::string& line) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      words.push_back(line.substr(at, end - at));
      at = end + 1;
    }
    return run(words);
  }

 private:
  static std::vector<Kind> nouns() {
    std::vector<Kind> kinds;
    for (const Kind kind : all_kinds())
      if (kind != Kind::person && kind != Kind::mentorship && kind != Kind::signature && !joins_others(kind))
        kinds.push_back(kind);
    return kinds;
  }

  /// Each kind sealed by itself, and each as a part of whatever it can be a part of.
  void fill_sealed() {
    Place sealed{.word = "canary", .visibility = Visibility::sealed};
    const Id session = put(Kind::session, sealed);
    const Id goal = put(Kind::goal, sealed);
    const Id fact = put(Kind::note, {.word = "canary", .session = session});
    for (const Kind kind : nouns()) {
      put(kind, sealed);
      if (has_part(kind, "session")) put(kind, {.word = "canary", .session = session});
      if (has_part(kind, "goal")) put(kind, {.word = "canary", .goal = goal});
      if (has_part(kind, "person")) put(kind, {.word = "canary", .mentorship = "circle", .person = "zed"});
      if (has_part(kind, "mentorship")) put(kind, {.word = "canary", .mentorship = "kit"});
    }
    for (const auto& item : {to_text(session), to_text(goal), to_text(fact), std::string("kit")})
      put(Kind::tag, {.word = "canary", .item = item});
  }

  static bool has_part(Kind kind, std::string_view name) {
    const Field* field = info(kind).field(name);
    return field != nullptr && field->part;
  }

  void seal(const std::string& handle) {
    for (const Kind kind : {Kind::person, Kind::mentorship})
      if (auto record = store().find_handle(kind, handle)) {
        record->visibility = Visibility::sealed;
        if (kind == Kind::person) record->set("pronouns", std::string("canary"));
        store().write("seal", context.instant, [&](Writer& writer) { writer.update(*record); });
      }
  }

  Id put(Kind kind, const Place& place) {
    Record record = blank(kind);
    record.visibility = place.visibility;
    for (const Field& field : info(kind).fields) record.set(field.name, value_of(kind, field, place));
    Id id;
    store().write("put", context.instant, [&](Writer& writer) { id = writer.insert(record); });
    if (kind == Kind::goal && !first_goal_.stored()) first_goal_ = id;
    return id;
  }

  Value value_of(Kind kind, const Field& field, const Place& place) {
    constexpr std::int64_t in_may = 1778572800;
    const bool sealed = place.word == "canary";
    switch (field.kind) {
      case FieldKind::line:
      case FieldKind::note:
        if ((kind == Kind::agreement && field.name == "text") || field.name == "answers")
          return fmt::format("purpose.why = \"{} {}\"\n", place.word, ++count_);
        return fmt::format("{} {}", place.word, ++count_);
      case FieldKind::choice:
        if (kind == Kind::session && field.name == "status") return std::string(++count_ % 2 == 0 ? "held" : "planned");
        break;
      case FieldKind::integer:
        if (field.name == "version") return ++count_;
        return sealed && field.high >= sealed_percent ? sealed_percent : field.low;
      case FieldKind::flag:
        return std::int64_t{kind == Kind::session ? 1 : 0};
      case FieldKind::date:
        return (context.today() + Days{static_cast<int>(++count_ % 20) - 10}).time_since_epoch().count();
      case FieldKind::instant:
        return in_may + ++count_ % 200 * 86400;
      case FieldKind::person:
        if (!place.person.empty()) return place.person;
        return field.need == Need::required ? Value(std::string(my_handle)) : Value();
      case FieldKind::mentorship:
        return place.mentorship;
      case FieldKind::reference:
        if (field.refers == Kind::session && place.session) return place.session->number;
        if (field.refers == Kind::goal && place.goal) return place.goal->number;
        return field.need == Need::required ? Value(first_goal_.number) : Value();
      case FieldKind::item:
        return place.item.empty() ? std::string("ana") : place.item;
      case FieldKind::hours:
      case FieldKind::email:
      case FieldKind::handle:
        return {};
      default:
        break;
    }
    return any_value(field, [](std::int64_t) { return std::int64_t{0}; });
  }

  Id first_goal_{Kind::goal, 0};
  std::int64_t count_ = 0;
};

/// Looks by command; those after a '+' have --reveal, and show a canary with it.
const std::map<std::string, std::vector<std::string>, std::less<>>& looks() {
  static const std::map<std::string, std::vector<std::string>, std::less<>> all{
      {"today", {"+today"}},
      {"prep", {"+prep ana", "+prep ana --full", "+prep kit --full", "+prep circle --full"}},
      {"check-in",
       {"+check-in", "+check-in --all --within 400d", "+check-in --who kit --all",
        "+check-in --all --within 400d --format mail --to a@b.de", "+check-in --within 400d --notify"}},
      {"list", {"+list --all"}},
      {"timeline", {"+timeline -n 1000", "+timeline ana -n 1000", "+timeline kit -n 1000", "+timeline circle -n 1000"}},
      {"threads", {"threads ana -n 1000", "threads kit -n 1000", "threads circle -n 1000"}},
      {"report",
       {"+report -p 2026", "+report ana -p 2026", "+report kit -p 2026", "+report circle -p 2026 --compare",
        "+report ana kit -p 2026 --format csv", "report ana -p 2026 --audience partner",
        "report ana -p 2026 --audience sponsor", "+report ana -p 2026 --format html", "+report ana -p 2026 --format md",
        "report ana -p 2026 --letter", "+report ana -p 2026 --letter --audience me",
        "+report circle -p 2026 --letter --audience me -v"}},
      {"stats", {"stats -p 2026", "+stats kit -p 2026", "stats ana -p 2026", "stats circle -p 2026"}},
      {"me", {"me -p 2026", "me kit -p 2026", "me ana -p 2026", "me circle -p 2026"}},
      {"topic", {"+topic list --all", "+topic list kit --all", "topic"}},
      {"feedback", {"+feedback list -n 0", "+feedback list circle -n 0"}},
      {"pulse", {"+pulse list -n 0", "+pulse list kit"}},
      {"person", {"+person list", "person"}},
      {"goal", {"+goal list --all", "+goal list kit --all", "goal"}},
      {"commitment", {"+commitment list --all", "+commitment list kit --all", "commitment"}},
      {"session", {"+session list -n 0", "+session list kit -n 0", "session"}},
      {"question", {"+question list --all", "+question list kit --all", "question"}},
      {"agreement",
       {"agreement", "agreement list", "+agreement kit --show", "+agreement ana --show", "+agreement ana --diff",
        "+agreement ana --print", "+agreement kit --print", "agreement kit --diff"}},
      {"review", {"review", "+review list -n 0", "+review list kit -n 0"}},
      {"note", {"+note list -n 0", "+note list kit -n 0", "note"}},
      {"tag", {"+tag list", "+tag list kit", "tag"}},
      {"history", {"+history -n 1000", "+history --full -n 1000", "+history ana -n 1000", "+history kit -n 1000"}},
      {"export",
       {"+export --format md", "+export --format ics", "+export --format csv -o out",
        "+export --format csv --kind note", "+export --format csv --kind tag", "+export --format csv --kind person"}},
      {"doctor", {"doctor"}},
      {"undo", {"undo"}},
      {"redo", {"redo"}},
      {"completion", {"completion bash"}},
      {"help", {"help", "help dates"}},
      {"template", {"template list"}},
      {"config", {"config path"}}};
  return all;
}

/// Commands of which the looks are enumerated in a test of their own, and those that only write: what they echo is
/// looked at in golden/sealed.txt and below.
const std::set<std::string, std::less<>> others{
    "show", "search", "log",    "meet",    "plan",  "promise", "ask",    "answer", "remember",
    "win",  "lesson", "snooze", "done",    "add",   "pause",   "resume", "close",  "edit",
    "rm",   "import", "backup", "restore", "erase", "suggest", "sync",   "share",  "device"};

bool tells(const std::string& shown) {
  return shown.find("canary") != std::string::npos || shown.find("73 %") != std::string::npos ||
         shown.find("73%") != std::string::npos || shown.find("\"percent\": 73") != std::string::npos;
}

}  // namespace

TEST_CASE("every command is in a list that says how it is looked at") {
  for (const auto& command : all_commands()) {
    CAPTURE(command.name);
    CHECK(looks().contains(command.name) != others.contains(command.name));
  }
}

TEST_CASE("no command that shows anything shows a word of what is sealed, until it is asked for") {
  ScreenJournal journal;
  for (const auto& [command, lines] : looks())
    for (const auto& line : lines) {
      const bool reveals = line.starts_with('+');
      const std::string look = line.substr(reveals ? 1 : 0);
      for (const std::string& way : {look, look + " --json"}) {
        CAPTURE(way);
        journal.look(way);
        const std::string shown = journal.shown();
        CHECK_MESSAGE(!tells(shown), shown);
      }
      CAPTURE(look);
      if (!reveals) continue;
      journal.look(look + " --reveal");
      CHECK(tells(journal.shown()));
    }
}

TEST_CASE("show shows no word of anything sealed, by whatever name, until it is asked for") {
  ScreenJournal journal;
  std::size_t told = 0;
  for (const auto& name : journal.names)
    for (const std::string& verb :
         {std::string("show "), std::string(name.front() == 'v' ? "review show " : "show ")}) {
      CAPTURE(name);
      CHECK(journal.look(verb + name + " --reveal") == Exit::ok);
      told += tells(journal.shown()) ? 1 : 0;
      for (const std::string way : {"", " --json"}) {
        journal.look(verb + name + way);
        const std::string shown = journal.shown();
        CHECK_MESSAGE(!tells(shown), shown);
      }
    }
  CHECK(told > 50);
}

TEST_CASE("a part of something sealed is not shown, and it is said how it can be") {
  ScreenJournal journal;
  const auto part = journal.store().all<Note>({.mentorship = "kit"}).at(0);
  const std::string id = to_text(Id{Kind::note, part.id});
  CHECK(journal.look("show " + id) == Exit::ok);
  CHECK(journal.out.str().empty());
  CHECK(journal.err.str() ==
        fmt::format("mentor: {0} is part of something sealed; to see it: mentor show {0} --reveal\n", id));
}

TEST_CASE("a search for a sealed word says what it says of a word that nobody wrote") {
  ScreenJournal journal;
  for (const std::string options : {"", " --json", " --rank", " --in ana", " --in kit", " --kind note", " -n 1"}) {
    CAPTURE(options);
    const Exit of_sealed = journal.look("search canary" + options);
    const std::string said = journal.out.str() + journal.err.str();
    CHECK(journal.look("search petrel" + options) == of_sealed);
    std::string expected = journal.out.str() + journal.err.str();
    if (const auto at = expected.find("petrel"); at != std::string::npos) expected.replace(at, 6, "canary");
    CHECK(said == expected);
    journal.look("search canary --reveal" + options);
    CHECK(journal.out.str().find("canary") != std::string::npos);
  }
}

TEST_CASE("what a mentorship's name stands for is said to be sealed, and no figures of it are made up") {
  ScreenJournal journal;
  for (const std::string look :
       {"prep kit", "timeline kit", "stats kit", "session list kit", "report kit", "stats", "report"}) {
    CAPTURE(look);
    CHECK(journal.look(look) == Exit::ok);
    CHECK(journal.err.str().find("kit is sealed; --reveal shows what belongs to it") != std::string::npos);
    if (look == "stats kit" || look == "report kit" || look == "session list kit") CHECK(journal.out.str().empty());
    if (look == "stats") CHECK(journal.out.str().find("kit") == std::string::npos);
  }
}

TEST_CASE("no candidate for completion has a word of what is sealed") {
  ScreenJournal journal;
  std::size_t found = 0;
  for (const Means means : {Means::mentorship, Means::person, Means::record, Means::goal, Means::session, Means::item,
                            Means::snoozable, Means::people, Means::tag, Means::closable, Means::planned})
    for (const auto& candidate : candidates_for(journal.context, Option{.means = means})) {
      CAPTURE(candidate.first);
      CHECK_FALSE(tells(to_lower_ascii(candidate.first + " " + candidate.second)));
      ++found;
    }
  CHECK(found > 30);
}

TEST_CASE("what is done to something sealed is told without its words") {
  ScreenJournal journal;
  const auto all = journal.names;
  for (const auto& name : all) {
    const auto id = parse_id(name);
    std::vector<std::string> acts{"rm " + name, "edit " + name + " --set visibility=sealed",
                                  "tag add " + name + " wren"};
    if (id && (id->kind == Kind::commitment || id->kind == Kind::topic || id->kind == Kind::milestone ||
               id->kind == Kind::goal || id->kind == Kind::question))
      acts.push_back("done " + name + " --drop why");
    if (id && id->kind == Kind::goal) acts.push_back("goal progress " + name + " +1");
    if (id && id->kind == Kind::goal) acts.push_back("goal progress " + name + " +99");
    if (id && id->kind == Kind::session) acts.push_back("session cancel " + name);
    if (id && id->kind == Kind::question) acts.push_back("answer " + name + " yes");
    if (!id && name != "me" && name != "zed")
      for (const char* act :
           {"close {} --reason over", "pause {}", "log {} a", "plan {} 2026-11-27T15:00 b", "promise {} c",
            "topic {} d", "remember {} e", "win {} f", "ask {} g", "pulse {} --trust 4", "feedback {} h"})
        acts.push_back(fmt::format(fmt::runtime(act), name));
    for (const auto& act : acts)
      for (const std::string way : {"", " --json"}) {
        CAPTURE(act);
        const auto before = journal.newest_change();
        journal.look(act + way);
        const std::string shown = journal.shown();
        CHECK_MESSAGE(!tells(shown), shown);
        if (journal.newest_change() != before) journal.look("undo");
        CHECK_FALSE(tells(journal.shown()));
      }
  }
}

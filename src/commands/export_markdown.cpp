// SPDX-License-Identifier: MIT
// `mentor export --format md`: everything in words, a document a mentorship, for the day on which this program is gone.
#include "commands/export_formats.hpp"
#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/export.hpp"
#include "mentor/messages/reports.hpp"
#include "mentor/render/journal_page.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <vector>

namespace mentor::commands {

namespace {

/// The kinds with a chapter of a mentorship, in the order of reading.
std::vector<Kind> chapters() {
  std::vector<Kind> kinds(all_kinds().begin(), all_kinds().end());
  std::erase_if(kinds, [](Kind kind) { return info(kind).chapter.place == 0; });
  std::sort(kinds.begin(), kinds.end(),
            [](Kind one, Kind other) { return info(one).chapter.place < info(other).chapter.place; });
  return kinds;
}

using TagsOfItems = std::multimap<std::string, Record>;

/// Writes the pages, and knows what is on none yet.
class PageMaker {
 public:
  PageMaker(const Context& context, ExportedJournal& journal) : clock_(clock_of(context)), journal_(journal) {
    journal_.reading().each({.kind = Kind::tag}, [&](const Record& tag) {
      if (!tag.withheld) tags_.emplace(tag.text("item"), tag);
    });
  }

  std::string of_mentorship(const Record& mentorship) {
    const std::string handle = mentorship.text("handle");
    text_ = page_head(mentorship.text("title"), handle);
    if (!mentorship.withheld) add_chapter("About", entry_of(mentorship));
    add_people(handle);
    for (const Kind kind : chapters()) add_records(info(kind).chapter.title, {.kind = kind, .mentorship = handle});
    return finish();
  }

  /// What belongs to no mentorship.
  std::string of_the_rest() {
    text_ = page_head("Mine", "");
    const auto me = journal_.reading().find_handle(Kind::person, my_handle);
    if (me && !me->withheld) add_chapter("Me", entry_of(*me));
    journal_.count_left_out(Kind::person, me && me->withheld ? 1 : 0);
    add_others();
    std::string lessons;
    journal_.reading().each({.kind = Kind::note}, [&](const Record& note) {
      if (!note.text("mentorship").empty()) return;
      if (note.withheld)
        journal_.count_left_out(Kind::note, 1);
      else
        lessons += entry_of(note);
    });
    add_chapter("Lessons", lessons);
    add_records("Silent until", {.kind = Kind::snooze});
    std::string others;
    for (const std::int64_t person : written_) tags_.erase(to_text(Id{Kind::person, person}));
    for (const auto& [item, tag] : tags_) others += page_entry(page_item(tag, {}, clock_));
    add_chapter("Other tags", others);
    return finish();
  }

 private:
  void add_people(const std::string& handle) {
    std::string people;
    std::int64_t parts_left_out = 0;
    std::map<std::string, Record> known;
    journal_.each({.kind = Kind::person, .mentorship = handle},
                  [&](const Record& person) { known.emplace(person.text("handle"), person); });
    std::vector<std::string> order;
    std::map<std::string, std::vector<Record>> stays;
    journal_.reading().each({.kind = Kind::participant, .mentorship = handle}, [&](const Record& part) {
      const std::string person = part.text("person");
      if (!known.contains(person)) return;
      parts_left_out += part.withheld ? 1 : 0;
      const auto [found, is_new] = stays.try_emplace(person);
      if (is_new) order.push_back(person);
      if (!part.withheld) found->second.push_back(part);
    });
    for (const auto& person : order) people += entry_of(known.at(person), stays.at(person));
    journal_.count_left_out(Kind::participant, parts_left_out);
    add_chapter("People", people);
  }

  /// Those who take part in nothing any more.
  void add_others() {
    std::string people;
    journal_.reading().each({.kind = Kind::person}, [&](const Record& person) {
      if (!person.withheld && !written_.contains(person.id)) people += entry_of(person);
    });
    add_chapter("Other people", people);
  }

  void add_records(std::string_view title, const Filter& filter) {
    std::string entries;
    journal_.each(filter, [&](const Record& record) { entries += entry_of(record); });
    add_chapter(title, entries);
  }

  void add_chapter(std::string_view title, const std::string& entries) {
    if (!entries.empty()) text_ += page_chapter(title) + entries;
  }

  std::string finish() { return text_ + page_end(journal_.take_words()); }

  /// Who stands on several pages has the same tags on each.
  std::string entry_of(const Record& record, std::vector<Record> joining = {}) {
    const auto [first, last] = tags_.equal_range(item_of(record));
    for (auto tag = first; tag != last; ++tag) joining.push_back(tag->second);
    if (record.kind == Kind::person)
      written_.insert(record.id);
    else
      tags_.erase(first, last);
    return page_entry(page_item(record, joining, clock_));
  }

  WallClock clock_;
  ExportedJournal& journal_;
  TagsOfItems tags_;                ///< those of records that are on no page yet
  std::set<std::int64_t> written_;  ///< people
  std::string text_;
};

struct Document {
  std::string name;  ///< of its file, without the ending
  std::string text;
};

/// A handle has letters, digits, hyphens and underscores only, and begins with a letter; that is seen to once more
/// here, since a name of a file shall never lead elsewhere.
std::string file_name_of(const std::string& handle) {
  std::string name;
  for (const char c : handle) name += c == '/' || c == '.' || static_cast<unsigned char>(c) < ' ' ? '-' : c;
  return name;
}

void each_document(Context& context, const ExportRequest& request,
                   const std::function<void(const Document& document)>& visit) {
  ExportedJournal journal(context, Reveal{request.reveal});
  PageMaker maker(context, journal);
  std::int64_t sealed = 0;
  for (const auto& mentorship : journal.reading().list({.kind = Kind::mentorship})) {
    // One that is withheld for a person of its handle has a document, without its name.
    if (hides_parts(from_record<Mentorship>(mentorship))) {
      ++sealed;
      continue;
    }
    visit({file_name_of(mentorship.text("handle")), maker.of_mentorship(mentorship)});
  }
  visit({"_mine", maker.of_the_rest()});
  journal.count_left_out(Kind::mentorship, sealed);
  journal.remark_left_out(context);
}

Exit export_documents(Context& context, const ExportRequest& request) {
  context.files->make_folder(request.output, "-o");
  std::int64_t files = 0;
  each_document(context, request, [&](const Document& document) {
    context.files->write_file(request.output + "/" + document.name + ".md", document.text);
    ++files;
  });
  confirm(context, messages::written_to(plural(files, "file"), visible(request.output)));
  return Exit::ok;
}

}  // namespace

Exit export_markdown(Context& context, const ExportRequest& request) {
  if (names_folder(request, ".md")) return export_documents(context, request);
  const auto write_all = [&](const std::function<void(std::string_view)>& sink) {
    std::string_view between;
    each_document(context, request, [&](const Document& document) {
      sink(between);
      sink(document.text);
      between = "\n";
    });
  };
  if (to_standard_output(request)) {
    write_all([&](std::string_view text) { print(context, text); });
    return Exit::ok;
  }
  context.files->write_stream(request.output, write_all);
  confirm(context, messages::journal_written(visible(request.output)));
  return Exit::ok;
}

}  // namespace mentor::commands

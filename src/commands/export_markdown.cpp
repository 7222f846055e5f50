// SPDX-License-Identifier: MIT
// `mentor export --format md`: everything in words, a document a mentorship, for the day on which this program is gone.
#include "commands/export_formats.hpp"
#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/export.hpp"
#include "mentor/messages/reports.hpp"
#include "mentor/render/record_item.hpp"
#include "mentor/render/render.hpp"

#include <algorithm>
#include <functional>
#include <map>
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

using TagsOfItems = std::multimap<std::string, std::string>;

TagsOfItems all_tags(const Reading& store) {
  TagsOfItems tags;
  for (const auto& tag : store.all<Tag>()) tags.emplace(tag.item, tag.name);
  return tags;
}

class DocumentMaker {
 public:
  DocumentMaker(const Context& context, ExportedJournal& journal)
      : clock_(clock_of(context)), journal_(journal), tags_(all_tags(journal.reading())) {}

  Report of_mentorship(const Record& mentorship) {
    const std::string handle = mentorship.text("handle");
    Report report;
    report.title = mentorship.text("title");
    if (!mentorship.withheld) report.sections.push_back({"About", {BulletList{{item_of(mentorship)}}}});
    add_people(report, handle);
    for (const Kind kind : chapters())
      add_chapter(report, info(kind).chapter.title, {.kind = kind, .mentorship = handle});
    finish(report);
    return report;
  }

  /// What belongs to no mentorship.
  Report of_the_rest() {
    Report report;
    report.title = "Mine";
    const auto me = journal_.reading().find_handle(Kind::person, my_handle);
    if (me && !me->withheld) report.sections.push_back({"Me", {BulletList{{item_of(*me)}}}});
    journal_.count_left_out(Kind::person, me && me->withheld ? 1 : 0);
    BulletList lessons;
    Filter filter;
    filter.kind = Kind::note;
    journal_.reading().each(filter, [&](const Record& note) {
      if (!note.text("mentorship").empty()) return;
      if (note.withheld)
        journal_.count_left_out(Kind::note, 1);
      else
        lessons.items.push_back(item_of(note));
    });
    if (!lessons.items.empty()) report.sections.push_back({"Lessons", {std::move(lessons)}});
    filter = {};
    filter.kind = Kind::snooze;
    add_chapter(report, "Silent until", filter);
    finish(report);
    return report;
  }

 private:
  void add_people(Report& report, const std::string& handle) {
    BulletList people;
    std::int64_t parts_left_out = 0;
    std::map<std::string, Record> known;
    journal_.each({.kind = Kind::person, .mentorship = handle},
                  [&](const Record& person) { known.emplace(person.text("handle"), person); });
    journal_.reading().each({.kind = Kind::participant, .mentorship = handle}, [&](const Record& part) {
      const auto person = known.find(part.text("person"));
      if (person == known.end()) return;
      people.items.push_back(item_of(person->second));
      parts_left_out += part.withheld ? 1 : 0;
      if (part.withheld) return;
      for (const Field& field : info(Kind::participant).fields)
        if (const auto words = format_value(field, part.at(field.name)); field.need == Need::optional && !words.empty())
          people.items.back().text += fmt::format("\n{}: {}", field.name, words);
    });
    journal_.count_left_out(Kind::participant, parts_left_out);
    if (!people.items.empty()) report.sections.push_back({"People", {std::move(people)}});
  }

  void add_chapter(Report& report, std::string_view title, const Filter& filter) {
    BulletList list;
    journal_.each(filter, [&](const Record& record) { list.items.push_back(item_of(record)); });
    if (!list.items.empty()) report.sections.push_back({std::string(title), {std::move(list)}});
  }

  void finish(Report& report) {
    if (const std::string words = journal_.take_words(); !words.empty()) report.left_out.push_back(words);
  }

  [[nodiscard]] ListItem item_of(const Record& record) const {
    std::vector<std::string> tags;
    const auto [first, last] = tags_.equal_range(record.name());
    for (auto tag = first; tag != last; ++tag) tags.push_back(tag->second);
    return record_item(record, tags, clock_);
  }

  WallClock clock_;
  ExportedJournal& journal_;
  TagsOfItems tags_;
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
  DocumentMaker maker(context, journal);
  std::int64_t sealed = 0;
  for (const auto& mentorship : journal.reading().list({.kind = Kind::mentorship})) {
    // One that is withheld for a person of its handle has a document, without its name.
    if (hides_parts(from_record<Mentorship>(mentorship))) {
      ++sealed;
      continue;
    }
    const Report document = maker.of_mentorship(mentorship);
    visit({file_name_of(mentorship.text("handle")), render_report(document, ReportFormat::md, context.style)});
  }
  visit({"_mine", render_report(maker.of_the_rest(), ReportFormat::md, context.style)});
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

// SPDX-License-Identifier: MIT
// The editor's form for a record.
#include "mentor/domain/edit_form.hpp"
#include "mentor/domain/errors.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <string>
#include <vector>

using namespace mentor;

TEST_CASE("an edit form gives any long texts back as they are") {
  CHECK(rc::check("round trip", [] {
    const auto lines = rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("", "a", "====", "===== notes =====", "==== summary ====", "x: y", "# z"));
    const auto text_of = [](const std::vector<std::string>& words) {
      std::string text;
      for (const auto& word : words) text += word + "\n";
      return text + "end";
    };
    EditForm form;
    form.lines = {{"start", "Fri 2026-11-20"}};
    form.texts = {{"summary", text_of(*lines)}, {"notes", text_of(*lines)}};
    RC_ASSERT(read_edit_form(write_edit_form(form), form).empty());
  }));
}

TEST_CASE("a record's form has its short fields first, and gives back what was changed") {
  Session session;
  session.id = 12;
  session.status = SessionStatus::held;
  session.length = Minutes{45};
  session.summary = "talked about the talk";
  const EditForm form = edit_form_of({}, to_record(session));
  CHECK(form.title == "# session s12: change what you like, save and leave. An empty value clears a field.");
  std::string text = write_edit_form(form);
  CHECK(read_edit_form(text, form).empty());
  text.replace(text.find("45 min"), 6, "1h");
  text.replace(text.find("the talk"), 8, "the book");
  CHECK(read_edit_form(text, form) == std::vector<FieldText>{{"minutes", "1h"}, {"summary", "talked about the book"}});
}

TEST_CASE("a line that is no field is named with its number") {
  EditForm form;
  form.lines = {{"start", "Fri 2026-11-20"}};
  CHECK_THROWS_WITH_AS(static_cast<void>(read_edit_form("# a session\nfoo\n", form)),
                       R"(line 2 "foo": write "field: value", or put it below one of the marks)", UserError);
}

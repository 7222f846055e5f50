// SPDX-License-Identifier: MIT
// Files, drafts and other programs, against a real file system.
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "platform/drafts.hpp"
#include "platform/file_access.hpp"
#include "platform/output.hpp"
#include "platform/programs.hpp"
#include "support/layers.hpp"
#include "support/temp_dir.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace mentor::tests;

namespace {

std::string contents(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

void fill(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

unsigned mode_of(const std::string& path) {
  struct stat state {};
  REQUIRE(stat(path.c_str(), &state) == 0);
  return state.st_mode & 0777u;
}

std::size_t entries_in(const TempDir& dir) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(dir.path()), {}));
}

}  // namespace

TEST_CASE("a file is replaced whole, for its owner only, and leaves nothing beside it") {
  const TempDir dir;
  const std::string path = dir / "report.md";
  fill(path, "old");
  ::umask(0);
  replace_file(path, [](const PieceSink& sink) {
    sink("new ");
    sink(std::string(200000, 'x'));
  });
  CHECK(contents(path) == "new " + std::string(200000, 'x'));
  CHECK(mode_of(path) == 0600u);
  CHECK(entries_in(dir) == 1);
}

TEST_CASE("an exception while writing leaves the old file") {
  const TempDir dir;
  const std::string path = dir / "report.md";
  fill(path, "old");
  CHECK_THROWS_WITH_AS(replace_file(path,
                                    [](const PieceSink& sink) {
                                      sink(std::string(100000, 'x'));
                                      throw UserError("no");
                                    }),
                       "no", UserError);
  CHECK(contents(path) == "old");
  CHECK(entries_in(dir) == 1);
}

TEST_CASE("Ctrl-C while writing leaves the old file and is an interruption") {
  const TempDir dir;
  const std::string path = dir / "report.md";
  fill(path, "old");
  try {
    replace_file(path, [](const PieceSink& sink) {
      (void)std::raise(SIGINT);
      sink("new");
    });
    FAIL("it was written");
  } catch (const UserError& error) {
    CHECK(error.exit() == Exit::interrupted);
  }
  CHECK(contents(path) == "old");
  CHECK(entries_in(dir) == 1);
}

TEST_CASE("a link's target is replaced rather than the link, and a device is written into") {
  const TempDir dir;
  fill(dir / "real", "old");
  std::filesystem::create_symlink(dir / "real", dir / "link");
  replace_file(dir / "link", [](const PieceSink& sink) { sink("new"); });
  CHECK(std::filesystem::is_symlink(dir / "link"));
  CHECK(contents(dir / "real") == "new");
  CHECK_THROWS_WITH_AS(replace_file("/dev/full", [](const PieceSink& sink) { sink("new"); }),
                       "the disk has no room for /dev/full; make some, then try again", UserError);
  CHECK(std::filesystem::is_character_file("/dev/full"));
}

TEST_CASE("a file that cannot be written or read names its path") {
  const TempDir dir;
  const auto nothing = [](const PieceSink&) {};
  const std::string folder = dir.path().string();
  CHECK_THROWS_WITH_AS(replace_file(dir / "no/such/folder", nothing),
                       ("cannot write to " + folder + "/no/such/folder: No such file or directory").c_str(), UserError);
  CHECK_THROWS_WITH_AS(replace_file(folder, nothing), (folder + " is a folder; name a file in it").c_str(), UserError);
  CHECK_THROWS_WITH_AS((void)open_for_reading(dir / "none", "-F"),
                       ("-F: cannot open " + folder + "/none: No such file or directory").c_str(), UserError);
  CHECK_THROWS_WITH_AS((void)open_for_reading(folder, "-F"), ("-F: " + folder + " is a folder, not a file").c_str(),
                       UserError);
}

TEST_CASE("reading stops at the limit") {
  const TempDir dir;
  fill(dir / "long", std::string(1000, 'x'));
  CHECK(read_to_end(open_for_reading(dir / "long", "-F"), "FILE", 1000).size() == 1000);
  CHECK_THROWS_WITH_AS((void)read_to_end(open_for_reading(dir / "long", "-F"), "FILE", 999),
                       "FILE is longer than 999 bytes, the most that mentor reads; nothing was saved", UserError);
}

TEST_CASE("lines come one by one, long ones and the last without its end too") {
  const TempDir dir;
  const std::string wide(100000, 'x');
  fill(dir / "lines", "one\n\n" + wide + "\nlast");
  const auto next = lines_of(open_for_reading(dir / "lines", "FILE"), "FILE");
  CHECK(next() == "one");
  CHECK(next() == "");
  CHECK(next() == wide);
  CHECK(next() == "last");
  CHECK_FALSE(next().has_value());
  CHECK_FALSE(next().has_value());
}

TEST_CASE("drafts are kept for their owner only, newest first, until they are dropped") {
  const TempDir dir;
  Drafts drafts(dir / "state");
  const std::string one = drafts.keep({"log", "ana"}, "first");
  const std::string two = drafts.keep(draft_owner("log", "../../zoë"), "second");
  CHECK(two.find('/') == std::string::npos);
  CHECK(mode_of(drafts.path_of(one)) == 0600u);
  CHECK(mode_of(dir / "state/drafts") == 0700u);
  REQUIRE(drafts.newest_first().size() == 2);
  drafts.drop(one);
  drafts.drop("../../outside");
  const auto left = drafts.newest_first();
  REQUIRE(left.size() == 1);
  CHECK(left.front().name == two);
  CHECK(left.front().text == "second");
}

TEST_CASE("a draft keeps the letters of the handle in its name, and goes with what an editor left beside it") {
  const TempDir dir;
  Drafts drafts(dir / "state");
  const std::string name = drafts.keep({"log", "josé"}, "words");
  CHECK(name.starts_with("log-josé-2"));
  (void)drafts.keep({"log", "jo"}, "words");
  std::ofstream(drafts.path_of("." + name + ".swp")) << "words";
  std::ofstream(drafts.path_of(name + "~")) << "words";
  drafts.drop(name);
  CHECK(files_of(dir / "state/drafts").size() == 1);
}

TEST_CASE("a draft that is too long hides no other") {
  const TempDir dir;
  Drafts drafts(dir / "state");
  const std::string good = drafts.keep({"log", "ana"}, "good");
  const std::string huge = drafts.keep({"log", "ana"}, std::string(4 * note_limit + 1, 'x'));
  const auto found = drafts.newest_first();
  REQUIRE(found.size() == 2);
  for (const auto& draft : found) {
    CHECK(draft.is_whole == (draft.name == good));
    CHECK(draft.path == drafts.path_of(draft.name));
  }
}

TEST_CASE("two drafts of the same second have names of their own") {
  const TempDir dir;
  Drafts drafts(dir / "state");
  CHECK(drafts.keep({"log", "ana"}, "a") != drafts.keep({"log", "ana"}, "b"));
}

TEST_CASE("without a state directory no draft is kept, and it is said") {
  Drafts drafts("");
  CHECK_THROWS_WITH_AS((void)drafts.keep({"log", "ana"}, "text"),
                       "HOME is not set, so there is nowhere to keep drafts; set HOME or XDG_STATE_HOME", UserError);
  CHECK(drafts.newest_first().empty());
}

TEST_CASE("a program's line is split at blanks, with quotes and backslashes") {
  using Words = std::vector<std::string>;
  CHECK(split_program("vi", "EDITOR") == Words{"vi"});
  CHECK(split_program("  code --wait 'my file' a\\ b \"c \\\" d\" ''", "EDITOR") ==
        Words{"code", "--wait", "my file", "a b", "c \" d", ""});
  CHECK_THROWS_WITH_AS((void)split_program("vi 'open", "EDITOR"),
                       "EDITOR: vi 'open has an open quote, or ends in a backslash", UserError);
  CHECK_THROWS_WITH_AS((void)split_program("  ", "EDITOR"), "EDITOR is blank; name a program", UserError);
}

TEST_CASE("a program's end is told apart from one that is not there") {
  CHECK(run_program({"true"}).code == 0);
  CHECK(run_program({"sh", "-c", "exit 7"}).code == 7);
  CHECK(run_program({"sh", "-c", "kill -TERM $$"}).code == 128 + SIGTERM);
  CHECK_FALSE(run_program({"no-such-program-at-all"}).started);
}

TEST_CASE("a program reads what it is given, and may stop reading early") {
  const TempDir dir;
  (void)std::signal(SIGPIPE, SIG_IGN);
  CHECK(run_program_on({"sh", "-c", "cat > " + dir / "copy"}, "text").code == 0);
  CHECK(contents(dir / "copy") == "text");
  CHECK(run_program_on({"true"}, std::string(1000000, 'x')).code == 0);
}

TEST_CASE("output that fails says so once, and a reader that went away is told apart") {
  OutputBuffer full(::open("/dev/full", O_WRONLY | O_CLOEXEC), "standard output");
  std::ostream out(&full);
  out.exceptions(std::ios::badbit);
  out << "text";
  CHECK_THROWS_WITH_AS(out.flush(), "cannot write to standard output: No space left on device", UserError);

  (void)std::signal(SIGPIPE, SIG_IGN);
  int ends[2] = {-1, -1};
  REQUIRE(::pipe(ends) == 0);
  ::close(ends[0]);
  OutputBuffer gone(ends[1], "standard output");
  std::ostream pipe(&gone);
  pipe.exceptions(std::ios::badbit);
  try {
    pipe << std::string(100000, 'x');
    FAIL("it was written");
  } catch (const UserError& error) {
    CHECK(error.exit() == Exit::ok);
    CHECK(std::string(error.what()).empty());
  }
  ::close(ends[1]);
}

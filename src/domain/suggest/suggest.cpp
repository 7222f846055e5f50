// SPDX-License-Identifier: MIT
// From the items of notes to proposals: what the heading asks for, who says it, and what it sounds like.
#include "mentor/domain/suggest.hpp"

#include "domain/suggest/parts.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr int longest_text = 500;
constexpr int most_words_of_point = 16;

struct Sentence {
  std::string_view text;
  std::size_t line;
};

/// Where a sentence ends: behind a stop, before a blank and what may begin another one.
bool ends_sentence(std::string_view text, std::size_t at) {
  if (std::string_view(".!?").find(text[at]) == std::string_view::npos || at + 2 >= text.size()) return false;
  if (text[at + 1] != ' ') return false;
  const char next = text[at + 2];
  return !(next >= 'a' && next <= 'z') && !(next >= '0' && next <= '9') && (at < 2 || text[at - 2] != '.');
}

std::size_t line_at(const NoteItem& item, std::size_t offset) {
  std::size_t line = item.line;
  for (const auto& [from, at] : item.breaks)
    if (from <= offset) line = at;
  return line;
}

/// A line of its own within a point that begins with a capital letter says something of its own.
bool begins_point(const NoteItem& item, std::size_t offset) {
  if (!item.bullet || offset >= item.text.size() || item.text[offset] < 'A' || item.text[offset] > 'Z') return false;
  return std::any_of(item.breaks.begin(), item.breaks.end(), [&](const auto& piece) { return piece.first == offset; });
}

std::vector<Sentence> sentences_of(const NoteItem& item) {
  const std::string_view text = item.text;
  std::vector<Sentence> found;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!ends_sentence(text, at) && !begins_point(item, at + 1)) continue;
    found.push_back({trim(text.substr(begin, at + 1 - begin)), line_at(item, begin)});
    begin = at + (begins_point(item, at + 1) ? 1 : 2);
  }
  if (!trim(text.substr(begin)).empty()) found.push_back({trim(text.substr(begin)), line_at(item, begin)});
  return found;
}

class Suggesting {
 public:
  Suggesting(const SessionNotes& notes, const NotedPeople& people) : notes_(notes), people_(people) {}

  std::vector<Proposal> suggest() {
    items_ = read_items(notes_.text, people_, notes_.day);
    for (std::size_t i = 0; i < items_.size(); ++i) take(items_[i], has_points(i));
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Proposal& a, const Proposal& b) { return a.line < b.line; });
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool has_points(std::size_t at) const {
    return at + 1 < items_.size() && items_[at + 1].nested && items_[at + 1].indent > items_[at].indent;
  }

  void take(const NoteItem& item, bool has_points) {
    const std::string plain = plain_words(item.text);
    if (plain.size() < 3) return;
    const bool lead = has_points && item.text.ends_with(':');
    const auto sentences = sentences_of(item);
    const bool as_a_whole = takes_whole(item, plain, lead);
    for (const auto& sentence : sentences) {
      take_event(item, sentence);
      if (!as_a_whole) take_sentence(item, sentence);
    }
    if (item.asks == Asks::topics && !item.nested && !item.reply && item.tick != Tick::ticked) take_topic(item, plain);
  }

  /// What its heading makes of an item. Whether it is that, so that its sentences are no promises, wins or questions.
  bool takes_whole(const NoteItem& item, const std::string& plain, bool lead) {
    switch (item.asks) {
      case Asks::lately:
        if (!tells_of_past(plain)) return false;
        [[fallthrough]];
      case Asks::achieved:
        if (!is_win(item, plain)) return false;
        add(ProposalKind::win, item, {item.text, item.line}, notes_.day);
        return false;
      case Asks::next:
        if (!is_next(item, plain, lead)) return false;
        add_promise(item, {item.text, item.line});
        return true;
      case Asks::help:
        if (!is_call_for_help(item, plain, lead)) return false;
        add(ProposalKind::question, item, {item.text, item.line}, std::nullopt);
        return true;
      case Asks::topics:
        return false;
      default:
        if (item.tick == Tick::none || item.reply) return false;
        add_promise(item, {item.text, item.line});
        return true;
    }
  }

  [[nodiscard]] bool is_win(const NoteItem& item, const std::string& plain) const {
    if (item.reply || item.tick == Tick::open) return false;
    if (names_absence(plain) && !tells_of_past(plain) && first_day_ahead(item.text, notes_.day)) return false;
    const auto sentences = sentences_of(item);
    const bool told = std::any_of(sentences.begin(), sentences.end(), [](const Sentence& sentence) {
      return tells_of_past(plain_words(sentence.text)) && !is_no_win(plain_words(sentence.text));
    });
    if (is_empty_answer(plain)) return sentences.size() > 1 && told;
    if (is_no_win(plain) && !told) return false;
    if (!item.nested && item.bullet) return true;
    if (!item.nested || item.named) return !sounds_like_praise(plain) || tells_of_past(plain) || item.named;
    const std::size_t dash = item.text.find(" - ");
    const bool told_behind = dash != std::string::npos && tells_of_past(plain_words(item.text.substr(dash)));
    return !sounds_like_praise(plain) && !asks_question(plain, item.text) &&
           (tells_of_past(plain) || told_behind || item.indent == 0 || item.speaker_group);
  }

  /// "Next: 24 February", "Ana on leave next week": a day, nothing to do.
  [[nodiscard]] bool is_only_a_day(const NoteItem& item, const std::string& plain) const {
    static constexpr std::string_view work[]{"book",     "plan",    "arrange", "prepare", "organise",
                                             "organize", "request", "ask",     "cover",   "sort"};
    const auto ahead = first_day_ahead(item.text, notes_.day);
    if (!ahead || ahead->deadline) return false;
    const bool bare_day =
        item.text.find_first_of("0123456789") <= 4 && std::count(plain.begin(), plain.end(), ' ') <= 4;
    return bare_day || (names_absence(plain) && !begins_with_phrase(plain, work));
  }

  [[nodiscard]] bool is_next(const NoteItem& item, const std::string& plain, bool lead) const {
    if (is_only_a_day(item, plain)) return false;
    if (item.by_label) return !is_empty_answer(plain);
    if (item.reply || lead || !names_deed(plain)) return false;
    if (!item.bullet && item.tick == Tick::none && !item.named) return is_promise(plain, item) || is_short_deed(plain);
    if (item.nested && !item.speaker_group) {
      const bool says = begins_with_detail(plain) || asks_question(plain, item.text) || sounds_like_praise(plain);
      return !says;
    }
    return !plain.starts_with(" all sounds ");
  }

  [[nodiscard]] static bool begins_with_detail(const std::string& plain) {
    static constexpr std::string_view details[]{"the",     "it",    "its",      "this", "that", "these", "a",
                                                "an",      "he",    "she",      "they", "is",   "was",   "because",
                                                "since",   "e g",   "i e",      "see",  "but",  "https", "currently",
                                                "already", "which", "deadline", "due",  "in"};
    return begins_with_phrase(plain, details);
  }

  [[nodiscard]] static bool is_short(const std::string& plain) {
    return std::count(plain.begin(), plain.end(), ' ') <= most_words_of_point;
  }

  /// A line of a paragraph that is as good as a point: "Ask Tom for a walk through the deployment."
  [[nodiscard]] static bool is_short_deed(const std::string& plain) {
    static constexpr std::string_view tales[]{"i", "we", "she", "he", "they", "you", "there", "what", "how"};
    static constexpr std::string_view now_or_then[]{"read", "set", "put", "cut", "hit"};
    if (begins_with_phrase(plain, now_or_then)) return is_short(plain);
    return is_short(plain) && !begins_with_detail(plain) && !begins_with_phrase(plain, tales) && !tells_of_past(plain);
  }

  [[nodiscard]] static bool is_call_for_help(const NoteItem& item, const std::string& plain, bool lead) {
    if (item.reply || item.tick == Tick::ticked || is_empty_answer(plain) || lead) return false;
    if (item.by_label) return true;
    if (item.nested && !item.speaker_group && !item.below_lead) return asks_question(plain, item.text);
    return !settles(plain) && (item.bullet || item.named || asks_question(plain, item.text) || is_short(plain));
  }

  void take_event(const NoteItem& item, const Sentence& sentence) {
    const auto day = first_day_ahead(sentence.text, notes_.day);
    if (!day) {
      if (item.asks == Asks::events && item.due) add(ProposalKind::event, item, sentence, item.due);
      return;
    }
    const std::string plain = plain_words(sentence.text);
    const bool absence = names_absence(plain);
    const bool listed = item.asks == Asks::events && !item.reply;
    if (!listed && !absence && !names_occasion(plain) && !goes_on_with_occasion(item, sentence)) return;
    if (!listed && day->deadline && plain.find(" deadline") == std::string::npos) return;
    if (!absence && !listed && !is_on_a_day(item, plain, *day)) return;
    // Of an absence that is told of, the weekday is the last one.
    if (absence && !listed && day->weekday && begins_with_past(sentence.text)) return;
    add(ProposalKind::event, item, sentence, day->day);
  }

  /// "The planning session. Perhaps on Monday at 11": a short sentence behind one that names it.
  [[nodiscard]] static bool goes_on_with_occasion(const NoteItem& item, const Sentence& sentence) {
    const std::size_t at = static_cast<std::size_t>(sentence.text.data() - item.text.data());
    return at > 0 && is_short(plain_words(sentence.text)) && item.bullet &&
           names_occasion(plain_words(std::string_view(item.text).substr(0, at)));
  }

  [[nodiscard]] static bool is_on_a_day(const NoteItem& item, const std::string& plain, const NotedDay& day) {
    static constexpr std::string_view no_event[]{"let's", "lets", "last", "maybe", "chat", "discuss"};
    if (begins_with_phrase(plain, no_event)) return false;
    if (item.asks == Asks::next && item.by_label) return false;
    if (day.long_period) return false;
    if (day.today) return !item.reply && !tells_of_past(plain);
    if (day.whole_period) return !item.reply;
    return !day.weekday || !tells_of_past(plain) || plain.find(" for ") != std::string::npos;
  }

  void take_sentence(const NoteItem& item, const Sentence& sentence) {
    const std::string plain = plain_words(sentence.text);
    const bool asked = sentence.text.find('?') != std::string_view::npos;
    const std::string doer = asked ? std::string() : doer_named(sentence.text, people_);
    if (!doer.empty() || (!asked && is_promise(plain, item))) return add_promise(item, sentence, doer);
    if (item.reply || item.nested) return;
    if (item.asks != Asks::achieved && item.asks != Asks::next && tells_win(item, sentence, plain))
      add(ProposalKind::win, item, sentence, notes_.day);
    const bool open = item.asks == Asks::topics || item.asks == Asks::anything;
    if (open && !item.answered && item.tick != Tick::ticked && asks_question(plain, sentence.text))
      add_question(item, sentence);
  }

  /// Also the part of a terse point before its comma: "chapter 3 done, two to go".
  [[nodiscard]] static bool tells_win(const NoteItem& item, const Sentence& sentence, const std::string& plain) {
    if (boasts(plain)) return true;
    if (!item.bullet || item.named || item.asks != Asks::anything) return false;
    return boasts(plain_words(sentence.text.substr(0, sentence.text.find(',')))) ||
           (sentence.text.find('!') != std::string_view::npos && cheers(plain));
  }

  /// "She will prepare a story", not "She asked, and I'll look".
  [[nodiscard]] static bool tells_of_other(std::string_view text) {
    static constexpr std::string_view me[]{"i", "i'll", "i'm", "i've", "i'd", "we", "we'll", "me"};
    static constexpr std::string_view somebody_else[]{"she",   "he",      "they",  "she'll",
                                                      "he'll", "they'll", "she's", "he's"};
    const std::string plain = plain_words(text);
    return has_phrase(plain, somebody_else) && !has_phrase(plain, me);
  }

  void add_promise(const NoteItem& item, const Sentence& sentence, std::string_view doer = {}) {
    const auto split = split_due(sentence.text, LocalTime{notes_.day} + std::chrono::hours(12));
    std::optional<Date> due = item.due ? item.due : split.due;
    add(ProposalKind::promise, item, {split.words, sentence.line}, due);
    if (found_.empty()) return;
    found_.back().done = item.tick == Tick::ticked;
    const bool of_speaker = !item.speaker.empty() && to_lower_ascii(doer) == "i";
    const bool of_other = item.speaker.empty() && item.asks == Asks::anything && tells_of_other(sentence.text);
    if (!of_speaker && (!doer.empty() || of_other)) found_.back().owner = handle_of(doer);
  }

  void add_question(const NoteItem& item, const Sentence& sentence) {
    const std::size_t before = found_.size();
    add(ProposalKind::question, item, sentence, std::nullopt);
    const std::string asker = asker_named(sentence.text, people_);
    if (found_.size() > before && !asker.empty()) found_.back().owner = handle_of(asker);
  }

  /// What is something else already needs not be talked about as well.
  void take_topic(const NoteItem& item, const std::string& plain) {
    const std::size_t line = notes_.before + item.line + 1;
    const bool taken = std::any_of(found_.begin(), found_.end(), [&](const Proposal& one) { return one.line == line; });
    if (taken || is_empty_answer(plain)) return;
    const auto day = first_day_ahead(item.text, notes_.day);
    add(ProposalKind::topic, item, {item.text, item.line}, day ? std::optional(day->day) : std::nullopt);
  }

  void add(ProposalKind kind, const NoteItem& item, const Sentence& sentence, std::optional<Date> day) {
    const std::size_t line = notes_.before + sentence.line + 1;
    const bool known = std::any_of(found_.begin(), found_.end(), [&](const Proposal& proposal) {
      return proposal.kind == kind && proposal.line == line;
    });
    const std::string text = truncate(trim(sentence.text), longest_text);
    if (!known && !text.empty()) found_.push_back({kind, owner_of(item), day, text, line, false});
  }

  [[nodiscard]] std::string owner_of(const NoteItem& item) const {
    if (!item.speaker.empty()) return handle_of(item.speaker, item.reply);
    const bool mentees =
        item.asks == Asks::achieved || item.asks == Asks::lately || item.asks == Asks::next || item.asks == Asks::help;
    return mentees ? people_.mentee : people_.writer;
  }

  /// Who is not known answers the mentee, or is the writer's other side.
  [[nodiscard]] std::string handle_of(std::string_view name, bool replies = false) const {
    const std::string folded = fold(name);
    for (const auto& speaker : people_.speakers) {
      if (fold(speaker.handle) == folded) return speaker.handle;
      for (const auto& word : speaker.names)
        if (fold(word) == folded) return speaker.handle;
    }
    return people_.writer == people_.mentor && !replies ? people_.mentee : people_.mentor;
  }

  const SessionNotes& notes_;
  const NotedPeople& people_;
  std::vector<NoteItem> items_;
  std::vector<Proposal> found_;
};

}  // namespace

std::vector<Proposal> suggest(const SessionNotes& notes, const NotedPeople& people) {
  return Suggesting(notes, people).suggest();
}

std::string key_of(const Proposal& proposal) { return fmt::format("{} {}", to_text(proposal.kind), proposal.text); }

}  // namespace mentor

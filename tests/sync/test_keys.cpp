// SPDX-License-Identifier: MIT
// Keys, their files, offers and words.
#include "mentor/domain/text.hpp"
#include "sync/samples.hpp"
#include "sync/sodium.hpp"

#include <doctest/doctest.h>
#include <set>

namespace mentor::sync {

using namespace samples;

TEST_CASE("keys follow from their seed, and random ones are others each time") {
  CHECK(keys_of(1).offered() == keys_of(1).offered());
  CHECK(keys_of(1).offered() != keys_of(2).offered());
  CHECK(DeviceKeys::random().offered() != DeviceKeys::random().offered());
  CHECK(keys_of(1).offered().signing != keys_of(1).offered().sealing);
}

TEST_CASE("a signature is worth something in its place and for its bytes only") {
  const DeviceKeys keys = keys_of(1);
  const Signature made = sign("place", "bytes", keys);
  const std::string signature(made.begin(), made.end());
  CHECK(is_signed("place", "bytes", signature, keys.offered().signing));
  CHECK_FALSE(is_signed("other", "bytes", signature, keys.offered().signing));
  CHECK_FALSE(is_signed("place", "byte", signature, keys.offered().signing));
  CHECK_FALSE(is_signed("placeb", "ytes", signature, keys.offered().signing));
  CHECK_FALSE(is_signed("place", "bytes", signature, keys_of(2).offered().signing));
  CHECK_FALSE(is_signed("place", "bytes", signature.substr(1), keys.offered().signing));
}

TEST_CASE("public keys read back from their digits, and from nothing else") {
  const PublicKeys keys = keys_of(1).offered();
  const std::string text = keys_text(keys);
  CHECK(read_keys_text(text) == keys);
  CHECK_FALSE(read_keys_text(text.substr(1)));
  CHECK_FALSE(read_keys_text(text + "00"));
  CHECK_FALSE(read_keys_text("g" + text.substr(1)));
}

TEST_CASE("a key file reads back as it was, and one that was damaged does not") {
  const KeyFile file{uid(1), "old laptop", keys_of(3)};
  const std::string text = key_file_text(file);
  const auto read = read_key_file(text);
  REQUIRE(read);
  CHECK(read->device == file.device);
  CHECK(read->name == file.name);
  CHECK(read->keys.offered() == file.keys.offered());
  CHECK(read_key_file(text + "\r\n"));
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    std::string other = text;
    other[i] = other[i] == 'a' ? 'b' : 'a';
    CAPTURE(i);
    CHECK_FALSE(read_key_file(other));
    CHECK_FALSE(read_key_file(text.substr(0, i)));
  }
}

TEST_CASE("an offer reads back as it was, and says nothing secret") {
  const DeviceKeys keys = keys_of(4);
  const Offer offer{uid(1), "Zoë's phone", DeviceOf::partner, keys.offered()};
  const std::string text = offer_text(offer, keys);
  CHECK(read_offer(text) == offer);
  CHECK(text.find(to_hex(keys.seed())) == std::string::npos);
  CHECK(text.find(to_hex(keys.sealing_secret())) == std::string::npos);
  CHECK(offer_file_name(offer).size() == 36);
}

TEST_CASE("an offer that was altered, is too long or has an odd name is none") {
  const DeviceKeys keys = keys_of(4);
  const std::string text = offer_text({uid(1), "phone", DeviceOf::me, keys.offered()}, keys);
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    std::string other = text;
    other[i] = other[i] == '1' ? '2' : '1';
    CAPTURE(i);
    CHECK_FALSE(read_offer(other));
  }
  for (const std::string name : {"", "two\nlines", "\x1b[31mred", "\xff"})
    CHECK_FALSE(read_offer(offer_text({uid(1), name, DeviceOf::me, keys.offered()}, keys)));
  CHECK_FALSE(read_offer(offer_text({uid(1), std::string(201, 'x'), DeviceOf::me, keys.offered()}, keys)));
  CHECK_FALSE(read_offer(offer_text({"me", "phone", DeviceOf::me, keys.offered()}, keys)));
  CHECK_FALSE(read_offer(std::string(1'000'000, '{')));
  // Signed with another key than the one that it offers.
  CHECK_FALSE(read_offer(offer_text({uid(1), "phone", DeviceOf::me, keys.offered()}, keys_of(5))));
}

TEST_CASE("2,048 words of three syllables, two of which differ in two syllables at least") {
  std::set<std::string> all;
  std::set<std::string> with_a_gap;
  for (std::size_t i = 0; i < 2048; ++i) {
    const std::string word = word_at(i);
    REQUIRE(word.size() == 6);
    CHECK(index_of_word(word) == i);
    all.insert(word);
    for (const std::size_t gap : {0, 2, 4}) with_a_gap.insert(std::string(word).replace(gap, 2, "--"));
  }
  CHECK(all.size() == 2048);
  CHECK(with_a_gap.size() == 3 * 2048);  // whatever syllable is missing, only one word fits
  CHECK_FALSE(index_of_word("banana"));
  CHECK_FALSE(index_of_word(""));
  CHECK_FALSE(index_of_word("xxxxxx"));
}

TEST_CASE("the eight words follow from the keys and from whose they are") {
  const KeyWords words = words_of(uid(1), keys_of(1).offered());
  CHECK(in_one_line(words) == in_one_line(words_of(uid(1), keys_of(1).offered())));
  CHECK(words != words_of(uid(2), keys_of(1).offered()));
  CHECK(words != words_of(uid(1), keys_of(2).offered()));
  PublicKeys one_bit = keys_of(1).offered();
  one_bit.sealing[31] ^= 1;
  CHECK(words != words_of(uid(1), one_bit));
}

TEST_CASE("typed words are read in any case and with anything between") {
  const KeyWords words = words_of(uid(1), keys_of(1).offered());
  std::string typed = "  ";
  for (const std::string& word : words)
    typed += to_lower_ascii(word).replace(0, 1, 1, static_cast<char>(word[0] - 32)) + ",-\n ";
  const auto read = read_words(typed);
  REQUIRE(read.words);
  CHECK(*read.words == words);

  const auto misheard = read_words(in_one_line(words) + " Banana");
  CHECK_FALSE(misheard.words);
  CHECK(misheard.unknown == "Banana");
  CHECK(misheard.count == 9);
  CHECK_FALSE(read_words(words[0] + " " + words[1]).words);
  CHECK(read_words("").count == 0);
}

}  // namespace mentor::sync

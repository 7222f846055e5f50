// SPDX-License-Identifier: MIT
// What is remembered from one run to the next. A file holds the line and then its key in full: names of files are made
// of the key's hash, so that no key becomes a path.
#include "platform/memory.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/files.hpp"
#include "platform/file_access.hpp"

#include <cstdint>
#include <fmt/format.h>

namespace mentor::platform {

namespace {

/// What was told of some ten thousand open matters.
constexpr std::size_t memory_limit = std::size_t{4} * 1024 * 1024;

/// FNV-1a: the same on every machine and in every version.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

}  // namespace

Memory::Memory(const std::string& state) : directory_(state.empty() ? std::string() : state + "/remembered") {}

std::string Memory::path_of(std::string_view key) const { return fmt::format("{}/{:016x}", directory_, hash_of(key)); }

std::optional<std::string> Memory::recall(std::string_view key) const {
  if (directory_.empty()) return std::nullopt;
  const std::string path = path_of(key);
  const auto text =
      read_if_meant([&] { return read_to_end(open_for_reading(path, "the state directory"), path, memory_limit); });
  const std::size_t end = text ? text->find('\n') : std::string::npos;
  if (end == std::string::npos || std::string_view(*text).substr(end + 1) != key) return std::nullopt;
  return text->substr(0, end);
}

void Memory::remember(std::string_view key, std::string_view line) const {
  if (directory_.empty()) throw UserError(messages::no_memory_home(), Exit::failed);
  make_own_directories(directory_, "what is remembered");
  replace_file(path_of(key), [&](const PieceSink& sink) {
    sink(line);
    sink("\n");
    sink(key);
  });
}

}  // namespace mentor::platform

// SPDX-License-Identifier: MIT
// What a disk may hold after a power cut.
#include "fault/disk.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/stat.h>

namespace mentor::faults {

namespace fs = std::filesystem;

namespace {

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

}  // namespace

Disk::Disk(const std::string& folder, Syncs syncs) : folder_(folder), syncs_(syncs) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_directory()) {
      names_[entry.path()] = 0;
      continue;
    }
    std::ifstream file(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    names_[entry.path()] = next_;
    texts_[next_++] = text.str();
  }
  safe_names_ = names_;
  safe_texts_ = texts_;
}

void Disk::apply_bytes(std::string& text, const Bytes& change) {
  const auto offset = static_cast<std::size_t>(change.offset);
  if (change.is_resize) return text.resize(offset);
  if (text.size() < offset + change.bytes.size()) text.resize(offset + change.bytes.size());
  text.replace(offset, change.bytes.size(), change.bytes);
}

void Disk::apply_name(Names& names, const Name& change) {
  if (!change.from.empty()) names.erase(change.from);
  if (change.exchanged != 0) names[change.from] = change.exchanged;
  if (change.is_there)
    names[change.path] = change.file;
  else
    names.erase(change.path);
}

void Disk::name(Name change) {
  apply_name(names_, change);
  unsafe_names_.push_back(std::move(change));
}

void Disk::sync(const std::string& path) {
  if (syncs_ == Syncs::ignored) return;
  const auto found = names_.find(path);
  if (path == folder_ || (found != names_.end() && found->second == 0)) {
    std::erase_if(unsafe_names_, [&](const Name& change) {
      const bool here = folder_of(change.path) == path;
      if (here) apply_name(safe_names_, change);
      return here;
    });
  } else if (found != names_.end()) {
    for (const auto& change : unsafe_bytes_[found->second]) apply_bytes(safe_texts_[found->second], change);
    unsafe_bytes_.erase(found->second);
  }
}

void Disk::apply(const DiskCall& call) {
  using What = DiskCall::What;
  if (!holds(call.path) && call.path != folder_) return;
  const auto found = names_.find(call.path);
  const bool there = found != names_.end();
  switch (call.what) {
    case What::make:
      if (!there) name({call.path, next_++, true});
      if (there && call.other == "empty") apply({What::resize, call.path, {}, 0, {}});
      break;
    case What::make_folder:
      if (!there) name({call.path, 0, true});
      break;
    case What::write:
    case What::resize:
      if (!there) break;
      unsafe_bytes_[found->second].push_back({call.offset, call.bytes, call.what == What::resize});
      apply_bytes(texts_[found->second], unsafe_bytes_[found->second].back());
      break;
    case What::rename:
      if (there) name({call.other, found->second, true, call.path});
      break;
    case What::exchange:
      if (there) name({call.other, found->second, true, call.path, names_.at(call.other)});
      break;
    case What::link:
      if (there) name({call.other, found->second, true});
      break;
    case What::remove:
      if (there) name({call.path, found->second, false});
      break;
    case What::sync:
      sync(call.path);
      break;
    case What::say:
      break;
  }
}

void Disk::write_out(const std::string& folder, Arrived arrived, std::mt19937& random) const {
  Names names = safe_names_;
  auto texts = safe_texts_;
  const auto arrives = [&] {
    return arrived == Arrived::everything || (arrived == Arrived::some && std::bernoulli_distribution(0.5)(random));
  };
  for (const auto& change : unsafe_names_)
    if (arrives()) apply_name(names, change);
  for (const auto& [file, changes] : unsafe_bytes_)
    for (const auto& change : changes)
      if (arrives()) apply_bytes(texts[file], change);
  fs::remove_all(folder);
  fs::create_directories(folder);
  for (const auto& [path, file] : names) {  // a folder stands before what is in it
    const std::string copy = folder + path.substr(folder_.size());
    if (!fs::is_directory(folder_of(copy))) continue;  // its folder did not arrive
    if (file == 0) {
      fs::create_directory(copy);
      ::chmod(copy.c_str(), 0700);
      continue;
    }
    std::ofstream(copy, std::ios::binary) << texts[file];
    ::chmod(copy.c_str(), 0600);
  }
}

}  // namespace mentor::faults

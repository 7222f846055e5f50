// SPDX-License-Identifier: MIT
// What a disk may hold after a power cut, in the strictest reading of what systems promise: the bytes of a file last
// once the file was synced, a name once its folder was. Of everything else any part may have arrived, or none.
#pragma once

#include "fault/traced.hpp"

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace mentor::faults {

enum class Syncs { heeded, ignored };
enum class Arrived { nothing, everything, some };

/// The files below a folder, as they are and as they would be found again.
class Disk {
 public:
  Disk(const std::string& folder, Syncs syncs);
  void apply(const DiskCall& call);
  /// Makes a folder of what is found after a power cut now.
  void write_out(const std::string& folder, Arrived arrived, std::mt19937& random) const;

 private:
  using File = std::int64_t;  ///< 0: a folder
  struct Bytes {
    std::int64_t offset = 0;
    std::string bytes;
    bool is_resize = false;
  };
  struct Name {
    std::string path;
    File file = 0;
    bool is_there = true;
    std::string from{};  ///< a renaming: this name goes in the same step
    File exchanged = 0;  ///< an exchange: it stays instead, as this file's
  };
  using Names = std::map<std::string, File>;

  void name(Name change);
  static void apply_bytes(std::string& text, const Bytes& change);
  static void apply_name(Names& names, const Name& change);
  void sync(const std::string& path);
  [[nodiscard]] bool holds(const std::string& path) const { return path.starts_with(folder_ + "/"); }

  std::string folder_;
  Syncs syncs_;
  File next_ = 1;
  Names names_;
  Names safe_names_;
  std::map<File, std::string> texts_;
  std::map<File, std::string> safe_texts_;
  std::map<File, std::vector<Bytes>> unsafe_bytes_;
  std::vector<Name> unsafe_names_;
};

}  // namespace mentor::faults

// SPDX-License-Identifier: MIT
// A stream on a file descriptor that says when writing fails, and why.
#pragma once

#include <array>
#include <streambuf>
#include <string>

namespace mentor::platform {

/// Throws UserError when it cannot write, once: what follows is dropped. An empty message and Exit::ok when the reader
/// has gone away. A stream on it needs exceptions(badbit) for that to come through.
///
/// `Failing::unsaid` is for standard error: when it fails, nobody can be told, and a stream that flushes itself after
/// each word must not throw.
class OutputBuffer final : public std::streambuf {
 public:
  enum class Failing { told, unsaid };

  OutputBuffer(int descriptor, std::string name, Failing failing = Failing::told);
  OutputBuffer(const OutputBuffer&) = delete;
  OutputBuffer& operator=(const OutputBuffer&) = delete;
  ~OutputBuffer() override = default;

 protected:
  int_type overflow(int_type c) override;
  int sync() override;
  std::streamsize xsputn(const char* text, std::streamsize size) override;

 private:
  void write_out(const char* text, std::size_t size);
  void write_pending();

  int descriptor_;
  std::string name_;  ///< "standard output"
  Failing failing_;
  bool broken_ = false;
  std::array<char, 65536> buffer_;
};

}  // namespace mentor::platform

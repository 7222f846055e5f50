// SPDX-License-Identifier: MIT
// A stream on a file descriptor that says when writing fails, and why.
#include "platform/output.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>
#include <utility>

namespace mentor::platform {

OutputBuffer::OutputBuffer(int descriptor, std::string name, Failing failing)
    : descriptor_(descriptor), name_(std::move(name)), failing_(failing) {
  setp(buffer_.data(), buffer_.data() + buffer_.size());
}

void OutputBuffer::write_out(const char* text, std::size_t size) {
  while (size > 0 && !broken_) {
    const ssize_t written = ::write(descriptor_, text, size);
    if (written >= 0) {
      text += written;
      size -= static_cast<std::size_t>(written);
    } else if (errno != EINTR) {
      const int cause = errno;
      broken_ = true;
      if (failing_ == Failing::unsaid) return;
      if (cause == EPIPE) throw UserError("", Exit::ok);
      throw UserError(messages::cannot_write(name_, std::strerror(cause)), Exit::failed);
    }
  }
}

void OutputBuffer::write_pending() {
  const std::size_t size = static_cast<std::size_t>(pptr() - pbase());
  setp(buffer_.data(), buffer_.data() + buffer_.size());  // before it may throw: nothing is tried twice
  write_out(buffer_.data(), size);
}

OutputBuffer::int_type OutputBuffer::overflow(int_type c) {
  write_pending();
  if (!traits_type::eq_int_type(c, traits_type::eof())) {
    *pptr() = traits_type::to_char_type(c);
    pbump(1);
  }
  return traits_type::not_eof(c);
}

int OutputBuffer::sync() {
  write_pending();
  return 0;
}

std::streamsize OutputBuffer::xsputn(const char* text, std::streamsize size) {
  if (size > epptr() - pptr()) write_pending();
  if (size > epptr() - pptr()) {
    write_out(text, static_cast<std::size_t>(size));
    return size;
  }
  std::copy_n(text, size, pptr());  // an empty text may have no address, which memcpy must not be given
  pbump(static_cast<int>(size));
  return size;
}

}  // namespace mentor::platform

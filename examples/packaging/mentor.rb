# SPDX-License-Identifier: MIT
# A formula for Homebrew, for macOS: shared libraries. Only its form was checked, with Ruby; it was not tried on macOS.
# Fill in url and sha256 of the released source, then:
#   brew install --build-from-source ./mentor.rb
class Mentor < Formula
  desc "Mentoring journal for the command line"
  homepage "https://mentor.example/"
  url "https://mentor.example/mentor-0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "MIT"

  depends_on "cli11" => :build
  depends_on "cmake" => :build
  depends_on "ninja" => :build
  depends_on "nlohmann-json" => :build
  depends_on "tomlplusplus" => :build
  depends_on "abseil"
  depends_on "cmark"
  depends_on "fmt"
  depends_on "libcsv"
  depends_on "libsodium"
  depends_on "sqlite"
  depends_on "sqlitecpp"
  depends_on "utf8proc"

  def install
    system "cmake", "-S", ".", "-B", "build", "-G", "Ninja", "-DMENTOR_STATIC=OFF", *std_cmake_args
    system "cmake", "--build", "build"
    system "cmake", "--install", "build"
    zsh_completion.install share/"zsh/vendor-completions/_mentor"
    fish_completion.install share/"fish/vendor_completions.d/mentor.fish"
  end

  test do
    assert_match "mentor #{version}", shell_output("#{bin}/mentor --version")
    system bin/"mentor", "--journal", testpath/"journal.db", "add", "ana"
    assert_match "ana", shell_output("#{bin}/mentor --journal #{testpath}/journal.db list")
  end
end

// SPDX-License-Identifier: MIT
// The least that a C++ program can do: what the start of mentor is compared with.
#include <string>

int main(int count, char** words) { return std::string(words[count - 1]).empty() ? 1 : 0; }

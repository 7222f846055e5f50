#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Of the headers that are precompiled a source includes those that it uses, itself or by what it includes of ours, and no
others: without precompiling, and with the next compiler's library, it compiles all the same. Usage:
standard_headers.py SOURCE_ROOT"""
import os
import re
import sys

ALGORITHMS = """adjacent_find all_of any_of binary_search clamp copy copy_if copy_n count count_if equal equal_range fill fill_n
find find_end find_first_of find_if find_if_not for_each for_each_n generate includes is_permutation is_sorted
lexicographical_compare lower_bound max max_element merge min min_element minmax minmax_element mismatch move_backward
next_permutation none_of nth_element partial_sort partition partition_point remove remove_copy_if remove_if replace
replace_if reverse rotate search set_difference set_intersection set_union shuffle sort stable_partition stable_sort
swap_ranges transform unique upper_bound"""
FUNCTIONAL = """bind cref equal_to function greater greater_equal hash identity invoke less less_equal logical_not mem_fn minus
multiplies not_equal_to not_fn plus ref reference_wrapper"""
NUMBERS = r"\bu?int(8|16|32|64)_t\b|\bU?INT(8|16|32|64)_(MAX|MIN)\b"


def std(words):
    return r"std::(" + "|".join(words.split()) + r")\b"


# What is used of each; the list is that of target_precompile_headers in CMakeLists.txt.
USED = {
    "algorithm": std(ALGORITHMS) + r"|std::ranges::",
    "array": std("array to_array"),
    "chrono": std("chrono"),
    "cstdint": NUMBERS,
    "filesystem": std("filesystem"),
    "functional": std(FUNCTIONAL),
    "map": std("map multimap"),
    "memory": std("addressof make_shared make_unique shared_ptr unique_ptr weak_ptr"),
    "optional": std("make_optional nullopt nullopt_t optional"),
    "span": std("span"),
    "sstream": std("istringstream ostringstream stringstream"),
    "string": std("basic_string char_traits getline stod stoi stol stoll stoul stoull string to_string"),
    "string_view": std("string_view") + r'|""sv\b',
    "variant": std("get_if holds_alternative monostate variant variant_size_v visit"),
    "vector": std("vector"),
    "fmt/format.h": r"\bfmt::",
}
# What whoever includes ours gets with it: of what the arguments of messages are.
WITH_OURS = {"include/mentor/messages/message.hpp": {"cstdint", "string_view"}}
INCLUDE = re.compile(r'^ *# *include +(["<])([^">]+)[">]', re.M)


def code_of(text):
    text = re.sub(r'R"(\w*)\(.*?\)\1"', '""', text, flags=re.S)
    text = re.sub(r"//[^\n]*", "", text)
    text = re.sub(r'"(\\.|[^"\\\n])*"', '""', text)
    return re.sub(r"^ *#.*$", "", text, flags=re.M)


class Source:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        found = INCLUDE.findall(text)
        self.headers = {name for mark, name in found if mark == "<"}
        self.ours = [("include/" if name.startswith("mentor/") else "src/") + name for mark, name in found if mark == '"']
        self.code = code_of(text)
        self.all = None


def reached(sources, path):
    source = sources[path]
    if source.all is None:
        source.all = set(source.headers)
        for name in source.ours:
            source.all |= reached(sources, name)
    return source.all


def faults(sources):
    for path, source in sorted(sources.items()):
        for header, words in USED.items():
            use = re.search(words, source.code)
            if header in source.headers - WITH_OURS.get(path, set()) and not use:
                yield f"{path}: nothing of <{header}> is used"
            if use and header not in reached(sources, path):
                yield f"{path}: {use.group(0)} needs <{header}>"


def main(root):
    os.chdir(root)
    with open("CMakeLists.txt", encoding="utf-8") as file:
        listed = re.search(r"target_precompile_headers\(([^)]*)\)", file.read()).group(1)
    told = [f"tests/house/standard_headers.py does not know <{one}>, which is precompiled"
            for one in re.findall(r"<([^>]+)>", listed) if one not in USED]
    paths = [os.path.join(folder, name) for top in ("src", "include") for folder, _, names in os.walk(top)
             for name in names if name.endswith((".cpp", ".hpp"))]
    told += faults({path: Source(path) for path in paths})
    print("\n".join(told), end="\n" if told else "")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

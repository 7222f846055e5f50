// SPDX-License-Identifier: MIT
// JSON of other programs: split into its records first, so that a broken one has its line and harms no other; then
// each record's values by their keys.
#pragma once

#include "mentor/importers/imported.hpp"

#include <functional>
#include <memory>

namespace mentor::importers {

struct JsonText {
  std::string_view text;
  std::size_t line = 0;
  std::string fault;  ///< why it is no whole object; empty: it may be one
};

/// The objects of the list that `text` is, or of the list called `list` in the object that it is, or one after another.
/// Nothing if it is none of these.
[[nodiscard]] std::optional<std::vector<JsonText>> json_pieces(std::string_view text, std::string_view list = {});

/// One JSON object. Values of another type than asked for throw UserError naming the key.
class ForeignObject {
 public:
  /// Throws UserError if it is none.
  explicit ForeignObject(std::string_view text);

  [[nodiscard]] std::string text(std::string_view key) const;      ///< "" if it is missing or null
  [[nodiscard]] std::string required(std::string_view key) const;  ///< throws if it is missing or blank
  [[nodiscard]] bool flag(std::string_view key) const;
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;  ///< a list of texts
  [[nodiscard]] std::vector<ForeignObject> objects(std::string_view key) const;

 private:
  struct Data;
  explicit ForeignObject(std::shared_ptr<const Data> data);
  std::shared_ptr<const Data> data_;
};

/// Each object of a list handed to `take`; what it throws becomes a fault with the object's line. Throws UserError
/// ("This is no …") if there is no list.
void each_object(std::string_view text, std::string_view list, std::string_view expected, Imported& reading,
                 const std::function<void(const ForeignObject&, std::size_t line)>& take);

}  // namespace mentor::importers

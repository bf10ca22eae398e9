package org.hearsay.app.view;

import java.util.Locale;

/**
 * What words are to a statement.
 *
 * @param statement its number, from 1
 * @param depth of its nesting, 0 for an outermost one
 */
record Layer(int statement, Role role, int depth) {
  enum Role {
    CONTENT,
    SOURCE,
    CUE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@code a3:content} */
  String key() {
    return "a" + statement + ":" + role.word();
  }
}

package org.hearsay.app.http;

/**
 * Who asks.
 *
 * @param name under which corrections are kept; empty for nobody
 * @param csrf what a form of theirs must bring along; empty of a program, which needs none
 */
public record Visitor(String name, Role role, String csrf) {
  public static final Visitor NOBODY = new Visitor("", Role.NOBODY, "");

  public boolean may(Role wanted) {
    return role.compareTo(wanted) >= 0;
  }
}

package org.hearsay.engine.lexicon;

import java.util.List;

/**
 * Who publishes news.
 *
 * @param name in full: "Associated Press"
 * @param names all others it goes by: "AP"
 * @param agency whether others print what it writes
 */
public record Outlet(String name, List<String> names, boolean agency) {
  public Outlet {
    names = List.copyOf(names);
  }
}

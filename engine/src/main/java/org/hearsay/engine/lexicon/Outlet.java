package org.hearsay.engine.lexicon;

import java.util.List;

/**
 * Who publishes news.
 *
 * @param name in full: "Associated Press"
 * @param names all others it goes by: "AP"; also those that others go by too, such as "the Times"
 * @param country ISO 3166, two letters; empty for those of none
 * @param family the outlet or house it belongs to: of a programme, who broadcasts it; may be empty
 * @param domains of its web sites, without www
 */
public record Outlet(
    String name,
    List<String> names,
    Type type,
    String country,
    String family,
    List<String> domains) {
  public enum Type {
    /** Others print what it writes. */
    AGENCY,
    NEWSPAPER,
    BROADCASTER,
    MAGAZINE,
    SITE,
    /** Of a broadcaster: "Newsnight". */
    PROGRAMME,
    /** Where everybody publishes: "X", "Telegram". */
    SOCIAL
  }

  public Outlet {
    names = List.copyOf(names);
    domains = List.copyOf(domains);
  }

  public boolean agency() {
    return type == Type.AGENCY;
  }

  /** A network where everybody publishes; as a speaker, the company. */
  public boolean social() {
    return type == Type.SOCIAL;
  }
}

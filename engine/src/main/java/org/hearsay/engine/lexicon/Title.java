package org.hearsay.engine.lexicon;

/**
 * What stands before a name.
 *
 * @param kind of its last word or phrase: of "Former US Army General", that of "General"
 */
public record Title(Kind kind, Sex sex) {
  public enum Kind {
    /** "Mr", "Dame", "Ayatollah". */
    HONORIFIC,
    /** "Lt Col", "Detective". */
    RANK,
    /** "President", "Foreign Minister". */
    OFFICE,
    /** "analyst", "goalkeeper". */
    OCCUPATION,
    /** Stands with one of the others: "former", "deputy", "(Res.)". */
    MODIFIER
  }
}

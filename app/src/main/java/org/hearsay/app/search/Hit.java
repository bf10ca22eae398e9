package org.hearsay.app.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hearsay.app.ledger.Flag;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was found.
 *
 * @param id see {@link org.hearsay.app.ledger.StatementId}
 * @param article its id, as given
 * @param identity of the article
 * @param published as given
 * @param speaker who holds it, by the name that people gave them, else the article; null where the
 *     text names nobody
 * @param holder that speaker's id, see {@link org.hearsay.app.ledger.SpeakerId}; null where the
 *     text tells nobody
 * @param chain names that the article gives, from the one nearest the reader to the holder, null
 *     for nobody; never empty
 * @param said {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}, else the same of publication;
 *     null where neither is known
 * @param content its pieces with " … " between them
 * @param start of the content, in code points of the article's text
 * @param end exclusive
 */
public record Hit(
    long id,
    String article,
    String identity,
    @Nullable String publisher,
    @Nullable String published,
    @Nullable String speaker,
    @Nullable Long holder,
    List<@Nullable String> chain,
    Act act,
    Kind kind,
    @Nullable String said,
    String content,
    int start,
    int end,
    Set<Flag> flags) {
  public Hit {
    chain = Collections.unmodifiableList(new ArrayList<>(chain));
    flags = Collections.unmodifiableSet(copy(flags));
  }

  private static Set<Flag> copy(Set<Flag> flags) {
    Set<Flag> copy = EnumSet.noneOf(Flag.class);
    copy.addAll(flags);
    return copy;
  }
}

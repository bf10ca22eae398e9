package org.hearsay.engine.effect;

import java.util.List;
import java.util.Set;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.chain.Link;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.speaker.Speaker;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One attribution with all that tells what it does.
 *
 * @param index in the reading
 * @param cue its words
 * @param content all its pieces as one
 * @param all cue and content in text order
 * @param stems of the content's words that mean something by themselves
 * @param sourceStems of its source's words
 * @param names the words of its source and of the names in its chain, in small letters
 * @param extent from its first word to its last
 */
record Statement(
    int index,
    Attribution attribution,
    Manner manner,
    List<Link> chain,
    List<Token> cue,
    List<Token> content,
    List<Token> all,
    Set<String> stems,
    Set<String> sourceStems,
    Set<String> names,
    Span extent,
    int sentence,
    int line) {

  @Nullable Speaker holder() {
    return chain.getLast().speaker();
  }

  boolean sharesHolder(Statement other) {
    Speaker mine = holder();
    Speaker theirs = other.holder();
    return mine != null
        && theirs != null
        && mine.name() != null
        && mine.number() == theirs.number();
  }

  boolean isNested() {
    return !attribution.isOutermost();
  }
}

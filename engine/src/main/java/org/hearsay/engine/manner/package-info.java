/**
 * How something is said: the act, whether it is denied to have happened, what weakens it, who was
 * told.
 *
 * <p>In: attributions. Out: a {@link org.hearsay.engine.manner.Manner} for each, in their order. Of
 * each the cue's head word is looked up first (Saying, Head); Acts, Negation, Hedges and Addressees
 * look at what stands around it, Voice at the words of the source.
 *
 * <p>Invariant: of each attribution a bounded stretch of text is read, and the first rule that
 * applies tells, special ones before general.
 *
 * <p>Not here: who the source is ({@link org.hearsay.engine.speaker}); an outlet is known here by
 * its words alone.
 */
@NullMarked
package org.hearsay.engine.manner;

import org.jspecify.annotations.NullMarked;

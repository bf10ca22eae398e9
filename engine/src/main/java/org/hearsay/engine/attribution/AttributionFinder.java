package org.hearsay.engine.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.engine.attribution.Nesting.Found;
import org.hearsay.engine.attribution.Tags.Run;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.hearsay.engine.text.Words;

/**
 * Finds the attributions of a text with the shipped model and rules. Thread-safe; each call works
 * on its caller's thread, for texts of more than some 8,000 words with the help of the common pool.
 * Time is linear in the text's length, some 3,000 to 5,000 word pieces a second; memory beyond the
 * text is a few dozen bytes a word.
 */
public final class AttributionFinder implements AutoCloseable {
  private static final String UNREADABLE = "the shipped model cannot be read";

  private final Network network;
  private final Decoder decoder;

  private AttributionFinder(Network network, Decoder decoder) {
    this.network = network;
    this.decoder = decoder;
  }

  /**
   * Loads the model, some 0.3 seconds.
   *
   * @throws IllegalStateException if this machine cannot run it
   */
  public static AttributionFinder open() {
    try (InputStream model = resource("model.onnx");
        InputStream pairs = resource("pair.bin");
        InputStream vocabulary = resource("vocabulary.txt")) {
      Settings settings = settings();
      Network network = new Network(model.readAllBytes());
      Decoder decoder =
          new Decoder(network, PairHead.load(pairs), WordPiece.load(vocabulary), settings);
      return new AttributionFinder(network, decoder);
    } catch (IOException e) {
      throw new UncheckedIOException(UNREADABLE, e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = AttributionFinder.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the program lacks its resource " + name);
    }
    return in;
  }

  /** Names the shipped model and its settings. */
  public static String version() {
    try {
      return settings().version();
    } catch (IOException e) {
      throw new UncheckedIOException(UNREADABLE, e);
    }
  }

  private static Settings settings() throws IOException {
    try (InputStream properties = resource("model.properties")) {
      return Settings.load(properties);
    }
  }

  /** Spent in the network so far, summed over threads. */
  public Duration networkTime() {
    return network.time();
  }

  /**
   * In order of the cue.
   *
   * @param nested whether to look into contents too
   */
  public List<Attribution> find(Prose prose, boolean nested) {
    Words words = prose.words();
    Features features = Features.of(words);
    List<Found> outermost =
        Mending.mend(
                QuotedAs.settle(decoder.decode(words, features), prose, features), prose, features)
            .stream()
            .map(each -> new Found(each, kind(each.content(), features), null))
            .toList();
    List<Found> all = Nesting.of(decoder, prose, outermost, Agentless.of(prose), nested);
    Map<Found, Integer> numbers = new IdentityHashMap<>();
    all.forEach(found -> numbers.put(found, numbers.size() + 1));
    return all.stream().map(found -> attribution(found, numbers, words)).toList();
  }

  private static Attribution attribution(Found found, Map<Found, Integer> numbers, Words words) {
    Candidate candidate = found.candidate();
    return new Attribution(
        numbers.getOrDefault(found, 0),
        found.within() == null
            ? Attribution.OUTERMOST
            : numbers.getOrDefault(found.within(), Attribution.OUTERMOST),
        spans(candidate.source(), words),
        spans(List.of(candidate.cue()), words),
        spans(candidate.content(), words),
        found.kind(),
        candidate.confidence());
  }

  private static List<Span> spans(List<Run> runs, Words words) {
    return runs.stream()
        .map(run -> new Span(words.start(run.start()), words.end(run.end() - 1)))
        .toList();
  }

  /** Marks, punctuation and what stands between marks count as quoted. */
  static Kind kind(List<Run> content, Features features) {
    boolean quoted = false;
    boolean open = false;
    for (Run run : content) {
      for (int w = run.start(); w < run.end(); w++) {
        boolean inside = features.quotation(w) != Quotation.OUTSIDE;
        quoted |= inside;
        open |= !inside && features.isWord(w);
      }
    }
    return !quoted ? Kind.INDIRECT : open ? Kind.MIXED : Kind.DIRECT;
  }

  @Override
  public void close() {
    network.close();
  }
}

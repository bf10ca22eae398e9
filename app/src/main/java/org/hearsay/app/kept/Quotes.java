package org.hearsay.app.kept;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every place of the text that a reading tells of. */
public final class Quotes {
  private final Consumer<Quote> consumer;

  private Quotes(Consumer<Quote> consumer) {
    this.consumer = consumer;
  }

  /** One after the other; the same place may come several times. */
  public static void each(KeptReading reading, Consumer<Quote> consumer) {
    Quotes quotes = new Quotes(consumer);
    reading.speakers().forEach(speaker -> quotes.all(speaker.mentions()));
    reading.attributions().forEach(quotes::attributed);
  }

  private void attributed(Attributed each) {
    all(each.source());
    all(each.cue());
    all(each.content());
    all(each.hedges());
    for (Link link : each.chain()) {
      all(link.evidence());
      because(link.why());
      because(link.whoseWords());
    }
    if (each.addressee() != null) {
      all(each.addressee().evidence());
    }
    if (each.said() != null) {
      all(each.said().evidence());
      because(each.said().why());
      because(each.said().placing());
    }
    if (each.effect() != null) {
      all(each.effect().evidence());
      because(each.effect().why());
    }
    because(each.reasons().act());
    each.reasons().manner().forEach(of -> because(of.because()));
  }

  private void because(@Nullable Because because) {
    if (because != null) {
      all(because.words());
    }
  }

  private void all(List<Quote> quotes) {
    quotes.forEach(consumer);
  }
}

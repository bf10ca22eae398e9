package org.hearsay.engine.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * A logistic model over {@link Features}. {@code likeness.properties} has its weights, by feature,
 * with and without a {@link Meaning}; {@code training/likeness.py} fits them.
 */
final class Weights {
  private final double[] weights;
  private final double bias;
  private final double least;

  private Weights(Properties all, String prefix, int count) {
    weights = new double[count];
    for (int f = 0; f < count; f++) {
      weights[f] = number(all, prefix + Features.NAMES.get(f));
    }
    bias = number(all, prefix + "bias");
    least = number(all, prefix + "least");
  }

  private static double number(Properties all, String key) {
    String value = all.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("likeness.properties without " + key);
    }
    return Double.parseDouble(value);
  }

  static Weights lexical() {
    return new Weights(shipped(), "lexical.", Features.LEXICAL);
  }

  static Weights withMeaning() {
    return new Weights(shipped(), "meaning.", Features.NAMES.size());
  }

  private static Properties shipped() {
    Properties all = new Properties();
    try (InputStream in = Weights.class.getResourceAsStream("likeness.properties")) {
      if (in == null) {
        throw new IllegalStateException("likeness.properties is missing from the program");
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      all.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** How likely the pair says the same, nothing speaking against it. */
  double probability(double[] features) {
    double sum = bias;
    for (int f = 0; f < weights.length; f++) {
      sum += weights[f] * features[f];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** From here on a pair says the same. */
  double least() {
    return least;
  }
}

package org.hearsay.engine.attribution;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one cue costs behind the network: scoring and tagging the words of a window. In the engine's
 * package, since the classes are open to no other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecodingBenchmark {
  /** Of a full window. */
  private static final int WORDS = 210;

  private static final int CUE = 100;

  private final PairHead pairHead = pairHead();
  private final float[] vectors = random(3 * Network.PAIR * WORDS);
  private final int[] lines = new int[WORDS];
  private final float[] border = new float[WORDS];
  private final float[] scores = score();

  @Benchmark
  public float[] score() {
    return pairHead.score(vectors, lines, CUE, CUE, 0, WORDS);
  }

  @Benchmark
  public int[] tag() {
    return Tags.best(scores, PairHead.TAGS, PairHead.CONTENT, border);
  }

  private static PairHead pairHead() {
    float[] weights = random((25 + 5 + PairHead.TAGS) * Network.PAIR + PairHead.TAGS);
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * weights.length);
    bytes.asFloatBuffer().put(weights);
    try {
      return PairHead.load(new ByteArrayInputStream(bytes.array()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float[] random(int size) {
    Random random = new Random(size);
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = random.nextFloat() - 0.5f;
    }
    return numbers;
  }
}

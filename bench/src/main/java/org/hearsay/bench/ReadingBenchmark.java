package org.hearsay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.reading.Reader;
import org.hearsay.engine.reading.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One article of {@code examples/}, some 450 words, read on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ReadingBenchmark {
  private final Reader reader = Reader.open();
  private final Article article = article();

  /** Wants to be run from the root of the project, as {@code bench/jmh} does. */
  private static Article article() {
    try {
      String text = Files.readString(Path.of("examples", "port-ellery-ferry.txt"));
      return new Article("port-ellery-ferry", text, null, null, null, List.of(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TearDown
  public void close() {
    reader.close();
  }

  @Benchmark
  public Reading read() {
    return reader.read(article);
  }
}

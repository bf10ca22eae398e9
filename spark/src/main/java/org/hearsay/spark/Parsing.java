package org.hearsay.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.hearsay.intake.Intake;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Reason;
import org.hearsay.intake.web.Fetch;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file apart into articles, by {@link Intake} as on one machine. Gives rows of {@link
 * Columns#DOCUMENT}; ordinals of a file's articles begin at its number times 2³².
 */
final class Parsing implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  private final Broadcast<SerializableConfiguration> hadoop;

  Parsing(Broadcast<SerializableConfiguration> hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * @param file its number and path
   */
  @Override
  public Iterator<Row> call(Row file) {
    long first = file.getLong(0) << 32;
    String path = file.getString(1);
    Documents documents = new Documents(sink -> read(path, sink));
    TaskContext.get()
        .addTaskCompletionListener((TaskCompletionListener) context -> documents.close());
    return new Rows(documents, first);
  }

  private void read(String path, Consumer<Item> sink) {
    Intake intake = new Intake(InputStream.nullInputStream(), new Fetch(false), 1);
    if (!path.contains("://")) {
      intake.read(List.of(path), sink);
      return;
    }
    Path file = new Path(path);
    try (InputStream in = file.getFileSystem(hadoop.value().value()).open(file)) {
      intake.read(path, in, sink);
    } catch (IOException e) {
      sink.accept(Item.Problem.unreadable(path, e));
    }
  }

  /** One for each item that is an article, or that tells why there is none. */
  static final class Rows implements Iterator<Row> {
    private final Iterator<Item> items;
    private long ordinal;
    private @Nullable Row next;

    Rows(Iterator<Item> items, long first) {
      this.items = items;
      ordinal = first;
    }

    @Override
    public boolean hasNext() {
      while (next == null && items.hasNext()) {
        next = row(ordinal, items.next());
      }
      return next != null;
    }

    @Override
    public Row next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      Row row = next;
      next = null;
      ordinal++;
      return row;
    }
  }

  /** Null of what is neither. */
  static @Nullable Row row(long ordinal, Item item) {
    return switch (item) {
      case Item.Found found ->
          RowFactory.create(ordinal, found.where(), Packed.of(found.article()), null, null, null);
      case Item.Problem problem -> row(ordinal, problem);
      case Item.Textless textless -> row(ordinal, textless.problem());
      case Item.Failed failed ->
          row(
              ordinal,
              new Item.Problem(
                  failed.where(), Reason.UNREADABLE, "our mistake: " + failed.failure(), null));
      case Item.Note note -> null;
      case Item.PassedOver passed -> null;
    };
  }

  private static Row row(long ordinal, Item.Problem problem) {
    return RowFactory.create(
        ordinal,
        problem.where(),
        null,
        problem.reason().toString(),
        problem.what(),
        problem.remedy());
  }
}

package org.hearsay.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.hearsay.engine.article.Article;

/** An article as bytes that only this job writes and reads. */
final class Packed {
  private Packed() {}

  static byte[] of(Article article) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(article);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  @SuppressWarnings("BanSerializableRead") // our own bytes, from the step before
  static Article article(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (Article) in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("an article of another version", e);
    }
  }
}

package org.hearsay.app.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form sends.
 *
 * @param fields values by name, in their order
 * @param files by field; such as have neither name nor content are left out
 */
public record Form(Map<String, List<String>> fields, Map<String, List<Upload>> files) {
  public Form {
    fields = Map.copyOf(fields);
    files = Map.copyOf(files);
  }

  /** The first value of a field; null if there is none, or it is empty. */
  public @Nullable String value(String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
  }

  /**
   * The same where it must be there.
   *
   * @throws Problem if it is not
   */
  public String wanted(String name) {
    String value = value(name);
    if (value == null) {
      throw Problem.wrong("the form has no " + name);
    }
    return value;
  }

  public List<Upload> uploads(String name) {
    return files.getOrDefault(name, List.of());
  }
}

package org.hearsay.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** One JSON object as text. */
@FunctionalInterface
public interface JsonPage {
  JsonFactory JSON = new JsonFactory();

  void write(JsonGenerator json) throws IOException;

  /**
   * The object and a line feed.
   *
   * @param indented with line feeds inside it, the same on every system
   */
  static String of(JsonPage object, boolean indented) {
    StringWriter page = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(page)) {
      if (indented) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      }
      object.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to a string", impossible);
    }
    return page.append('\n').toString();
  }
}

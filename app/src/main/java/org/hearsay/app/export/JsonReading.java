package org.hearsay.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.text.CodePoints;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A reading as JSON by {@code reading.schema.json}.
 *
 * <p>As long as nobody resolves who is meant, a speaker is a distinct wording of a source, its kind
 * is unknown, and a chain is that one link.
 */
final class JsonReading {
  private static final String SCHEMA = "hearsay/reading/1";
  private static final JsonFactory JSON = new JsonFactory();

  private final Reading reading;
  private final String text;
  private final CodePoints codePoints;
  private final JsonGenerator json;
  private final Map<String, Speaker> speakers = new LinkedHashMap<>();

  private record Speaker(String id, SourceWords words, List<List<Span>> mentions) {}

  private JsonReading(Reading reading, JsonGenerator json) {
    this.reading = reading;
    this.json = json;
    text = reading.article().text();
    codePoints = new CodePoints(text);
  }

  /** One object and a line feed; line feeds inside it only where {@code indented}. */
  static String write(Reading reading, boolean indented) {
    StringWriter page = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(page)) {
      if (indented) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      }
      new JsonReading(reading, json).write();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to a string", impossible);
    }
    return page.append('\n').toString();
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    article(reading.article());
    json.writeArrayFieldStart("attributions");
    int number = 0;
    for (Attribution attribution : reading.attributions()) {
      number++;
      attribution("a" + number, attribution);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("speakers");
    for (Speaker speaker : speakers.values()) {
      speaker(speaker);
    }
    json.writeEndArray();
    json.writeStringField("model", reading.model());
    json.writeEndObject();
  }

  private void article(Article article) throws IOException {
    json.writeObjectFieldStart("article");
    json.writeStringField("id", article.id());
    string("title", article.title());
    string("publisher", article.publisher());
    string("published", article.published());
    json.writeArrayFieldStart("byline");
    for (String author : article.byline()) {
      json.writeString(author);
    }
    json.writeEndArray();
    string("url", article.url());
    string("language", reading.language().equals("und") ? null : reading.language());
    json.writeNumberField("length", codePoints.length());
    json.writeStringField("textSha256", sha256(text));
    json.writeEndObject();
  }

  private void attribution(String id, Attribution attribution) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeNullField("within");
    spans("source", attribution.source());
    spans("cue", attribution.cue());
    spans("content", attribution.content());
    json.writeStringField("kind", attribution.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("act", "say");
    json.writeBooleanField("negated", false);
    spans("hedges", List.of());
    json.writeArrayFieldStart("chain");
    link(attribution);
    json.writeEndArray();
    json.writeNullField("addressee");
    json.writeNullField("said");
    json.writeNullField("effect");
    json.writeNumberField("confidence", Math.round(attribution.confidence() * 100) / 100.0);
    json.writeEndObject();
  }

  private void link(Attribution attribution) throws IOException {
    json.writeStartObject();
    if (attribution.source().isEmpty()) {
      json.writeNullField("speaker");
      json.writeNullField("name");
      json.writeStringField("kind", "unknown");
      json.writeBooleanField("named", false);
    } else {
      SourceWords words = SourceWords.of(attribution, text);
      Speaker speaker =
          speakers.computeIfAbsent(
              words.name(),
              name -> new Speaker("s" + (speakers.size() + 1), words, new ArrayList<>()));
      speaker.mentions().add(attribution.source());
      json.writeStringField("speaker", speaker.id());
      who(speaker.words());
    }
    spans("evidence", attribution.source());
    json.writeEndObject();
  }

  private void speaker(Speaker speaker) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", speaker.id());
    who(speaker.words());
    json.writeNullField("role");
    spans("mentions", speaker.mentions().stream().flatMap(List::stream).distinct().toList());
    json.writeEndObject();
  }

  private void who(SourceWords words) throws IOException {
    json.writeStringField("name", words.name());
    json.writeStringField("kind", "unknown");
    json.writeBooleanField("named", words.named());
  }

  private void spans(String key, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(key);
    for (Span span : spans) {
      json.writeStartObject();
      json.writeNumberField("start", codePoints.at(span.start()));
      json.writeNumberField("end", codePoints.at(span.end()));
      json.writeStringField("text", span.in(text));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void string(String key, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNullField(key);
    } else {
      json.writeStringField(key, value);
    }
  }

  /** Of the text's UTF-8, in small hexadecimal letters. */
  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}

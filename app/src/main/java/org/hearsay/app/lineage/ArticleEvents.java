package org.hearsay.app.lineage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.app.ledger.Sql;
import org.hearsay.app.lineage.Claim.Event;
import org.hearsay.app.lineage.Claim.Event.Kind;
import org.hearsay.app.lineage.Claim.Said;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the articles that carry a claim: that one got another text, or that its sender
 * corrected it or took it back.
 */
final class ArticleEvents {
  private static final JsonFactory JSON = new JsonFactory();

  private ArticleEvents() {}

  static List<Event> of(Sql sql, List<Said> statements) {
    Map<Long, String> names = new LinkedHashMap<>();
    statements.forEach(said -> names.putIfAbsent(said.article(), said.name()));
    List<Event> events = new ArrayList<>();
    names.forEach((article, name) ->
        sql.each(
            "SELECT number, added, published, particulars FROM version WHERE article = ?"
                + " AND (number > 1 OR particulars LIKE '%\"notices\"%') ORDER BY number",
            row -> {
              String published = row.getString(3);
              if (row.getInt(1) > 1) {
                events.add(new Event(Kind.CHANGED, row.getString(2), article, name, null));
              }
              for (Kind kind : notices(row.getString(4))) {
                String when = published == null ? row.getString(2) : published;
                events.add(new Event(kind, when, article, name, null));
              }
              return true;
            },
            article));
    return events;
  }

  /** Of what a version's document said beside its text, what takes it back or sets it right. */
  static List<Kind> notices(@Nullable String particulars) {
    List<Kind> kinds = new ArrayList<>();
    if (particulars == null) {
      return kinds;
    }
    try (JsonParser json = JSON.createParser(particulars)) {
      boolean within = false;
      for (JsonToken next = json.nextToken(); next != null; next = json.nextToken()) {
        if (next == JsonToken.FIELD_NAME && json.currentName().equals("notices")) {
          within = true;
        } else if (next == JsonToken.END_ARRAY) {
          within = false;
        } else if (within && next == JsonToken.FIELD_NAME && json.currentName().equals("type")) {
          Kind kind = kind(json.nextTextValue());
          if (kind != null) {
            kinds.add(kind);
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("what a version said of itself is no JSON", e);
    }
    return kinds;
  }

  private static @Nullable Kind kind(@Nullable String notice) {
    return switch (notice) {
      case "kill", "withheld" -> Kind.WITHDRAWN;
      case "correction" -> Kind.NOTICE_OF_CORRECTION;
      case null, default -> null;
    };
  }
}

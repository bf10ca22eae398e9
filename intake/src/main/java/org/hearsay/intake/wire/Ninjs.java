package org.hearsay.intake.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Draft.Field;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.page.Byline;
import org.jspecify.annotations.Nullable;

/**
 * IPTC ninjs, versions 1 to 3: the first names properties by what they hold ({@code body_text}),
 * the later ones have lists of objects ({@code bodies}), and the third writes names with capitals
 * inside. All are read alike, and so are the common additions of agencies.
 */
public final class Ninjs {
  /** Any of these beside an identifier makes an object a news item. */
  private static final Set<String> TELLING =
      Set.of(
          "versioncreated",
          "firstcreated",
          "pubstatus",
          "bodies",
          "body_text",
          "body_xhtml",
          "body_html",
          "headline",
          "headlines",
          "descriptions",
          "representationtype");

  private static final Set<String> NO_SUMMARY = Set.of("creditline", "caption", "usage");

  private final Map<String, Object> values;
  private final Dispatch dispatch;

  private Ninjs(Map<String, Object> values, Dispatch dispatch) {
    this.values = values;
    this.dispatch = dispatch;
  }

  /** Whether this object looks like a news item: an identifier and something of its content. */
  public static boolean is(Map<?, ?> object) {
    Map<String, Object> values = lowered(object);
    return (values.get("uri") instanceof String || values.get("guid") instanceof String)
        && values.keySet().stream().anyMatch(TELLING::contains);
  }

  /**
   * @param where of this object in its document
   * @param name its id where it has none
   */
  public static Item read(Document document, String where, String name, Map<?, ?> object) {
    return new Ninjs(lowered(object), new Dispatch(document, where, name)).read();
  }

  private Item read() {
    dispatch.id(string("uri"), "uri");
    dispatch.id(string("guid"), "guid");
    dispatch.offer(Field.VERSION, string("version"), "version");
    dispatch.nature(string("type"));
    dispatch.offer(Field.LANGUAGE, string("language"), "language");
    for (String key : List.of("copyrightholder", "provider", "source")) {
      dispatch.offer(Field.PUBLISHER, string(key), key);
    }
    for (String key : List.of("firstpublished", "firstcreated", "contentcreated")) {
      dispatch.date(Field.PUBLISHED, string(key), key);
    }
    dispatch.versionDate(string("versioncreated"), "versioncreated");
    dispatch.offer(Field.DATELINE, string("dateline"), "dateline");
    dispatch.offer(Field.DATELINE, string("located"), "located");
    titles();
    bylines();
    notices();
    credits();
    bodies();
    descriptions();
    return dispatch.item();
  }

  /** A headline with a role other than the main one is for a special use. */
  private void titles() {
    List<Map<String, Object>> headlines = objects("headlines");
    Stream.concat(
            headlines.stream().filter(headline -> isMain(string(headline, "role"))),
            headlines.stream())
        .forEach(headline -> dispatch.offer(Field.TITLE, words(headline), "headlines"));
    dispatch.offer(Field.TITLE, string("headline"), "headline");
    dispatch.offer(Field.TITLE, string("title"), "title");
  }

  private static boolean isMain(@Nullable String role) {
    return role == null || role.equals("main");
  }

  private void bylines() {
    for (String key : List.of("by", "byline")) {
      dispatch.byline(string(key), key);
      dispatch.offer(Field.BYLINE, strings(key), key);
    }
    for (String key : List.of("bylines", "authors")) {
      dispatch.offer(
          Field.BYLINE,
          objects(key).stream()
              .map(author -> string(author, "by", "byline", "name"))
              .flatMap(Stream::ofNullable)
              .flatMap(line -> Byline.of(line, dispatch.value(Field.PUBLISHER)).names().stream())
              .toList(),
          key);
    }
  }

  private void notices() {
    dispatch.status(string("pubstatus"), "pubstatus");
    dispatch.embargo(string("embargoed"), "embargoed");
    dispatch.embargo(string("embargoeduntil"), "embargoeduntil");
    for (String key : List.of("signal", "signals")) {
      dispatch.signal(string(key), key);
      strings(key).forEach(code -> dispatch.signal(code, key));
      objects(key)
          .forEach(signal -> dispatch.signal(string(signal, "uri", "literal", "name"), key));
    }
    dispatch.note(string("ednote"), "ednote");
    strings("replacing").forEach(id -> dispatch.earlier(id, "replacing", "replacing"));
    objects("associations").forEach(this::association);
  }

  private void association(Map<String, Object> association) {
    String rel = string(association, "rel");
    if (rel != null && Codes.bare(rel).equalsIgnoreCase("previousVersion")) {
      dispatch.earlier(string(association, "uri"), rel, "associations");
    }
  }

  private void credits() {
    dispatch.credit(string("creditline"), "creditline");
    dispatch.credit(string("description_creditline"), "description_creditline");
    objects("descriptions").stream()
        .filter(description -> "creditline".equals(string(description, "role")))
        .forEach(description -> dispatch.credit(words(description), "descriptions"));
    for (String key : List.of("infosources", "infosource")) {
      objects(key)
          .forEach(source -> dispatch.credit(string(source, "name", "literal", "uri"), key));
      dispatch.credit(string(key), key);
    }
  }

  private void bodies() {
    objects("bodies").forEach(this::body);
    values.forEach((key, value) -> {
      if (key.startsWith("body_") && value instanceof String text) {
        Inline.data(text, key.substring("body_".length()), key, dispatch);
      }
    });
  }

  private void body(Map<String, Object> body) {
    String role = string(body, "role");
    String text = string(body, "value");
    if (text != null && !NO_SUMMARY.contains(role == null ? "" : role)) {
      String type = string(body, "contenttype");
      String place = role == null ? "bodies" : "bodies " + role;
      Inline.data(text, type == null ? role : type, place, dispatch);
    }
  }

  private void descriptions() {
    objects("descriptions").stream()
        .filter(description -> !NO_SUMMARY.contains(role(description)))
        .forEach(description -> dispatch.summary(words(description), "descriptions"));
    for (String key : List.of("description_text", "description_summary", "description")) {
      dispatch.summary(string(key), key);
    }
    for (String key : List.of("description_html", "description_xhtml")) {
      String html = string(key);
      dispatch.summary(html == null ? null : Markup.ofHtml(html), key);
    }
  }

  private static String role(Map<String, Object> object) {
    String role = string(object, "role");
    return role == null ? "" : role.toLowerCase(Locale.ROOT);
  }

  /** The value of an entry, without its markup. */
  private static @Nullable String words(Map<String, Object> entry) {
    String value = string(entry, "value");
    String type = string(entry, "contenttype");
    return value != null && type != null && type.contains("html") ? Markup.ofHtml(value) : value;
  }

  private @Nullable String string(String key) {
    return string(values, key);
  }

  /** The first of these keys that holds a string which is not blank. */
  private static @Nullable String string(Map<String, Object> object, String... keys) {
    for (String key : keys) {
      if (object.get(key) instanceof String value && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  private List<String> strings(String key) {
    return values.get(key) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  /** The objects of a list or, as version 1 has associations, of an object. */
  private List<Map<String, Object>> objects(String key) {
    Object value = values.get(key);
    Stream<?> entries =
        value instanceof List<?> list
            ? list.stream()
            : value instanceof Map<?, ?> map ? map.values().stream() : Stream.of();
    return entries
        .flatMap(entry -> entry instanceof Map<?, ?> map ? Stream.of(lowered(map)) : Stream.of())
        .toList();
  }

  /** Keys in small letters; of keys that differ in case alone the first stays. */
  private static Map<String, Object> lowered(Map<?, ?> object) {
    Map<String, Object> lowered = new LinkedHashMap<>();
    object.forEach(
        (key, value) -> lowered.putIfAbsent(key.toString().toLowerCase(Locale.ROOT), value));
    return lowered;
  }
}

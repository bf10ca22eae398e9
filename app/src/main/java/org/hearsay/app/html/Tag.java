package org.hearsay.app.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An element, put together by chained calls, each of which changes it and returns it. */
public final class Tag implements Html {
  private static final Set<String> EMPTY =
      Set.of("br", "hr", "img", "input", "link", "meta", "col", "wbr");

  private final String name;
  private final Map<String, @Nullable String> attributes = new LinkedHashMap<>();
  private final List<Html> inside = new ArrayList<>();

  Tag(String name) {
    this.name = name;
  }

  /** The value may be anything; the attribute's name is ours. */
  public Tag set(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  public Tag set(String attribute, long value) {
    return set(attribute, Long.toString(value));
  }

  /** An attribute without a value, where it holds. */
  public Tag flag(String attribute, boolean holds) {
    if (holds) {
      attributes.put(attribute, null);
    }
    return this;
  }

  /** Where the value is null the attribute is left out. */
  public Tag setIf(String attribute, @Nullable String value) {
    return value == null ? this : set(attribute, value);
  }

  /** Names of classes with a space between them. */
  public Tag classed(String classes) {
    String before = attributes.get("class");
    return set("class", before == null ? classes : before + " " + classes);
  }

  public Tag add(Html... pieces) {
    inside.addAll(List.of(pieces));
    return this;
  }

  public Tag add(List<? extends Html> pieces) {
    inside.addAll(pieces);
    return this;
  }

  public Tag add(String words) {
    return add(Html.words(words));
  }

  /** One piece for each value. */
  public <T> Tag each(Iterable<T> values, Function<T, ? extends Html> piece) {
    values.forEach(value -> inside.add(piece.apply(value)));
    return this;
  }

  @Override
  public void write(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach((attribute, value) -> {
      out.append(' ').append(attribute);
      if (value != null) {
        out.append("=\"");
        Words.escape(value, out);
        out.append('"');
      }
    });
    out.append('>');
    if (EMPTY.contains(name)) {
      return;
    }
    inside.forEach(piece -> piece.write(out));
    out.append("</").append(name).append('>');
  }
}

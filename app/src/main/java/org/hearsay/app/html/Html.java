package org.hearsay.app.html;

import java.util.List;

/** A piece of a page. */
public sealed interface Html permits Words, Tag, Html.Several, Html.Drawing {
  /** Nothing at all. */
  Html NOTHING = new Several(List.of());

  /** An element; names of ours alone, never a stranger's. */
  static Tag tag(String name) {
    return new Tag(name);
  }

  /** Words, whatever they hold. */
  static Html words(String words) {
    return new Words(words);
  }

  static Html several(List<? extends Html> pieces) {
    return new Several(List.copyOf(pieces));
  }

  /** An SVG that this program has drawn, as it is. */
  static Html drawing(String svg) {
    return new Drawing(svg);
  }

  /** Whether a character has no shape of its own, so that its code is shown in its place. */
  static boolean isUnseen(int point) {
    return Words.isUnseen(point);
  }

  void write(StringBuilder out);

  /** As HTML. */
  default String text() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  /** Pieces one behind the other. */
  record Several(List<Html> pieces) implements Html {
    public Several {
      pieces = List.copyOf(pieces);
    }

    @Override
    public void write(StringBuilder out) {
      pieces.forEach(piece -> piece.write(out));
    }
  }

  /**
   * @param svg markup of ours, in which a stranger's words are escaped
   */
  record Drawing(String svg) implements Html {
    @Override
    public void write(StringBuilder out) {
      out.append(svg);
    }
  }
}

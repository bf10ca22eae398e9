package org.hearsay.app.view;

import static org.hearsay.app.html.Html.drawing;

import java.util.Locale;
import org.hearsay.app.html.Html;
import org.hearsay.engine.speaker.SpeakerKind;

/** Small pictures of what speakers are. Words always stand beside them. */
final class Icons {
  /** To stand once on a page that uses them. */
  static final Html ALL =
      drawing(
          """
          <svg class="icons" width="0" height="0" aria-hidden="true" focusable="false">\
          <symbol id="k-person" viewBox="0 0 16 16"><circle cx="8" cy="5" r="3"/>\
          <path d="M2.5 14c0-3 2.5-5 5.500-5s5.500 2 5.500 5z"/></symbol>\
          <symbol id="k-organisation" viewBox="0 0 16 16"><path d="M2 14V6l6-4 6 4v8z"/>\
          <path d="M5 14V8m3 6V8m3 6V8"/></symbol>\
          <symbol id="k-outlet" viewBox="0 0 16 16"><path d="M2 3h12v10H2z"/>\
          <path d="M4 6h8M4 8.500h8M4 11h5"/></symbol>\
          <symbol id="k-document" viewBox="0 0 16 16"><path d="M4 1.500h6l3 3v10H4z"/>\
          <path d="M6 8h5M6 11h5"/></symbol>\
          <symbol id="k-group" viewBox="0 0 16 16"><circle cx="5.500" cy="6" r="2.200"/>\
          <circle cx="11" cy="6" r="2.200"/><path d="M1.500 14c0-3 1.800-4.500 4-4.500s4 1.500 4 4.500z"/>\
          <path d="M9.800 10c2.700-1 4.700 1 4.700 4h-3"/></symbol>\
          <symbol id="k-unknown" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6"/>\
          <path d="M6 6.500c0-3 4-3 4-.500 0 1.500-2 1.500-2 3.200M8 11v1"/></symbol></svg>\
          """);

  private Icons() {}

  static Html of(SpeakerKind kind) {
    return drawing(
        "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#k-"
            + kind.name().toLowerCase(Locale.ROOT)
            + "\"/></svg>");
  }
}

package org.hearsay.app.transfer;

import java.util.List;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * A speaker with all forms that articles know them by.
 *
 * @param id of the form that stands for the speaker
 */
record ExportedSpeaker(long id, List<Known> forms) {

  /**
   * @param article identity of the only one that knows this form; null where articles share it
   */
  record Known(
      long leaf,
      @Nullable String name,
      SpeakerKind kind,
      boolean named,
      @Nullable String role,
      @Nullable String article) {}

  ExportedSpeaker {
    forms = List.copyOf(forms);
  }

  /** The longest name of any form, the first of equals; null where none has one. */
  @Nullable String name() {
    String longest = null;
    for (Known form : forms) {
      if (form.name() != null && (longest == null || form.name().length() > longest.length())) {
        longest = form.name();
      }
    }
    return longest;
  }
}

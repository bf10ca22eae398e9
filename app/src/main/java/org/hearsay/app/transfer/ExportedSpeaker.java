package org.hearsay.app.transfer;

import java.util.List;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * A speaker with all forms that articles know them by.
 *
 * @param id of the form that stands for the speaker
 * @param renamed what people call the speaker; null where nobody gave a name
 */
record ExportedSpeaker(long id, @Nullable String renamed, List<Known> forms) {

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

  /** What people call them, else the longest name of any form; null where none has one. */
  @Nullable String name() {
    String longest = renamed;
    if (longest != null) {
      return longest;
    }
    for (Known form : forms) {
      if (form.name() != null && (longest == null || form.name().length() > longest.length())) {
        longest = form.name();
      }
    }
    return longest;
  }
}

package org.hearsay.app.ledger;

import java.util.List;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * A speaker as the ledger knows them.
 *
 * @param id the smallest of the forms' ids; changes when forms come and go, and any form's id finds
 *     the speaker
 * @param name what people call them, else the fullest that articles give; null where none does
 * @param renamed whether people gave that name
 * @param kind of the form with that name
 * @param forms as articles know them, those with the most statements first; at most {@value
 *     Speakers#FORMS} of them
 */
public record KnownSpeaker(
    long id,
    @Nullable String name,
    boolean renamed,
    SpeakerKind kind,
    boolean named,
    List<Form> forms) {

  /**
   * @param leaf its id
   * @param article the ID of the only article that has it; null where articles share it
   * @param statements that it is the holder of
   */
  public record Form(
      long leaf,
      @Nullable String name,
      SpeakerKind kind,
      boolean named,
      @Nullable String role,
      @Nullable String article,
      long statements) {}

  /** That its forms, as far as they are here, are the holder of. */
  public long statements() {
    return forms.stream().mapToLong(Form::statements).sum();
  }

  public KnownSpeaker {
    forms = List.copyOf(forms);
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("speaker " + id + " in no form");
    }
  }
}

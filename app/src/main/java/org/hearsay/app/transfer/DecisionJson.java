package org.hearsay.app.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearsay.app.ledger.Correction;
import org.hearsay.app.ledger.Decision;
import org.hearsay.app.ledger.Party;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.search.HitJson;
import org.hearsay.engine.speaker.SpeakerKind;
import org.hearsay.intake.plain.Json;
import org.jspecify.annotations.Nullable;

/** Decisions about speakers as JSON, and back from anyone's. */
public final class DecisionJson {
  private static final String MERGE = "merge";
  private static final String SPLIT = "split";
  private static final String RENAME = "rename";
  private static final String UNDO = "undo";

  private static final Pattern MADE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");

  private DecisionJson() {}

  /** All keys, into an object that has been begun. */
  public static void write(Decision decision, JsonGenerator json) throws IOException {
    Decision.What what = decision.what();
    json.writeStringField("uid", Decision.text(decision.uid()));
    json.writeStringField(
        "field",
        switch (what) {
          case Decision.Merge merge -> MERGE;
          case Decision.Split split -> SPLIT;
          case Decision.Rename rename -> RENAME;
          case Decision.Undo undo -> UNDO;
        });
    json.writeArrayFieldStart("parties");
    for (Party party : what.parties()) {
      party(party, json);
    }
    json.writeEndArray();
    if (what instanceof Decision.Rename rename) {
      json.writeStringField("name", rename.name());
    }
    if (what instanceof Decision.Undo undo) {
      json.writeStringField("undoes", Decision.text(undo.undone()));
    }
    json.writeStringField("author", decision.author());
    json.writeStringField("made", decision.made());
  }

  private static void party(Party party, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("form", SpeakerId.text(party.leaf()));
    switch (party) {
      case Party.Shared shared -> {
        json.writeStringField("name", shared.name());
        json.writeStringField("kind", HitJson.small(shared.kind()));
        json.writeStringField("role", shared.role());
      }
      case Party.Own own -> {
        json.writeStringField("identity", own.article());
        json.writeStringField("within", StatementId.text(own.within()));
      }
    }
    json.writeEndObject();
  }

  static Decision parse(Fields fields) throws BadLineException {
    String author = fields.want("author");
    String made = fields.want("made");
    if (author.length() > Correction.LONGEST_NAME) {
      throw new BadLineException("\"author\": longer than " + Correction.LONGEST_NAME);
    }
    if (!isMoment(made)) {
      throw new BadLineException(
          "\"made\": " + Fields.brief(made) + " is no instant such as 2026-01-02T03:04:05.678Z");
    }
    Decision decision = Decision.of(what(fields), author, made);
    if (!Decision.text(decision.uid()).equals(fields.want("uid"))) {
      throw new BadLineException("\"uid\": is not that of this decision; something was changed");
    }
    return decision;
  }

  private static boolean isMoment(String made) {
    try {
      return MADE.matcher(made).matches() && Instant.parse(made) != null;
    } catch (DateTimeException noMoment) {
      return false;
    }
  }

  private static Decision.What what(Fields fields) throws BadLineException {
    String field = fields.want("field");
    List<Party> parties = parties(fields.get("parties"));
    switch (field) {
      case MERGE -> {
        if (parties.size() == 2) {
          return new Decision.Merge(parties.get(0), parties.get(1));
        }
      }
      case SPLIT -> {
        if (parties.size() == 1) {
          return new Decision.Split(parties.getFirst(), null);
        }
        if (parties.size() == 2 && parties.get(1) instanceof Party.Own own) {
          return new Decision.Split(parties.getFirst(), own);
        }
      }
      case RENAME -> {
        String name = fields.want("name");
        if (parties.size() == 1 && name.length() <= Correction.LONGEST_NAME) {
          return new Decision.Rename(parties.getFirst(), name);
        }
      }
      case UNDO -> {
        Long undone = Decision.parse(fields.want("undoes"));
        if (parties.isEmpty() && undone != null) {
          return new Decision.Undo(undone);
        }
      }
      default ->
          throw new BadLineException(
              "\"field\": " + Fields.brief(field) + " is none of merge, split, rename, undo");
    }
    throw new BadLineException("not what a decision to " + field + " is made of");
  }

  private static List<Party> parties(@Nullable String json) throws BadLineException {
    List<Party> parties = new ArrayList<>();
    try {
      if (json != null && Json.parse(json) instanceof List<?> list && list.size() <= 2) {
        for (Object each : list) {
          parties.add(party(each));
        }
        return parties;
      }
    } catch (JsonProcessingException tooMany) {
      // Said below
    }
    throw new BadLineException("\"parties\": wanted an array of two at most");
  }

  private static Party party(@Nullable Object each) throws BadLineException {
    if (each instanceof Map<?, ?> keys
        && keys.get("form") instanceof String form
        && SpeakerId.parse(form) instanceof Long leaf) {
      if (keys.get("name") instanceof String name
          && kind(keys.get("kind")) instanceof SpeakerKind kind) {
        return new Party.Shared(leaf, name, kind, keys.get("role") instanceof String r ? r : null);
      }
      if (keys.get("identity") instanceof String identity
          && keys.get("within") instanceof String within
          && StatementId.parse(within) instanceof Long place) {
        return new Party.Own(leaf, identity, place);
      }
    }
    throw new BadLineException(
        "\"parties\": wanted objects of form, name and kind, or of form, identity and within");
  }

  private static @Nullable SpeakerKind kind(@Nullable Object name) {
    for (SpeakerKind kind : SpeakerKind.values()) {
      if (HitJson.small(kind).equals(name)) {
        return kind;
      }
    }
    return null;
  }
}

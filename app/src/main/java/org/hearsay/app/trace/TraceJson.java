package org.hearsay.app.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.kept.Keeping;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.lineage.Claim;
import org.hearsay.app.lineage.Claim.Said;
import org.hearsay.app.trace.Trace.Stated;
import org.hearsay.engine.origin.Origins;
import org.hearsay.engine.origin.Proof;
import org.jspecify.annotations.Nullable;

/** A trace as JSON; {@code docs/lineage.md} says what its keys mean. */
public final class TraceJson {
  private final Trace trace;
  private final JsonGenerator json;

  private TraceJson(Trace trace, JsonGenerator json) {
    this.trace = trace;
    this.json = json;
  }

  /** One object with a line feed at its end. */
  public static String of(Trace trace) {
    return JsonPage.of(json -> new TraceJson(trace, json).object(), true);
  }

  private void object() throws IOException {
    Claim claim = trace.claim();
    json.writeStartObject();
    json.writeStringField("claim", StatementId.text(claim.first().id()));
    json.writeStringField("content", claim.first().content());
    list("statements", trace.statements(), this::statement);
    list("copies", Copied.of(trace), this::copy);
    json.writeFieldName("origins");
    origins(trace.origins());
    list("atOdds", trace.odds(), odds -> json.writeString(StatementId.text(odds.id())));
    list("odds", trace.odds(), this::odds);
    list("effects", claim.effects(), this::effect);
    list("history", claim.events(), this::event);
    json.writeEndObject();
  }

  @FunctionalInterface
  private interface Writing<T> {
    void write(T value) throws IOException;
  }

  private <T> void list(String key, List<T> values, Writing<T> writing) throws IOException {
    json.writeArrayFieldStart(key);
    for (T value : values) {
      writing.write(value);
    }
    json.writeEndArray();
  }

  private void statement(Stated stated) throws IOException {
    Said said = stated.said();
    json.writeStartObject();
    json.writeStringField("id", StatementId.text(said.id()));
    json.writeStringField("article", said.name());
    json.writeStringField("publisher", said.publisher());
    json.writeStringField("attribution", Keeping.id(said.number()));
    list("chain", stated.chain(), step -> json.writeString(step.name()));
    json.writeStringField("said", said.said());
    json.writeStringField("act", small(said.act()));
    json.writeBooleanField("negated", said.negated());
    json.writeStringField("content", said.content());
    json.writeNumberField("start", said.start());
    json.writeNumberField("end", said.end());
    json.writeFieldName("because");
    because(said.joined());
    json.writeEndObject();
  }

  private void because(Claim.@Nullable Joined joined) throws IOException {
    if (joined == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("as", id(joined.as()));
    json.writeStringField("rule", joined.rule());
    json.writeNumberField("confidence", hundredths(joined.confidence()));
    list("words", joined.words(), this::words);
    list("others", joined.others(), this::words);
    json.writeEndObject();
  }

  private void words(Claim.Words words) throws IOException {
    json.writeStartObject();
    json.writeNumberField("start", words.start());
    json.writeNumberField("end", words.end());
    json.writeStringField("text", words.text());
    json.writeEndObject();
  }

  private void copy(Copied copied) throws IOException {
    json.writeStartObject();
    json.writeStringField("article", copied.paper().name());
    json.writeStringField("of", trace.paper(copied.of()).name());
    json.writeNumberField("share", hundredths(copied.paper().carrier().share()));
    json.writeEndObject();
  }

  private void origins(Origins origins) throws IOException {
    json.writeStartObject();
    json.writeNumberField("lower", origins.lower());
    json.writeNumberField("upper", origins.upper());
    list("list", origins.list(), this::origin);
    list("loops", origins.loops(), this::loop);
    json.writeEndObject();
  }

  private void origin(Origins.Origin origin) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", small(origin.kind()));
    json.writeStringField("name", origin.name());
    json.writeStringField("through", origin.through());
    list("statements", origin.statements(), id -> json.writeString(StatementId.text(id)));
    json.writeStringField("reason", origin.reason());
    list("mayBe", origin.mayBe(), place -> json.writeNumber(place));
    list("rules", origin.rules(), rule -> json.writeString(rule.id()));
    list("evidence", origin.evidence(), this::proof);
    json.writeEndObject();
  }

  private void loop(Origins.Loop loop) throws IOException {
    json.writeStartObject();
    list("outlets", loop.outlets(), json::writeString);
    list("evidence", loop.evidence(), this::proof);
    json.writeEndObject();
  }

  /** Words that came beside a text have no place in it. */
  private void proof(Proof proof) throws IOException {
    boolean placed = proof.start() < proof.end();
    json.writeStartObject();
    json.writeStringField("article", trace.paper(proof.article()).name());
    number("start", placed ? proof.start() : null);
    number("end", placed ? proof.end() : null);
    json.writeStringField("text", proof.text());
    json.writeEndObject();
  }

  private void number(String key, @Nullable Integer value) throws IOException {
    if (value == null) {
      json.writeNullField(key);
    } else {
      json.writeNumberField(key, value);
    }
  }

  private void odds(Trace.Opposed opposed) throws IOException {
    Claim.Odds odds = opposed.odds();
    json.writeStartObject();
    json.writeStringField("claim", StatementId.text(opposed.id()));
    json.writeStringField("content", opposed.content());
    json.writeStringField("statement", id(odds.statement()));
    json.writeStringField("other", StatementId.text(odds.other().id()));
    json.writeStringField("rule", odds.rule());
    list("words", odds.words(), this::words);
    list("others", odds.others(), this::words);
    json.writeEndObject();
  }

  private void effect(Claim.Across effect) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", small(effect.type()));
    json.writeStringField("statement", StatementId.text(effect.by().id()));
    json.writeStringField("on", StatementId.text(effect.on().id()));
    json.writeStringField("rule", effect.rule());
    list("words", effect.words(), this::words);
    json.writeEndObject();
  }

  private void event(Claim.Event event) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", small(event.kind()));
    json.writeStringField("when", event.when());
    json.writeStringField("article", event.name());
    json.writeStringField("statement", event.statement() == null ? null : id(event.statement()));
    json.writeEndObject();
  }

  /** Of the statement at a place; null of one that is not told. */
  private @Nullable String id(long place) {
    return trace.at(place).map(said -> StatementId.text(said.id())).orElse(null);
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static BigDecimal hundredths(double part) {
    return BigDecimal.valueOf(part).setScale(2, RoundingMode.HALF_EVEN);
  }
}

package org.hearsay.app.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.index.Facet;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.ledger.Holdings.KeptArticle;
import org.hearsay.app.ledger.Holdings.KeptVersion;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.search.HitJson;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Where each statement comes from, in the terms of PROV-O, as JSON-LD with a node a line. Articles,
 * their versions and statements are entities; speakers and outlets are agents. The outlets are held
 * in memory until the end.
 */
final class ProvForm implements Form {
  private static final String CONTEXT =
      """
      {"@context":{"prov":"http://www.w3.org/ns/prov#","xsd":"http://www.w3.org/2001/XMLSchema#",\
      "schema":"https://schema.org/","hearsay":"urn:hearsay:term:",\
      "wasQuotedFrom":{"@id":"prov:wasQuotedFrom","@type":"@id"},\
      "hadPrimarySource":{"@id":"prov:hadPrimarySource","@type":"@id"},\
      "wasAttributedTo":{"@id":"prov:wasAttributedTo","@type":"@id"},\
      "wasRevisionOf":{"@id":"prov:wasRevisionOf","@type":"@id"},\
      "specializationOf":{"@id":"prov:specializationOf","@type":"@id"},\
      "wasInvalidatedBy":{"@id":"prov:wasInvalidatedBy","@type":"@id"},\
      "invalidatedAtTime":{"@id":"prov:invalidatedAtTime","@type":"xsd:dateTime"},\
      "endedAtTime":{"@id":"prov:endedAtTime","@type":"xsd:dateTime"},\
      "value":"prov:value","name":"schema:name","url":"schema:url","identifier":"schema:identifier",\
      "datePublished":"schema:datePublished","dateCreated":"schema:dateCreated",\
      "sha256":"schema:sha256","roleName":"schema:roleName",\
      "act":"hearsay:act","said":"hearsay:said",\
      "denies":{"@id":"hearsay:denies","@type":"@id"},\
      "confirms":{"@id":"hearsay:confirms","@type":"@id"},\
      "revokes":{"@id":"hearsay:revokes","@type":"@id"},\
      "reinstates":{"@id":"hearsay:reinstates","@type":"@id"},\
      "corrects":{"@id":"hearsay:corrects","@type":"@id"},\
      "repeats":{"@id":"hearsay:repeats","@type":"@id"}},
      "@graph":[\
      """;

  private final Out out;
  private final Set<String> outlets = new TreeSet<>();
  private boolean first = true;

  ProvForm(Out out) {
    this.out = out;
  }

  @Override
  public void begin() {
    out.accept(CONTEXT);
  }

  @Override
  public void removed(KeptArticle article) {
    String removal = article(article) + ":removal";
    node(
        article(article),
        json -> {
          types(json, "prov:Entity");
          json.writeStringField("identifier", article.id());
          json.writeStringField("invalidatedAtTime", article.removed());
          json.writeStringField("wasInvalidatedBy", removal);
        });
    node(
        removal,
        json -> {
          types(json, "prov:Activity");
          json.writeStringField("endedAtTime", article.removed());
        });
  }

  @Override
  public void version(KeptArticle article, KeptVersion version) {
    String entity = article(article);
    if (version.number() == 1) {
      node(
          entity,
          json -> {
            types(json, "prov:Entity", "schema:NewsArticle");
            json.writeStringField("identifier", article.id());
          });
    }
    node(
        version(article, version.number()),
        json -> {
          types(json, "prov:Entity", "schema:NewsArticle");
          json.writeStringField("specializationOf", entity);
          if (version.number() > 1) {
            json.writeStringField("wasRevisionOf", version(article, version.number() - 1));
          }
          told("name", version.title(), json);
          told("url", version.url(), json);
          told("datePublished", version.published(), json);
          told("sha256", version.textSha256(), json);
          told("wasAttributedTo", outlet(version.publisher()), json);
        });
  }

  @Override
  public void statements(
      KeptArticle article,
      KeptVersion version,
      Supplier<KeptReading> reading,
      List<Stated> statements) {
    String from = version(article, version.number());
    statements.forEach(each -> statement(from, each));
  }

  private void statement(String from, Stated stated) {
    String id = statement(stated.hit().id());
    String through = stated.outlet() == null ? null : id + ":source";
    node(
        id,
        json -> {
          types(json, "prov:Entity", "schema:Quotation");
          json.writeStringField("value", stated.hit().content());
          json.writeStringField("wasQuotedFrom", from);
          told("wasAttributedTo", speaker(stated.speaker()), json);
          told("hadPrimarySource", through, json);
          json.writeStringField("act", HitJson.small(stated.hit().act()));
          told("said", stated.hit().said(), json);
          Stated.Onto effect = stated.effect();
          if (effect != null) {
            json.writeStringField(HitJson.small(effect.type()), statement(effect.target()));
          }
        });
    if (through != null) {
      node(
          through,
          json -> {
            types(json, "prov:Entity");
            told("wasAttributedTo", outlet(stated.outlet()), json);
          });
    }
  }

  @Override
  public void speaker(ExportedSpeaker speaker) {
    SpeakerKind kind = speaker.forms().getFirst().kind();
    node(
        String.valueOf(speaker(speaker.id())),
        json -> {
          switch (kind) {
            case PERSON -> types(json, "prov:Agent", "prov:Person");
            case ORGANISATION, OUTLET -> types(json, "prov:Agent", "prov:Organization");
            case DOCUMENT, GROUP, UNKNOWN -> types(json, "prov:Agent");
          }
          told("name", speaker.name(), json);
          told("roleName", speaker.forms().getFirst().role(), json);
        });
  }

  @Override
  public void end() {
    for (String outlet : outlets) {
      node(
          String.valueOf(outlet(outlet)),
          json -> {
            types(json, "prov:Agent", "prov:Organization");
            json.writeStringField("name", outlet);
          });
    }
    out.accept("\n]}\n");
  }

  private void node(String id, JsonPage keys) {
    String node =
        JsonPage.of(
            json -> {
              json.writeStartObject();
              json.writeStringField("@id", id);
              keys.write(json);
              json.writeEndObject();
            },
            false);
    out.accept((first ? "\n" : ",\n") + node.stripTrailing());
    first = false;
  }

  private static void types(JsonGenerator json, String... types) throws IOException {
    json.writeFieldName("@type");
    json.writeArray(types, 0, types.length);
  }

  private static void told(String key, @Nullable String value, JsonGenerator json)
      throws IOException {
    if (value != null) {
      json.writeStringField(key, value);
    }
  }

  private static String article(KeptArticle article) {
    return "urn:hearsay:article:" + StatementId.text(Facet.hash64(article.identity()));
  }

  private static String version(KeptArticle article, int number) {
    return article(article) + ":" + number;
  }

  private static String statement(long id) {
    return "urn:hearsay:statement:" + StatementId.text(id);
  }

  private static @Nullable String speaker(@Nullable Long id) {
    return id == null ? null : "urn:hearsay:speaker:" + JsonlForm.id(id);
  }

  /** Notes it down, to be told of at the end. */
  private @Nullable String outlet(@Nullable String name) {
    if (name == null) {
      return null;
    }
    outlets.add(name);
    return "urn:hearsay:outlet:" + StatementId.text(Facet.hash64(name));
  }
}

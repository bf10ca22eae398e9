package org.hearsay.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.app.api.Api;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.http.Route;
import org.hearsay.app.jobs.Jobs;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.app.search.SmallLedger;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.reading.Depth;
import org.hearsay.engine.reading.Reader;
import org.hearsay.engine.reading.Reading;

/** A small ledger, served on a port of its own, with the real reader. */
final class Served implements AutoCloseable {
  private static final class Model {
    static final Reader READER = Reader.open(Lexicon.shipped(), Depth.NESTED);
  }

  private final SmallLedger ledger;
  private final Desk desk;
  private final Serving serving;
  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  Served(Path folder) {
    this(folder, new Serving.Wish("127.0.0.1", 0, "", List.of(), "Mira"), false);
  }

  Served(Path folder, Serving.Wish wish, boolean readOnly) {
    ledger = new SmallLedger(folder);
    Outlets outlets = ledger.ledger().outlets();
    desk =
        new Desk(
            () -> Ledger.openToRead(folder, outlets),
            readOnly ? null : Ledger.open(folder, outlets, java.time.Clock.systemUTC(), () -> {}),
            article -> Model.READER.read(article));
    serving = new Serving(desk, wish);
    try {
      address = "http://127.0.0.1:" + serving.start() + wish.base();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To put articles into it. */
  SmallLedger ledger() {
    return ledger;
  }

  /** By the real reader. */
  static Reading read(Article article) {
    return Model.READER.read(article);
  }

  Desk desk() {
    return desk;
  }

  /** All routes of the API. */
  List<Route> api() {
    return Api.routes(
        desk,
        new org.hearsay.app.desk.Counts(desk),
        new Jobs(desk, java.time.Clock.systemUTC(), line -> {}));
  }

  String at(String path) {
    return address + path;
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(at(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    serving.close();
    desk.close();
    ledger.close();
  }
}

package org.hearsay.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.person;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.app.adding.Given;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Upload;
import org.hearsay.app.jobs.Job;
import org.hearsay.app.jobs.Jobs;
import org.hearsay.app.jobs.Wish;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.app.lineage.Lineage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long work: what is taken, what is told of it, and how it ends. */
class JobsTest {
  private static final String JOBS = "/api/v1/jobs";

  @TempDir private Path folder;
  private Served served;

  @BeforeEach
  void serve() {
    served = new Served(folder);
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void takesFilesAndSaysWhatBecameOfEach() {
    String job =
        id(
            new Sent()
                .file("two.jsonl", line("a", 1) + line("b", 2))
                .file("empty.txt", "")
                .file("picture.png", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000")
                .to(served, JOBS));
    String done = whenOver(job);
    assertThat(done)
        .contains("\"state\" : \"done\"", "\"added\" : 2", "\"unchanged\" : 0")
        .contains("\"two.jsonl\"");
    assertThat(number(done, "skipped") + number(done, "bad")).isEqualTo(2);
    assertThat(served.get(JOBS + "/" + job + "/problems").body())
        .contains("\"place\" : \"empty.txt\"", "\"place\" : \"picture.png\"");
    assertThat(articles()).isEqualTo(2);
    assertThat(new Lineage(served.ledger().ledger()).waiting()).isZero();
    assertThat(served.get("/api/v1/statements?q=dam").body()).contains("the dam number 1");
  }

  @Test
  void aTextIsKnownAgainByItselfAndNotByItsFile() {
    whenOver(id(new Sent().file("one.txt", text(1)).to(served, JOBS)));
    String again = whenOver(id(new Sent().file("one.txt", text(1)).to(served, JOBS)));
    assertThat(again).contains("\"added\" : 0", "\"unchanged\" : 1");
    String renamed = whenOver(id(new Sent().file("other.txt", text(1)).to(served, JOBS)));
    assertThat(renamed).contains("\"added\" : 0");
    String another = whenOver(id(new Sent().file("one.txt", text(2)).to(served, JOBS)));
    assertThat(another).contains("\"added\" : 1", "\"changed\" : 0");
  }

  @Test
  void oneFileComesAsItIs() {
    HttpResponse<String> answer = lines(line("a", 1) + line("b", 2) + line("c", 3));
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(id(answer));
    assertThat(whenOver(id(answer))).contains("\"added\" : 3");
  }

  @Test
  void tellsHowFarItIsUntilItIsOver() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      lines.append(line("n" + i, i));
    }
    String job = id(lines(lines.toString()));
    HttpResponse<String> events = served.get(JOBS + "/" + job + "/events", "Last-Event-ID", "7");
    assertThat(events.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    assertThat(events.body())
        .contains("event: progress\ndata: {", "event: end\ndata: {", "id: 8\n")
        .containsOnlyOnce("event: end");
    assertThat(events.body().substring(events.body().indexOf("event: end")))
        .contains("\"added\":30");
  }

  @Test
  void filesLieNowhereElseAndNotForLong() throws IOException {
    String job =
        id(
            new Sent()
                .file("../../../evil.txt", text(1))
                .file("..\\\\..\\\\worse.txt", text(2))
                .file("..", text(3))
                .file("same.txt", text(4))
                .file("same.txt", text(5))
                .to(served, JOBS));
    assertThat(whenOver(job))
        .contains("\"evil.txt\"", "\"worse.txt\"", "\"file\"", "\"added\" : 5");
    for (int i = 0; i < 200 && !files().isEmpty(); i++) {
      pause();
    }
    assertThat(files()).isEmpty();
    assertThat(folder.resolveSibling("evil.txt")).doesNotExist();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("jobs"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void placesOnThisMachineAreNotFetched() {
    String job = id(new Sent().field("address", served.at("/search")).to(served, JOBS));
    assertThat(whenOver(job)).contains("\"added\" : 0");
    assertThat(served.get(JOBS + "/" + job + "/problems").body()).contains("127.0.0.1");
    assertThat(new Sent().field("address", "file:///etc/passwd").to(served, JOBS).statusCode())
        .isEqualTo(400);
  }

  @Test
  void nothingToAddIsRefused() {
    HttpResponse<String> answer = new Sent().field("publisher", "Gazette").to(served, JOBS);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("name files or an address");
  }

  @Test
  void anInterruptedJobGoesOnWhenTheProgramStartsAgain() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines.append(line("n" + i, i));
    }
    String job = id(lines(lines.toString()));
    await(job, "\"added\" : [1-9]");
    served.close();
    served = new Served(folder);
    String done = whenOver(job);
    assertThat(done).contains("\"state\" : \"done\"", "\"added\" : 60", "\"unchanged\" : 0");
    assertThat(articles()).isEqualTo(60);
  }

  @Test
  void articlesThatWaitAreComparedByThemselves() {
    for (int i = 0; i < 25; i++) {
      served
          .ledger()
          .add("w" + i, "Gazette", "2025-03-01", by(person("Ana Holt"), "it rains " + i));
    }
    Lineage lineage = new Lineage(served.ledger().ledger());
    for (int i = 0; i < 600 && lineage.waiting() > 0; i++) {
      pause();
    }
    assertThat(lineage.waiting()).isZero();
    assertThat(served.get(JOBS).body()).contains("\"kind\" : \"settling\"");
  }

  @Test
  void aJobIsStoppedThenTakenOutOfTheList() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      lines.append(line("n" + i, i));
    }
    String job = id(lines(lines.toString()));
    await(job, "\"added\" : [1-9]");
    assertThat(delete(job).statusCode()).isEqualTo(409);
    assertThat(post(JOBS + "/" + job + "/stop").statusCode()).isEqualTo(202);
    assertThat(whenOver(job)).contains("\"state\" : \"stopped\"");
    assertThat(number(served.get(JOBS + "/" + job).body(), "added")).isBetween(1L, 399L);
    assertThat(delete(job).statusCode()).isEqualTo(204);
    assertThat(served.get(JOBS + "/" + job).statusCode()).isEqualTo(404);
  }

  @Test
  void peopleAddAndWatchWithABrowser() throws IOException {
    Path file = folder.resolveSibling("story.txt");
    Files.writeString(file, text(1));
    Browser browser = Browser.get().open(served.at("/jobs"));
    browser.mustBeSound();
    browser.find("#files").sendKeys(file.toString());
    browser.find(".job-form button").click();
    browser.until("document.querySelector('.job-state.done')");
    assertThat(browser.find("main").getText()).contains("story.txt", "done");
    assertThat(browser.find("[data-job=added]").getText()).isEqualTo("1");
    browser.mustBeSound();
    browser.width(360).dark(true).open(served.at("/jobs"));
    browser.mustBeSound();
    browser.picture("jobs-360-dark");
  }

  @Test
  void aPageShowsWhatCouldNotBeTaken() {
    String job =
        id(
            new Sent()
                .file("<b onclick=alert(1)>.txt", "")
                .file("one.txt", text(1))
                .to(served, JOBS));
    whenOver(job);
    Browser browser = Browser.get().open(served.at("/jobs/" + job));
    assertThat(browser.find(".job-problems").getText()).contains("empty");
    browser.mustBeSound();
    browser.picture("job");
  }

  private HttpResponse<String> lines(String lines) {
    return served.send(
        HttpRequest.newBuilder(URI.create(served.at(JOBS + "?publisher=Gazette")))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines))
            .build());
  }

  @Test
  void jobsGoOnAfterTooManyAsked() throws InterruptedException {
    Outlets outlets = served.ledger().ledger().outlets();
    CountDownLatch turnedAway = new CountDownLatch(1);
    AtomicBoolean busy = new AtomicBoolean();
    try (Desk desk =
            new Desk(
                () -> {
                  if (busy.get()) {
                    turnedAway.countDown();
                    throw new Problem(503, "Busy", "too much is asked at a time");
                  }
                  return Ledger.openToRead(folder, outlets);
                },
                Ledger.open(folder, outlets, Clock.systemUTC(), () -> {}),
                Served::read);
        Jobs jobs = new Jobs(desk, Clock.systemUTC(), line -> fail(line))) {
      desk.ask(kept -> {
        busy.set(true); // the one connection there is is taken
        jobs.start();
        try {
          assertThat(turnedAway.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        busy.set(false);
        return kept;
      });
      Wish wish = new Wish(List.of(), null, new Given(null, null, false));
      Upload file =
          new Upload("a.jsonl", () -> new ByteArrayInputStream(line("a", 1).getBytes(UTF_8)));
      String job = jobs.add(List.of(file), wish, "Mira").id();
      for (int i = 0; i < 600 && !jobs.known(job).state().isOver(); i++) {
        pause();
      }
      assertThat(jobs.known(job).state()).isEqualTo(Job.State.DONE);
    }
  }

  @Test
  void manyListenToAJobAndOthersAreToldToComeLater() throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines.append(line("n" + i, i));
    }
    String job = id(lines(lines.toString()));
    // So that it does not end
    Thread changing =
        Thread.ofPlatform()
            .start(() ->
                served
                    .desk()
                    .changeHoweverLong(ledger -> {
                      held.countDown();
                      return waited(over);
                    }));
    assertThat(held.await(60, TimeUnit.SECONDS)).isTrue();
    List<Wire> listeners = new ArrayList<>();
    try {
      for (int i = 0; i < 24; i++) {
        listeners.add(listener(job));
        assertThat(listeners.getLast().heardUntil("event: progress")).contains("retry: 2000");
      }
      try (Wire late = listener(job)) {
        assertThat(late.heardUntil("\n\n:")).contains("retry: 20000").doesNotContain("event:");
      }
      assertThat(served.get("/jobs").statusCode()).isEqualTo(200);
      over.countDown();
      changing.join();
      for (Wire listener : listeners) {
        assertThat(listener.heardUntil("event: end")).contains("event: end");
      }
    } finally {
      over.countDown();
      listeners.forEach(Wire::close);
    }
  }

  private Wire listener(String job) {
    return new Wire(served)
        .send("GET " + JOBS + "/" + job + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      return latch.await(120, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void peopleCorrectWhileAJobAdds() {
    served.ledger().add("first", null, "2025-03-01", by(person("Ivo Brandt"), "all is well"));
    Matcher statement =
        Pattern.compile("\"statement\" : \"([0-9a-z]{13})\"")
            .matcher(served.get("/api/v1/statements").body());
    assertThat(statement.find()).isTrue();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append(line("n" + i, i));
    }
    String job = id(lines(lines.toString()));
    int made = 0;
    do {
      new Correcting(served).form(statement.group(1), "tag", "tag " + made++);
    } while (!served.get(JOBS + "/" + job).body().contains("\"state\" : \"done\""));
    assertThat(number(served.get(JOBS + "/" + job).body(), "added")).isEqualTo(40);
    assertThat(served.get("/api/v1/corrections?limit=1000").body())
        .contains("\"tag 0\"", "\"tag " + (made - 1) + "\"");
  }

  private HttpResponse<String> post(String path) {
    return served.send(
        HttpRequest.newBuilder(URI.create(served.at(path))).POST(BodyPublishers.noBody()).build());
  }

  private HttpResponse<String> delete(String job) {
    return served.send(
        HttpRequest.newBuilder(URI.create(served.at(JOBS + "/" + job))).DELETE().build());
  }

  private static String id(HttpResponse<String> answer) {
    Matcher id = Pattern.compile("\"id\" : \"([0-9a-f]{16})\"").matcher(answer.body());
    assertThat(id.find()).as(answer.body()).isTrue();
    return id.group(1);
  }

  private String whenOver(String job) {
    return await(job, "\"state\" : \"(done|failed|stopped)\"");
  }

  private String await(String job, String pattern) {
    String body = "";
    for (int i = 0; i < 1_200; i++) {
      body = served.get(JOBS + "/" + job).body();
      if (Pattern.compile(pattern).matcher(body).find()) {
        return body;
      }
      pause();
    }
    throw new AssertionError(pattern + " did not come: " + body);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long articles() {
    return served.ledger().ledger().sql().number("SELECT count(*) FROM article");
  }

  private static long number(String json, String key) {
    Matcher number = Pattern.compile("\"" + key + "\" : (\\d+)").matcher(json);
    assertThat(number.find()).as(json).isTrue();
    return Long.parseLong(number.group(1));
  }

  private static String line(String id, int number) {
    return "{\"id\": \"" + id + "\", \"text\": \"" + text(number) + "\"}\n";
  }

  private static String text(int number) {
    return "Mayor Ana Holt said on Tuesday that the dam number "
        + number
        + " of the valley will be closed for repairs this year.";
  }
}

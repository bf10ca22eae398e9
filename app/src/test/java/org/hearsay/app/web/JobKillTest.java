package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.app.cli.Main;
import org.hearsay.app.ledger.Check;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.engine.lexicon.Lexicon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Kills the program (SIGKILL) in the middle of a job, and starts it again. */
@DisabledOnOs(OS.WINDOWS)
class JobKillTest {
  private static final int ARTICLES = 150;

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void whatWasAcknowledgedIsThereOnceHoweverOftenItIsKilled()
      throws IOException, InterruptedException {
    String address = serve();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      lines
          .append("{\"id\": \"n")
          .append(i)
          .append("\", \"text\": \"Ana Holt said the dam number ")
          .append(i)
          .append(" will be closed.\"}\n");
    }
    String job = take(address, lines.toString());
    long added = 0;
    for (int kills = 0; kills < 2; kills++) {
      long before = added;
      added = awaited(address + job, before + 5);
      started.getLast().destroyForcibly().waitFor();
      address = serve();
      assertThat(number(get(address + job), "added")).isGreaterThanOrEqualTo(added);
    }
    assertThat(awaited(address + job, ARTICLES)).isEqualTo(ARTICLES);
    get(address + job + "/events"); // until it is over
    String over = get(address + job);
    assertThat(over).contains("\"state\" : \"done\"", "\"unchanged\" : 0", "\"bad\" : 0");
    started.getLast().destroy();
    assertThat(started.getLast().waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(started.getLast().exitValue()).isZero();
    look();
  }

  private void look() {
    try (Ledger ledger =
        Ledger.open(folder, new Outlets(Lexicon.shipped()), Clock.systemUTC(), () -> {})) {
      for (String table : List.of("article", "version", "reading")) {
        assertThat(ledger.sql().number("SELECT count(*) FROM " + table)).isEqualTo(ARTICLES);
      }
      List<String> found = new ArrayList<>();
      Check.run(
          ledger,
          false,
          new Check.Listener() {
            @Override
            public void found(String what) {
              found.add(what);
            }

            @Override
            public void looked(long articles, long of) {}
          });
      assertThat(found).isEmpty();
    }
  }

  private String take(String address, String lines) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "api/v1/jobs?publisher=Gazette"))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(202);
    return answer.headers().firstValue("Location").orElseThrow().substring(1);
  }

  private long awaited(String job, long wanted) throws IOException, InterruptedException {
    long added = 0;
    for (int i = 0; i < 3_000 && added < wanted; i++) {
      Thread.sleep(20);
      added = number(get(job), "added");
    }
    assertThat(added).isGreaterThanOrEqualTo(wanted);
    return added;
  }

  private String get(String address) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }

  private static long number(String json, String key) {
    Matcher number = Pattern.compile("\"" + key + "\" : (\\d+)").matcher(json);
    assertThat(number.find()).as(json).isTrue();
    return Long.parseLong(number.group(1));
  }

  /** Returns the address, which the program tells when it is ready. */
  private String serve() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--ledger",
                folder.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    started.add(process);
    BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
    String line = String.valueOf(err.readLine());
    Matcher address = Pattern.compile("http://127.0.0.1:\\d+/").matcher(line);
    assertThat(address.find()).as(line).isTrue();
    return address.group();
  }
}

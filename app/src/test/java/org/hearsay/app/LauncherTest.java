package org.hearsay.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher itself, in a project of empty folders, with a Java and a Maven that only say that
 * they ran.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  /** Newer than any JDK of this machine. */
  private static final int NEWEST = 999;

  @TempDir Path temp;
  private Path project = Path.of("");
  private Path elsewhere = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    project = temp.resolve("a project, with \"odd\" $name");
    elsewhere = Files.createDirectories(temp.resolve("else where"));
    for (String module : List.of("engine", "intake", "app")) {
      Files.createDirectories(project.resolve(module + "/src/main/java"));
      write(project.resolve(module + "/pom.xml"), "");
    }
    write(project.resolve("pom.xml"), "");
    Files.createDirectories(project.resolve("scripts"));
    Files.copy(PROJECT.resolve("scripts/jdk.sh"), project.resolve("scripts/jdk.sh"));
    Files.copy(PROJECT.resolve("hearsay"), project.resolve("hearsay"));
    jdk(temp.resolve("home/.sdkman/candidates/java/newest"), NEWEST + ".0.1");
    program(
        temp.resolve("bin/mvn"),
        """
        echo run >>"$MAVEN_RUNS"
        sleep "${MAVEN_TAKES:-0}"
        [ -z "${MAVEN_FAILS:-}" ] || { echo "$MAVEN_FAILS"; exit 1; }
        mkdir -p app/target/launcher/lib
        echo jar >app/target/launcher/lib/app-0.1.0.jar
        """);
  }

  @Test
  void buildsOnTheFirstRunAndThenNoMore() throws Exception {
    Run first = hearsay("read", "a.txt");
    assertThat(first.err()).isEqualTo("hearsay: building (first run or newer sources) …\n");
    assertThat(first.out()).startsWith("java " + NEWEST).endsWith("\nread\na.txt\n");
    assertThat(first.code()).isZero();

    Run second = hearsay("read", "a.txt");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainWhenASourceIsNewerOrGone() throws Exception {
    Path source = write(project.resolve("engine/src/main/java/A.java"), "");
    hearsay();
    FileTime soon = FileTime.from(Instant.now().plusSeconds(2));
    Files.setLastModifiedTime(source, soon);
    hearsay();
    assertThat(builds()).isEqualTo(2);

    Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
    Files.delete(source);
    hearsay();
    assertThat(builds()).isEqualTo(3);
  }

  @Test
  void doesNotMindTestsAndNotes() throws Exception {
    hearsay();
    write(project.resolve("README.md"), "");
    write(project.resolve("engine/src/test/java/ATest.java"), "");
    hearsay();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void noticesWhatChangesDuringTheBuild() throws Exception {
    Process first = start(List.of("MAVEN_TAKES=0.5"), elsewhere, project.resolve("hearsay"));
    while (builds() == 0 && first.isAlive()) {
      Thread.sleep(10);
    }
    Thread.sleep(50); // the clock of a file system may tick only every ten milliseconds
    write(project.resolve("app/src/main/java/B.java"), "");
    first.waitFor();
    hearsay();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    List<String> slow = List.of("MAVEN_TAKES=0.5");
    Process one = start(slow, elsewhere, project.resolve("hearsay"), "1");
    Process two = start(slow, elsewhere, project.resolve("hearsay"), "2");
    assertThat(finish(one).out()).endsWith("\n1\n");
    assertThat(finish(two).out()).endsWith("\n2\n");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void keepsTheJarsThatAnotherRunMayBeUsing() throws Exception {
    hearsay();
    List<Path> before = images();
    Files.setLastModifiedTime(
        project.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(2)));
    hearsay();
    assertThat(images()).hasSize(2).containsAll(before);
    hearsay();
    assertThat(images()).hasSize(2).doesNotContainAnyElementsOf(before);
  }

  @Test
  void showsTheEndOfAFailedBuildAndRunsNothing() throws Exception {
    Run run =
        finish(start(List.of("MAVEN_FAILS=no such word"), elsewhere, project.resolve("hearsay")));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no such word").contains("hearsay: the build failed");
    assertThat(hearsay().code()).as("once mended").isZero();
  }

  @Test
  void runsThroughLinksInTheFolderOfItsCaller() throws Exception {
    Path far = Files.createDirectories(temp.resolve("far"));
    Files.createSymbolicLink(far.resolve("link"), project.resolve("hearsay"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("h"), Path.of("../far/link"));
    Run run = finish(start(List.of(), elsewhere, link, "read", "two words.txt", ""));
    assertThat(run.out())
        .contains("in " + elsewhere.toRealPath() + "\n")
        .endsWith("\nread\ntwo words.txt\n\n");
  }

  @Test
  void takesTheNewestJdkAndPassesOverOldAndBrokenOnes() throws Exception {
    jdk(temp.resolve("home/.sdkman/candidates/java/a"), "17.0.9");
    jdk(temp.resolve("home/.sdkman/candidates/java/z"), (NEWEST - 1) + ".0.2");
    Files.createDirectories(temp.resolve("home/.jdks/broken/bin"));
    Path named = temp.resolve("named");
    jdk(named, (NEWEST - 2) + "-ea");
    String home = "JAVA_HOME=" + named;
    assertThat(finish(start(List.of(home), elsewhere, project.resolve("hearsay"))).out())
        .startsWith("java " + NEWEST + ".0.1\n");

    jdk(named, (NEWEST + 1) + "-ea");
    assertThat(finish(start(List.of(home), elsewhere, project.resolve("hearsay"))).out())
        .startsWith("java " + (NEWEST + 1) + "-ea\n");
  }

  @Test
  void letsTheUsersOptionsForJavaWin() throws Exception {
    String out =
        finish(
                start(
                    List.of("HEARSAY_JAVA_OPTS=-Xmx2g -ea"),
                    elsewhere,
                    project.resolve("hearsay"),
                    "read"))
            .out();
    assertThat(out.lines())
        .containsSubsequence("-Xmx400m", "-Xmx2g", "-ea", "-jar", "read")
        .anyMatch(option -> option.startsWith("-XX:AOTCache="));
  }

  private Run hearsay(String... arguments) throws Exception {
    return finish(start(List.of(), elsewhere, project.resolve("hearsay"), arguments));
  }

  private Process start(List<String> variables, Path folder, Path launcher, String... arguments)
      throws IOException {
    List<String> command =
        Stream.concat(Stream.of("bash", launcher.toString()), Stream.of(arguments)).toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    var environment = builder.environment();
    environment.remove("JAVA_HOME");
    environment.remove("HEARSAY_JAVA_OPTS");
    environment.put("HOME", temp.resolve("home").toString());
    environment.put("PATH", temp.resolve("bin") + ":" + environment.get("PATH"));
    environment.put("MAVEN_RUNS", temp.resolve("runs").toString());
    for (String variable : variables) {
      int equals = variable.indexOf('=');
      environment.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return builder.start();
  }

  private static Run finish(Process process) throws Exception {
    // Both are far smaller than a pipe's buffer, so one after the other is safe
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), out, err);
  }

  private long builds() throws IOException {
    Path runs = temp.resolve("runs");
    return Files.exists(runs) ? Files.readAllLines(runs).size() : 0;
  }

  private List<Path> images() throws IOException {
    try (Stream<Path> files = Files.list(project.resolve("app/target/launcher"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("image-")).toList();
    }
  }

  private static void jdk(Path home, String version) throws IOException {
    write(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    program(home.resolve("bin/javac"), "");
    program(
        home.resolve("bin/java"),
        """
        for option; do
          case $option in -XX:AOTCacheOutput=*) echo x >"${option#*=}" ;; esac
        done
        echo "java %s"
        echo "in $PWD"
        printf '%%s\\n' "$@"
        """
            .formatted(version));
  }

  private static void program(Path file, String script) throws IOException {
    write(file, "#!/bin/sh\n" + script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private record Run(int code, String out, String err) {}
}

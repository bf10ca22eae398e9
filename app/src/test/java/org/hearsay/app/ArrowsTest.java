package org.hearsay.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may know of which. A new package takes its place in one of the lists. */
class ArrowsTest {
  /** As the text travels: each may know those before it. */
  private static final List<String> ENGINE =
      listed(
          "org.hearsay.engine.",
          "article",
          "text",
          "evidence",
          "lexicon",
          "credit",
          "attribution",
          "manner",
          "date",
          "speaker",
          "chain",
          "effect",
          "reading",
          "reuse",
          "claim",
          "origin");

  /** As the bytes travel: each may know those before it. The root, which opens them, comes last. */
  private static final List<String> INTAKE =
      Stream.concat(
              listed(
                  "org.hearsay.intake.",
                  "item",
                  "bytes",
                  "plain",
                  "page",
                  "feed",
                  "wire",
                  "archive",
                  "web")
                  .stream(),
              Stream.of("org.hearsay.intake"))
          .toList();

  /** Each may know those before it, and all of engine and intake. */
  private static final List<String> APP =
      listed(
          "org.hearsay.app.",
          "kept",
          "export",
          "index",
          "ledger",
          "lineage",
          "search",
          "trace",
          "watch",
          "transfer",
          "adding",
          "html",
          "view",
          "http",
          "desk",
          "access",
          "jobs",
          "pages",
          "api",
          "web",
          "cli");

  /** All of ours but the tests; finding them takes seconds. */
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("test-classes"))
          .importPackages("org.hearsay");

  @ParameterizedTest
  @MethodSource("engine")
  void anEnginePackageKnowsOnlyThoseBeforeIt(String from) {
    knowsNothingAfterItself(from, ENGINE);
  }

  @ParameterizedTest
  @MethodSource("intake")
  void anIntakePackageKnowsOnlyThoseBeforeIt(String from) {
    knowsNothingAfterItself(from, INTAKE);
  }

  @ParameterizedTest
  @MethodSource("app")
  void anAppPackageKnowsOnlyThoseBeforeIt(String from) {
    knowsNothingAfterItself(from, APP);
  }

  @Test
  void everyPackageHasItsPlace() {
    var found = new TreeSet<String>();
    CLASSES.forEach(type -> found.add(type.getPackageName()));
    List<String> placed = new ArrayList<>(ENGINE);
    placed.addAll(INTAKE);
    placed.addAll(APP);
    assertThat(found)
        .as("our packages; a new one goes into the lists of this test")
        .containsExactlyInAnyOrderElementsOf(placed);
  }

  @Test
  void engineKnowsNoOtherModule() {
    because(
        noClasses()
            .that(resideInAPackage("org.hearsay.engine.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.hearsay.intake..", "org.hearsay.app..")),
        "engine -> intake, app",
        "engine is a function from text to readings; a command line, a server and a cluster call"
            + " the same one");
  }

  @Test
  void engineDoesNotTouchTheWorld() {
    because(
        noClasses()
            .that(resideInAPackage("org.hearsay.engine.."))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "java.nio.file..",
                    "java.net.http..",
                    "java.sql..",
                    "java.util.logging..",
                    "org.slf4j..",
                    "com.fasterxml.jackson..",
                    "picocli..")),
        "engine -> files, network, databases, logs",
        "the same article must give the same reading wherever it is read");
  }

  @Test
  void intakeKnowsOnlyTheArticle() {
    because(
        noClasses()
            .that(resideInAPackage("org.hearsay.intake.."))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("org.hearsay..")
                    .and(
                        not(
                            resideInAnyPackage(
                                "org.hearsay.intake..",
                                "org.hearsay.engine.article..",
                                "org.hearsay.engine.credit..")))),
        "intake -> anything but engine.article",
        "what a file holds does not hang on how articles are read");
  }

  @Test
  void onlyTheCommandLineKnowsItsLibrary() {
    because(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.hearsay.app.cli..")
            .should()
            .dependOnClassesThat(resideInAPackage("picocli..")),
        "other packages -> picocli",
        "options belong to the command line; everything else takes values");
  }

  static List<String> engine() {
    return ENGINE;
  }

  static List<String> intake() {
    return INTAKE;
  }

  static List<String> app() {
    return APP;
  }

  private static void knowsNothingAfterItself(String from, List<String> order) {
    List<String> after = order.subList(order.indexOf(from) + 1, order.size());
    because(
        noClasses()
            .that(resideInAPackage(from))
            .should()
            .dependOnClassesThat(resideInAnyPackage(after.toArray(String[]::new))),
        from + " -> " + after,
        "packages follow the text on its way: what comes first must not know what is made of it");
  }

  private static void because(ClassesShouldConjunction rule, String arrow, String reason) {
    rule.as("No arrow " + arrow).because(reason).check(CLASSES);
  }

  private static List<String> listed(String prefix, String... names) {
    return Stream.of(names).map(prefix::concat).toList();
  }
}

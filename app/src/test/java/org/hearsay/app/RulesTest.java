package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.engine.evidence.Rule;
import org.junit.jupiter.api.Test;

/** All rules of the engine: that each is documented, tested, and has an id of its own. */
class RulesTest {
  private static final Path PAGE = Path.of("../docs/rules.md");

  /** Where each package's tests stand, and the passages they read. */
  private static final List<Path> TESTS =
      List.of(
          Path.of("../engine/src/test/java/org/hearsay/engine"),
          Path.of("../engine/src/test/resources/org/hearsay/engine"));

  private static final List<Class<?>> ENUMS = enumsOfRules();

  @Test
  void findsTheRules() {
    assertThat(ENUMS).hasSizeGreaterThanOrEqualTo(5);
    assertThat(rules()).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void eachHasAnIdOfItsOwn() {
    assertThat(rules()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(rules()).allSatisfy(rule -> assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void eachSaysInASentenceWhatItMeans() {
    assertThat(rules())
        .allSatisfy(rule ->
            assertThat(rule.meaning()).as(rule.id()).matches("\\P{Ll}.*[.]").hasSizeLessThan(240));
  }

  @Test
  void eachIsNamedInATestOfItsPackage() throws IOException {
    List<String> untested = new ArrayList<>();
    for (Class<?> type : ENUMS) {
      String tests = testsOf(shortPackage(type));
      for (Rule rule : rules(type)) {
        if (!names(tests, rule.id()) && !names(tests, ((Enum<?>) rule).name())) {
          untested.add(type.getSimpleName() + " " + rule.id());
        }
      }
    }
    assertThat(untested)
        .as(
            "rules that no test of their package names; each needs texts it should and should not find")
        .isEmpty();
  }

  /** {@code mvn test -Dtest=RulesTest -Dgolden.update=true} writes the page anew. */
  @Test
  void areAllListedInTheDocuments() throws IOException {
    String page = page();
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE)
        .as("the rules have changed: -Dgolden.update=true writes the page anew")
        .content()
        .isEqualTo(page);
  }

  private static String page() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Rules

            What `--explain` names. Every conclusion of a reading that the model does not draw is drawn by one of these rules, and keeps
            the words of the article that it rests on. They stand in the order in which an article meets them. This page is written from
            the rules themselves, by `RulesTest`. The confidence of an attribution comes from no rule but from the model's scores of its cue,
            content and source, fitted on articles kept apart; only reports that name nobody ("reportedly"), which rules find, share one number.
            """);
    for (Class<?> type : ENUMS) {
      page.append("\n## ").append(shortPackage(type)).append("\n\n");
      page.append(firstSentence(shortPackage(type)));
      page.append(" `").append(type.getSimpleName()).append("`\n\n");
      page.append("| rule | meaning |\n|---|---|\n");
      for (Rule rule : rules(type)) {
        page.append("| `").append(rule.id()).append("` | ");
        page.append(rule.meaning().replace("|", "\\|")).append(" |\n");
      }
    }
    return page.toString();
  }

  /** Of what the package's own text says it is about. */
  private static String firstSentence(String shortPackage) throws IOException {
    Path source =
        Path.of("../engine/src/main/java/org/hearsay/engine", shortPackage, "package-info.java");
    Matcher first =
        Pattern.compile("/\\*\\*[\\s*]+(.*?\\.)\\s", Pattern.DOTALL)
            .matcher(Files.readString(source));
    assertThat(first.find()).as("%s begins with a sentence", source).isTrue();
    return first.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ");
  }

  private static boolean names(String text, String word) {
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])").matcher(text).find();
  }

  private static String testsOf(String shortPackage) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path tests : TESTS) {
      Path folder = tests.resolve(shortPackage);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          all.append(
              files
                  .filter(Files::isRegularFile)
                  .map(RulesTest::read)
                  .collect(Collectors.joining()));
        }
      }
    }
    return all.toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Rule> rules() {
    return ENUMS.stream().flatMap(type -> rules(type).stream()).toList();
  }

  private static List<Rule> rules(Class<?> type) {
    return Stream.of(type.getEnumConstants()).map(Rule.class::cast).toList();
  }

  private static String shortPackage(Class<?> type) {
    return type.getPackageName().substring("org.hearsay.engine.".length());
  }

  /** In the order in which the text travels. */
  private static List<Class<?>> enumsOfRules() {
    return ArrowsTest.CLASSES.stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(Rule.class))
        .map(JavaClass::reflect)
        .sorted(
            Comparator.<Class<?>>comparingInt(
                    type -> ArrowsTest.engine().indexOf(type.getPackageName()))
                .thenComparing(Class::getName))
        .collect(Collectors.toUnmodifiableList());
  }
}

package org.hearsay.engine.golden;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.speaker.SpeakerKind;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a golden file with what is expected of it:
 *
 * <pre>
 * == told-outlet-carried-on
 * fails: relay missing                                   (only while the program gets it wrong)
 * published 2031-05-07 · publisher The Harbour Post      (either or both, or no such line)
 * The bridge is safe, engineer Lena Moor told Reuters on Monday. "We checked every bolt," she said.
 * &gt; engineer Lena Moor | told Reuters | The bridge is safe | say · said 2031-05-05 · to Reuters
 * &gt; she | said | "We checked every bolt," | Reuters [outlet] &lt; Lena Moor [person]
 * </pre>
 *
 * <p>A line that begins with {@code >} is an attribution: source ({@code -} for none), cue,
 * content, and what else is compared. Pieces are parted by {@code //}; {@code he#2} is the second
 * "he" of the passage. The listed ones are all there are, unless a line {@code ...} follows; {@code
 * none} says that there are none. Behind the third bar stand, parted by {@code ·} and each only
 * where it is the point of the passage:
 *
 * <ul>
 *   <li>an act: {@code say}, {@code report}, … and {@code kind direct}, {@code kind mixed}, {@code
 *       kind indirect}
 *   <li>{@code negated} or {@code not negated}; {@code hedge reportedly, unconfirmed} or {@code no
 *       hedge}; {@code to Reuters} or {@code to nobody}; {@code said 2031-05} or {@code no date}
 *   <li>the chain: {@code Reuters [outlet] < union officials [group*]}, the star for unnamed,
 *       {@code nobody} where the text names none; {@code A = B [person]} where both names are right
 *   <li>{@code denies 1} with the number of the line it bears on, or {@code no effect}; {@code in
 *       2} inside the content of line 2, or {@code outermost}
 * </ul>
 *
 * @param theme name of its file without ending
 * @param line where it begins in that file, from 1
 * @param fails the class of what the program gets wrong; null when it must be right
 * @param open whether others may be found beside the expected ones
 */
record Passage(
    String theme,
    int line,
    String name,
    @Nullable String fails,
    Article article,
    List<Expected> expected,
    boolean open) {

  static final String MARK = "fails: ";

  private static final String HEAD = "== ";
  private static final Pattern NAME =
      Pattern.compile("(.+?) \\[(person|organisation|outlet|document|group|unknown)(\\*?)]");

  @Override
  public String toString() {
    return theme + " · " + name;
  }

  /** All of one file, in its order. */
  static List<Passage> of(Path file) throws IOException {
    String name = file.getFileName().toString();
    String theme = name.substring(0, name.lastIndexOf('.'));
    List<String> lines = Files.readAllLines(file);
    List<Passage> passages = new ArrayList<>();
    int from = 0;
    while (from < lines.size()) {
      int to = from + 1;
      while (to < lines.size() && !lines.get(to).startsWith(HEAD)) {
        to++;
      }
      if (lines.get(from).startsWith(HEAD)) {
        passages.add(parse(theme, from + 1, lines.subList(from, to)));
      }
      from = to;
    }
    return passages;
  }

  private static Passage parse(String theme, int line, List<String> lines) {
    String name = lines.getFirst().substring(HEAD.length()).strip();
    String fails = null;
    String published = null;
    String publisher = null;
    StringBuilder text = new StringBuilder();
    List<String> expectations = new ArrayList<>();
    boolean open = false;
    boolean none = false;
    for (String each : lines.subList(1, lines.size())) {
      if (each.startsWith("> ")) {
        expectations.add(each.substring(2));
      } else if (each.equals("...")) {
        open = true;
      } else if (each.equals("none")) {
        none = true;
      } else if (text.isEmpty() && each.startsWith(MARK)) {
        fails = each.substring(MARK.length()).strip();
      } else if (text.isEmpty() && each.matches("publish(ed|er) .*")) {
        for (String part : each.split(" · ", -1)) {
          if (part.startsWith("published ")) {
            published = part.substring("published ".length());
          } else {
            publisher = part.substring("publisher ".length());
          }
        }
      } else {
        text.append(each).append('\n');
      }
    }
    String words = text.toString().strip();
    if (none == !expectations.isEmpty() || words.isEmpty()) {
      throw new IllegalArgumentException(theme + ":" + line + ": no text, or nothing expected");
    }
    List<Expected> expected = new ArrayList<>();
    for (String each : expectations) {
      try {
        expected.add(expected(words, each));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(theme + ":" + line + ": " + each, e);
      }
    }
    Article article = new Article(name, words, null, publisher, published, List.of(), null);
    return new Passage(theme, line, name, fails, article, List.copyOf(expected), open);
  }

  private static Expected expected(String text, String line) {
    String[] parts = line.split(" \\| ", -1);
    if (parts.length < 3 || parts.length > 4) {
      throw new IllegalArgumentException("source | cue | content | what else: " + line);
    }
    Kind kind = null;
    Act act = null;
    Boolean negated = null;
    List<String> hedges = null;
    String addressee = null;
    String said = null;
    List<Expected.Name> chain = null;
    Expected.Consequence effect = null;
    Integer within = null;
    for (String field : parts.length == 4 ? parts[3].split(" · ", -1) : new String[0]) {
      String[] words = field.strip().split(" ", 2);
      String rest = words.length == 2 ? words[1] : "";
      Optional<Act> anAct = constant(Act.class, field);
      Optional<Effect.Type> anEffect = constant(Effect.Type.class, words[0]);
      if (field.equals("nobody") || NAME.matcher(field).find()) {
        chain = Arrays.stream(field.split(" < ", -1)).map(Passage::name).toList();
      } else if (anAct.isPresent()) {
        act = anAct.get();
      } else if (anEffect.isPresent()) {
        effect = new Expected.Consequence(anEffect.get(), Integer.parseInt(rest));
      } else {
        switch (words[0] + (words[0].matches("no|not") ? " " + rest : "")) {
          case "kind" -> kind = constant(Kind.class, rest).orElseThrow();
          case "negated" -> negated = true;
          case "not negated" -> negated = false;
          case "hedge" -> hedges = List.of(rest.split(", ", -1));
          case "no hedge" -> hedges = List.of();
          case "to" -> addressee = rest.equals("nobody") ? "" : rest;
          case "said" -> said = rest;
          case "no date" -> said = "";
          case "no effect" -> effect = new Expected.Consequence(null, 0);
          case "in" -> within = Integer.valueOf(rest);
          case "outermost" -> within = 0;
          default -> throw new IllegalArgumentException("not a field: " + field);
        }
      }
    }
    return new Expected(
        line,
        parts[0].equals("-") ? List.of() : spans(text, parts[0]),
        spans(text, parts[1]),
        spans(text, parts[2]),
        kind,
        act,
        negated,
        hedges,
        addressee,
        said,
        chain,
        effect,
        within);
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  private static Expected.Name name(String link) {
    if (link.equals("nobody")) {
      return new Expected.Name(List.of(), SpeakerKind.UNKNOWN, false);
    }
    Matcher matcher = NAME.matcher(link);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a link: " + link);
    }
    return new Expected.Name(
        List.of(matcher.group(1).split(" = ", -1)),
        constant(SpeakerKind.class, matcher.group(2)).orElseThrow(),
        matcher.group(3).isEmpty());
  }

  private static List<Span> spans(String text, String pieces) {
    return Arrays.stream(pieces.split(" // ", -1)).map(each -> span(text, each)).sorted().toList();
  }

  /** The words stand as words: "he" is not found in "the". */
  private static Span span(String text, String piece) {
    Matcher numbered = Pattern.compile("(.+)#(\\d+)").matcher(piece.strip());
    boolean hasNumber = numbered.matches();
    String words = hasNumber ? numbered.group(1) : piece.strip();
    int wanted = hasNumber ? Integer.parseInt(numbered.group(2)) : 1;
    Matcher found =
        Pattern.compile(
                "(?<![\\p{L}\\p{N}](?=[\\p{L}\\p{N}]))"
                    + Pattern.quote(words)
                    + "(?!(?<=[\\p{L}\\p{N}])[\\p{L}\\p{N}])")
            .matcher(text);
    for (int i = 0; found.find(); ) {
      if (++i == wanted) {
        return new Span(found.start(), found.end());
      }
    }
    throw new IllegalArgumentException("not in the passage: " + piece);
  }

  static String words(List<Span> spans, String text) {
    return spans.isEmpty()
        ? "-"
        : spans.stream().map(each -> each.in(text)).collect(joining(" // "));
  }
}

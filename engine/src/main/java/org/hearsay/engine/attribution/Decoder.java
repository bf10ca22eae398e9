package org.hearsay.engine.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.engine.attribution.Settling.Weighed;
import org.hearsay.engine.attribution.Tags.Run;
import org.hearsay.engine.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * From a text to candidates: cues first, then for each cue the words that are its source and
 * content. A content that runs on over the end of a window is followed into the next one. The
 * Python twin is {@code training/decode.py}.
 */
final class Decoder {
  /** Windows of a text, some 1,000 words, beyond which other threads help. */
  private static final int LONG = 8;

  /** Windows of a long text that are held at a time, a third of a megabyte each. */
  private static final int BLOCK = 16;

  private final Network network;
  private final PairHead pairHead;
  private final WordPiece wordPiece;
  private final Settings settings;

  Decoder(Network network, PairHead pairHead, WordPiece wordPiece, Settings settings) {
    this.network = network;
    this.pairHead = pairHead;
    this.wordPiece = wordPiece;
    this.settings = settings;
  }

  /** In order of the cue. */
  List<Candidate> decode(Words words, Features features) {
    return DirectSpeech.complete(find(words, features), words, features);
  }

  /** What the model alone finds, in order of the cue. */
  List<Candidate> find(Words words, Features features) {
    List<Weighed> candidates = new ArrayList<>();
    Iterator<Scores> scores = scores(words, features).iterator();
    Scores next = scores.hasNext() ? scores.next() : null;
    while (next != null) {
      Scores at = next;
      next = scores.hasNext() ? scores.next() : null;
      for (Run cue : cues(at)) {
        boolean runsOn = next != null && next.follows(at) && next.holds(cue);
        candidate(cue, at, runsOn ? next : null, features)
            .filter(found -> found.candidate().confidence() >= settings.leastConfidence())
            .ifPresent(candidates::add);
      }
    }
    return Settling.settle(candidates, words.size());
  }

  /** Each distinct word is split once. */
  private int[][] pieces(Words words) {
    Map<String, int[]> known = new HashMap<>();
    int[][] pieces = new int[words.size()][];
    for (int w = 0; w < pieces.length; w++) {
      pieces[w] = known.computeIfAbsent(words.word(w), wordPiece::pieces);
    }
    return pieces;
  }

  /** Of the windows that have words, in order, each made when it is asked for. */
  private Stream<Scores> scores(Words words, Features features) {
    int[][] pieces = pieces(words);
    int[] counts = Arrays.stream(pieces).mapToInt(ids -> ids.length).toArray();
    List<Window> windows =
        Window.cut(counts, features).stream().filter(window -> hasWords(window, features)).toList();
    Function<Window, Scores> score =
        window -> Scores.of(network, wordPiece, window, pieces, features);
    return windows.size() <= LONG ? windows.stream().map(score) : inParallel(windows, score);
  }

  /** Quotation marks by the million say nothing, and need not take minutes to say it. */
  private static boolean hasWords(Window window, Features features) {
    return IntStream.range(window.context(), window.end()).anyMatch(features::isWord);
  }

  private static Stream<Scores> inParallel(List<Window> windows, Function<Window, Scores> score) {
    return IntStream.iterate(0, from -> from < windows.size(), from -> from + BLOCK)
        .mapToObj(from -> windows.subList(from, Math.min(from + BLOCK, windows.size())))
        .flatMap(block -> block.parallelStream().map(score).toList().stream());
  }

  /** The cues that begin in the window's own part, in words of the text. */
  private List<Run> cues(Scores scores) {
    Window window = scores.window();
    int skip = window.start() - window.context();
    float[] own = new float[(window.end() - window.start()) * Network.CUE_TAGS];
    System.arraycopy(scores.cue(), skip * Network.CUE_TAGS, own, 0, own.length);
    List<Run> cues = new ArrayList<>();
    for (Run run : Tags.runs(Tags.best(own, Network.CUE_TAGS), 1)) {
      cues.add(new Run(run.start() + window.start(), run.end() + window.start()));
    }
    return cues;
  }

  /**
   * @param at the window that the cue begins in
   * @param next the window behind it when that holds the cue too, else null
   */
  private Optional<Weighed> candidate(
      Run cue, Scores at, @Nullable Scores next, Features features) {
    Window window = at.window();
    float[] scores = roles(cue, at, window.context());
    if (next != null) {
      scores = join(scores, roles(cue, next, next.window().start()));
    }
    float[] possible = scores.clone();
    float[] border = new float[scores.length / PairHead.TAGS];
    for (int i = 1; i < border.length; i++) {
      int word = window.context() + i;
      if (features.line(word) != features.line(word - 1)) {
        possible[i * PairHead.TAGS + PairHead.SOURCE + 1] = Float.NEGATIVE_INFINITY;
      }
      border[i] = features.isWithinQuotation(word) ? settings.quotationCost() : 0;
    }
    int[] tags = Tags.best(possible, PairHead.TAGS, PairHead.CONTENT, border);
    List<Run> contents = Tags.runs(tags, PairHead.CONTENT);
    if (contents.isEmpty()) {
      return Optional.empty();
    }
    RoleScores roles = new RoleScores(scores, tags);
    List<Run> source =
        Tags.runs(tags, PairHead.SOURCE).stream()
            .max(Comparator.comparingDouble(roles::gain))
            .map(List::of)
            .orElse(List.of());
    return Optional.of(
        new Weighed(
            new Candidate(
                cue,
                inText(source, window, features),
                inText(contents, window, features),
                settings.confidence().of(roles.evidence(cueScore(cue, at), source, contents))),
            contents.stream().map(run -> roles.gain(run) / run.length()).toList()));
  }

  private float[] roles(Run cue, Scores scores, int from) {
    Window window = scores.window();
    int zero = window.context();
    return pairHead.score(
        scores.vectors(),
        scores.lines(),
        cue.start() - zero,
        Math.min(cue.end(), window.end()) - 1 - zero,
        from - zero,
        window.end() - zero);
  }

  /** Log probability of the cue's least sure word. */
  private static double cueScore(Run cue, Scores scores) {
    double least = 0;
    for (int w = cue.start(); w < cue.end(); w++) {
      int row = (w - scores.window().context()) * Network.CUE_TAGS;
      least = Math.min(least, scores.cue()[row + (w == cue.start() ? 1 : 2)]);
    }
    return least;
  }

  private static float[] join(float[] a, float[] b) {
    float[] out = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, out, a.length, b.length);
    return out;
  }

  /**
   * From words of the window to words of the text; a picture before a quotation is no part of it.
   */
  private static List<Run> inText(List<Run> runs, Window window, Features features) {
    List<Run> shifted = new ArrayList<>();
    for (Run run : runs) {
      int start = run.start() + window.context();
      int end = run.end() + window.context();
      while (start + 1 < end && features.isPictograph(start)) {
        start++;
      }
      shifted.add(new Run(start, end));
    }
    return shifted;
  }
}

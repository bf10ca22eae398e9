package org.hearsay.engine.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells names of outlets by the words they are built of. */
final class OutletName {
  private static final int MOST_WORDS = 8;
  private static final Pattern GAP = Pattern.compile("[\\s\\-]+");

  /** End names of outlets and of little else. */
  private static final Set<String> SURE =
      Set.of(
          "news",
          "times",
          "herald",
          "tribune",
          "gazette",
          "chronicle",
          "telegraph",
          "journal",
          "tv",
          "television",
          "radio",
          "magazine",
          "newspaper",
          "newspapers",
          "newswire",
          "newsweek",
          "broadcasting",
          "courier",
          "inquirer",
          "enquirer",
          "newsletter",
          "intelligencer",
          "tageblatt",
          "zeitung",
          "wochenblatt",
          "telegraaf",
          "fm",
          "gazeta",
          "gazetesi");

  /** End names of outlets when a place, or a word such as "Daily", stands before. */
  private static final Set<String> WITH_PLACE =
      Set.of(
          "post",
          "sun",
          "star",
          "globe",
          "mail",
          "express",
          "today",
          "review",
          "record",
          "standard",
          "mirror",
          "echo",
          "leader",
          "mercury",
          "citizen",
          "advocate",
          "monitor",
          "register",
          "independent",
          "press",
          "online",
          "observer",
          "guardian",
          "bulletin",
          "dispatch",
          "examiner",
          "sentinel",
          "ledger",
          "argus",
          "advertiser",
          "bee",
          "reporter",
          "weekly",
          "daily",
          "nation",
          "voice",
          "eye",
          "live",
          "insider",
          "media");

  private static final Set<String> RHYTHM =
      Set.of("daily", "sunday", "saturday", "morning", "evening", "weekly", "national", "morgen");

  /** Stand after "News" or the like and belong to the name. */
  private static final Set<String> AFTER =
      Set.of(
          "agency",
          "service",
          "channel",
          "network",
          "online",
          "international",
          "tonight",
          "digest",
          "wire",
          "now",
          "live",
          "hour",
          "asia",
          "group",
          "corporation",
          "company",
          "authority",
          "association",
          "weekly",
          "daily",
          "24",
          "english",
          "arabic");

  private static final Set<String> FOREIGN_ARTICLES =
      Set.of("le", "la", "les", "el", "il", "lo", "der", "die", "das", "de", "het", "o", "a", "al");

  /** What papers are called behind such an article. */
  private static final Set<String> FOREIGN =
      Set.of(
          "monde",
          "nacion",
          "universal",
          "tiempo",
          "mundo",
          "diario",
          "heraldo",
          "mercurio",
          "comercio",
          "presse",
          "figaro",
          "voix",
          "soir",
          "temps",
          "stampa",
          "giornale",
          "corriere",
          "gazzetta",
          "zeitung",
          "tagblatt",
          "welt",
          "spiegel",
          "prensa",
          "vanguardia",
          "voz",
          "razon",
          "jornada",
          "republica",
          "repubblica",
          "opinion",
          "croix",
          "quotidien",
          "depeche",
          "watan",
          "khabar",
          "nacional",
          "tribuna",
          "hora",
          "gazette",
          "matin",
          "humanite",
          "nouvelle",
          "libre",
          "periodico",
          "correo",
          "pais",
          "globo",
          "volkskrant",
          "ahram",
          "quds",
          "akhbar",
          "hayat",
          "sharq",
          "bayan",
          "journal",
          "echo",
          "standaard",
          "morgen",
          "independiente",
          "espectador",
          "nouvelliste",
          "observateur",
          "tijd",
          "stem",
          "bote",
          "morgenbote",
          "anzeiger",
          "kurier");

  private static final List<String> ENDINGS =
      List.of(
          "zeitung",
          "blatt",
          "bladet",
          "posten",
          "avisen",
          "rundschau",
          "nachrichten",
          "tidende",
          "news",
          "courant",
          "anzeiger");

  private OutletName() {}

  static boolean isLike(String name, Lexicon lexicon) {
    String bare = Key.bare(name);
    if (bare.isEmpty() || name.length() > 80 || !startsLikeName(bare)) {
      return false;
    }
    if (bare.endsWith("'s")) {
      bare = bare.substring(0, bare.length() - 2);
    }
    List<String> words = List.of(GAP.split(bare.toLowerCase(Locale.ROOT)));
    boolean article = bare.length() + 4 <= name.strip().length() && startsWithThe(name);
    if (words.size() > MOST_WORDS || !article && isPerson(bare, lexicon)) {
      return false;
    }
    return words.size() == 1
        ? isLikeAlone(words.getFirst(), article)
        : endsLike(words, bare, lexicon) || beginsLike(words, bare, lexicon);
  }

  private static boolean isLikeAlone(String word, boolean article) {
    boolean sure = article && SURE.contains(word) && !word.equals("radio") && !word.equals("tv");
    return sure || word.length() > 8 && ENDINGS.stream().anyMatch(word::endsWith);
  }

  private static boolean endsLike(List<String> words, String bare, Lexicon lexicon) {
    int last = words.size() - 1;
    String end = words.get(last);
    if (AFTER.contains(end)) {
      String before = words.get(last - 1);
      boolean press = before.equals("press") && (end.equals("agency") || end.equals("association"));
      return SURE.contains(before) && (last > 1 || before.equals("broadcasting")) || press;
    }
    if (SURE.contains(end)
        || end.length() > 8 && ENDINGS.stream().anyMatch(end::endsWith)
        || end.endsWith("tv") && end.length() > 2) {
      return true;
    }
    String front = bare.substring(0, Math.max(0, bare.lastIndexOf(' ')));
    return WITH_PLACE.contains(end)
        && (RHYTHM.contains(words.getFirst()) || isNameOfPlace(front, lexicon));
  }

  private static boolean isNameOfPlace(String words, Lexicon lexicon) {
    return lexicon
        .place(words)
        .filter(place -> place.form() != Place.Form.ADJECTIVE && place.form() != Place.Form.SEAT)
        .isPresent();
  }

  private static boolean beginsLike(List<String> words, String bare, Lexicon lexicon) {
    String first = words.getFirst();
    if (FOREIGN_ARTICLES.contains(first)) {
      return FOREIGN.contains(words.get(1)) && lexicon.place(bare).isEmpty();
    }
    return switch (first) {
      case "radio", "tv", "tele", "diario", "gazeta", "agence", "agencia" -> words.size() <= 4;
      case "channel" -> words.get(1).chars().allMatch(Character::isDigit);
      case "news" -> words.get(1).equals("of");
      case "daily" -> words.size() <= 3;
      default -> false;
    };
  }

  /** A given name and a surname that happens to be a paper's word: "Emily Post". */
  private static boolean isPerson(String bare, Lexicon lexicon) {
    int gap = bare.indexOf(' ');
    return gap > 0
        && bare.indexOf(' ', gap + 1) < 0
        && lexicon.given(bare.substring(0, gap)).isPresent()
        && lexicon.place(bare.substring(0, gap)).isEmpty()
        && !RHYTHM.contains(bare.substring(0, gap).toLowerCase(Locale.ROOT));
  }

  private static boolean startsWithThe(String name) {
    return name.strip().regionMatches(true, 0, "the ", 0, 4);
  }

  /** Whether first and last word are written as names are. */
  private static boolean startsLikeName(String bare) {
    int last = bare.lastIndexOf(' ') + 1;
    return !Character.isLowerCase(bare.charAt(0)) && !Character.isLowerCase(bare.charAt(last));
  }
}

package org.hearsay.engine.credit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who supplies the press: names by which agencies and services are credited. */
final class Agencies {
  private static final String[] NAMES = {
    "AAP",
    "Adnkronos",
    "AFP",
    "Agence France-Presse",
    "Agence France Presse",
    "Agencia EFE",
    "Agenzia Nova",
    "Agerpres",
    "AKI",
    "Al Jazeera and agencies",
    "Anadolu",
    "Anadolu Agency",
    "Anadolu Ajansı",
    "ANI",
    "ANP",
    "ANSA",
    "AP",
    "APA",
    "Armenpress",
    "Asia News Network",
    "Asian News International",
    "Associated Press",
    "Australian Associated Press",
    "Australian Press Association",
    "Azertac",
    "Bay City News",
    "Belga",
    "BelTA",
    "Bernama",
    "Bloomberg",
    "Bloomberg News",
    "BNS",
    "Business Wire",
    "Canadian Press",
    "Capital News Service",
    "Catholic News Agency",
    "Catholic News Service",
    "City News Service",
    "CNA",
    "CNN",
    "CNN Newsource",
    "CNN Wire",
    "Cronkite News",
    "ČTK",
    "CTK",
    "Deutsche Presse-Agentur",
    "Deutsche Welle",
    "DPA",
    "dpa",
    "dpa-infocom",
    "Dow Jones",
    "Dow Jones Newswires",
    "DW",
    "EFE",
    "Europa Press",
    "Gannett News Service",
    "Globe Newswire",
    "GlobeNewswire",
    "IANS",
    "Indo-Asian News Service",
    "Inter Press Service",
    "Interfax",
    "IPS",
    "IRNA",
    "ISNA",
    "Jewish Telegraphic Agency",
    "Jiji",
    "Jiji Press",
    "JTA",
    "Kaiser Health News",
    "KCNA",
    "KHN",
    "KFF Health News",
    "Knight Ridder",
    "KUNA",
    "Kyodo",
    "Kyodo News",
    "La Presse Canadienne",
    "Lusa",
    "McClatchy",
    "McClatchy-Tribune",
    "MENA",
    "MTI",
    "NAN",
    "Newsfile",
    "News Agency of Nigeria",
    "New York Times News Service",
    "NNA",
    "NOTIMEX",
    "NTB",
    "PA",
    "PA Media",
    "PAP",
    "PNA",
    "PR Newswire",
    "Press Association",
    "Press Trust of India",
    "Prensa Latina",
    "ProPublica",
    "PTI",
    "QNA",
    "Religion News Service",
    "Reuters",
    "Reuters Health",
    "RIA Novosti",
    "Ritzau",
    "RNS",
    "SANA",
    "SAPA",
    "Scripps Howard News Service",
    "SDA",
    "SID",
    "Sputnik",
    "SPA",
    "Stateline",
    "Stats Perform",
    "STT",
    "TASS",
    "ITAR-TASS",
    "Tanjug",
    "Telam",
    "Télam",
    "Thomson Reuters Foundation",
    "TNS",
    "TT",
    "Tribune Media Services",
    "Tribune News Service",
    "Ukrinform",
    "UNB",
    "UNI",
    "UPI",
    "United Press International",
    "VOA",
    "Voice of America",
    "WAFA",
    "WAM",
    "Washington Post News Service",
    "Wire services",
    "Xinhua",
    "Xinhua News Agency",
    "Yonhap",
    "Yonhap News Agency"
  };

  /** Names of agencies that people and other things have too: they stand for one alone. */
  private static final Set<String> SHARED = Set.of("Antara", "Hina", "Maan", "Petra", "Universal");

  /** Words that stand for agencies without naming one. */
  private static final String[] UNNAMED = {
    "news agencies", "wire services", "wire reports", "news services", "agencies", "agency reports"
  };

  /** A name as a part of a pattern: the longest that fits, with nothing of a word around it. */
  static final String NAME =
      bounded(Stream.concat(Arrays.stream(NAMES), SHARED.stream()).toArray(String[]::new));

  /** The same, or agencies without a name; these in any case. */
  static final String ANY = "(?:" + NAME + "|(?i:" + bounded(UNNAMED) + "))";

  private static final Pattern SOME = Pattern.compile(bounded(NAMES));

  private Agencies() {}

  static boolean isIn(String text) {
    return SOME.matcher(text).find() || SHARED.contains(text.strip());
  }

  private static String bounded(String[] names) {
    return Arrays.stream(names)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}]))"));
  }
}

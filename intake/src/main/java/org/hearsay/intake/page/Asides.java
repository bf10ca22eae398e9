package org.hearsay.intake.page;

import java.util.Locale;
import java.util.Set;

/**
 * What a page says to its reader in the middle of an article: where an advertisement stands, to
 * read on, to share, to follow, to subscribe. Told by the words alone, so only words that a story
 * would not have to itself count.
 */
final class Asides {
  /** Whole lines, as letters and digits alone. */
  private static final Set<String> LINES =
      Set.of(
          // advertisements
          "ad",
          "ads",
          "advert",
          "adverts",
          "advertisement",
          "advertisements",
          "advertising",
          "advertisment",
          "sponsored",
          "sponsoredcontent",
          "promotedcontent",
          "promoted",
          "anzeige",
          "werbung",
          "annonce",
          "annons",
          "publicite",
          "publicité",
          "publicidad",
          "publicidade",
          "anúncio",
          "anuncio",
          "pubblicità",
          "advertentie",
          "reklame",
          "reklama",
          "reklam",
          "mainos",
          "реклама",
          "iklan",
          "広告",
          "广告",
          "廣告",
          "광고",
          // reading on
          "readmore",
          "continuereading",
          "keepreading",
          "clickhere",
          "learnmore",
          "seemore",
          "showmore",
          "viewmore",
          "loadmore",
          "moreinfo",
          "more",
          "weiterlesen",
          "mehr",
          "mehranzeigen",
          "liresuite",
          "lirelasuite",
          "ensavoirplus",
          "leermas",
          "leermás",
          "seguirleyendo",
          "leiamais",
          "saibamais",
          "continuealer",
          "continualeggere",
          "leggitutto",
          "leesverder",
          "läsmer",
          "läsmera",
          "lesmer",
          "læsmere",
          "readfullstory",
          "читатьдалее",
          "подробнее",
          "selengkapnya",
          "bacajuga",
          "bacaselengkapnya",
          "続きを読む",
          "もっと見る",
          "阅读更多",
          // the workings of a page
          "close",
          "loading",
          "caption",
          "hidecaption",
          "togglecaption",
          "print",
          "email",
          "share",
          "tweet",
          "like",
          "comment",
          "comments",
          "reply",
          "save",
          "copylink",
          "linkcopied",
          "clicktotweet",
          "tweetthis",
          "sharethis",
          "sharethisarticle",
          "sharethisstory",
          "sharethispost",
          "schließen",
          "fermer",
          "cerrar",
          "fechar",
          "teilen",
          "partager",
          "compartir",
          "compartilhar",
          "condividi",
          "delen",
          "поделиться",
          "bagikan",
          "playvideo",
          "watchvideo",
          "videoplayback",
          "autoplay",
          "replay",
          "muted",
          "playmuted",
          "backtotop",
          "top",
          "advertisementcontinuereadingthemainstory",
          "continuereadingthemainstory");

  /** How lines begin that are of this kind to their end, as letters and digits alone. */
  private static final String[] BEGINNINGS = {
    "storycontinuesbelow",
    "articlecontinuesbelow",
    "continuereadingbelow",
    "scrolltocontinue",
    "shareon",
    "sharethison",
    "sharevia",
    "clicktoshare",
    "compartilheno",
    "compartiren",
    "partagersur",
    "thisslideshowrequiresjavascript",
    "thisvideorequiresjavascript",
    "pleaseenablejavascript",
    "enablejavascript",
    "javascriptisrequired",
    "javascriptisdisabled",
  };

  /** Words of requests to follow or to subscribe. */
  private static final String[] REQUESTS = {
    "follow us", "follow me", "follow him", "follow her", "follow them", "follow @", "subscribe",
    "newsletter", "sign up", "inbox", "download our app", "join us on", "like us on", "find us on",
    "folgen sie", "abonnieren", "abonnez", "suivez", "síguenos", "suscríbete", "siga-nos",
    "assine", "inscreva-se", "seguici", "iscriviti", "подписывайтесь", "подпишитесь", "ikuti kami",
    "berlangganan",
  };

  /** Where to follow. */
  private static final String[] NETWORKS = {
    "facebook",
    "twitter",
    "instagram",
    "youtube",
    "whatsapp",
    "telegram",
    "tiktok",
    "linkedin",
    "snapchat",
    "mastodon",
    "bluesky",
    "вконтакте",
  };

  /** How lines begin that say where a page is filed. */
  private static final String[] FILED = {
    "filedunder", "filedin", "tags", "tagged", "postedin", "postedunder", "categor", "labels",
    "keywords", "topics", "schlagw", "stichw", "kategorie", "etiquetas", "marcadores", "categoria",
    "motsclés", "parole", "метки", "теги", "рубрик", "タグ", "カテゴリ",
  };

  /** How lines begin below which an article is over, as letters and digits alone. */
  private static final String[] ENDINGS = {
    "abouttheauthor",
    "aboutthewriter",
    "aboutthereporter",
    "überdenautor",
    "überdieautor",
    "zumautor",
    "sobreoautor",
    "sobreaautora",
    "sobreelautor",
    "sobrelaautora",
    "àproposdelauteur",
    "abouttheauthors",
    "relatedarticle",
    "relatedstor",
    "relatedpost",
    "relatednews",
    "relatedcontent",
    "relatedtopic",
    "relatedcoverage",
    "relatedlink",
    "relatedreading",
    "youmayalso",
    "youmightalso",
    "youmaybeinterested",
    "youmightbeinterested",
    "recommendedforyou",
    "morefrom",
    "moreon",
    "morestories",
    "morearticles",
    "morenews",
    "alsoread",
    "seealso",
    "readnext",
    "upnext",
    "whattoreadnext",
    "dontmiss",
    "mostread",
    "mostpopular",
    "trendingnow",
    "popularstories",
    "leaveareply",
    "leaveacomment",
    "postacomment",
    "writeacomment",
    "jointheconversation",
    "jointhediscussion",
    "mehrzumthema",
    "daskönntesieauch",
    "artikelzum",
    "leiatambém",
    "leiamais",
    "vejatambém",
    "artigosrelacionados",
    "deixeumcomentário",
    "artículosrelacionados",
    "noticiasrelacionadas",
    "tepuedeinteresar",
    "lireaussi",
    "àlireaussi",
    "articlessimilaires",
    "leggianche",
    "articolicorrelati",
    "leesook",
    "läsocksa",
    "artikelterkait",
    "beritaterkait",
    "bacajuga",
    "похожие",
    "читайтетакже",
    "читайтеещё",
    "関連記事",
    "関連リンク",
    "相关阅读",
    "相關新聞",
    "관련기사",
  };

  /** How lines under a picture begin that are about it. */
  private static final String[] PICTURE = {
    "photo",
    "image",
    "picture",
    "credit",
    "source",
    "foto",
    "bild",
    "imagen",
    "imagem",
    "crédit",
    "фото",
    "写真",
    "画像",
    "ảnh",
    "zdjęcie",
    "courtesy",
  };

  /** How lines of names begin. */
  private static final String[] BY = {
    "By ", "BY ", "by ", "Von ", "Por ", "Par ", "Oleh ", "Door ", "Av ",
  };

  /** Longer lines are no marks. */
  private static final int MARK = 60;

  /** Longer paragraphs are the story's. */
  private static final int PARAGRAPH = 250;

  private Asides() {}

  /** Whether a block is nothing but a mark of the page: "Advertisement", "Share this article". */
  static boolean isMark(Block block) {
    if (block.text().length() > MARK) {
      return false;
    }
    String letters = letters(block.text());
    return LINES.contains(letters) || begins(letters, BEGINNINGS);
  }

  /** Whether what comes below a line is not the article any more. */
  static boolean isEnding(Block block) {
    return block.text().length() <= MARK && begins(letters(block.text()), ENDINGS);
  }

  /** Whether a block says to whom the text belongs. */
  static boolean isCopyright(Block block) {
    if (block.text().length() > PARAGRAPH) {
      return false;
    }
    String text = block.text().toLowerCase(Locale.ROOT);
    return text.startsWith("©")
        || text.startsWith("copyright")
        || text.startsWith("(c) ")
        || text.contains("all rights reserved");
  }

  /** Whether a block says when something was put online, or who wrote it, and nothing more. */
  static boolean isStamp(Block block) {
    String text = block.text();
    return text.length() <= MARK && (begins(text, BY) || isTime(text) && block.size() < MARK / 2);
  }

  /** Whether there is a year or a time of day in a text. */
  private static boolean isTime(String text) {
    int digits = 0;
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        number = number * 10 % 100_000 + c - '0';
        if (digits == 4 && number >= 1900 && number < 2100) {
          return true;
        }
      } else {
        if (c == ':' && digits > 0 && digits < 3 && number < 24) {
          return true;
        }
        digits = 0;
        number = 0;
      }
    }
    return false;
  }

  /** Whether a block, set apart from the story, asks its reader to follow or to subscribe. */
  static boolean isRequest(Block block) {
    if (block.text().length() > PARAGRAPH || !block.isSetApart()) {
      return false;
    }
    String text = block.text().toLowerCase(Locale.ROOT);
    for (String request : REQUESTS) {
      if (text.contains(request)) {
        return true;
      }
    }
    int networks = 0;
    for (String network : NETWORKS) {
      networks += text.contains(network) ? 1 : 0;
    }
    return networks > 1 || networks > 0 && text.startsWith("follow ");
  }

  /** Whether a block links to where the page is filed: "Tags: harbour, ferries". */
  static boolean isFiling(Block block) {
    return block.linked() > 0
        && block.text().length() < PARAGRAPH
        && block.linked() * 2 >= block.unlinked()
        && begins(letters(block.text()), FILED);
  }

  /** Whether a block is about the picture above it. */
  static boolean isCaption(Block block) {
    return block.underPicture()
        && block.text().length() < PARAGRAPH
        && (block.slanted() > 0 && block.slanted() + block.linked() >= block.size()
            || block.text().startsWith("©")
            || block.text().length() < MARK && begins(letters(block.text()), PICTURE));
  }

  private static boolean begins(String letters, String[] beginnings) {
    for (String beginning : beginnings) {
      if (letters.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  /** A text as its letters and digits in lower case. */
  static String letters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}

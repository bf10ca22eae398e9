package org.hearsay.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** News of a valley, made up: several files of several kinds, some of them bad. */
final class Articles {
  private static final String[] WHO = {
    "Mayor Ana Holt",
    "Ivo Brandt, the harbour master,",
    "An official",
    "Saltmere Water",
    "Two farmers"
  };
  private static final String[] WHAT = {
    "the eastern dam would be closed for repairs until June",
    "the ferries ran every hour between the islands",
    "nobody had been asked about the new road",
    "the price of water would rise by 4 per cent",
    "three boats were missing since the storm"
  };
  private static final String[] OUTLET = {"The Saltmere Post", "Kiln Radio", "The Harbour Light"};

  private Articles() {}

  /** Returns the folder. */
  static Path write(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count - 2; i++) {
      lines.append(line(i));
      if (i % 10 == 5) {
        lines.append("{\"id\": \"broken").append(i).append("\n");
        lines.append("{\"id\": \"empty").append(i).append("\", \"text\": \"  \"}\n");
      }
    }
    String all = lines.toString();
    int half = all.indexOf('\n', all.length() / 2) + 1;
    Files.writeString(folder.resolve("a.jsonl"), all.substring(0, half));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.jsonl.gz")))) {
      out.write(all.substring(half).getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(folder.resolve("c.txt"), text(count) + "\n");
    Files.writeString(
        folder.resolve("d.html"),
        "<html><head><title>Dam</title></head><body><article><h1>Dam</h1><p>"
            + text(count + 1)
            + "</p><p>"
            + text(count + 2)
            + "</p></article></body></html>");
    return folder;
  }

  private static String line(int number) {
    // Every fifth is a copy of the one before it, in another paper
    int of = number % 5 == 4 ? number - 1 : number;
    return "{\"id\": \"n"
        + number
        + "\", \"publisher\": \""
        + OUTLET[number % OUTLET.length]
        + "\", \"published\": \"2025-03-"
        + String.format(java.util.Locale.ROOT, "%02d", 1 + number % 28)
        + "\", \"text\": \""
        + text(of)
        + "\"}\n";
  }

  static String text(int number) {
    return "SALTMERE, March 3 (Kiln Radio) - "
        + WHO[number % WHO.length]
        + " said on Tuesday that "
        + WHAT[number / WHO.length % WHAT.length]
        + ". \\u201cWe have waited long enough for number ".replace("\\u201c", "“")
        + number
        + ",” "
        + WHO[(number + 2) % WHO.length].replace(",", "")
        + " told Kiln Radio. It denied that "
        + WHAT[(number + 3) % WHAT.length]
        + ".";
  }
}

package org.hearsay.app.pages;

import java.util.List;
import java.util.Locale;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.jobs.Job;

/** Jobs in words. */
final class JobWords {
  private static final int LONGEST = 80;

  private JobWords() {}

  static String title(Job job) {
    if (job.kind() == Job.Kind.SETTLING) {
      return "Compare articles that wait";
    }
    String address = job.wish().address();
    List<String> files = job.wish().files();
    if (files.isEmpty()) {
      return cut(String.valueOf(address));
    }
    int others = files.size() - 1 + (address == null ? 0 : 1);
    return cut(files.getFirst()) + (others == 0 ? "" : " and " + others + " more");
  }

  private static String cut(String words) {
    return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
  }

  static Tag state(Job job) {
    return Html.tag("span")
        .classed("job-state " + job.state().word())
        .set("data-job", "state")
        .add(
            switch (job.state()) {
              case WAITING -> "waiting";
              case RUNNING -> "under way";
              case DONE -> "done";
              case FAILED -> "failed";
              case STOPPED -> "stopped";
            });
  }

  /** 12,345. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** 2025-07-26 14:03 UTC. */
  static Tag time(String instant) {
    String words = instant.substring(0, 16).replace('T', ' ') + " UTC";
    return Html.tag("time").set("datetime", instant).add(words);
  }
}

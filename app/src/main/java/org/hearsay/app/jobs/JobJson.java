package org.hearsay.app.jobs;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Jobs for programs. */
public final class JobJson {
  private JobJson() {}

  /**
   * @param share null where it is not being done just now
   */
  public static void write(Job job, @Nullable Share share, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", job.id());
    json.writeStringField("kind", job.kind().word());
    json.writeStringField("state", job.state().word());
    json.writeStringField("author", job.author());
    json.writeStringField("made", job.made());
    json.writeStringField("ended", job.ended());
    json.writeStringField("said", job.said());
    json.writeArrayFieldStart("files");
    for (String file : job.wish().files()) {
      json.writeString(file);
    }
    json.writeEndArray();
    json.writeStringField("address", job.wish().address());
    Job.Counts counts = job.counts();
    json.writeNumberField("added", counts.added());
    json.writeNumberField("changed", counts.changed());
    json.writeNumberField("unchanged", counts.unchanged());
    json.writeNumberField("skipped", counts.skipped());
    json.writeNumberField("bad", counts.bad());
    Share now = job.state().isOver() ? null : share;
    json.writeBooleanField("comparing", now != null && now.comparing());
    if (now != null && now.percent().isPresent()) {
      json.writeNumberField("percent", now.percent().getAsLong());
    } else {
      json.writeNullField("percent");
    }
    json.writeEndObject();
  }
}

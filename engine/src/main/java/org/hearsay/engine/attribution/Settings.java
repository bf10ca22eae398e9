package org.hearsay.engine.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * What was chosen on held-out articles and ships beside the weights, as {@code model.properties}.
 *
 * @param version names the model in every reading
 * @param cueBias added to the log probability that a cue begins: higher finds more attributions and
 *     more wrong ones
 * @param sourceBias the same for the beginning of a source
 * @param contentBias the same for the beginning of a content
 */
record Settings(
    String version, float cueBias, float sourceBias, float contentBias, Confidence confidence) {

  static Settings load(InputStream in) throws IOException {
    Properties p = new Properties();
    p.load(in);
    return new Settings(
        p.getProperty("version"),
        Float.parseFloat(p.getProperty("bias.cue")),
        Float.parseFloat(p.getProperty("bias.source")),
        Float.parseFloat(p.getProperty("bias.content")),
        Confidence.parse(p.getProperty("confidence")));
  }
}

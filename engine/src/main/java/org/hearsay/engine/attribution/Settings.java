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
 * @param quotationCost what a content's beginning or end within a quotation costs
 */
record Settings(
    String version,
    float cueBias,
    float sourceBias,
    float contentBias,
    float quotationCost,
    Confidence confidence) {

  static Settings load(InputStream in) throws IOException {
    Properties p = new Properties();
    p.load(in);
    return new Settings(
        p.getProperty("version"),
        Float.parseFloat(p.getProperty("bias.cue")),
        Float.parseFloat(p.getProperty("bias.source")),
        Float.parseFloat(p.getProperty("bias.content")),
        Float.parseFloat(p.getProperty("quotation")),
        Confidence.parse(p.getProperty("confidence")));
  }
}

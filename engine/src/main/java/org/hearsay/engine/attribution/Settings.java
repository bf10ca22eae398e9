package org.hearsay.engine.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * What was chosen on held-out articles and ships beside the weights, as {@code model.properties}.
 *
 * @param version names the model in every reading
 * @param quotationCost what a content's beginning or end within a quotation costs, in log odds
 * @param leastConfidence what is less likely to be right is not shown
 */
record Settings(
    String version, float quotationCost, double leastConfidence, Confidence confidence) {

  static Settings load(InputStream in) throws IOException {
    Properties p = new Properties();
    p.load(in);
    return new Settings(
        p.getProperty("version"),
        Float.parseFloat(p.getProperty("quotation")),
        Double.parseDouble(p.getProperty("least")),
        Confidence.parse(p.getProperty("confidence")));
  }
}

package org.hearsay.app.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.trace.Traces.outlet;
import static org.hearsay.app.trace.Traces.person;

import java.util.List;
import java.util.Random;
import org.hearsay.app.trace.Layout.Box;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static Traces random(long seed) {
    Random random = new Random(seed);
    Traces traces = new Traces();
    int count = 2 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      String day = random.nextInt(8) == 0 ? null : "2031-07-%02d".formatted(1 + random.nextInt(9));
      String name = "a-" + i;
      if (i > 0 && day != null && random.nextInt(4) == 0) {
        traces.copy(name, "Paper " + i, day, "a-" + random.nextInt(i));
      } else if (day != null && random.nextInt(4) == 0) {
        traces.crediting(name, "Paper " + i, day, "Paper " + random.nextInt(count), "Wire");
      } else {
        traces.article(name, "Paper " + i, day);
      }
      String cited = random.nextInt(3) == 0 ? "Agency" : "Paper " + random.nextInt(count);
      if (random.nextBoolean()) {
        traces.said(name, "the ferry stays", outlet(cited), person("P" + random.nextInt(5)));
      } else {
        traces.said(name, "the ferry stays", person("P" + random.nextInt(5)));
      }
    }
    return traces;
  }

  @Test
  void noBoxLiesOnAnother() {
    for (long seed = 0; seed < 200; seed++) {
      List<Box> boxes = Layout.of(Graph.of(random(seed).trace()), 24, 80).boxes();
      for (int i = 0; i < boxes.size(); i++) {
        for (int k = i + 1; k < boxes.size(); k++) {
          assertThat(overlap(boxes.get(i), boxes.get(k))).as("seed %d", seed).isFalse();
        }
        assertThat(boxes.get(i).y()).as("seed %d", seed).isGreaterThanOrEqualTo(80);
      }
    }
  }

  private static boolean overlap(Box one, Box other) {
    return one.x() < other.right()
        && other.x() < one.right()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }

  @Test
  void whatRestsOnAnotherStandsRightOfIt() {
    Graph graph = Graph.of(TraceTextTest.ferry().trace());
    Layout layout = Layout.of(graph, 24, 80);

    assertThat(graph.edges())
        .filteredOn(edge -> edge.why() != Graph.Why.MAY_BE)
        .isNotEmpty()
        .allMatch(edge -> layout.boxes().get(edge.from()).x() < layout.boxes().get(edge.to()).x());
  }

  @Test
  void theUndatedStandLast() {
    Graph graph =
        Graph.of(
            new Traces()
                .article("undated", "Kiln Radio", null)
                .article("dated", "Coast Weekly", "2031-07-25")
                .said("undated", "the ferry stays", person("Ana Holt"))
                .said("dated", "the ferry stays", person("Ana Holt"))
                .trace());

    assertThat(Layout.of(graph, 0, 0).heads()).last().extracting(Layout.Head::first).isNull();
  }
}

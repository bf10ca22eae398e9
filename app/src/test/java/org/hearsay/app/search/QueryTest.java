package org.hearsay.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hearsay.app.search.Query.Filter;
import org.hearsay.app.search.Query.Not;
import org.hearsay.app.search.Query.Or;
import org.hearsay.app.search.Query.Phrase;
import org.hearsay.app.search.Query.Prefix;
import org.hearsay.app.search.Query.Word;
import org.junit.jupiter.api.Test;

class QueryTest {
  @Test
  void joinsWhatWasTypedWithOptions() throws QueryException {
    Query typed = QueryParser.parse("ferry OR boat");
    assertThat(
            Query.and(
                List.of(
                    Field.SINCE.of("2025"), typed, Field.SPEAKER.of("Ann Lee"), Query.EVERYTHING)))
        .hasToString("(ferry OR boat) speaker:\"Ann Lee\" since:2025-01-01");
    assertThat(Query.and(List.of())).isEqualTo(Query.EVERYTHING);
  }

  @Test
  void takesTheNarrowerOfDates() throws QueryException {
    assertThat(
            Query.and(List.of(QueryParser.parse("since:2020 until:2026"), Field.SINCE.of("2025"))))
        .hasToString("since:2025-01-01 until:2026-12-31");
  }

  @Test
  void tellsWhatAnOptionTakes() {
    assertThatThrownBy(() -> Field.ACT.of("denied"))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("act takes say, report,");
  }

  @Test
  void cannotBeMadeOfNonsense() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Word("Two words"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Word("Tariff"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Phrase(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Prefix("e"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Filter(Field.ACT, "denied"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Filter(Field.SINCE, "2025"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Not(Query.EVERYTHING));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Or(List.of(new Word("a"), new Filter(Field.WRONG, "yes"))));
  }
}

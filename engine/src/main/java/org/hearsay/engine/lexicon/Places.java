package org.hearsay.engine.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.engine.lexicon.Place.Form;
import org.jspecify.annotations.Nullable;

/** Words that stand for countries and regions. */
final class Places {
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
  private static final int SEATS = 7;

  /** Column of each form's words. */
  private static final Map<Form, Integer> COLUMNS =
      Map.of(
          Form.NAME, 2,
          Form.ADJECTIVE, 3,
          Form.PEOPLE, 4,
          Form.PERSON, 5,
          Form.CAPITAL, 6,
          Form.SEAT, SEATS,
          Form.CITY, 8);

  private final Index<Place> index;
  private final Map<String, Map<Form, List<String>>> words = new HashMap<>();
  private final @Nullable Places under;

  Places(List<Row> rows, @Nullable Places under) {
    this.under = under;
    this.index = new Index<>(under == null ? null : under.index);
    for (Row row : rows) {
      add(row);
    }
  }

  private void add(Row row) {
    String code = row.cell(0);
    if (!CODE.matcher(code).matches()) {
      throw row.wants("a code such as RU or RU-CE, not '" + code + "'");
    }
    String name = Index.plain(row.cell(1));
    Map<Form, List<String>> mine = words.computeIfAbsent(code, c -> new HashMap<>());
    for (Form form : Form.values()) {
      List<String> told = new ArrayList<>();
      if (form == Form.NAME) {
        told.add(row.cell(1));
      }
      told.addAll(row.words(COLUMNS.getOrDefault(form, 0)));
      List<String> kept = mine.computeIfAbsent(form, f -> new ArrayList<>());
      for (String each : told) {
        kept.add(add(each, new Place(code, name, form), row));
      }
    }
  }

  /** Returns the word without marks. */
  private String add(String word, Place place, Row row) {
    if (place.form() != Form.SEAT) {
      index.name(word, place);
      return Index.plain(word);
    }
    int equals = word.indexOf('=');
    if (equals < 1 || equals == word.length() - 1) {
      throw row.wants("seats with whose they are, such as the Kremlin=presidency, not " + word);
    }
    String seat = word.substring(0, equals).strip();
    String power = word.substring(equals + 1).strip();
    index.name(seat, new Place(place.code(), place.name(), Form.SEAT, power));
    return Index.plain(seat);
  }

  Optional<Place> find(String name) {
    return index.named(name);
  }

  List<String> words(String code, Form form) {
    List<String> found = words.getOrDefault(code, Map.of()).getOrDefault(form, List.of());
    if (under == null) {
      return List.copyOf(found);
    }
    List<String> all = new ArrayList<>(found);
    all.addAll(under.words(code, form));
    return List.copyOf(all);
  }
}

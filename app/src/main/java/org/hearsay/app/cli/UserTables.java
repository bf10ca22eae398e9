package org.hearsay.app.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Table;
import org.hearsay.engine.lexicon.TableException;
import org.jspecify.annotations.Nullable;

/** Tables of the user's own, in the folder that the environment names. */
final class UserTables {
  static final String VARIABLE = "HEARSAY_TABLES";

  private UserTables() {}

  /** The tables cannot be used: wrong usage. Says which one, where, and what is wanted. */
  static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Unusable(String message, @Nullable Exception cause) {
      super(message, cause);
    }
  }

  /**
   * Adds all tables of a folder to a lexicon.
   *
   * @param folder null or empty for none
   * @throws Unusable at the first file that is no table, cannot be read, or has a bad row
   */
  static Lexicon over(Lexicon lexicon, @Nullable String folder) {
    if (folder == null || folder.isEmpty()) {
      return lexicon;
    }
    Lexicon whole = lexicon;
    for (Path file : files(folder)) {
      try {
        whole = whole.with(table(file), file.toString(), Files.readString(file));
      } catch (CharacterCodingException e) {
        throw new Unusable(file + ": wants UTF-8", e);
      } catch (IOException e) {
        throw new Unusable(VARIABLE + ": cannot read " + file, e);
      } catch (TableException e) {
        throw new Unusable(String.valueOf(e.getMessage()), e);
      }
    }
    return whole;
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    } catch (InvalidPathException | IOException e) {
      throw new Unusable(VARIABLE + ": wants a folder, not " + folder, e);
    }
  }

  private static Table table(Path file) {
    String name = String.valueOf(file.getFileName());
    Optional<Table> table =
        Arrays.stream(Table.values()).filter(each -> each.file().equals(name)).findFirst();
    return table.orElseThrow(() ->
        new Unusable(
            file
                + ": wants a name of "
                + Arrays.stream(Table.values()).map(Table::file).collect(Collectors.joining(", ")),
            null));
  }
}

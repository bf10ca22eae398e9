package org.hearsay.intake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.hearsay.intake.archive.Wacz;

/** Zips with archives in them. */
final class WaczFuzz {
  private static final Path FILE = file();

  private WaczFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    try {
      Files.write(FILE, data);
      Wacz.read(FILE, "name", page -> {}, Sound::check);
    } catch (ZipException | EOFException broken) {
      return; // of the file as a whole: whoever opened it tells
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path file() {
    try {
      Path file = Files.createTempFile("fuzz", ".wacz");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

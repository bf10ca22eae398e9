package org.hearsay.intake;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import org.hearsay.intake.archive.Archive;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Limits;

/** WARC and ARC, packed or not. */
final class ArchiveFuzz {
  private ArchiveFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    try {
      Archive.read(
          "where", "name", new ByteArrayInputStream(data), ArchiveFuzz::check, Sound::check);
    } catch (ZipException | EOFException brokenGzip) {
      return; // of the stream and not of a record: whoever opened it tells
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void check(Document page) {
    if (page.bytes().length > Limits.DOCUMENT) {
      throw new AssertionError(page.bytes().length + " bytes");
    }
  }
}

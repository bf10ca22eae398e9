import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs what was built into one archive that runs with Java alone, for the platform it is made on.
 * The same build gives the same bytes: entries are sorted, times and owners fixed. Run by {@code
 * ./hearsay package}, from source.
 */
final class Package {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 22, 0, 0);
  private static final long SECONDS = 1_795_305_600L; // the same, in UTC
  private static final int BLOCK = 512;

  private final OutputStream out;
  private long written;

  private Package(OutputStream out) {
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Path jars = Path.of(args[1]);
    String version = version(jars);
    String platform = system() + "-" + machine();
    String folder = "hearsay-" + version + "-" + platform;
    Path archive = Files.createDirectories(root.resolve("target")).resolve(folder + ".tar.gz");
    Path partial = archive.resolveSibling(folder + ".partial");
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(partial));
        GZIPOutputStream gzip = new GZIPOutputStream(file, 1 << 16)) {
      Package tar = new Package(gzip);
      tar.add(folder + "/LICENSE", Files.readAllBytes(root.resolve("LICENSE")), false);
      tar.add(folder + "/NOTICE", Files.readAllBytes(root.resolve("NOTICE")), false);
      tar.add(
          folder + "/README.md",
          Files.readAllBytes(root.resolve("docs/release-" + version + ".md")),
          false);
      for (Path each : files(root.resolve("examples"))) {
        tar.add(
            folder + "/examples/" + root.resolve("examples").relativize(each),
            Files.readAllBytes(each),
            false);
      }
      tar.add(folder + "/hearsay", Files.readAllBytes(root.resolve("hearsay")), true);
      for (Path each : files(jars)) {
        if (each.toString().endsWith(".jar")) {
          tar.add(folder + "/lib/" + each.getFileName(), forHere(each), false);
        }
      }
      tar.add(
          folder + "/scripts/jdk.sh", Files.readAllBytes(root.resolve("scripts/jdk.sh")), false);
      tar.end();
    }
    Files.move(partial, archive, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    System.out.println(root.relativize(archive));
    System.err.printf(
        Locale.ROOT, "hearsay: %.1f MB, for %s%n", Files.size(archive) / 1e6, platform);
  }

  private static String version(Path jars) throws IOException {
    return files(jars).stream()
        .map(each -> each.getFileName().toString())
        .filter(name -> name.matches("app-.*\\.jar"))
        .map(name -> name.substring("app-".length(), name.length() - ".jar".length()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  /** As ONNX Runtime calls it. */
  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.contains("mac") ? "osx" : name.contains("win") ? "win" : "linux";
  }

  private static String machine() {
    return System.getProperty("os.arch").matches("aarch64|arm64") ? "aarch64" : "x64";
  }

  /** A jar without the native libraries of other platforms. */
  private static byte[] forHere(Path jar) throws IOException {
    String model = "ai/onnxruntime/native/";
    String database = "org/sqlite/native/";
    String databaseHere =
        database
            + (system().equals("osx") ? "Mac" : system().equals("win") ? "Windows" : "Linux")
            + "/"
            + (machine().equals("x64") ? "x86_64" : "aarch64")
            + "/";
    String modelHere = model + system() + "-" + machine() + "/";
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      boolean hasNatives =
          zip.stream()
              .anyMatch(each ->
                  each.getName().startsWith(model) || each.getName().startsWith(database));
      if (!hasNatives) {
        return Files.readAllBytes(jar);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream packed = new ZipOutputStream(bytes)) {
        for (ZipEntry each : zip.stream().map(ZipEntry.class::cast).toList()) {
          String name = each.getName();
          boolean other =
              name.startsWith(model) && !modelHere.startsWith(name) && !name.startsWith(modelHere)
                  || name.startsWith(database)
                      && !databaseHere.startsWith(name)
                      && !name.startsWith(databaseHere);
          // What tools for debugging read, larger than the library itself
          if (!other && !name.contains(".dSYM/") && !name.endsWith(".pdb")) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(TIME);
            packed.putNextEntry(entry);
            zip.getInputStream(each).transferTo(packed);
            packed.closeEntry();
          }
        }
      }
      return bytes.toByteArray();
    }
  }

  /** An entry as POSIX.1-1988 (ustar) has it: a block with name, mode, size and time, the bytes. */
  private void add(String name, byte[] bytes, boolean runs) throws IOException {
    byte[] head = new byte[BLOCK];
    byte[] encoded = name.getBytes(UTF_8);
    if (encoded.length > 100) {
      throw new IOException(name + ": longer than an archive takes");
    }
    System.arraycopy(encoded, 0, head, 0, encoded.length);
    octal(head, 100, 8, runs ? 0755 : 0644);
    octal(head, 108, 8, 0);
    octal(head, 116, 8, 0);
    octal(head, 124, 12, bytes.length);
    octal(head, 136, 12, SECONDS);
    head[156] = '0';
    System.arraycopy("ustar\00000".getBytes(UTF_8), 0, head, 257, 8);
    int sum = 8 * ' ';
    for (byte each : head) {
      sum += each & 0xff;
    }
    octal(head, 148, 7, sum);
    head[155] = ' ';
    write(head);
    write(bytes);
    write(new byte[(BLOCK - bytes.length % BLOCK) % BLOCK]);
  }

  private static void octal(byte[] head, int at, int length, long value) {
    String digits = String.format(Locale.ROOT, "%0" + (length - 1) + "o", value);
    System.arraycopy(digits.getBytes(UTF_8), 0, head, at, length - 1);
  }

  private void end() throws IOException {
    write(new byte[2 * BLOCK]);
    write(new byte[(int) ((20L * BLOCK - written % (20L * BLOCK)) % (20L * BLOCK))]);
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    written += bytes.length;
  }
}

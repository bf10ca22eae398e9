package org.hearsay.app.cli;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.OSInfo;

/**
 * Keeps the native libraries of ONNX Runtime and SQLite unpacked between runs.
 *
 * <p>Left to themselves they are unpacked into the temporary folder at every start, 28 MB and 1 MB,
 * and stay there when the program is killed.
 */
public final class NativeLibrary {
  /** Read by ONNX Runtime when its first class is initialised: the folder that holds the files. */
  static final String MODEL_PROPERTY = "onnxruntime.native.path";

  /** Read by SQLite's driver when the first database is opened: the same. */
  static final String DATABASE_PROPERTY = "org.sqlite.lib.path";

  private NativeLibrary() {}

  /**
   * Unpacks what is missing from the user's cache and points ONNX Runtime there. To be called
   * before the model is opened. Does nothing where the user has set the property, where the
   * platform is not one we know, or where the cache cannot be written: ONNX Runtime then goes its
   * own way.
   */
  public static void prepare() {
    String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    if (platform != null) {
      String version = OrtEnvironment.class.getPackage().getImplementationVersion();
      String name = "onnxruntime-" + version + "-" + platform;
      prepare(MODEL_PROPERTY, name, folder -> unpackModel(platform, folder));
    }
  }

  /** The same for SQLite, before a ledger is opened. */
  public static void prepareDatabase() {
    String platform = OSInfo.getNativeLibFolderPathForCurrentOS();
    String name = "sqlite-" + SQLiteJDBCLoader.getVersion() + "-" + platform.replace('/', '-');
    prepare(DATABASE_PROPERTY, name, folder -> unpackDatabase(platform, folder));
  }

  private interface Unpacking {
    boolean into(Path folder) throws IOException;
  }

  private static void prepare(String property, String name, Unpacking unpacking) {
    if (System.getProperty(property) != null) {
      return;
    }
    Path cache =
        cacheFolder(
            System.getenv(), System.getProperty("user.home", ""), System.getProperty("os.name"));
    if (cache == null) {
      return;
    }
    Path folder = cache.resolve(name);
    try {
      if (unpacking.into(folder)) {
        System.setProperty(property, folder.toString());
      }
    } catch (IOException e) {
      // Read-only or full: slower starts, nothing worse
    }
  }

  /** False if the jar holds no library for this platform. */
  static boolean unpackModel(String platform, Path folder) throws IOException {
    String packed = "/ai/onnxruntime/native/" + platform;
    return unpack(OrtEnvironment.class, packed, "onnxruntime", folder)
        && unpack(OrtEnvironment.class, packed, "onnxruntime4j_jni", folder);
  }

  /** The same; platforms are named as SQLite's driver does. */
  static boolean unpackDatabase(String platform, Path folder) throws IOException {
    return unpack(SQLiteJDBCLoader.class, "/org/sqlite/native/" + platform, "sqlitejdbc", folder);
  }

  private static boolean unpack(Class<?> owner, String packed, String library, Path folder)
      throws IOException {
    String file = System.mapLibraryName(library);
    URL resource = owner.getResource(packed + "/" + file);
    if (resource == null) {
      return false;
    }
    unpack(resource, folder.resolve(file));
    return true;
  }

  private static void unpack(URL packed, Path target) throws IOException {
    URLConnection connection = packed.openConnection();
    try (InputStream in = connection.getInputStream()) {
      if (Files.isRegularFile(target) && Files.size(target) == connection.getContentLengthLong()) {
        return;
      }
      Path folder = Files.createDirectories(target.toAbsolutePath().getParent());
      // Under its own name only when complete: another process may look at any moment
      Path partial = Files.createTempFile(folder, target.getFileName().toString(), ".partial");
      try {
        Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(partial);
      }
    }
  }

  /** Where the platform keeps what can be made again; null if that cannot be told. */
  static @Nullable Path cacheFolder(Map<String, String> environment, String home, String os) {
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    // The XDG base directory specification: a relative path is to be ignored
    if (!xdg.isEmpty() && Path.of(xdg).isAbsolute()) {
      return Path.of(xdg, "hearsay");
    }
    if (!Path.of(home).isAbsolute()) {
      return null;
    }
    return os.toLowerCase(Locale.ROOT).contains("mac")
        ? Path.of(home, "Library", "Caches", "hearsay")
        : Path.of(home, ".cache", "hearsay");
  }

  /** The platform's folder name in ONNX Runtime's jar; null for one it has never heard of. */
  static @Nullable String platform(String os, String arch) {
    String system = os.toLowerCase(Locale.ROOT);
    String name =
        system.contains("linux")
            ? "linux"
            : system.contains("mac") ? "osx" : system.contains("win") ? "win" : null;
    String processor =
        switch (arch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x64";
          case "aarch64", "arm64" -> "aarch64";
          default -> null;
        };
    return name == null || processor == null ? null : name + "-" + processor;
  }
}

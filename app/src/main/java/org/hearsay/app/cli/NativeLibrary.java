package org.hearsay.app.cli;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps ONNX Runtime's native library unpacked between runs.
 *
 * <p>Left to itself it unpacks 28 MB into the temporary folder at every start, and leaves them
 * there when the program is killed.
 */
final class NativeLibrary {
  /** Read by ONNX Runtime when its first class is initialised: the folder that holds the files. */
  static final String PATH_PROPERTY = "onnxruntime.native.path";

  private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

  private NativeLibrary() {}

  /**
   * Unpacks what is missing from the user's cache and points ONNX Runtime there. To be called
   * before the model is opened. Does nothing where the user has set the property, where the
   * platform is not one we know, or where the cache cannot be written: ONNX Runtime then goes its
   * own way.
   */
  static void prepare() {
    if (System.getProperty(PATH_PROPERTY) != null) {
      return;
    }
    Path cache =
        cacheFolder(
            System.getenv(), System.getProperty("user.home", ""), System.getProperty("os.name"));
    String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    if (cache == null || platform == null) {
      return;
    }
    String version = OrtEnvironment.class.getPackage().getImplementationVersion();
    Path folder = cache.resolve("onnxruntime-" + version + "-" + platform);
    try {
      if (unpack(platform, folder)) {
        System.setProperty(PATH_PROPERTY, folder.toString());
      }
    } catch (IOException e) {
      // Read-only or full: slower starts, nothing worse
    }
  }

  /** False if the jar holds no library for this platform. */
  static boolean unpack(String platform, Path folder) throws IOException {
    for (String library : LIBRARIES) {
      String file = System.mapLibraryName(library);
      URL packed =
          OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + platform + "/" + file);
      if (packed == null) {
        return false;
      }
      unpack(packed, folder.resolve(file));
    }
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

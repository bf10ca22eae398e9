package org.hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

class NativeLibraryTest {
  @Test
  void unpacksOnceAndMendsWhatIsCutShort(@TempDir Path cache) throws IOException {
    String platform =
        NativeLibrary.platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    assertThat(platform).isNotNull();
    Path folder = cache.resolve("deep/er");

    assertThat(NativeLibrary.unpackModel(platform, folder)).isTrue();
    Path library = folder.resolve(System.mapLibraryName("onnxruntime"));
    long size = Files.size(library);
    assertThat(size).isGreaterThan(10_000_000);

    var written = Files.getLastModifiedTime(library);
    NativeLibrary.unpackModel(platform, folder);
    assertThat(Files.getLastModifiedTime(library)).isEqualTo(written);

    Files.write(library, new byte[5]);
    NativeLibrary.unpackModel(platform, folder);
    assertThat(library).hasSize(size);
    assertThat(namesIn(folder))
        .containsExactlyInAnyOrder(
            System.mapLibraryName("onnxruntime"), System.mapLibraryName("onnxruntime4j_jni"));
  }

  @Test
  void unpacksTheLibraryThatTheDatabaseLoads(@TempDir Path cache) throws IOException {
    String platform = OSInfo.getNativeLibFolderPathForCurrentOS();

    assertThat(NativeLibrary.unpackDatabase(platform, cache)).isTrue();

    assertThat(namesIn(cache)).containsExactly(LibraryLoaderUtil.getNativeLibName());
    assertThat(cache.resolve(LibraryLoaderUtil.getNativeLibName()))
        .satisfies(library -> assertThat(library.toFile().length()).isGreaterThan(900_000));
  }

  @Test
  void leavesAnUnknownPlatformAlone(@TempDir Path cache) throws IOException {
    assertThat(NativeLibrary.unpackModel("plan9-x64", cache.resolve("x"))).isFalse();
    assertThat(cache.resolve("x")).doesNotExist();
    assertThat(NativeLibrary.unpackDatabase("Plan9/x86_64", cache.resolve("x"))).isFalse();
    assertThat(NativeLibrary.platform("Linux", "riscv64")).isNull();
    assertThat(NativeLibrary.platform("Plan 9", "amd64")).isNull();
  }

  @Test
  void namesPlatformsAsTheJarDoes() {
    assertThat(NativeLibrary.platform("Linux", "amd64")).isEqualTo("linux-x64");
    assertThat(NativeLibrary.platform("Mac OS X", "aarch64")).isEqualTo("osx-aarch64");
    assertThat(NativeLibrary.platform("Windows 11", "amd64")).isEqualTo("win-x64");
  }

  @Test
  void takesTheCacheFromTheEnvironmentElseFromHome() {
    assertThat(NativeLibrary.cacheFolder(Map.of("XDG_CACHE_HOME", "/c"), "/home/u", "Linux"))
        .isEqualTo(Path.of("/c/hearsay"));
    assertThat(NativeLibrary.cacheFolder(Map.of("XDG_CACHE_HOME", "c"), "/home/u", "Linux"))
        .isEqualTo(Path.of("/home/u/.cache/hearsay"));
    assertThat(NativeLibrary.cacheFolder(Map.of(), "/Users/u", "Mac OS X"))
        .isEqualTo(Path.of("/Users/u/Library/Caches/hearsay"));
    assertThat(NativeLibrary.cacheFolder(Map.of(), "?", "Linux")).isNull();
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}

package org.hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {
  private final FileNames names = new FileNames();

  @Test
  void leavesNothingOfAPath() {
    assertThat(names.next("../x")).isEqualTo(".._x");
    assertThat(names.next("/etc/passwd")).isEqualTo("_etc_passwd");
    assertThat(names.next("C:\\x\0y")).isEqualTo("C__x_y");
    assertThat(names.next("https://a.example/b?c=d")).isEqualTo("https___a.example_b_c_d");
    assertThat(names.next("é\uD83D\uDE00")).isEqualTo("__");
  }

  @Test
  void numbersEqualNames() {
    assertThat(names.next("a/b")).isEqualTo("a_b");
    assertThat(names.next("a_b")).isEqualTo("a_b-2");
    assertThat(names.next("a?b")).isEqualTo("a_b-3");
  }

  @Test
  void takesLargeAndSmallLettersForOne() {
    assertThat(names.next("ID")).isEqualTo("ID");
    assertThat(names.next("id")).isEqualTo("id-2");
    assertThat(names.next("Id-2")).isEqualTo("Id-2-2");
  }

  @Test
  void passesOverNumbersThatAreTaken() {
    assertThat(names.next("x-2")).isEqualTo("x-2");
    assertThat(names.next("x")).isEqualTo("x");
    assertThat(names.next("x")).isEqualTo("x-3");
    assertThat(names.next("x-3")).isEqualTo("x-3-2");
  }

  @Test
  void cutsNamesThatNoFileSystemTakes() {
    String id = "x".repeat(5000);

    assertThat(names.next(id)).hasSizeLessThan(200);
    assertThat(names.next(id)).hasSizeLessThan(200).endsWith("-2");
  }
}

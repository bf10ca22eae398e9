package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium, one for all tests; those that need it are skipped where it is missing. */
final class Browser {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  /** Where {@link #picture} puts what it takes. */
  private static final Path PICTURES = Path.of("target", "pictures");

  private static final class Started {
    static final Browser BROWSER = new Browser();
  }

  private final ChromeDriver driver;

  private Browser() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
    Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
  }

  /** The browser, at a width of 1280 and light; skips the test where there is none. */
  static Browser get() {
    assumeTrue(
        Files.exists(CHROMIUM) && Files.exists(DRIVER),
        "no Chromium here: install Debian's chromium and chromium-driver to run this test");
    Browser browser = Started.BROWSER;
    browser.width(1280);
    browser.dark(false);
    browser.driver.manage().deleteAllCookies();
    browser.said();
    return browser;
  }

  /** The driver now and then comes back while a large page is still loading. */
  Browser open(String address) {
    driver.executeScript("window.isBefore = true");
    driver.get(address);
    until("!window.isBefore && document.readyState === 'complete'");
    return this;
  }

  ChromeDriver driver() {
    return driver;
  }

  Browser width(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    driver.manage().window().setSize(new Dimension(Math.max(width, 500), 900));
    return this;
  }

  Browser dark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    return this;
  }

  WebElement find(String selector) {
    return new WebDriverWait(driver, Duration.ofSeconds(10))
        .withMessage(() -> selector + " is not on " + driver.getCurrentUrl())
        .until(d -> d.findElements(By.cssSelector(selector)).stream().findFirst().orElse(null));
  }

  /** Clicks what leads to another page, and waits until that is there. */
  void follow(WebElement link) {
    WebElement page = driver.findElement(By.tagName("html"));
    link.click();
    new WebDriverWait(driver, Duration.ofSeconds(10)).until(ExpectedConditions.stalenessOf(page));
    until("document.readyState === 'complete'");
  }

  void follow(String selector) {
    follow(find(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Waits until a script's value is true. */
  void until(String condition) {
    new WebDriverWait(driver, Duration.ofSeconds(10))
        .withMessage(() -> condition + " did not come; " + state())
        .until(d -> Boolean.TRUE.equals(driver.executeScript("return !!(" + condition + ")")));
  }

  private String state() {
    return driver.executeScript(
            "return location.pathname + ', focus on ' + document.activeElement.outerHTML.slice(0, 200)"
                + " + ', said ' + [...document.querySelectorAll('[role=alert], .error, .conflict')]"
                + ".map(e => e.textContent.slice(0, 200)).join(' | ')")
        + ", console "
        + said();
  }

  /** Presses a key, wherever the focus is. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(String.join("", List.of(keys))).perform();
  }

  void press(Keys key) {
    new Actions(driver).sendKeys(key).perform();
  }

  /** What it has said on its console since it was last asked; nothing is good. */
  List<String> said() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::toString)
        .filter(line -> !line.contains("axe-core"))
        .toList();
  }

  /** Fails if the console tells of an error, or axe-core finds what keeps people from the page. */
  void mustBeSound() {
    assertThat(said()).as("the console of " + driver.getCurrentUrl()).isEmpty();
    assertThat(found())
        .as("what axe-core finds on " + driver.getCurrentUrl() + " (" + impacts() + ")")
        .isEmpty();
    assertThat((Long) driver.executeScript("return document.documentElement.scrollWidth"))
        .as("width of " + driver.getCurrentUrl())
        .isLessThanOrEqualTo(
            (Long) driver.executeScript("return document.documentElement.clientWidth"));
  }

  private static String impacts() {
    return "moderate, serious, critical";
  }

  @SuppressWarnings("unchecked")
  private List<String> found() {
    driver.executeScript(Axe.SCRIPT);
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, {resultTypes: ['violations']}).then(r => done("
                + "r.violations.filter(v => v.impact !== 'minor').map(v => v.impact + ' ' + v.id + ': '"
                + " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + ' ' + n.failureSummary)"
                + ".join(' | '))), e => done(['axe-core failed: ' + e]));");
    return (List<String>) Objects.requireNonNull(found);
  }

  private static final class Axe {
    static final String SCRIPT = script();

    private static String script() {
      try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Puts a picture of the whole page into {@code target/pictures}; to be looked at. */
  Browser picture(String name) {
    try {
      Files.createDirectories(PICTURES);
      Object height = driver.executeScript("return document.documentElement.scrollHeight");
      Object width = driver.executeScript("return document.documentElement.clientWidth");
      Object png =
          driver
              .executeCdpCommand(
                  "Page.captureScreenshot",
                  Map.of(
                      "captureBeyondViewport",
                      true,
                      "clip",
                      Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)))
              .get("data");
      Files.write(
          PICTURES.resolve(name + ".png"),
          OutputType.BYTES.convertFromBase64Png(String.valueOf(png)));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

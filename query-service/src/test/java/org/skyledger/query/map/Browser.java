package org.skyledger.query.map;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.json.JsonMapper;

/** Chromium without a screen, which draws by software and finds no address but this machine's. */
final class Browser implements AutoCloseable {

    private static final Set<String> WORK = Set.of("ScriptDuration", "LayoutDuration", "RecalcStyleDuration");

    private static final JsonMapper JSON = new JsonMapper();

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser start() {
        var options = new ChromeOptions();
        options.setBinary(program("chromium").toString());
        options.addArguments(
                "--headless=new",
                // As root, as in CI, it does not start otherwise; it loads nothing but our own page.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--window-size=1280,800",
                "--force-device-scale-factor=1",
                "--use-angle=swiftshader",
                "--enable-unsafe-swiftshader",
                "--ignore-gpu-blocklist",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").toFile())
                .usingAnyFreePort()
                .build();
        var driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        return new Browser(driver);
    }

    void open(String address) {
        driver.get(address);
    }

    /** In pixels, of the whole window. */
    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    WebElement byId(String id) {
        return driver.findElement(By.id(id));
    }

    String text(String id) {
        return byId(id).getText();
    }

    /** What a script says, which may be an expression only. */
    @SuppressWarnings("unchecked")
    <T> T ask(String expression) {
        return (T) Objects.requireNonNull(driver.executeScript("return " + expression));
    }

    /** What becomes of a promise. */
    Object await(String promise) {
        return Objects.requireNonNull(driver.executeAsyncScript(
                "const done = arguments[0]; (" + promise + ").then(done, (failure) => done('failed: ' + failure))"));
    }

    /** Has it measure what its thread for scripts works, waiting left out. */
    void measureWork() {
        driver.executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
    }

    /** For how many seconds scripts, styles and layouts have kept that thread busy since. */
    @SuppressWarnings("unchecked")
    double work() {
        var answer = driver.executeCdpCommand("Performance.getMetrics", Map.of());
        return ((List<Map<String, Object>>) Objects.requireNonNull(answer.get("metrics")))
                .stream()
                        .filter(metric -> WORK.contains(String.valueOf(metric.get("name"))))
                        .mapToDouble(metric -> Double.parseDouble(String.valueOf(metric.get("value"))))
                        .sum();
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void tab() {
        press(Keys.TAB);
    }

    /** Clicks the middle of the page, which is the middle of the map. */
    void clickMiddle() {
        var map = byId("map");
        new Actions(driver).moveToElement(map).click().perform();
    }

    /** What has been complained of in the console, since the last time. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(Object::toString)
                .toList();
    }

    /** The addresses that have been asked for, since the last time. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asString("").equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url").asString(""))
                .toList();
    }

    /** Keeps what is on the screen, for whoever wants to look. */
    void keep(String name) {
        try {
            var folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Path program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(name + " was not found: apt-get install chromium chromium-driver"));
    }
}

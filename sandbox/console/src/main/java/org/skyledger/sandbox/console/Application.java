package org.skyledger.sandbox.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.skyledger.sandbox.backing.Child;
import org.skyledger.sandbox.backing.Unavailable;

/**
 * One of our executable jars, unpacked in its part's folder: a build that replaces the jar does not pull it out from
 * under the process, and only unpacked can its classes be archived, which halves the work of every later start.
 *
 * @param jar what the build made
 * @param home the part's folder
 */
public record Application(Path jar, Path home) {

    /** What stands between {@code java} and the program's own arguments. */
    public List<String> options() {
        unpack();
        return List.of(
                // Written when a process ends that found none.
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive(),
                "-jar",
                folder().resolve(jar.getFileName()).toString());
    }

    private void unpack() {
        var unpacked = home.resolve("application.sha256");
        try {
            if (!Files.exists(jar)) {
                throw new Unavailable(jar + " is missing; build it with mvn package -DskipTests");
            }
            Files.createDirectories(home);
            var contents = digest();
            if (!Files.exists(unpacked) || !Files.readString(unpacked).equals(contents)) {
                Files.deleteIfExists(unpacked);
                // The JVM would trust the archive: our jars have the same time in every build.
                Files.deleteIfExists(archive());
                Trees.delete(folder());
                var tool = List.of(
                        Jvm.JAVA, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", "application");
                new Child.Launch("unpack", tool, Map.of(), "TERM", home).start().finish(Duration.ofMinutes(1));
                Files.writeString(unpacked, contents);
            }
        } catch (IOException e) {
            throw new Unavailable(jar + " could not be unpacked: " + e.getMessage(), e);
        }
    }

    private String digest() throws IOException {
        try (var in = Files.newInputStream(jar)) {
            var digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private Path archive() {
        return home.resolve("classes.jsa");
    }

    private Path folder() {
        return home.resolve("application");
    }
}

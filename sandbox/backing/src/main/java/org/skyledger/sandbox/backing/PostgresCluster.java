package org.skyledger.sandbox.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The files of one PostgreSQL server.
 *
 * @param home holds the data, the log and the superuser's password
 */
record PostgresCluster(Path home, Program program, ServerUser user) {

    static final String SUPERUSER = "postgres";

    static PostgresCluster in(Path home) {
        var program = Program.postgres()
                .orElseThrow(() -> new Unavailable("PostgreSQL with PostGIS was not found; run ./skyledger install"));
        var user = ServerUser.current();
        var cluster = new PostgresCluster(user.makeFolder(home), program, user);
        cluster.initialise();
        return cluster;
    }

    Child start(int port, Durability durability) {
        var options = new ArrayList<>(List.of(
                "-D", data().toString(),
                "-p", Integer.toString(port),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "max_connections=200"));
        options.addAll(durability.options());
        // INT ends the sessions and stops; on TERM the server would wait until its clients have left.
        return launch("postgres", "INT", options).start();
    }

    /** The superuser may run programs on this machine, so the password is a secret, unlike those of the services. */
    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise() {
        if (Files.exists(data())) {
            return;
        }
        var unfinished = home.resolve("data.unfinished");
        try {
            Folders.delete(unfinished);
            writePassword();
            var initdb = launch(
                    "initdb",
                    "TERM",
                    List.of(
                            "--pgdata=" + unfinished,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile(),
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C.UTF-8",
                            "--no-sync"));
            initdb.start().finish(Duration.ofMinutes(2));
            // A start that was killed half-way leaves no half-made data behind under the final name.
            Files.move(unfinished, data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writePassword() throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random), StandardOpenOption.WRITE);
        user.own(passwordFile());
    }

    Child.Launch launch(String name, String stopSignal, List<String> options) {
        var command = new ArrayList<>(user.prefix());
        command.add(program.sibling(name).path().toString());
        command.addAll(options);
        return new Child.Launch(name, command, program.environment(), stopSignal, home);
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path passwordFile() {
        return home.resolve("superuser.password");
    }
}

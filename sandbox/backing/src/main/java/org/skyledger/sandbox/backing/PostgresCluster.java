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
 * @param programs the folder of initdb and postgres
 */
record PostgresCluster(Path home, Path programs, Installation installation, ServerUser user) {

    static final String SUPERUSER = "postgres";

    static PostgresCluster in(Path home) {
        for (var installation : Installation.all()) {
            var programs = installation.postgres();
            if (programs.isPresent()) {
                var cluster = new PostgresCluster(home, programs.get(), installation, ServerUser.current());
                cluster.initialise();
                return cluster;
            }
        }
        throw new Unavailable("PostgreSQL with PostGIS was not found; run ./skyledger install");
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
        user.makeFolder(home);
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

    private Child.Launch launch(String program, String stopSignal, List<String> options) {
        var command = new ArrayList<>(user.prefix());
        command.add(programs.resolve(program).toString());
        command.addAll(options);
        return new Child.Launch(
                program, command, installation.environment(), stopSignal, home, home.resolve(program + ".log"));
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path passwordFile() {
        return home.resolve("superuser.password");
    }
}

package org.skyledger.sandbox.backing;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom the servers run as. PostgreSQL refuses root, and no server without a password should have root's rights, so
 * root's servers run as somebody else.
 *
 * @param other the user and group that root steps down to, or null when this JVM is not root's
 */
record ServerUser(@Nullable Account other) {

    /** Survives a restart of the machine, unlike /tmp. */
    private static final Path ELSEWHERE = Path.of("/var/tmp");

    record Account(String user, String group) {

        private boolean exists() {
            var accounts = FileSystems.getDefault().getUserPrincipalLookupService();
            try {
                accounts.lookupPrincipalByName(user);
                accounts.lookupPrincipalByGroupName(group);
                return true;
            } catch (IOException _) {
                return false;
            }
        }
    }

    static ServerUser current() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServerUser(null);
        }
        return Stream.of(
                        new Account("postgres", "postgres"),
                        new Account("nobody", "nogroup"),
                        new Account("nobody", "nobody"))
                .filter(Account::exists)
                .findFirst()
                .map(ServerUser::new)
                .orElseThrow(() -> new Unavailable("PostgreSQL does not run as root, and there is no user postgres"));
    }

    /** What stands before a command to run it as this user; setpriv, unlike runuser, leaves no process in between. */
    List<String> prefix() {
        return other == null
                ? List.of()
                : List.of("setpriv", "--reuid=" + other.user(), "--regid=" + other.group(), "--clear-groups", "--");
    }

    /**
     * Makes a folder that this user can reach and write. Where root's folders are closed to everybody else, a folder
     * elsewhere takes its place, and a link leads there.
     *
     * @return the folder's real path
     */
    Path makeFolder(Path folder) {
        try {
            if (!Files.exists(folder)) {
                // A link whose end was swept away would be in the way.
                Files.deleteIfExists(folder);
                Files.createDirectories(folder);
                if (!canEnter(folder.toAbsolutePath())) {
                    Files.delete(folder);
                    Files.createSymbolicLink(folder, Files.createTempDirectory(ELSEWHERE, "skyledger-"));
                }
            }
            own(folder.toRealPath());
            return folder.toRealPath();
        } catch (IOException e) {
            throw new Unavailable(folder + " could not be made: " + e.getMessage(), e);
        }
    }

    void own(Path path) throws IOException {
        if (other != null) {
            var accounts = FileSystems.getDefault().getUserPrincipalLookupService();
            Files.setOwner(path, accounts.lookupPrincipalByName(other.user()));
        }
    }

    private boolean canEnter(Path folder) throws IOException {
        for (var above = folder.getParent(); other != null && above != null; above = above.getParent()) {
            if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}

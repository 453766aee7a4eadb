package org.skyledger.sandbox.demo.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;
import org.skyledger.sandbox.demo.check.Verification.Broken;

/** A partition of the ledger in a file, as PostgreSQL's COPY writes it; packed by gzip when its name ends in .gz. */
record Archive(Path file) {

    private static final int COLUMNS = 10;
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .appendOffset("+HH:mm", "+00")
            .toFormatter();

    /** Reads its records in order. */
    void forEach(Consumer<LedgerRecord> consumer) throws IOException {
        long line = 0;
        try (var lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                consumer.accept(record(text, line));
            }
        } catch (java.io.EOFException | java.util.zip.ZipException e) {
            throw new Broken(file + " is damaged behind line " + line + ": " + e.getMessage());
        }
    }

    private InputStream open() throws IOException {
        var bytes = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }

    private LedgerRecord record(String text, long line) {
        try {
            var columns = text.split("\t", -1);
            if (columns.length != COLUMNS) {
                throw new IllegalArgumentException(columns.length + " columns");
            }
            return new LedgerRecord(
                    Long.parseLong(columns[0]),
                    UUID.fromString(columns[1]),
                    Integer.parseInt(columns[2]),
                    unescaped(columns[3]),
                    Integer.parseInt(columns[4]),
                    OffsetDateTime.parse(columns[7], TIME).toInstant(),
                    unescaped(columns[5]),
                    unescaped(columns[6]),
                    hash(columns[8]),
                    hash(columns[9]));
        } catch (RuntimeException e) {
            throw new Broken(file + " has no record in line " + line + ": " + e.getMessage());
        }
    }

    private static Hash hash(String bytea) {
        return Hash.of(HexFormat.of().parseHex(bytea, "\\\\x".length(), bytea.length()));
    }

    /** Undoes the escapes of COPY's text format. */
    static String unescaped(String column) {
        if (column.indexOf('\\') < 0) {
            return column;
        }
        var text = new StringBuilder(column.length());
        for (int i = 0; i < column.length(); i++) {
            char c = column.charAt(i);
            text.append(c == '\\' ? meant(column.charAt(++i)) : c);
        }
        return text.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'v' -> '\u000B';
            default -> escaped;
        };
    }
}

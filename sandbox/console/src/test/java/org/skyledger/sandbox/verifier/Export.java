package org.skyledger.sandbox.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.skyledger.events.Hash;
import org.skyledger.events.HashChain;
import org.skyledger.events.tree.Checkpoint;
import org.skyledger.events.tree.Growth;
import org.skyledger.events.tree.MerkleTree;
import org.skyledger.events.tree.Tile;
import org.skyledger.events.tree.Tiles;
import tools.jackson.databind.json.JsonMapper;

/** An export as the services make it, with their code, which the verifier does not know. */
final class Export {

    static final String NAME = "ledger.example";

    private static final JsonMapper JSON = new JsonMapper();
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    final List<String> lines = new ArrayList<>();

    private final KeyPair key = newKey();
    private final List<Hash> hashes = new ArrayList<>();
    private final Map<UUID, Integer> sequences = new HashMap<>();

    static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** @param payloads one record each; a third of them is of the same entity */
    static Export of(String... payloads) {
        var export = new Export();
        for (int i = 0; i < payloads.length; i++) {
            export.add(new UUID(0, i % 3), payloads[i]);
        }
        return export;
    }

    /** The end, with a checkpoint of the first records. */
    Export end(int covered) {
        return end(note(covered));
    }

    Export end(String note) {
        lines.add(JSON.writeValueAsString(
                Map.of("end", Map.of("from", 1, "to", lines.size(), "count", lines.size(), "checkpoint", note))));
        return this;
    }

    private void add(UUID entity, String payload) {
        int sequence = sequences.merge(entity, 1, Integer::sum) - 1;
        add(entity, sequence, START.plusSeconds(lines.size() + 1), payload);
    }

    /** Hashed as it should be, whatever it says. */
    Export add(UUID entity, int sequence, Instant at, String payload) {
        int position = lines.size() + 1;
        var previous = hashes.isEmpty() ? Hash.GENESIS : hashes.getLast();
        var metadata = "{\"actor\":\"Ü\"}";
        var hash = HashChain.hash(previous, position, entity, sequence, "a.B", 1, at, payload, metadata);
        var line = new HashMap<String, Object>();
        line.put("position", position);
        line.put("entity", entity.toString());
        line.put("sequence", sequence);
        line.put("type", "a.B");
        line.put("revision", 1);
        line.put("recordedAt", at.toString());
        line.put("payload", payload);
        line.put("metadata", metadata);
        line.put("previousHash", previous.hex());
        line.put("hash", hash.hex());
        lines.add(JSON.writeValueAsString(line));
        hashes.add(hash);
        return this;
    }

    String note(int covered) {
        return note(covered, key);
    }

    /** Signed with any key, under the name and the id of ours. */
    String note(int covered, KeyPair signing) {
        var text = new Checkpoint(NAME, covered, new MerkleTree(tree()).root(covered), START).text();
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(signing.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            var signed = signature.sign();
            var line = Arrays.copyOf(id(), 4 + signed.length);
            System.arraycopy(signed, 0, line, 4, signed.length);
            return text + "\n— " + NAME + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    VerifierKey key() throws Broken {
        return VerifierKey.parse(NAME + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed()));
    }

    Path write(Path folder) throws IOException {
        return Files.writeString(folder.resolve("export.ndjson"), String.join("\n", lines) + "\n");
    }

    private byte[] typed() {
        var encoded = key.getPublic().getEncoded();
        var typed = new byte[33];
        typed[0] = 1;
        System.arraycopy(encoded, encoded.length - 32, typed, 1, 32);
        return typed;
    }

    private byte[] id() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((NAME + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(sha256.digest(typed()), 4);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private Tiles tree() {
        var tiles = new HashMap<List<Number>, Tile>();
        Tiles kept = (level, index) -> Objects.requireNonNull(tiles.get(List.of(level, index)));
        Growth.of(0, hashes, kept).forEach(tile -> tiles.put(List.of(tile.level(), tile.index()), tile));
        return kept;
    }
}

package org.skyledger.query.freshness;

import java.time.Duration;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/**
 * The moment of the ledger that an answer shows.
 *
 * @param recordedAt everything recorded up to then is shown, and nothing later
 * @param settled whether the same address will show this moment for ever
 */
public record Moment(Instant recordedAt, boolean settled) {

    private static final CacheControl FOR_A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    /** An answer with what caches must know. */
    public ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok().cacheControl(settled ? FOR_A_DAY : CacheControl.noCache());
    }
}

package org.skyledger.bench.plant;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.skyledger.bench.load.Stall;
import org.skyledger.sandbox.backing.Unavailable;

/**
 * Makes one block of a file of its own durable again and again, beside the database's, and remembers when the disk took
 * long. Nothing of ours is in the way of that block but what the disk is busy with.
 */
public final class DiskWatch implements AutoCloseable {

    private static final int BLOCK = 8 * 1024;
    private static final long PAUSE = 10_000_000;
    /** What takes longer is a stall: a disk that is used as it should be takes a fiftieth of it. */
    private static final long LONG = 20_000_000;

    private final FileChannel file;
    private final List<Stall> stalls = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("disk-watch").unstarted(this::run);
    private volatile boolean running = true;
    private volatile String failure = "";

    private DiskWatch(FileChannel file) {
        this.file = file;
    }

    static DiskWatch start(Path path) {
        try {
            var watch = new DiskWatch(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            watch.sync();
            watch.thread.start();
            return watch;
        } catch (IOException e) {
            throw new Unavailable(path + " could not be written: " + e.getMessage(), e);
        }
    }

    /** Ends it, and tells what it saw. */
    public List<Stall> stop() {
        close();
        if (!failure.isEmpty()) {
            throw new Unavailable("the disk could not be watched: " + failure);
        }
        return List.copyOf(stalls);
    }

    private void run() {
        try {
            while (running) {
                long from = System.nanoTime();
                sync();
                long to = System.nanoTime();
                if (to - from > LONG) {
                    stalls.add(new Stall(from, to));
                }
                LockSupport.parkNanos(PAUSE);
            }
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
        }
    }

    private void sync() throws IOException {
        file.write(ByteBuffer.allocate(BLOCK), 0);
        file.force(false);
    }

    @Override
    public void close() {
        running = false;
        try (file) {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
        }
    }
}

package org.skyledger.bench.plant;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.skyledger.sandbox.backing.Unavailable;

/**
 * As many as there are cores work on a database at a time, each with a connection of its own.
 *
 * @param role whose password is its name
 */
public record Hands(String url, String role) {

    /** A piece of work. */
    @FunctionalInterface
    public interface Work {
        void with(Connection own) throws SQLException;
    }

    public static int count() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** One statement each, with memory for indexes. */
    public void run(List<String> statements) {
        work(statements.stream()
                .<Work>map(sql -> own -> {
                    try (var statement = own.createStatement()) {
                        statement.execute("set maintenance_work_mem = '1GB'");
                        statement.execute(sql);
                    }
                })
                .toList());
    }

    /** Begins in this order, and returns when all is done. */
    public void work(List<Work> all) {
        try (var threads = Executors.newFixedThreadPool(count())) {
            var each = new ArrayList<Future<?>>();
            for (var work : all) {
                each.add(threads.submit(() -> {
                    try (var own = DriverManager.getConnection(url, role, role)) {
                        work.with(own);
                    }
                    return null;
                }));
            }
            for (var one : each) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new Unavailable("the database could not be filled: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        }
    }
}

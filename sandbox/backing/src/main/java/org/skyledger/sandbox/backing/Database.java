package org.skyledger.sandbox.backing;

/**
 * A database with the schemas and roles of {@code docker/postgres/init.sql}, not migrated. Each role's password is its
 * name.
 *
 * @param url JDBC address, without a user
 */
public record Database(String url, String name) {}

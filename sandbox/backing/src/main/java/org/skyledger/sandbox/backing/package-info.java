/**
 * The servers that Skyledger stands on, private and real: PostgreSQL with PostGIS, Redis, Kafka and a token authority,
 * on loopback, as children of this JVM. Tests take them from {@link org.skyledger.sandbox.backing.Backing}.
 */
@NullMarked
package org.skyledger.sandbox.backing;

import org.jspecify.annotations.NullMarked;

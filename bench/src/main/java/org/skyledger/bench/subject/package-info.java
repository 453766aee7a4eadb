/**
 * What takes commands and records events, to be compared: each in a JVM of its own, with callers that wait for their
 * answers in the same JVM, so that no HTTP is measured. The benchmark tells it by {@link SubjectServer} what to do.
 */
@NullMarked
package org.skyledger.bench.subject;

import org.jspecify.annotations.NullMarked;

/**
 * What this service answers when it cannot answer what was asked: RFC 9457 problems with stable types and the request's
 * correlation id. {@code docs/problems.md} lists the codes for readers.
 */
@NullMarked
package org.skyledger.query.problem;

import org.jspecify.annotations.NullMarked;

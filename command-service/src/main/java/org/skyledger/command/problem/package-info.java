/** Errors as HTTP: the standard's ErrorResponse under {@code /dss/v1}, each with the request's correlation id. */
@NullMarked
package org.skyledger.command.problem;

import org.jspecify.annotations.NullMarked;

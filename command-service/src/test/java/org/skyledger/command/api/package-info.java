/** Holds what the service answers, and the operations and scopes that it has, against docs/api/openapi.yaml. */
@NullMarked
package org.skyledger.command.api;

import org.jspecify.annotations.NullMarked;

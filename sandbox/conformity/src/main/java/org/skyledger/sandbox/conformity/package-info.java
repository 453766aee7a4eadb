/** Whether what a service answers is what its OpenAPI document says. For tests. */
@NullMarked
package org.skyledger.sandbox.conformity;

import org.jspecify.annotations.NullMarked;

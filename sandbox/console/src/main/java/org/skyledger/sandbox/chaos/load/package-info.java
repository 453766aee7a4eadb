/** Clients that go on writing and reading whatever breaks, and keep a history of every question and its answer. */
@NullMarked
package org.skyledger.sandbox.chaos.load;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.skyledger.sandbox.chaos.rule;

import org.jspecify.annotations.NullMarked;

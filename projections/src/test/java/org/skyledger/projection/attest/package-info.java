@NullMarked
package org.skyledger.projection.attest;

import org.jspecify.annotations.NullMarked;

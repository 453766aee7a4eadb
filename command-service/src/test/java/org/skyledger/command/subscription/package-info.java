@NullMarked
package org.skyledger.command.subscription;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.skyledger.command;

import org.jspecify.annotations.NullMarked;

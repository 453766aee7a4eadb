@NullMarked
package org.skyledger.command.report;

import org.jspecify.annotations.NullMarked;

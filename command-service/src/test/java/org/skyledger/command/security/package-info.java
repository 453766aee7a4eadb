@NullMarked
package org.skyledger.command.security;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.skyledger.query.security;

import org.jspecify.annotations.NullMarked;

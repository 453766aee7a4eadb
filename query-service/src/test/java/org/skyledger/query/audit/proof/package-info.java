@NullMarked
package org.skyledger.query.audit.proof;

import org.jspecify.annotations.NullMarked;

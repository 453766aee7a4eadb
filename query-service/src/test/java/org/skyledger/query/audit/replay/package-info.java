@NullMarked
package org.skyledger.query.audit.replay;

import org.jspecify.annotations.NullMarked;

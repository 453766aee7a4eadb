@NullMarked
package org.skyledger.query.cql;

import org.jspecify.annotations.NullMarked;

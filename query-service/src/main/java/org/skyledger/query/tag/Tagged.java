package org.skyledger.query.tag;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource or one of its methods: its answers are documents that are made whole before they are sent, so they get a
 * tag, and who has them already gets 304. Never on what is streamed, nor on what is for one reader only.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Tagged {

    /** For how long anybody may keep an answer without asking again, unless the answer itself says something else. */
    int seconds() default 0;
}

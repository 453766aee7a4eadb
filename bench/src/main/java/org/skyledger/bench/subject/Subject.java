package org.skyledger.bench.subject;

/** Something that takes commands and records their events durably. */
interface Subject extends AutoCloseable {

    /** One of those who send commands. */
    Caller caller(int number);

    @Override
    void close();

    /** Lets entities live one after another: makes one, changes it, ends it. Used by one thread. */
    interface Caller {

        /** Sends the next command, and returns when its event is durable. */
        void call();

        /** Whether the last entity has ended, and the next command would make another. */
        boolean rests();
    }
}

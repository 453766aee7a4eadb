package org.skyledger.command.problem;

/** The standard's body of every error. */
record ErrorResponse(String message) {}

package org.skyledger.query.problem;

/** A request that is not answered as asked; the detail is a sentence for the person who sent it. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemCode code;

    public Refused(ProblemCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    public ProblemCode code() {
        return code;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}

package org.skyledger.query.format;

import java.util.List;
import org.skyledger.query.ogc.UnknownParameters;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.http.MediaType;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/** Lets an address say in what format it is to be answered, so that a link can lead to just one of them. */
final class FormatParameter implements ContentNegotiationStrategy {

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) {
        var text = request.getParameter(UnknownParameters.FORMAT);
        if (text == null) {
            return MEDIA_TYPE_ALL_LIST;
        }
        try {
            return Format.of(text).types();
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    ProblemCode.BAD_PARAMETER, "parameter " + UnknownParameters.FORMAT + ": " + e.getMessage());
        }
    }
}

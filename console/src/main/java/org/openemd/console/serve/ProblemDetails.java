package org.openemd.console.serve;

import java.util.List;

/// What is wrong, for programs (RFC 9457).
///
/// @param type `about:blank`: the title says all
/// @param title a few words, the same for all of its kind
/// @param status of HTTP
/// @param detail what is wrong this time
/// @param problems each problem of an input, as the command line prints it; empty where there is one thing to say
public record ProblemDetails(
    String type, String title, int status, String detail, List<String> problems) {}

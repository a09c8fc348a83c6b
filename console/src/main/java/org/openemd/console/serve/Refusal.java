package org.openemd.console.serve;

import java.util.ArrayList;
import java.util.List;

/// Why an answer is not given; leaves as problem details (RFC 9457).
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int MOST_PROBLEMS = 200; // a hostile input has as many as it likes
  private static final int WRONG_INPUT = 422;
  private static final int NOT_FOUND = 404;
  private static final int BAD = 400;

  private final int status;
  private final String title;
  private final transient List<String> problems;
  private final int seconds;

  /// @param status of HTTP
  /// @param title a few words, the same for all of its kind
  /// @param detail what is wrong this time
  public Refusal(int status, String title, String detail) {
    this(status, title, detail, List.of(), 0);
  }

  private Refusal(int status, String title, String detail, List<String> problems, int seconds) {
    super(detail);
    this.seconds = seconds;
    this.status = status;
    this.title = title;
    this.problems = List.copyOf(problems);
  }

  /// The input is wrong; every problem, one a line.
  public static Refusal wrongInput(List<String> problems) {
    int more = problems.size() - MOST_PROBLEMS;
    List<String> told = new ArrayList<>(more > 0 ? problems.subList(0, MOST_PROBLEMS) : problems);
    if (more > 0) {
      told.add("and " + more + " more");
    }
    return new Refusal(WRONG_INPUT, "The input is wrong", String.join("\n", told), told, 0);
  }

  /// Nothing is there.
  public static Refusal notFound(String what) {
    return new Refusal(NOT_FOUND, "Not found", "there is no " + what);
  }

  /// The request cannot be understood.
  public static Refusal bad(String detail) {
    return new Refusal(BAD, "The request cannot be read", detail);
  }

  /// The same, with the word that it may be answered after so many seconds.
  public Refusal after(int wait) {
    return new Refusal(status, title, String.valueOf(getMessage()), problems, wait);
  }

  /// Seconds after which to ask again; 0 where that is not said.
  int seconds() {
    return seconds;
  }

  /// Of HTTP.
  public int status() {
    return status;
  }

  ProblemDetails details() {
    return new ProblemDetails("about:blank", title, status, String.valueOf(getMessage()), problems);
  }
}

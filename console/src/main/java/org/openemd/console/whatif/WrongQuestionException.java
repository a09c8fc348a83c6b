package org.openemd.console.whatif;

import java.util.List;

/// A question cannot be answered as it was asked; becomes {@link Reply.Wrong}.
final class WrongQuestionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  WrongQuestionException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  WrongQuestionException(String problem) {
    this(List.of(problem));
  }

  List<String> problems() {
    return problems;
  }
}

package org.openemd.console;

import java.util.List;

/// The input is wrong: every problem found, each on one line. Exit code 2.
public final class WrongInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  /// Takes at least one problem.
  public WrongInput(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /// The problems, one a line.
  public List<String> problems() {
    return problems;
  }
}

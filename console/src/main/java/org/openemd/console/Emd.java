package org.openemd.console;

import picocli.CommandLine;

/// The one command.
@CommandLine.Command(name = "emd")
public final class Emd implements Runnable {
  @Override
  public void run() {}

  /// Runs the verb that was typed and exits with its code.
  public static void main(String[] args) {
    System.exit(new CommandLine(new Emd()).execute(args));
  }
}

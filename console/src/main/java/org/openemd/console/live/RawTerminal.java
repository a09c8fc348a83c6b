package org.openemd.console.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A terminal that hands over every key at once, unseen; back to what it was when closed, however the program ends.
public final class RawTerminal implements AutoCloseable {
  private final Thread hook = Thread.ofPlatform().unstarted(RawTerminal::restore);
  private boolean raw;

  /// Nothing happens where no terminal is.
  public RawTerminal(boolean terminal) {
    if (terminal && stty("-icanon", "-echo", "min", "1")) {
      raw = true;
      Runtime.getRuntime().addShutdownHook(hook);
    }
  }

  private static void restore() {
    stty("icanon", "echo");
  }

  // POSIX; where there is no stty keys come with the line.
  private static boolean stty(String... words) {
    List<String> command = new ArrayList<>(List.of("stty"));
    command.addAll(List.of(words));
    try {
      return new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    if (raw) {
      restore();
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        return; // the program is ending already, and restores it too
      }
    }
  }
}

package org.openemd.console;

import java.io.IOException;
import java.io.InputStream;

/// Who started this program, where that is a program: it holds the other end of standard input, which closes when it dies, however it dies.
final class Parent {
  private static final int LEFT_ALONE = 130; // as by an interrupt

  private Parent() {}

  /// Ends this program at once when the other end closes. What a sweep has written by then is whole, as after any kill.
  static void watch(InputStream pipe) {
    Thread.ofPlatform()
        .daemon()
        .name("parent")
        .start(() -> {
          drain(pipe);
          Runtime.getRuntime().halt(LEFT_ALONE);
        });
  }

  private static void drain(InputStream pipe) {
    try {
      pipe.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      return; // a pipe that cannot be read has nobody behind it
    }
  }
}

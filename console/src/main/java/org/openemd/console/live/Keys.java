package org.openemd.console.live;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Keys as they are pressed, arrows among them; read by a thread of its own, so that the clock goes on meanwhile.
final class Keys {
  static final char UP = '\u2191';
  static final char DOWN = '\u2193';
  private static final int ESCAPE = 27;
  private static final int MOST_WAITING = 1000; // what is typed beyond is not read yet

  private final BlockingQueue<Character> pressed = new LinkedBlockingQueue<>(MOST_WAITING);

  Keys(InputStream in) {
    Thread.ofPlatform().daemon().name("keys").start(() -> read(in));
  }

  private void read(InputStream in) {
    try {
      for (int c = in.read(); c >= 0; c = in.read()) {
        pressed.put(c == ESCAPE ? arrow(in) : (char) c);
      }
    } catch (IOException e) {
      return; // nobody is there any more: the run goes on without orders
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // Arrows come as ESC [ A and ESC [ B.
  private static char arrow(InputStream in) throws IOException {
    int bracket = in.read();
    int letter = bracket == '[' ? in.read() : -1;
    return switch (letter) {
      case 'A' -> UP;
      case 'B' -> DOWN;
      default -> ' ';
    };
  }

  /// The next key, or 0 when none is pressed within `nanos`.
  char next(long nanos) throws InterruptedException {
    Character key = pressed.poll(nanos, TimeUnit.NANOSECONDS);
    return key == null ? 0 : key;
  }
}

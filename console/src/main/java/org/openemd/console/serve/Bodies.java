package org.openemd.console.serve;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/// Reads bodies: none longer than allowed, none for longer than allowed, not too many at once.
final class Bodies {
  private static final int TOO_LARGE = 413;
  private static final int BUSY = 503;

  private final Limits limits;
  private final Semaphore places;
  private final ScheduledExecutorService clock;

  Bodies(Limits limits, ScheduledExecutorService clock) {
    this.limits = limits;
    this.clock = clock;
    places = new Semaphore(limits.bodies());
  }

  /// The whole body.
  byte[] read(Context x) {
    if (x.req().getContentLengthLong() > limits.body()) {
      throw tooLarge();
    }
    if (!places.tryAcquire()) {
      throw new Refusal(BUSY, "Busy", "too many bodies are being read").after(1);
    }
    ScheduledFuture<?> end =
        clock.schedule(
            () -> hangUp(x.req()), limits.bodyDeadline().toMillis(), TimeUnit.MILLISECONDS);
    try {
      byte[] bytes = x.req().getInputStream().readNBytes(limits.body() + 1);
      if (bytes.length > limits.body()) {
        throw tooLarge();
      }
      return bytes;
    } catch (IOException e) {
      throw Refusal.bad("the body ended early");
    } finally {
      end.cancel(false);
      places.release();
    }
  }

  private Refusal tooLarge() {
    return new Refusal(
        TOO_LARGE, "The body is too long", "at most " + limits.body() + " bytes are read");
  }

  private static void hangUp(HttpServletRequest request) {
    ServletContextRequest.getServletContextRequest(request)
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}

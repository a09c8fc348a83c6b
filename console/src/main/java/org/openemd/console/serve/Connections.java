package org.openemd.console.serve;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;

/// The way in: plain or with TLS, so many connections and no more, none that keeps the server waiting for its headers.
final class Connections implements Connection.Listener {
  private static final long LOOK = 1_000; // [ms]

  private final Settings settings;
  private final Map<Connection, State> open = new ConcurrentHashMap<>();
  private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
  private final ScheduledFuture<?> looking;

  Connections(Settings settings, ScheduledExecutorService clock) {
    this.settings = settings;
    looking = clock.scheduleWithFixedDelay(this::look, LOOK, LOOK, TimeUnit.MILLISECONDS);
  }

  /// What was last seen of a connection.
  ///
  /// @param requests whose headers have been read
  /// @param bytes that came in until then
  /// @param waiting since when the server waits for the end of headers that have begun; -1 while it does not
  private record State(long requests, long bytes, long waiting) {}

  /// The connector.
  ServerConnector connector(Server server, HttpConfiguration http) {
    Limits limits = settings.limits();
    http.setRequestHeaderSize(limits.head());
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    ServerConnector connector =
        settings
            .door()
            .tls()
            .map(t -> {
              http.addCustomizer(new SecureRequestCustomizer(false));
              return new ServerConnector(
                  server, new SslConnectionFactory(Tls.factory(t), "http/1.1"), plain);
            })
            .orElseGet(() -> new ServerConnector(server, plain));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(limits.idle().toMillis());
    connector.addEventListener(this);
    server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
    return connector;
  }

  /// Whether connections are still being watched; false after a fault.
  boolean watches() {
    return !looking.isDone();
  }

  @Override
  public void onOpened(Connection connection) {
    if (!(connection instanceof ConnectionMetaData)) {
      return;
    }
    int mine = byAddress.merge(address(connection), 1, Integer::sum);
    open.put(connection, new State(0, 0, System.nanoTime()));
    if (mine > settings.limits().connectionsOfOne() && !settings.door().proxied()) {
      connection.close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    if (open.remove(connection) != null) {
      byAddress.computeIfPresent(address(connection), (_, n) -> n == 1 ? null : n - 1);
    }
  }

  private static String address(Connection connection) {
    SocketAddress remote = connection.getEndPoint().getRemoteSocketAddress();
    return remote instanceof InetSocketAddress a && a.getAddress() != null
        ? a.getAddress().getHostAddress()
        : "";
  }

  /// Ends connections whose headers take too long. That bytes still trickle in does not save them, as it would from an idle timeout.
  private void look() {
    long now = System.nanoTime();
    long most = settings.limits().headDeadline().toNanos();
    open.forEach((connection, before) -> {
      State state = next(connection, before, now);
      if (state.waiting() >= 0 && now - state.waiting() > most) {
        connection.getEndPoint().close();
      } else if (!state.equals(before)) {
        open.replace(connection, before, state);
      }
    });
  }

  private static State next(Connection connection, State before, long now) {
    long requests = connection.getMessagesIn();
    long bytes = connection.getBytesIn();
    if (requests > before.requests()) {
      return new State(requests, bytes, -1);
    }
    boolean answered = connection.getMessagesOut() >= requests;
    if (requests == 0 || !answered) {
      return answered ? before : new State(requests, bytes, -1);
    }
    return bytes > before.bytes() && before.waiting() < 0
        ? new State(requests, before.bytes(), now)
        : before;
  }
}

package org.openemd.console.serve;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Tells requests of our own page from those that somebody else's page makes in the same browser.
final class Origins {
  private static final int MISDIRECTED = 421;
  private static final int FORBIDDEN = 403;

  private final Set<String> names = new TreeSet<>();
  private final String scheme;

  Origins(Settings settings) {
    names.addAll(List.of("localhost", settings.host().toLowerCase(Locale.ROOT)));
    settings.door().names().forEach(n -> names.add(n.toLowerCase(Locale.ROOT)));
    scheme = settings.door().secure() ? "https" : "http";
  }

  /// Refuses a request that was sent to another name: a stranger's name that was made to lead here (DNS rebinding) would let the stranger's page read our answers. An address cannot be made to.
  void requireOurName(Context x) {
    String host = x.header("Host");
    String name = host == null ? "" : withoutPort(host.toLowerCase(Locale.ROOT));
    if (!names.contains(name) && !isAddress(name)) {
      throw new Refusal(
          MISDIRECTED,
          "Not a name of this server",
          "the request was sent to '" + brief(name) + "'; emd serve --name adds a name");
    }
  }

  /// Refuses what another site's page asks, as far as the browser says so.
  void requireOurPage(Context x) {
    String site = x.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw foreign("Sec-Fetch-Site is " + brief(site));
    }
    String origin = x.header("Origin");
    if (origin != null && !isOurs(origin, x.header("Host"))) {
      throw foreign("Origin is " + brief(origin));
    }
  }

  private boolean isOurs(String origin, @Nullable String host) {
    return host != null && origin.equalsIgnoreCase(scheme + "://" + host);
  }

  private static Refusal foreign(String what) {
    return new Refusal(FORBIDDEN, "Asked by another site", what + "; expected this server's own");
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }

  private static boolean isAddress(String name) {
    return name.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]{2,45}]");
  }

  private static String brief(String text) {
    String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() > 80 ? plain.substring(0, 80) + "..." : plain;
  }
}

package org.openemd.console.serve;

import java.util.List;

/// Whether the server is well.
public final class HealthRoutes {
  private HealthRoutes() {}

  /// How the server is.
  ///
  /// @param status `ok`
  /// @param version of the program
  public record Health(String status, String version) {}

  /// The routes.
  public static List<Route> routes(Settings settings) {
    return List.of(
        Route.get(
            "/health",
            Role.ANYBODY,
            "health",
            "Whether the server is well.",
            Health.class,
            _ -> new Health("ok", settings.version())));
  }
}

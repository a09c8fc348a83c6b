package org.openemd.console.whatif;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openemd.campaign.footprint.AimGrid;

/// How the same cells are had elsewhere: from a shell, and as CSV.
final class MapCommand {
  private MapCommand() {}

  /// `emd map ...`.
  static String words(MapQuestion q, AimGrid grid) {
    List<String> words = new ArrayList<>(List.of("emd", "map"));
    words.addAll(q.choice().words());
    words.addAll(List.of("--grid", String.valueOf(q.step())));
    words.add("--region=" + (isGroup(q) ? MapPoints.typed(grid) : region(q, grid)));
    if (!q.threats().isEmpty()) {
      words.addAll(List.of("--threat", String.join(",", q.threats())));
    }
    return String.join(" ", words.stream().map(MapCommand::quoted).toList());
  }

  // A group of countries names fewer points to `emd map`: those around which its people live.
  private static boolean isGroup(MapQuestion q) {
    return q.where().matches("[a-z].*");
  }

  private static String region(MapQuestion q, AimGrid grid) {
    return q.where().isEmpty() ? MapPoints.typed(grid) : q.where();
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./,=:@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /// A path of the server.
  static String csv(MapQuestion q) {
    StringBuilder path = new StringBuilder("/api/map.csv?scenario=").append(coded(q.scenario()));
    q.choice().assume().forEach(a -> path.append("&assume=").append(coded(a)));
    q.choice().set().forEach(s -> path.append("&set=").append(coded(s)));
    q.threats().forEach(t -> path.append("&threat=").append(coded(t)));
    if (!q.where().isEmpty()) {
      path.append("&region=").append(coded(q.where()));
    }
    return path.append("&grid=").append(q.step()).toString();
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

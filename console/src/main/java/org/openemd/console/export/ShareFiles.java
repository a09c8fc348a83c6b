package org.openemd.console.export;

import java.util.List;
import org.openemd.campaign.footprint.Share;
import org.openemd.campaign.footprint.Shares;

/// `shares.csv`: how much of each group of countries and of each country is covered.
public final class ShareFiles {
  private ShareFiles() {}

  /// The file's text; one row for each group and each country on the map.
  public static String csv(Shares land, Shares people) {
    Csv csv =
        new Csv(
            "id",
            "name",
            "kind",
            "land_km2",
            "land_on_map_km2",
            "land_reached_km2",
            "land_covered_km2",
            "land_covered_twice_km2",
            "people",
            "people_on_map",
            "people_reached",
            "people_covered",
            "people_covered_twice");
    rows(csv, "group", land.groups(), people.groups());
    rows(csv, "country", land.countries(), people.countries());
    return csv.toString();
  }

  private static void rows(Csv csv, String kind, List<Share> land, List<Share> people) {
    for (Share l : land) {
      csv.text(l.id()).text(l.name()).text(kind);
      numbers(csv, l, 1e6);
      people.stream()
          .filter(p -> p.id().equals(l.id()))
          .findFirst()
          .ifPresentOrElse(p -> numbers(csv, p, 1), () -> csv.plain(List.of("", "", "", "", "")));
      csv.end();
    }
  }

  private static void numbers(Csv csv, Share s, double unit) {
    csv.number(s.total() / unit, 0).number(s.onMap() / unit, 0).number(s.reached() / unit, 0);
    csv.number(s.covered() / unit, 0).number(s.twice() / unit, 0);
  }
}

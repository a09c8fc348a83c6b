package org.openemd.console.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openemd.campaign.FastMap;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Footprint;
import org.openemd.campaign.footprint.Share;
import org.openemd.campaign.footprint.Shares;
import org.openemd.scenario.Scenario;

/// Writes a map down as a picture.
///
/// @param sites where things stand in it
record PictureWriter(MapQuestion question, AimGrid grid, FastMap map, List<MapPicture.Site> sites) {

  MapPicture picture(Ground.Covered now, Ground.Covered before, Supplier<MapPicture.Took> took) {
    Scenario s = map.scenario();
    Footprint f = map.footprint();
    return new MapPicture(
        question.scenario(),
        s.hash(),
        question.choice().assume(),
        question.choice().set(),
        points(),
        Coded.shots(f),
        Coded.killProbability(f),
        Coded.whyNone(f),
        Coded.reasons(),
        Coded.outline(f),
        all(now.people(), before.people()),
        all(now.land(), before.land()),
        countries(now, before),
        launches(f),
        sites,
        MapCommand.words(question, grid),
        MapCommand.csv(question),
        took.get()); // last: what comes before it takes time too
  }

  private MapPicture.Points points() {
    return new MapPicture.Points(
        grid.latitude(0), grid.unrolledLongitude(0), grid.step(), grid.rows(), grid.columns());
  }

  private static List<MapPicture.Launch> launches(Footprint f) {
    return f.layers().stream()
        .map(l ->
            new MapPicture.Launch(
                l.name(),
                l.launch().latitudeDegrees(),
                StrictMath.toDegrees(l.launch().longitude())))
        .distinct()
        .toList();
  }

  private static MapPicture.Count all(Shares now, Shares before) {
    double reached = 0;
    double covered = 0;
    double twice = 0;
    double then = 0;
    for (Share s : now.countries()) {
      reached += s.reached();
      covered += s.covered();
      twice += s.twice();
    }
    for (Share s : before.countries()) {
      then += s.covered();
    }
    return new MapPicture.Count(reached, covered, twice, then, covered - then);
  }

  private static List<MapPicture.CountryCount> countries(Ground.Covered now, Ground.Covered then) {
    List<MapPicture.CountryCount> all = new ArrayList<>();
    for (Share land : now.land().countries()) {
      if (land.reached() > 0) {
        all.add(
            new MapPicture.CountryCount(
                land.id(),
                land.name(),
                count(now.people(), then.people(), land.id()),
                count(now.land(), then.land(), land.id())));
      }
    }
    all.sort(
        Comparator.comparingDouble((MapPicture.CountryCount c) -> -c.people().reached())
            .thenComparingDouble(c -> -c.land().reached()));
    return all;
  }

  private static MapPicture.Count count(Shares now, Shares before, String id) {
    double then = of(before, id).map(Share::covered).orElse(0.0);
    return of(now, id)
        .map(s ->
            new MapPicture.Count(s.reached(), s.covered(), s.twice(), then, s.covered() - then))
        .orElse(new MapPicture.Count(0, 0, 0, then, -then));
  }

  private static Optional<Share> of(Shares shares, String id) {
    return shares.countries().stream().filter(s -> s.id().equals(id)).findFirst();
  }
}

package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.openemd.campaign.AimMap;
import org.openemd.campaign.compare.Protection;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.Atlas;
import org.openemd.campaign.footprint.Census;
import org.openemd.campaign.footprint.CountryGroup;
import org.openemd.campaign.footprint.Footprint;
import org.openemd.campaign.footprint.Share;
import org.openemd.campaign.footprint.Shares;

/// What `emd map` found, and what it means for land and people.
///
/// @param base the same of the defense to compare with
/// @param layers shares by launch point, where there are several
/// @param protections by group of countries
/// @param counted who the people are, such as `people in cities`
/// @param note what else is to be said of them; may be empty
public record MapAnswer(
    AimMap map,
    Atlas atlas,
    Both shares,
    Optional<Base> base,
    List<Both> layers,
    List<Protection> protections,
    String counted,
    String note) {

  /// Of land (m2) and of people.
  public record Both(Shares land, Shares people) {
    /// The row of the people of a row of land, if there are any.
    Optional<Share> people(Share l) {
      List<Share> all = new ArrayList<>(people.groups());
      all.addAll(people.countries());
      return all.stream().filter(p -> p.id().equals(l.id())).findFirst();
    }
  }

  /// A defense to compare with.
  ///
  /// @param words what was set for it
  public record Base(String words, Both shares) {}

  /// Adds up.
  public static MapAnswer of(
      AimMap map, Optional<AimMap> base, String words, Atlas atlas, Census people, String counted) {
    Census land = Census.ofLand(map.grid(), atlas);
    List<Footprint.Layer> layers = map.footprint().layers();
    return new MapAnswer(
        map,
        atlas,
        both(land, people, map.cells()),
        base.map(b -> new Base(words, both(land, people, b.cells()))),
        layers.size() < 2
            ? List.of()
            : layers.stream().map(l -> both(land, people, l.cells())).toList(),
        protections(map, atlas, people),
        counted,
        people.unplaced() > 0
            ? Prose.number(people.unplaced(), 0)
                + " people of the file live in no country that is drawn, and are left out."
            : "");
  }

  private static List<Protection> protections(AimMap map, Atlas atlas, Census people) {
    List<Protection> all = new ArrayList<>();
    for (CountryGroup g : atlas.groups()) {
      double[] around = people.of(g);
      double total = DoubleStream.of(around).sum();
      all.add(Protection.of(g.id(), i -> around[i], total, map.footprint()));
    }
    return all;
  }

  private static Both both(Census land, Census people, List<AimCell> cells) {
    return new Both(land.shares(cells), people.shares(cells));
  }
}

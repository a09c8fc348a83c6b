package org.openemd.console.whatif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openemd.campaign.AimMap;
import org.openemd.campaign.FastMap;
import org.openemd.campaign.fast.batch.OutOfDomainException;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Footprint;
import org.openemd.console.export.AimMapFiles;
import org.openemd.console.library.Choice;
import org.openemd.console.library.Library;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;
import org.openemd.scenario.Variants;

/// Makes pictures. For one thread.
final class MapMaker {
  private static final String INSTEAD = "; `emd map --full-runs` can map it, as a job";
  private static final int MOST_COUNTS = 60; // [1] kept, of what maps are compared with
  private static final double NANO = 1e-9; // [s]

  private final Openings openings;
  private final Library library;
  private final KeptMaps maps;
  private final Map<CountKey, Ground.Covered> counts = new LinkedHashMap<>(); // the last used last
  private final Practice practice = new Practice();
  private @Nullable Ground ground;

  MapMaker(Library library, int threads) {
    this.library = library;
    openings = new Openings(library);
    maps = new KeptMaps(threads);
  }

  private record CountKey(String hash, List<String> threats, AimGrid grid) {}

  /// A defense, and what is flown at which points.
  private record Task(Scenario scenario, List<ThreatGroup> missiles, AimGrid grid) {}

  MapPicture picture(MapQuestion q, double waited) {
    long start = System.nanoTime();
    Task task = task(q, q.choice());
    long loaded = System.nanoTime();
    KeptMaps.Made made = made(q, task);
    long mapped = System.nanoTime();
    Ground.Covered now = counted(q, task, made.map());
    Ground.Covered before = before(q, task.grid());
    List<MapPicture.Site> sites =
        MovedPlaces.of(openings.variants(q.choice()), q.choice().set(), task.scenario());
    practice.after(q, sites);
    return new PictureWriter(q, task.grid(), made.map(), sites)
        .picture(
            now,
            before,
            () ->
                new MapPicture.Took(
                    waited,
                    NANO * (loaded - start),
                    NANO * (mapped - loaded),
                    NANO * (System.nanoTime() - mapped),
                    made.fromKept()));
  }

  String csv(MapQuestion q) {
    Task task = task(q, q.choice());
    Footprint map = made(q, task).map().footprint();
    return AimMapFiles.csv(new AimMap(task.scenario(), task.missiles(), map));
  }

  MapControls controls(Choice choice) {
    Variants variants = openings.variants(choice);
    return new ControlList(variants).controls(choice, library.home(), ground().atlas());
  }

  /// Moves something about while nobody asks, so that the machine knows how by the time that somebody does; false where it has been done often enough.
  boolean practise() {
    return practice
        .next()
        .map(q -> {
          try {
            made(q, task(q, q.choice()));
            return true;
          } catch (WrongQuestionException e) {
            return true; // such as a speed that a booster does not fly
          }
        })
        .orElse(false);
  }

  private Ground ground() {
    Ground g = ground;
    if (g == null) {
      g = new Ground(library.home());
      ground = g;
    }
    return g;
  }

  private Task task(MapQuestion q, Choice choice) {
    Scenario s = openings.scenario(choice);
    List<ThreatGroup> missiles = MapPoints.missiles(s, q.threats());
    return new Task(
        s, missiles, MapPoints.grid(ground().atlas(), s, missiles, q.where(), q.step()));
  }

  private KeptMaps.Made made(MapQuestion q, Task t) {
    String why = FastMap.refusal(t.scenario());
    if (!why.isEmpty()) {
      throw new WrongQuestionException(why + INSTEAD);
    }
    try {
      KeptMaps.Key key = new KeptMaps.Key(q.scenario(), q.threats(), t.grid());
      return maps.map(key, t.scenario(), t.missiles());
    } catch (OutOfDomainException e) {
      throw new WrongQuestionException(e.getMessage() + INSTEAD);
    }
  }

  private Ground.Covered counted(MapQuestion q, Task t, FastMap map) {
    Ground.Covered c = ground().covered(t.grid(), map.footprint().cells());
    keep(new CountKey(t.scenario().hash(), q.threats(), t.grid()), c);
    return c;
  }

  private Ground.Covered before(MapQuestion q, AimGrid grid) {
    Task t = new Task(openings.scenario(q.compared()), List.of(), grid);
    CountKey key = new CountKey(t.scenario().hash(), q.threats(), grid);
    Ground.Covered known = counts.get(key);
    if (known != null) {
      keep(key, known);
      return known;
    }
    List<ThreatGroup> missiles = MapPoints.missiles(t.scenario(), q.threats());
    Task whole = new Task(t.scenario(), missiles, grid);
    return counted(q, whole, made(q, whole).map());
  }

  private void keep(CountKey key, Ground.Covered c) {
    counts.remove(key);
    counts.put(key, c);
    if (counts.size() > MOST_COUNTS) {
      counts.remove(counts.keySet().iterator().next());
    }
  }
}

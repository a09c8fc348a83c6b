package org.openemd.console.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Maps that nobody asked for, made once while nobody asks: Java compiles what runs often, and the first maps of a process take ten times as long as later ones.
final class Practice {
  private static final int MAPS = 40; // [1] in the life of a process
  private static final double STEP = 0.1; // [deg]

  private int done;
  private @Nullable MapQuestion like;
  private List<String> paths = List.of();

  /// What was asked last is practised.
  void after(MapQuestion q, List<MapPicture.Site> sites) {
    like = q;
    if (done < MAPS && paths.isEmpty()) {
      paths = sites.stream().map(s -> "sites." + s.id() + ".latitude_deg").toList();
    }
  }

  Optional<MapQuestion> next() {
    MapQuestion q = like;
    if (q == null || done >= MAPS || paths.isEmpty()) {
      return Optional.empty();
    }
    done++;
    return Optional.of(done == MAPS ? q : moved(q));
  }

  private MapQuestion moved(MapQuestion q) {
    String path = paths.get(done % paths.size());
    List<String> set = new ArrayList<>(q.choice().set());
    set.add(path + "=" + (45 + STEP * done));
    return new MapQuestion(
        q.scenario(), q.assume(), set, q.before(), q.threat(), q.region(), q.grid(), q.asker());
  }
}

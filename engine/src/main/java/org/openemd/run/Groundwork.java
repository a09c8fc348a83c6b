package org.openemd.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openemd.command.Battery;
import org.openemd.command.Flyout;
import org.openemd.command.InterceptorType;
import org.openemd.command.ShotAssessor;
import org.openemd.command.ShotPlanner;
import org.openemd.earth.Geodetic;
import org.openemd.engagement.KillTable;
import org.openemd.engagement.KillVehicle;
import org.openemd.flight.Environment;
import org.openemd.flight.Loft;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.flight.Vehicle;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;
import org.openemd.scenario.WeaponSite;

/// What runs of one scenario have in common: the aimed flights of its threats, the fly-out tables of its batteries, the kill probabilities of its interceptors.
///
/// They depend on a few values of the scenario alone, and never change. What was asked for last is kept, some megabytes a battery, so that another seed, or another radar, does not pay for it again.
public final class Groundwork {
  private static final int MOST = 40; // kept of each
  private static final int MOST_TABLES = 3 * MOST; // mostly three ways to a battery

  private static final Kept<Way, Flyout> FLYOUTS =
      new Kept<>(MOST_TABLES, w -> Flyout.of(w.type(), w.site(), w.i()));
  private static final Kept<Throw, Targeted> AIMS =
      new Kept<>(
          MOST, a -> Targeting.aim(a.vehicle(), a.from(), a.to(), Environment.STANDARD, a.loft()));

  private static final Kept<KillVehicle, KillTable> KILLS = new Kept<>(MOST, KillTable::new);

  private record Way(InterceptorType type, Geodetic site, int i) {}

  private record Throw(Vehicle vehicle, Geodetic from, Geodetic to, Loft loft) {}

  /// Answers by what they were worked out from; the one not asked for the longest goes, which costs time and changes no answer. The order of the map is that of asking; nothing else goes through it.
  private static final class Kept<K, V> {
    private final int most;
    private final Function<K, V> work;
    private final Map<K, Answer<V>> answers = new LinkedHashMap<>();

    Kept(int most, Function<K, V> work) {
      this.most = most;
      this.work = work;
    }

    /// Who asks first works it out; another thread that asks for the same waits, one that asks for something else does not.
    V of(K key) {
      return place(key).get(() -> work.apply(key));
    }

    private synchronized Answer<V> place(K key) {
      Answer<V> known = answers.remove(key);
      Answer<V> answer = known == null ? new Answer<>() : known;
      answers.put(key, answer);
      if (answers.size() > most) {
        answers.remove(answers.keySet().iterator().next());
      }
      return answer;
    }
  }

  private static final class Answer<V> {
    private @Nullable V value;

    synchronized V get(Supplier<V> work) {
      V known = value;
      if (known == null) {
        known = work.get();
        value = known;
      }
      return known;
    }
  }

  private Groundwork() {}

  /// The planner of a battery.
  public static ShotPlanner planner(Battery battery) {
    return new ShotPlanner(battery, ways(battery));
  }

  /// The ways in which a battery's interceptors are flown.
  public static List<Flyout> ways(Battery battery) {
    return IntStream.range(0, Flyout.count(battery.interceptor()))
        .mapToObj(i -> way(battery, i))
        .toList();
  }

  /// One of these ways, so that several threads may share the work.
  ///
  /// @param i from 0, full impulse, to before {@link Flyout#count}
  public static Flyout way(Battery battery, int i) {
    return FLYOUTS.of(new Way(battery.interceptor(), battery.site(), i));
  }

  /// What interceptors with a kill vehicle are worth.
  public static KillTable kills(KillVehicle vehicle) {
    return KILLS.of(vehicle);
  }

  /// What the shots of one battery are worth; tabulated when that is first asked for.
  public static ShotAssessor assessor(Scenario scenario, ShotPlanner planner) {
    KillVehicle v =
        scenario.weapons().stream()
            .filter(w -> w.battery().id().equals(planner.battery().id()))
            .map(WeaponSite::killVehicle)
            .findFirst()
            .orElseThrow();
    Answer<KillTable> table = new Answer<>();
    return new ShotAssessor(
        planner,
        (closing, sigma, divert) -> table.get(() -> KILLS.of(v)).of(closing, sigma, divert),
        v.divertSpeed());
  }

  /// The flight of a group's missiles. One serves them all: the Earth-fixed path does not depend on the time of launch.
  public static Targeted flight(ThreatGroup g) {
    return AIMS.of(new Throw(g.vehicle(), g.launch(), g.aim(), g.loft()));
  }
}
